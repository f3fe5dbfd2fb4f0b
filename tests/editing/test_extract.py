"""What the evidence keeps of a clipping: by clause, in its language, and none of its text."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from generator.editing.clipped import Clipped, Statement
from generator.editing.extract import extract
from generator.load.records import Records
from generator.model.evidence import Evidence, fingerprint

from ..shared import tiny_records

HEADLINE = "Ferry fares: Mori Hana speaks"
ENGLISH = "The pier took US$2.5 million, and Mori Hana said on 2 May that 12 people may lose their jobs."


@pytest.fixture(scope="module")
def records() -> Records:
    """The records of the tiny desk."""
    return tiny_records()


def evidence_of(records: Records, text: str, language: str = "en", heading: str = "") -> Evidence:
    """Return the evidence of a clipping of one statement."""
    statement = Statement(ordinal=1, section=1, heading=heading, paragraphs=(1,), text=text)
    clipped = Clipped(
        headline=HEADLINE,
        outlet="Bay Radio",
        published=datetime(2031, 5, 4, 7, 0),  # noqa: DTZ001  # the outlet's local time
        path="page.txt",
        line=1,
        statements=(statement,),
    )
    return extract(clipped, None, language, records, None)


def test_each_clause_has_its_own_hedges_figures_dates_and_names(records: Records) -> None:
    (statement,) = evidence_of(records, ENGLISH).statements
    first, second = statement.clauses
    assert first.hedges == {}
    assert [(one.printed, one.value, one.counted, one.unit) for one in first.figures] == [
        ("US$2.5 million", "2500000", "US$", "usd")
    ]
    assert second.hedges == {"saying": "said", "possibility": "may"}
    assert [(one.printed, one.unit) for one in second.figures] == [("12 people", "people")]
    assert (second.dates, second.actors) == (("2031-05-02",), ("mori-hana",))


def test_who_speaks_stands_before_what_a_relative_clause_adds(records: Records) -> None:
    text = "Bay Ferry Company, which sold two ships, said it would hire, adding that Mori Hana was not told."
    sold, hired, told = evidence_of(records, text).statements[0].clauses
    assert (sold.hedges, sold.speakers, sold.doers) == ({}, (), ("ferry-company",))
    assert (hired.speakers, hired.doers, told.speakers) == (("ferry-company",), ("ferry-company",), ())


def test_the_statement_has_what_its_clauses_have(records: Records) -> None:
    (statement,) = evidence_of(records, ENGLISH, heading="Plans to open the ferry").statements
    assert [one.value for one in statement.measured] == ["2500000", "12"]
    assert (statement.dates, statement.actors) == (("2031-05-02",), ("mori-hana",))
    assert statement.hedges == {"plan": "Plans to", "saying": "said", "possibility": "may"}


def test_the_headline_and_the_heading_name_actors(records: Records) -> None:
    evidence = evidence_of(records, "It rained.", heading="Bay Ferry Company in trouble")
    assert evidence.headline == ("mori-hana",)
    assert evidence.statements[0].heading.actors == ("ferry-company",)


def test_small_numbers_in_words_are_no_figures(records: Records) -> None:
    (clause,) = evidence_of(records, "Two ships of 7 left with twenty people.").statements[0].clauses
    assert [one.value for one in clause.figures] == ["7", "20"]
    assert clause.in_prose == ("2",)


def test_a_long_word_of_hedging_is_not_kept(records: Records) -> None:
    said = "The pier closed, people familiar with the matter who asked not to be named said."
    kept = [
        word for clause in evidence_of(records, said).statements[0].clauses for word in clause.hedges.values()
    ]
    assert kept
    assert all(len(word) <= 20 for word in kept)


def test_what_is_denied_which_way_it_goes_and_whose_word_it_is(records: Records) -> None:
    said = "The mayor, Mori Hana, said that fares had not risen, and Bay Ferry Company denied it."
    first, second = evidence_of(records, said).statements[0].clauses
    assert first.speakers == ("mori-hana",)
    assert (first.denies, first.may_deny) == ("not", True)
    assert first.contrasts == {"direction.down": "not … risen", "direction.flat": "not … risen"}
    assert second.speakers == ("ferry-company",)
    assert second.contrasts == {"truth.denied": "denied"}


def test_a_persons_name_is_no_word(records: Records) -> None:
    mori = records.actors["mori-hana"]
    named = mori.model_copy(update={"found_as": ("森若川",)})
    known = replace(records, actors={**records.actors, "mori-hana": named})
    (clause,) = evidence_of(known, "森若川宣布工程开工。", "zh").statements[0].clauses
    assert clause.hedges.keys() == {"saying"}
    assert (clause.condition, clause.actors) == ("", ("mori-hana",))


def test_who_asks_for_no_name_denies_nothing(records: Records) -> None:
    (clause,) = evidence_of(records, "不愿具名的工人说工程超支。", "zh").statements[0].clauses
    assert (clause.denies, clause.may_deny) == ("", False)


def test_a_long_word_of_denial_is_kept_in_part(records: Records) -> None:
    (clause,) = evidence_of(records, f"It reject{'x' * 40} and increas{'x' * 40}.").statements[0].clauses
    assert clause.denies == "reject" + "x" * 14
    assert clause.contrasts == {"consent.withheld": "", "direction.up": ""}


def test_of_a_language_without_a_reader_nothing_is_found(records: Records) -> None:
    evidence = evidence_of(records, "El muelle costó 12 dólares.", "es")
    assert (evidence.language, evidence.headline, evidence.statements[0].clauses) == ("es", (), ())


def test_evidence_of_one_text_is_the_same_again_but_for_the_salt(records: Records) -> None:
    one, other = evidence_of(records, ENGLISH), evidence_of(records, ENGLISH)
    assert one.salt != other.salt
    (statement,), (again,) = one.statements, other.statements
    assert replace_hash(statement.model_dump()) == replace_hash(again.model_dump())


def replace_hash(values: dict[str, object]) -> dict[str, object]:
    """Return the values of a statement without its hash, which is salted."""
    return {**values, "hash": ""}


def test_the_fingerprint_needs_the_salt() -> None:
    assert fingerprint("00", "船") == fingerprint("00", "船") != fingerprint("01", "船")
