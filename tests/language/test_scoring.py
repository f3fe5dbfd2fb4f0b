"""The measuring sets are what their README says, and the scores count what they say they count."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import get_args

import pytest

from bench.reading import report
from generator.edtf import When
from generator.language.readers import READERS
from generator.language.reading import Clause, DateInText, Hedge, NumberInText, Reader

from .cases import FILE_NAMES, HERE, measure, read_cases
from .scoring import (
    DateCase,
    HedgeCase,
    Trap,
    hedge_precision,
    hedge_recall,
    score_dates,
    score_dates_as_listed,
    score_numbers,
    score_traps,
)
from .test_floors import FLOORS, floors

DATE: DateCase = {"text": "3月1日和3日", "published": "2024-05-01", "dates": [[["2024-03-01", "2024-03-01"]]]}


def scripted(
    edtf: Iterable[str] = (),
    values: Iterable[tuple[str, str, bool]] = (),
    hedges: Iterable[tuple[int, int, tuple[Hedge, ...]]] = (),
    language: str = "en",
) -> Reader:
    """Return a reader that finds in every text what it was told to; a value may be a label."""
    dates = tuple(DateInText(start=0, end=0, printed="", when=When.parse(one)) for one in edtf)
    numbers = tuple(
        NumberInText(
            start=0, end=0, printed="", value=Decimal(value), unit=unit, approximate=False, label=label
        )
        for value, unit, label in values
    )
    clauses = tuple(
        Clause(start=start, end=end, kinds=kinds, words=("",) * len(kinds)) for start, end, kinds in hedges
    )
    return replace(
        READERS[language],
        dates=lambda text, published: dates,
        numbers=lambda text, published: numbers,
        clauses=lambda text: clauses,
    )


@pytest.mark.parametrize("language", FILE_NAMES)
def test_the_clauses_hold_all_words_of_a_hundred_sentences(language: str) -> None:
    cases = read_cases(HERE / f"hedges-{language}.json")
    assert len({case["text"] for case in cases}) == 100
    for case in cases:
        together = "".join(clause["text"] for clause in case["clauses"])
        assert re.sub(r"\s", "", together) == re.sub(r"\s", "", case["text"])


@pytest.mark.parametrize("language", FILE_NAMES)
def test_every_kind_of_hedge_is_well_represented_beside_plain_clauses(language: str) -> None:
    clauses = [c["kinds"] for case in read_cases(HERE / f"hedges-{language}.json") for c in case["clauses"]]
    counts = Counter(kind for kinds in clauses for kind in kinds)
    assert set(counts) == set(get_args(Hedge))
    assert min(counts.values()) >= 9
    assert all(list(dict.fromkeys(kinds)) == kinds for kinds in clauses)
    assert 0.3 < sum(not kinds for kinds in clauses) / len(clauses) < 0.4


def test_there_are_traps_enough_in_every_language() -> None:
    traps = read_cases(HERE / "traps.json")
    assert len({trap["text"] for trap in traps}) == len(traps)
    assert min(Counter(trap["language"] for trap in traps)[one] for one in FILE_NAMES) >= 50
    assert all(When.parse(edtf) for trap in traps for edtf in trap["dates"])


def test_a_date_found_answers_for_one_date_only() -> None:
    twice: DateCase = {**DATE, "dates": DATE["dates"] * 2}
    assert score_dates(scripted(edtf=("2024-03-01",)), [twice]).right == 1
    assert score_dates(scripted(edtf=("2024-03-01",) * 2), [twice]).right == 2


@pytest.mark.parametrize(("edtf", "right"), [("2024-03-01", 1), ("2024-03-01/2024-03-02", 0), ("2024-03", 0)])
def test_a_date_has_both_its_ends_right(edtf: str, right: int) -> None:
    score = score_dates(scripted(edtf=(edtf,)), [DATE])
    assert (score.right, score.total, len(score.missed)) == (right, 1, 1 - right)


@pytest.mark.parametrize(
    ("listed", "edtf", "right", "as_listed"),
    [
        (["2017-12-31", "2018-01-01"], "2016/2018", 1, 0),
        (["2017-12-31", "2018-01-01"], "2016/2018-01", 1, 0),
        (["2017-12-31", "2018-01-01"], "2016/2017", 1, 1),
        (["2017-12-31", "2018-01-01"], "2016/2018-02", 0, 0),
        (["2017-12-31"], "2016/2018", 0, 0),
        (["2018-01-01"], "2016/2018", 0, 0),
        (["2018-02-04", "2018-02-05"], "2016-01-01/2018-02-11", 1, 0),
        (["2018-02-05", "2018-02-06"], "2016-01-01/2018-02-12", 0, 0),
    ],
)
def test_an_excluded_end_may_be_included(listed: list[str], edtf: str, right: int, as_listed: int) -> None:
    case: DateCase = {**DATE, "dates": [[["2016-01-01", end] for end in listed]]}
    assert score_dates(scripted(edtf=(edtf,)), [case]).right == right
    assert score_dates_as_listed(scripted(edtf=(edtf,)), [case]).right == as_listed


@pytest.mark.parametrize(
    ("value", "unit", "wanted", "right"),
    [
        ("5", "%", "5%", 1),
        ("5.0", "%", "5%", 1),
        ("5", "", "5%", 0),
        ("5", "人", "5", 1),
        ("50", "%", "5%", 0),
    ],
)
def test_a_share_is_read_as_one(value: str, unit: str, wanted: str, right: int) -> None:
    reader = scripted(values=((value, unit, False),))
    assert score_numbers(reader, [{"text": "…", "values": [wanted]}]).right == right


SAID = "It rained, and she said it may stop."


HEDGED: HedgeCase = {
    "text": SAID,
    "clauses": [
        {"text": "It rained,", "kinds": []},
        {"text": "and she said it may stop.", "kinds": ["possibility", "saying"]},
    ],
}


@pytest.mark.parametrize(
    ("hedges", "recall", "precision"),
    [
        (((0, 10, ()), (11, 36, ("saying",))), (1, 2), (1, 1)),
        (((0, 10, ()), (11, 24, ("saying",)), (25, 36, ("possibility", "saying"))), (1, 2), (3, 3)),
        (((0, 36, ("possibility", "saying", "plan")),), (2, 2), (2, 3)),
        (((0, 10, ("saying",)), (11, 36, ())), (0, 2), (0, 1)),
        ((), (0, 2), (0, 0)),
    ],
)
def test_a_hedge_is_compared_on_the_clause_that_shares_most(
    hedges: tuple[tuple[int, int, tuple[Hedge, ...]], ...],
    recall: tuple[int, int],
    precision: tuple[int, int],
) -> None:
    reader = scripted(hedges=hedges)
    found = hedge_recall(reader, [HEDGED])
    marked_of_found = hedge_precision(reader, [HEDGED])
    assert (found.right, found.total) == recall
    assert (marked_of_found.right, marked_of_found.total) == precision


@pytest.mark.parametrize(
    ("edtf", "values", "passed"),
    [
        (("2001",), (), 1),
        (("2001",), (("5", "", True),), 1),
        (("2001",), (("5", "", False),), 0),
        ((), (), 0),
        (("2001", "2002"), (), 0),
    ],
)
def test_a_trap_is_passed_by_what_it_allows_alone(
    edtf: tuple[str, ...], values: tuple[tuple[str, str, bool], ...], passed: int
) -> None:
    trap: Trap = {
        "language": "en",
        "text": "Article 5 (2001)",
        "published": "2025-12-21",
        "dates": ["2001"],
        "numbers": [],
    }
    other: Trap = {**trap, "language": "zh"}
    score = score_traps(scripted(edtf=edtf, values=values), [trap, other])
    assert (score.right, score.total) == (passed, 1)


@pytest.mark.parametrize("language", FLOORS)
def test_who_finds_nothing_meets_no_floor(language: str) -> None:
    scores = measure(scripted(language=language))
    assert {what for what, floor in floors(language).items() if scores[what].share >= floor} == set()


def test_the_benchmark_prints_every_score_and_what_was_missed() -> None:
    score = score_numbers(scripted(values=(("7", "", False),)), [{"text": "Ten of 7", "values": ["7", "10"]}])
    lines = report("en", {"numbers": score}, misses=True).splitlines()
    assert lines == ["en  numbers               1 of    2   50.0%", "      Ten of 7 → 7, not 10"]
    assert report("en", {"numbers": score}, misses=False) == lines[0]
