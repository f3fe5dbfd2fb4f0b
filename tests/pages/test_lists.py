"""What lists everything: bounded, and with its parts complete."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from generator.book import changes as book_changes
from generator.book.book import Book, Outcome
from generator.book.link import link, with_lists
from generator.book.plans import plans
from generator.edition.edition import Edition
from generator.edition.page import Page, View
from generator.language.catalogue import catalogue
from generator.model import LANGUAGES, Fact
from generator.pages import changes, clippings, indexes, ledger, positions
from generator.pages.plans import MOST_OF_A_KIND, MOST_OPEN, plans_page

from ..shared import PagesOf, records_of

MORE = 700
"""More than any page lists."""


def many(book: Book) -> Edition:
    """Return the Book with its clippings, facts and events told again and again, a day apart."""
    again = range(-(-MORE // len(book.clippings)))
    entries = [
        replace(
            entry,
            id=f"{entry.clipping_id}-{number}#{entry.fact.id}",
            fact=_of_event_of_its_own(entry.fact, number),
            clipping_id=f"{entry.clipping_id}-{number}",
            clipping=entry.clipping.model_copy(
                update={"published": entry.clipping.published + timedelta(days=number), "entered": None}
            ),
            published=entry.published + timedelta(days=number),
        )
        for number in again
        for entry in book.entries
    ]
    entries.sort(key=lambda entry: entry.published)
    clippings = {entry.clipping_id: entry.clipping for entry in entries}
    of_clipping = {
        record_id: tuple(one for one in entries if one.clipping_id == record_id) for record_id in clippings
    }
    events = {f"{event}-{number}": book.events[event] for number in again for event in book.of_event}
    found = replace(
        book,
        entries=tuple(entries),
        by_id={**book.by_id, **{entry.id: entry for entry in entries}},
        clippings=clippings,
        of_clipping=of_clipping,
        statements={record_id: book.statements[record_id.rpartition("-")[0]] for record_id in clippings},
        events=events,
        of_event={event: tuple(one for one in entries if one.fact.event == event) for event in events},
        outcomes={one.id: Outcome(kind="open") for one in entries if one.ahead},
        superseded_by={},
    )
    return Edition(with_lists(found), catalogue("en"))


def _of_event_of_its_own(fact: Fact, number: int) -> Fact:
    return fact.model_copy(update={"event": f"{fact.event}-{number}"}) if fact.event else fact


def told_on(page: Page) -> list[View]:
    """Return the changes told on a page."""
    clippings = [one for day in page.view.days for kind in day.kinds for one in kind.clippings]
    return [told for one in clippings for told in one.changes]


def clippings_on(page: Page) -> list[object]:
    """Return the addresses of the clippings listed on a page."""
    return [row.clipping.href for month in page.view.months for row in month.rows]


@pytest.fixture(scope="module")
def edition(tiny_book: Book) -> Edition:
    """A desk with more of everything than a page lists."""
    return many(tiny_book)


def test_the_page_of_changes_has_the_latest_and_its_parts_have_all(edition: Edition) -> None:
    found = book_changes.changes(edition.book)
    pages = [
        changes.changes_page(edition),
        *(changes.changes_part_page(edition, name) for name in edition.book.changes_of_part),
    ]
    listed = [told_on(page) for page in pages]
    assert len(listed[0]) == book_changes.LATEST
    assert max(map(len, listed)) <= book_changes.MOST_OF_PART
    assert sum(map(len, listed[1:])) == len(found) > MORE
    assert all(told.fact.name and told.fact.href for lines in listed for told in lines)


def test_a_day_that_a_page_cuts_through_says_how_much_of_it_is_there(tiny_book: Book) -> None:
    standing = next(one for one in tiny_book.entries if one.fact.meaning.standing)
    book = with_lists(replace(tiny_book, entries=(standing,) * MORE))
    edition = Edition(book, catalogue("en"))
    names = [name for name, part in book.changes_of_part.items() if part.items[0].day == standing.entered]
    pages = [changes.changes_page(edition), *(changes.changes_part_page(edition, name) for name in names)]
    counts = [
        (len([told for one in kind.clippings for told in one.changes]), kind.count)
        for page in pages
        for shown in page.view.days
        for kind in shown.kinds
        if kind.key == "added"
    ]
    assert len(counts) == len(pages)
    assert [count for _, count in counts] == [f"{shown} of {MORE} facts" for shown, _ in counts]


def test_the_index_of_clippings_has_the_latest_and_its_parts_have_all(edition: Edition) -> None:
    pages = [clippings.clippings_page(edition), *clippings.clippings_part_pages(edition)]
    listed = [clippings_on(page) for page in pages]
    assert len(listed[0]) == clippings.LATEST
    assert max(map(len, listed)) <= clippings.MOST_OF_PART
    assert len({href for lines in listed[1:] for href in lines}) == len(edition.book.clippings)


def test_the_ledger_has_the_latest_and_its_parts_have_all_events(edition: Edition) -> None:
    pages = [ledger.ledger_page(edition), *ledger.ledger_part_pages(edition)]
    view = pages[0].view
    assert len(view.events) == ledger.EVENTS_SHOWN
    assert len(view.corrected) <= ledger.CORRECTED_SHOWN
    counts = re.findall(r"([\d,]+) facts?\b", " ".join(row.account for row in view.years))
    counted = [int(one.replace(",", "")) for one in counts]
    assert sum(counted) == len(edition.book.entries)
    listed = [len(page.view) for page in pages[1:]]
    assert max(listed) <= ledger.EVENTS_OF_PART
    assert sum(listed) == len(edition.book.of_event)


def test_the_page_of_all_facts_has_the_latest(edition: Edition) -> None:
    view = indexes.facts_page(edition).view
    assert len(view.latest) == indexes.FACTS_LISTED


def test_every_plan_stands_on_one_part_and_the_page_leads_to_it(pages_of: PagesOf, large_book: Book) -> None:
    for language in LANGUAGES:
        pages = pages_of("large", language)
        anchors = Counter(
            f"{path}#{anchor}"
            for path, text in pages.items()
            if path.startswith("plans/")
            for anchor in re.findall(r"^## .*\{#([a-z0-9-]+)\}$", text, re.MULTILINE)
        )
        assert anchors.total() == len(anchors) == len(plans(large_book))
        named = re.findall(r"\]\((plans/[0-9-]+\.md#[a-z0-9-]+)\)", pages["plans.md"])
        assert set(named) <= set(anchors)
    view = plans_page(Edition(large_book, catalogue("en"))).view
    assert [group.count for group in view.groups] != []
    assert all(len(group.rows) <= max(MOST_OPEN, MOST_OF_A_KIND) for group in view.groups)


def test_a_plan_keeps_its_page_when_it_is_told_of_again(large_book: Book, large_desk: Path) -> None:
    records = records_of(large_desk)
    earlier = link(records, large_book.entries[len(large_book.entries) // 2].published.date())
    before, after = (book.part_of_plan for book in (earlier, large_book))
    assert before
    assert before.items() < after.items()


def test_the_matrix_is_cut_where_it_would_not_end(tiny_book: Book, large_book: Book) -> None:
    whole, cut = (
        positions.positions_page(Edition(book, catalogue("en"))).view for book in (tiny_book, large_book)
    )
    assert (whole.cut, cut.cut) == (False, True)
    assert len(cut.issues) == positions.MOST_ISSUES < len(large_book.of_issue)
    assert len(cut.rows) <= positions.MOST_ACTORS
    assert all(len(row.cells) == len(cut.issues) for row in cut.rows)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_feed_has_the_latest_fifty(pages_of: PagesOf, large_book: Book, language: str) -> None:
    pages = pages_of("large", language)
    feeds = [json.loads(text)["items"] for path, text in pages.items() if re.match(r"feeds/.*\.json", path)]
    assert len(large_book.entries) > max(map(len, feeds)) == 50
