"""Pages do not grow without end, and a fact stands once on each of them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pytest

from generator.book.book import Book, Entry
from generator.edition.edition import Edition
from generator.language.catalogue import catalogue
from generator.model import LANGUAGES
from generator.pages import months
from generator.pages.issues import (
    MOST_AHEAD,
    MOST_FIGURES,
    MOST_HOLDERS,
    MOST_NEW,
    MOST_SOURCES,
    figure_rows,
    issue_page,
)
from generator.pages.months import MOST_ELSEWHERE, month_page
from generator.pages.parts import MOST_FACTS, MOST_OF_PART, latest, year_pages, year_parts

from ..shared import PagesOf

FACT = re.compile(r"\]\([^)]*?([a-z0-9-]+)\.md#(f\d+)\)\{: \.citation \}")
"""The citation at the end of a fact's line."""


def many(book: Book, number: int) -> Book:
    """Return the Book with the facts of its first issue said again and again, `number` of them in all."""
    issue, entries = next(iter(book.of_issue.items()))
    repeated = tuple(
        replace(entries[index * len(entries) // number], id=f"again-{index}#f1") for index in range(number)
    )
    return replace(book, of_issue={issue: repeated}, of_actor={}, by_id={**book.by_id, **_by_id(repeated)})


def _by_id(entries: tuple[Entry, ...]) -> dict[str, Entry]:
    return {entry.id: entry for entry in entries}


@pytest.mark.parametrize("desk", ["tiny", "large"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fact_stands_once_on_a_page(pages_of: PagesOf, desk: str, language: str) -> None:
    read = 0
    for path, text in pages_of(desk, language).items():
        if path.endswith(".md") and path.startswith(("index", "issues/", "actors/", "months/")):
            found = Counter(FACT.findall(text))
            assert all(number == 1 for number in found.values()), path
            read += len(found)
    assert read > 10


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fact_of_an_issue_is_on_its_page(large_book: Book, pages_of: PagesOf, language: str) -> None:
    pages = pages_of("large", language)
    for issue, entries in large_book.of_issue.items():
        found = {f"{clipping}#{fact}" for clipping, fact in FACT.findall(pages[f"issues/{issue}.md"])}
        assert found == {entry.id for entry in entries}, issue


def test_what_a_page_has_no_room_for_stands_on_pages_by_year(tiny_book: Book) -> None:
    entries = next(iter(many(tiny_book, MOST_FACTS + 1).of_issue.values()))
    assert year_parts(entries[:MOST_FACTS]) == ()
    assert len(latest(entries)) == MOST_FACTS
    assert [one for part in year_parts(entries) for one in part.items] == list(entries)


def test_a_year_with_very_many_facts_has_several_pages(tiny_book: Book) -> None:
    entries = next(iter(many(tiny_book, 2 * MOST_OF_PART + 1).of_issue.values()))
    parts = year_parts(entries)
    assert [part.name for part in parts] == ["2031", "2031-2", "2031-3"]
    assert [len(part.items) for part in parts] == [MOST_OF_PART, MOST_OF_PART, 1]


def test_the_page_of_an_issue_with_very_many_facts_is_bounded(tiny_book: Book) -> None:
    book = many(tiny_book, 2000)
    edition = Edition(book, catalogue("en"))
    issue = next(iter(book.of_issue))
    view = issue_page(edition, issue).view
    lines = [*view.latest.facts, *view.positions.facts]
    lines += [fact for year in view.timeline for fold in year.folds for fact in fold.facts]
    assert len(lines) == MOST_FACTS
    assert len(view.latest.facts) <= MOST_NEW
    assert len(view.positions.facts) <= MOST_HOLDERS
    assert len(view.ahead) <= MOST_AHEAD
    assert len(view.sources) <= MOST_SOURCES
    assert len(figure_rows(edition, issue, book.of_issue[issue])) <= MOST_FIGURES
    paths = [page.path for page in year_pages(edition, "issues", issue)]
    assert paths == [f"issues/{issue}/2031.md", *(f"issues/{issue}/2031-{n}.md" for n in range(2, 8))]
    assert [link.href for link in view.years] == [path.removeprefix("issues/") for path in reversed(paths)]


def test_the_page_of_a_month_with_very_many_facts_is_bounded(tiny_book: Book) -> None:
    entries = next(iter(many(tiny_book, 2000).of_issue.values()))
    month = (entries[0].clipping.published.year, entries[0].clipping.published.month)
    here = [entry for entry in entries if entry.clipping_id == entries[0].clipping_id]
    other = [entry for entry in entries if entry.clipping_id != entries[0].clipping_id]
    held = replace(tiny_book.months[month], reported=tuple(here), happened=tuple(other), planned=())
    book = replace(tiny_book, months={month: held})
    view = month_page(Edition(book, catalogue("en")), month).view
    told = sum(1 + len(one.fold.facts) for one in view.issues if one.fold)
    assert told == months.MOST_FACTS
    assert [one.more for one in view.issues if one.more]
    assert len(view.happened.facts) == MOST_ELSEWHERE
    assert view.happened.more


@pytest.mark.parametrize("desk", ["tiny", "large"])
def test_links_to_sections_lead_to_sections(pages_of: PagesOf, desk: str) -> None:
    for path, text in pages_of(desk, "en").items():
        if path.endswith(".md"):
            anchors = set(re.findall(r"\{:? ?#([a-z0-9_-]+)", text))
            assert set(re.findall(r"\]\(#([a-z0-9_-]+)\)", text)) <= anchors, path


def test_former_addresses_lead_to_their_issue(pages_of: PagesOf) -> None:
    for language in LANGUAGES:
        pages = pages_of("tiny", language)
        for month in ("2031-02", "2031-04"):
            assert "leads_to: issues/pier-works/\n" in pages[f"months/{month}/pier-works.md"]
