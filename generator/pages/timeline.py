"""The timeline of an issue: facts by the year of what they tell, within it by event."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..book.book import Entry
from ..book.plans import event_state, time_told
from ..edition.edition import Edition
from ..edition.facts import fact_lines
from ..edition.page import View


def timeline(edition: Edition, page: str, entries: Iterable[Entry]) -> tuple[View, ...]:
    """Return facts by year and event, the latest year first."""
    years: dict[int, dict[str, list[Entry]]] = {}
    for entry in sorted(entries, key=lambda entry: entry.days):
        event = entry.fact.event or ""
        years.setdefault(_year(edition, entry), {}).setdefault(event, []).append(entry)
    return tuple(
        View(
            key=year,
            title=edition.words("date.year", y=year),
            folds=tuple(_folds(edition, page, years[year])),
        )
        for year in sorted(years, reverse=True)
    )


def _year(edition: Edition, entry: Entry) -> int:
    """Return the year in which a fact stands: that of its event, so that this stands together, or its own."""
    return (_told(edition, entry.fact.event or "") or entry).days[0].year


def _told(edition: Edition, event: str) -> Entry | None:
    return time_told(edition.book.of_event[event]) if event else None


def _folds(edition: Edition, page: str, events: dict[str, list[Entry]]) -> Iterator[View]:
    # As sorted before: the event of which the latest is told comes first, and what is of none last.
    for event in sorted(events, key=bool)[::-1]:
        yield _fold(edition, page, event, events[event])


def _fold(edition: Edition, page: str, event: str, entries: list[Entry]) -> View:
    told, words = _told(edition, event), edition.words
    title = edition.name(edition.book.events[event].names) if event else words("issue.no_event")
    parts = (
        words(f"event.{event_state(edition.book, event)}") if event else "",
        words.when(told.fact.when) if told else "",
        words.count("facts", len(entries)),
    )
    meta = " · ".join(part for part in parts if part)
    return View(title=title, meta=meta, facts=fact_lines(edition, page, entries))
