"""A clipping in which a fact is ill-formed is read without it: the others are checked all the same."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.load.files import read_files
from generator.rules.run import checked

from ..edited import compared, edited, held_against, problems_of, tiny, told_of, without
from ..rules.examples import PLAN, SAILED, Edit, write
from ..shared import A_DAY, TINY

WRONG_DATE = Edit(PLAN, "when: 2031-03-21/2031-03-31", "when: 2031-13")
STATUS = re.compile(r"(?m)^ +status: \w+$")
CLIPPINGS = sorted(path for path in tiny() if "/clippings/" in path)


def told(files: Mapping[str, bytes | None]) -> list[tuple[str, int, str, str]]:
    """Return path, line, fact and rule of what is told of files; the warnings of the tiny desk aside."""
    sources, unread = read_files(files)
    found = checked(sources, A_DAY)
    every = sorted([*unread, *found.problems, *(one for one in found.warnings if one not in told_of())])
    return [(one.path, one.line, one.fact, one.rule) for one in every]


def test_a_wrong_date_hides_no_mistake_in_another_fact() -> None:
    files = edited(WRONG_DATE, Edit(PLAN, "value: 12\n", "value: 21\n"), Edit(PLAN, "alleged", "occurred"))
    assert told(files) == [
        (PLAN, 12, "f1", "field-value"),
        (PLAN, 36, "f2", "figure-sourced"),
        (PLAN, 60, "f4", "status-ceiling"),
    ]


@pytest.mark.parametrize("path", CLIPPINGS)
def test_what_an_unread_fact_would_say_is_not_told_as_missing(path: str) -> None:
    text = (tiny()[path] or b"").decode()
    found = list(STATUS.finditer(text))
    for number in (*range(len(found)), None):
        wrong = found if number is None else [found[number]]
        changed = text
        for one in reversed(wrong):
            changed = changed[: one.start()] + one[0].rpartition(" ")[0] + " done" + changed[one.end() :]
        rules = [rule for _, _, _, rule in told({**tiny(), path: changed.encode()})]
        assert rules == ["field-value"] * len(wrong)


def test_nor_of_a_clipping_that_is_no_clipping_at_all() -> None:
    files = {path: (raw or b"").replace(b"genre: ", b"genre: my") for path, raw in tiny().items()}
    assert {rule for _, _, _, rule in told(files)} == {"field-value"}


def test_what_is_no_fact_at_all_is_left_out_too() -> None:
    files = edited(
        Edit(SAILED, "facts:\n", "facts:\n  - sailed\n"), Edit(SAILED, "[ferry-company]", "[ferry]")
    )
    assert [(line, rule) for _, line, _, rule in told(files)] == [(9, "field-value"), (17, "actor-known")]


def test_a_comparison_does_not_take_an_unread_fact_for_gone() -> None:
    found = compared(edited(WRONG_DATE))
    assert (found.facts, found.unread) == ((), (PLAN,))


def test_evidence_is_not_held_against_a_clipping_read_in_part(desk: Path) -> None:
    write(desk, WRONG_DATE)
    assert held_against(desk, TINY / "digest.txt") == []


def test_an_unread_fact_is_asked_for_again_as_soon_as_it_is_right(desk: Path) -> None:
    write(desk, WRONG_DATE)
    assert {one.rule for one in problems_of(desk)} - {one.rule for one in told_of()} == {"field-value"}
    write(desk, Edit(PLAN, "when: 2031-13", "when: 2035-03"))
    assert "date-sourced" in {one.rule for one in problems_of(desk)}


def test_a_fact_that_cannot_be_read_may_be_the_only_one() -> None:
    files = without(*(path for path in CLIPPINGS if path != SAILED))
    one = edited(Edit(SAILED, "when: 2031-03-28", "when: 2031-03-32"), files=files)
    assert "facts-present" not in {rule for _, _, _, rule in told(one)}
