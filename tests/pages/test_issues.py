"""The page of an issue: what its summary says of plans."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from generator.book.book import Book, Outcome
from generator.book.link import linked
from generator.book.plans import time_told
from generator.edition.edition import Edition
from generator.edition.page import View
from generator.edtf import When
from generator.language.catalogue import catalogue
from generator.model import Attribution
from generator.pages.issues import figure_rows, issue_page

from ..shared import TINY, contents_in

ISSUE = "ferry-service"
MIXED = ("alleged", "occurred", "assessed")
PLAN = "2031-04-06-harbour-post-ceremony#f2"


def sentence_on(book: Book, *facts: str) -> View:
    """Return a sentence of a summary that rests on some facts, as the issue's page shows it."""
    issue = book.issues[ISSUE]
    summary = (issue.summary[0].model_copy(update={"facts": facts}),)
    changed = replace(book, issues={**book.issues, ISSUE: issue.model_copy(update={"summary": summary})})
    sentence: View
    (sentence,) = issue_page(Edition(changed, catalogue("en")), ISSUE).view.sentences
    return sentence


def planned_for(book: Book, when: str) -> Book:
    """Return the Book, linked anew, with a plan of no event that is for another time."""
    clipping, _, fact_id = PLAN.partition("#")
    facts = tuple(
        one.model_copy(update={"when": When.parse(when)}) if one.id == fact_id else one
        for one in (entry.fact for entry in book.of_clipping[clipping])
    )
    contents = contents_in(TINY)
    return linked(replace(contents, facts={**contents.facts, clipping: facts}))


def of_kind(book: Book, kind: str) -> str:
    """Return a plan that came to this."""
    return next(fact for fact, outcome in book.outcomes.items() if outcome.kind == kind)


def test_a_sentence_that_rests_on_an_open_plan_says_so_until_its_last_day(tiny_book: Book) -> None:
    plan = of_kind(tiny_book, "open")
    last_day = tiny_book.by_id[plan].last_day
    assert last_day
    mark = sentence_on(tiny_book, plan).not_ended
    assert mark
    assert mark.due
    assert (mark.text, mark.due.day) == ("not yet due on 12 April 2031", last_day.isoformat())
    assert mark.due.passed == "date passed; our clippings end on 12 April 2031"


@pytest.mark.parametrize(
    ("ends", "text", "day"),
    [
        ("2031-05/..", "not yet due on 12 April 2031", "2031-05-31"),
        ("2031-04/..", "its time had begun by 12 April 2031", "2031-04-30"),
        ("2031-02/..", "no end date given, no later report", None),
    ],
)
def test_a_plan_without_an_end_is_open_until_it_may_have_begun(
    tiny_book: Book, ends: str, text: str, day: str | None
) -> None:
    mark = sentence_on(planned_for(tiny_book, ends), PLAN).not_ended
    assert mark
    assert (mark.text, mark.due and mark.due.day) == (text, day)


def test_what_has_no_end_does_not_hide_until_when_a_sentence_is_open(tiny_book: Book) -> None:
    other = of_kind(tiny_book, "cancelled")
    book = replace(tiny_book, outcomes={**tiny_book.outcomes, other: Outcome(kind="no_end")})
    mark = sentence_on(book, other, PLAN).not_ended
    assert mark
    assert mark.due


@pytest.mark.parametrize("kind", ["occurred", "cancelled"])
def test_a_sentence_that_rests_on_what_came_of_a_plan_says_nothing_of_it(tiny_book: Book, kind: str) -> None:
    assert sentence_on(tiny_book, of_kind(tiny_book, kind)).not_ended is None


def test_a_key_figure_says_whose_word_it_is_and_not_that_it_occurred(tiny_book: Book) -> None:
    entries = tiny_book.entries
    given = {"status": "stated", "attributed_to": Attribution(actor="mori-hana")}
    told = tuple(
        replace(one, fact=one.fact.model_copy(update=given)) if one.fact.figures else one for one in entries
    )
    rows = figure_rows(Edition(tiny_book, catalogue("en")), "issues/x.md", told)
    lines = [row.line for row in rows]
    assert {(line.according, line.attribution and line.attribution.name) for line in lines} == {
        ("according to ", "Mayor Mori Hana")
    }


def test_a_sentence_shows_every_status_of_its_facts_once(tiny_book: Book) -> None:
    facts = [next(one.id for one in tiny_book.entries if one.fact.status == key) for key in MIXED]
    found = sentence_on(tiny_book, *facts, facts[0]).statuses
    assert [key for key, _ in found] == ["assessed", "alleged", "occurred"]


def test_an_event_is_dated_on_the_timeline_as_its_plan_is(tiny_book: Book) -> None:
    plan = tiny_book.by_id[PLAN]
    later = replace(
        plan,
        id="x#f1",
        published=plan.published + timedelta(days=1),
        fact=plan.fact.model_copy(update={"status": "expected", "when": When.parse("2031-10")}),
    )
    undated = replace(plan, fact=plan.fact.model_copy(update={"when": None}))
    assert time_told([plan, later]) == later
    same_day = replace(later, published=plan.published)
    assert time_told([plan, same_day]) == time_told([undated, plan, same_day]) == plan
    assert time_told([undated]) is None
    # Part of it took place on a day that nobody tells: not in a time that was still to come.
    begun = replace(undated, fact=undated.fact.model_copy(update={"status": "occurred"}))
    assert time_told([plan, begun]) is None


@pytest.mark.parametrize(
    ("status", "report", "text"),
    [
        ("assessed", True, "the outlet’s judgement"),
        ("expected", True, "as reported"),
        ("occurred", False, "reported as fact"),
    ],
)
def test_what_a_report_expects_is_not_called_its_view(
    tiny_book: Book, status: str, report: bool, text: str
) -> None:
    source = Attribution.model_validate({"report": "true"}) if report else None
    entry = tiny_book.by_id[PLAN]
    told = entry.fact.model_copy(update={"status": status, "attributed_to": source})
    edition = Edition(tiny_book, catalogue("en"))
    assert edition.attribution("index.md", replace(entry, fact=told)).name == text
