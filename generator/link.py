"""From checked records to the Book: resolve, index and sort everything once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from .book import Book, Entry, Month, MonthOfBook, Outcome
from .model import Desk
from .records import Records

MOST_DAYS_IN_MONTHS = 92
"""A fact that spans more days than a quarter stands in no month: it would stand in all of them."""


def link(records: Records, as_of: date | None = None) -> Book:
    """Return the Book of `records` without problems, of what was published up to `as_of` (default: all).

    Raises ValueError when there is nothing to link: no desk, or no clipping by that day.
    """
    entries = tuple(e for e in _entries(records) if as_of is None or e.published.date() <= as_of)
    if records.desk is None or not entries:
        raise ValueError("no desk, or no clipping published by that day")
    of_event = _index(entries, lambda e: [e.fact.event] if e.fact.event else [])
    ends = entries[-1].published.date()
    superseded_by = {old: entry for entry in entries for old in entry.fact.supersedes}
    return Book(
        desk=records.desk,
        issues=records.issues,
        actors=records.actors,
        events=records.events,
        clippings={entry.clipping_id: entry.clipping for entry in entries},
        evidence=records.evidence,
        entries=entries,
        by_id={entry.id: entry for entry in entries},
        of_clipping=_index(entries, lambda e: [e.clipping_id]),
        of_issue=_index(entries, lambda e: e.fact.issues),
        of_event=of_event,
        of_actor=_index(entries, _actors),
        months=_months(entries),
        outcomes={e.id: _outcome(e, of_event, superseded_by, ends) for e in entries if e.ahead},
        superseded_by=superseded_by,
        begins=entries[0].published.date(),
        ends=ends,
    )


def _entries(records: Records) -> list[Entry]:
    entries = [
        Entry(
            id=f"{id}#{fact.id}",
            fact=fact,
            clipping_id=id,
            clipping=records.clippings[id],
            published=records.clippings[id].published.replace(tzinfo=_zone(records.desk, id, records)),
        )
        for id, _, fact in records.facts()
        if not records.clippings[id].draft
    ]
    return sorted(entries, key=lambda entry: (entry.published, entry.clipping_id))


def _zone(desk: Desk | None, clipping_id: str, records: Records) -> ZoneInfo:
    return ZoneInfo(desk.publishers[records.clippings[clipping_id].publisher].time_zone if desk else "UTC")


def _index(
    entries: Iterable[Entry], keys: Callable[[Entry], Iterable[str]]
) -> Mapping[str, tuple[Entry, ...]]:
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        for key in dict.fromkeys(keys(entry)):
            found[key].append(entry)
    return {key: tuple(found[key]) for key in sorted(found)}


def _actors(entry: Entry) -> Iterator[str]:
    yield from entry.fact.actors
    if entry.fact.attributed_to and entry.fact.attributed_to.actor:
        yield entry.fact.attributed_to.actor
    yield from (figure.holder for figure in entry.fact.figures if figure.holder)


def _outcome(
    entry: Entry,
    of_event: Mapping[str, tuple[Entry, ...]],
    superseded_by: Mapping[str, Entry],
    ends: date,
) -> Outcome:
    """Return what later facts of the same event say of a plan.

    A plan is revised when a later fact supersedes it, or supersedes another fact of its event.
    """
    same = of_event.get(entry.fact.event or "", ())
    later = [other for other in same if other.published > entry.published]
    if occurred := next((e for e in later if e.fact.status == "occurred"), None):
        return Outcome(kind="occurred", entry=occurred)
    ids = {other.id for other in same}
    revised = (e for e in later if not ids.isdisjoint(e.fact.supersedes))
    if successor := superseded_by.get(entry.id) or next(revised, None):
        return Outcome(kind="revised", entry=successor)
    if entry.fact.when and (entry.fact.when.latest or ends) >= ends:
        return Outcome(kind="open")
    spoken_of = next((e for e in later if not e.ahead), None)
    return Outcome(kind="mentioned" if spoken_of else "none", entry=spoken_of)


def _months(entries: tuple[Entry, ...]) -> Mapping[Month, MonthOfBook]:
    reported: dict[Month, list[Entry]] = defaultdict(list)
    happened: dict[Month, list[Entry]] = defaultdict(list)
    planned: dict[Month, list[Entry]] = defaultdict(list)
    for entry in entries:
        reported[entry.clipping.published.year, entry.clipping.published.month].append(entry)
        if entry.ahead or entry.fact.status == "occurred":
            for month in _months_of(entry):
                (planned if entry.ahead else happened)[month].append(entry)
    return {
        month: MonthOfBook(
            reported=tuple(reported[month]),
            happened=tuple(sorted(happened[month], key=lambda entry: entry.days)),
            planned=tuple(sorted(planned[month], key=lambda entry: entry.days)),
        )
        for month in sorted(reported.keys() | happened.keys() | planned.keys())
    }


def _months_of(entry: Entry) -> Iterator[Month]:
    """Yield the months that the fact's date touches, unless it is wider than a quarter or open."""
    when = entry.fact.when
    if when is None or when.last is None or (when.last - when.first).days > MOST_DAYS_IN_MONTHS:
        return
    day = when.first.replace(day=1)
    while day <= when.last:
        yield day.year, day.month
        day = (day + timedelta(days=31)).replace(day=1)
