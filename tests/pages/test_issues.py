"""The page of an issue: what its summary says of plans."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.book.book import Book
from generator.edition.edition import Edition
from generator.language.catalogue import catalogue
from generator.pages.issues import IssueView, Sentence, issue_page

ISSUE = "ferry-service"


def sentence_on(book: Book, *facts: str) -> Sentence:
    """Return a sentence of a summary that rests on some facts, as the issue's page shows it."""
    issue = book.issues[ISSUE]
    summary = (issue.summary[0].model_copy(update={"facts": facts}),)
    changed = replace(book, issues={**book.issues, ISSUE: issue.model_copy(update={"summary": summary})})
    view = issue_page(Edition(changed, catalogue("en")), ISSUE).view
    assert isinstance(view, IssueView)
    (sentence,) = view.sentences
    return sentence


def of_kind(book: Book, kind: str) -> str:
    """Return a plan that came to this."""
    return next(fact for fact, outcome in book.outcomes.items() if outcome.kind == kind)


def test_a_sentence_that_rests_on_an_open_plan_says_so_until_its_last_day(tiny_book: Book) -> None:
    plan = of_kind(tiny_book, "open")
    last_day = tiny_book.by_id[plan].last_day
    assert last_day
    mark = sentence_on(tiny_book, plan).still_open
    assert mark
    assert (mark.text, mark.until) == ("not yet due", last_day.isoformat())


@pytest.mark.parametrize("kind", ["occurred", "cancelled"])
def test_a_sentence_that_rests_on_what_came_of_a_plan_says_nothing_of_it(tiny_book: Book, kind: str) -> None:
    assert sentence_on(tiny_book, of_kind(tiny_book, kind)).still_open is None
