"""A plan that is put off did not take place: what tells so, until when it holds, and how it is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.book.book import Book
from generator.book.link import link
from generator.book.plans import event_state, time_told
from generator.edition.edition import Edition
from generator.edition.facts import fact_line
from generator.language.catalogue import catalogue
from generator.load.files import read_files
from generator.load.typed import parse_records
from generator.model import LANGUAGES

from ..edited import edited, told_of
from ..rules.examples import SAILED, Edit, edit_of

RETURN = "ferry-return"
PLAN = "2031-02-10-harbour-post-plan#f1"
PUT_OFF = ("    event: ferry-return\n", "    event: ferry-return\n    postpones: true\n")
SUPERSEDES = "    supersedes: [2031-02-10-harbour-post-plan#f1]\n"


def put_off(*edits: tuple[str, str]) -> Book:
    """Return the Book of the tiny desk whose ferry is told to be put off where it sailed."""
    every = (PUT_OFF, (SUPERSEDES, ""), *edits)
    return link(parse_records(read_files(edited(*(Edit(SAILED, *one) for one in every)))[0])[0])


@pytest.fixture(scope="module")
def book() -> Book:
    """The Book of that desk."""
    return put_off()


def test_what_is_put_off_has_not_taken_place(book: Book) -> None:
    outcome = book.outcomes[PLAN]
    assert (outcome.kind, outcome.put_off) == ("revised", True)
    assert event_state(book, RETURN) == "put_off"
    told = time_told(book.of_event[RETURN])
    assert told
    assert told.ahead


def test_a_plan_for_another_day_revises_the_first() -> None:
    later = put_off(("status: occurred\n    when: 2031-03-28", "status: planned\n    when: 2031-05"))
    outcome = later.outcomes[PLAN]
    assert (outcome.kind, outcome.put_off) == ("revised", False)
    assert event_state(later, RETURN) == "revised"


def test_what_was_put_off_may_be_planned_later() -> None:
    """What took place may not."""
    later = edit_of("event-order", "wrong")
    postponed = (Edit(SAILED, *PUT_OFF), Edit(SAILED, SUPERSEDES, ""))
    assert "event-order" in {one.rule for one in told_of(later)}
    assert "event-order" not in {one.rule for one in told_of(*postponed, later)}


def test_what_is_cancelled_is_told_as_such() -> None:
    both = ("    postpones: true\n", "    postpones: true\n    cancels: true\n")
    outcome = put_off(both).outcomes[PLAN]
    assert (outcome.kind, outcome.told_as) == ("cancelled", "cancelled")


@pytest.mark.parametrize("language", LANGUAGES)
def test_readers_are_told_of_which_event_a_later_report_says_so(
    tiny_book: Book, book: Book, language: str
) -> None:
    event = tiny_book.events[RETURN].names.of(language)
    for one in (tiny_book, book):
        marks = fact_line(Edition(one, catalogue(language)), "index.md", one.by_id[PLAN]).marks
        assert event in marks[-1].text


@pytest.mark.parametrize("status", ["planned", "expected"])
def test_what_nobody_plans_is_only_expected(tiny_book: Book, status: str) -> None:
    plan = tiny_book.by_id[PLAN]
    told = replace(plan, fact=plan.fact.model_copy(update={"status": status}))
    alone = replace(tiny_book, of_event={RETURN: (told,)}, superseded_by={})
    assert event_state(alone, RETURN) == status


def test_what_its_own_clipping_calls_off_is_cancelled() -> None:
    """A strike that was planned was called off: both stand in one sentence, and nothing came later."""
    folder = "data/clippings/2031/2031-04"
    files = edited(
        Edit(
            f"{folder}-06-harbour-post-ceremony.yaml",
            "status: planned\n    when: 2031-23",
            "status: occurred\n    event: pier-opening\n    cancels: true",
        ),
        Edit(f"{folder}-12-bay-radio-cancelled.yaml", "    event: pier-opening\n    cancels: true\n", ""),
    )
    told = link(parse_records(read_files(files)[0])[0])
    assert told.outcomes["2031-04-06-harbour-post-ceremony#f1"].kind == "cancelled"
