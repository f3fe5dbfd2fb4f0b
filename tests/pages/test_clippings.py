"""The page of a clipping: its facts by paragraph, and a reason that several facts share once."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from generator.book.book import Book
from generator.edition.edition import Edition
from generator.language.catalogue import catalogue
from generator.pages.clippings import clipping_page

PLAN = "2031-02-10-harbour-post-plan"


def view_of(book: Book, language: str = "en") -> Any:
    """Return what the page of the clipping shows."""
    return clipping_page(Edition(book, catalogue(language)), PLAN).view


def test_facts_stand_under_the_paragraphs_that_gave_them(tiny_book: Book) -> None:
    found = [(one.title, [fact.line.id for fact in one.facts]) for one in view_of(tiny_book).paragraphs]
    assert found == [("¶1, 2", ["f1"]), ("¶3", ["f2", "f3"]), ("¶4", ["f4"])]


def test_paragraphs_stand_in_their_order_whatever_that_of_the_facts(tiny_book: Book) -> None:
    entries = tiny_book.of_clipping[PLAN]
    of_clipping = {**tiny_book.of_clipping, PLAN: entries[::-1]}
    view = view_of(replace(tiny_book, of_clipping=of_clipping))
    assert [one.title for one in view.paragraphs] == ["¶1, 2", "¶3", "¶4"]


def test_a_reason_of_several_facts_stands_once(tiny_book: Book) -> None:
    entries = tiny_book.of_clipping[PLAN]
    inferred = entries[1].fact.inferred
    shared = replace(entries[2], fact=entries[2].fact.model_copy(update={"inferred": inferred}))
    of_clipping = {**tiny_book.of_clipping, PLAN: (*entries[:2], shared, entries[3])}
    view = view_of(replace(tiny_book, of_clipping=of_clipping))
    assert [[link.name for link in reason.facts] for reason in view.reasons] == [["f2", "f3"]]
    facts = [fact for one in view.paragraphs for fact in one.facts]
    assert [len(fact.shared) for fact in facts] == [0, 1, 1, 0]
    assert not any(fact.inferred for fact in facts)


def test_a_reason_of_one_fact_stays_with_it(tiny_book: Book) -> None:
    view = view_of(tiny_book)
    assert view.reasons == ()
    assert [len(fact.inferred) for one in view.paragraphs for fact in one.facts] == [0, 1, 0, 0]


def test_a_clipping_with_an_address_is_not_searched_for(tiny_book: Book) -> None:
    assert "search.example" in str(view_of(tiny_book).search)
    clipping = tiny_book.clippings[PLAN].model_copy(update={"url": "https://post.example/ferry"})
    view = view_of(replace(tiny_book, clippings={**tiny_book.clippings, PLAN: clipping}))
    assert (view.search, str(view.url)) == (None, "https://post.example/ferry")
