"""From checked records to the Book: resolve, index and sort everything once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from datetime import date
from types import MappingProxyType
from typing import TypeVar

from ..edtf import months_between
from ..load.records import Records
from ..model.desk import moment_of
from .book import Book, Entry, Known, Month, MonthOfBook, Outcome
from .changes import LATEST, MOST_OF_PART, changes
from .contents import Contents, contents_of
from .parts import rest_by_year
from .plans import plan_parts, plans

Key = TypeVar("Key", str, int, Month)
MOST_DAYS_IN_MONTHS = 92
"""A fact that spans more days than a quarter stands in no month: it would stand in all of them."""


def link(records: Records, as_of: date | None = None) -> Book:
    """Return the Book of `records` without problems, of what was published up to `as_of` (default: all).

    Raises Refusal when there is nothing to link: no desk, or no clipping with facts by that day.
    """
    return linked(contents_of(records, as_of))


def linked(contents: Contents, known: Mapping[str, Entry] = MappingProxyType({})) -> Book:
    """Return the Book of contents; an entry that is as one that is `known` by its id is that one."""
    entries = tuple(_entries(contents, known))
    of_event = _index(entries, lambda e: [e.fact.event] if e.fact.event else [])
    superseded_by = {old: entry for entry in entries for old in entry.fact.supersedes}
    ends = max(one.published.date() for one in contents.clippings.values())
    book = Book(
        **{one.name: getattr(contents, one.name) for one in fields(Known)},
        entries=entries,
        by_id={entry.id: entry for entry in entries},
        of_clipping=dict.fromkeys(contents.clippings, ()) | _index(entries, lambda e: [e.clipping_id]),
        of_year=_index(entries, lambda e: [e.clipping.published.year]),
        of_issue=_index(entries, lambda e: e.fact.issues),
        of_event=of_event,
        of_actor=_index(entries, lambda e: e.fact.concerned),
        months=_months(entries),
        outcomes={e.id: _outcome(e, of_event, superseded_by, ends) for e in entries if e.ahead},
        superseded_by=superseded_by,
    )
    return with_lists(book)


def with_lists(book: Book) -> Book:
    """Return a Book with the lists that are read off the rest of it: of plans and of changes."""
    found = plans(book)
    parts, changed = plan_parts(found), changes(book)
    of_year = rest_by_year(changed, lambda one: one.day.year, LATEST, MOST_OF_PART)
    return replace(
        book,
        plans={plan.id: plan for plan in found},
        plans_of_part={part.name: part for part in parts},
        part_of_plan={plan.id: part.name for part in parts for plan in part.items},
        changes_of_part={part.name: part for part in of_year},
        changes_on=Counter((one.day, one.kind) for one in changed),
    )


def _entries(contents: Contents, known: Mapping[str, Entry]) -> Iterator[Entry]:
    for clipping_id, clipping in contents.clippings.items():
        published = moment_of(clipping, contents.desk)
        for number, fact in enumerate(contents.facts[clipping_id]):
            entry_id, told = f"{clipping_id}#{fact.id}", (fact, clipping, number, published)
            entry = known.get(entry_id)
            # What was not told anew is the same object, which is found out at once.
            if entry is None or (entry.fact, entry.clipping, entry.number, entry.published) != told:
                entry = Entry(
                    id=entry_id,
                    fact=fact,
                    clipping_id=clipping_id,
                    clipping=clipping,
                    number=number,
                    published=published,
                )
            yield entry


def _index(entries: Iterable[Entry], keys: Callable[[Entry], Iterable[Key]]) -> dict[Key, tuple[Entry, ...]]:
    found: dict[Key, list[Entry]] = defaultdict(list)
    for entry in entries:
        for key in dict.fromkeys(keys(entry)):
            found[key].append(entry)
    return {key: tuple(found[key]) for key in sorted(found)}


def _outcome(
    entry: Entry, of_event: Mapping[str, tuple[Entry, ...]], superseded_by: Mapping[str, Entry], ends: date
) -> Outcome:
    """Return what later facts of the same event say of a plan.

    It occurred, unless a still later fact cancels it. A plan is revised when a later fact supersedes it,
    or supersedes another fact of its event, or puts that off.
    """
    same = of_event.get(entry.fact.event or "", ())
    later = [other for other in same if other.published > entry.published or _calls_off(other, entry)]
    if ended := _ended(later):
        return ended
    ids = {other.id for other in same}
    revised = (e for e in later if e.fact.postpones or not ids.isdisjoint(e.fact.supersedes))
    if successor := superseded_by.get(entry.id) or next(revised, None):
        return Outcome(kind="revised", entry=successor)
    if entry.last_day and entry.last_day >= ends:
        return Outcome(kind="open")
    if spoken_of := next((e for e in later if not e.ahead), None):
        return Outcome(kind="mentioned", entry=spoken_of)
    return Outcome(kind="no_end" if entry.fact.when and entry.fact.when.open else "none")


def _calls_off(other: Entry, entry: Entry) -> bool:
    """Tell whether a fact calls off what the same clipping has as a plan."""
    return other.fact.cancels and other.clipping_id == entry.clipping_id


def _ended(later: Sequence[Entry]) -> Outcome | None:
    """Return whether later facts tell that the event took place or was cancelled; None if neither."""
    occurred = next((e for e in later if e.fact.took_place), None)
    cancelled = next((e for e in reversed(later) if e.fact.cancels), None)
    if occurred and not (cancelled and cancelled.published > occurred.published):
        return Outcome(kind="occurred", entry=occurred)
    return Outcome(kind="cancelled", entry=cancelled) if cancelled else None


def _months(entries: tuple[Entry, ...]) -> Mapping[Month, MonthOfBook]:
    in_time = sorted(entries, key=lambda entry: entry.days)
    reported = _index(entries, lambda entry: [entry.reported_in])
    happened = _index((e for e in in_time if e.fact.meaning.happened and not e.ahead), _months_of)
    planned = _index((e for e in in_time if e.ahead), _months_of)
    return {
        month: MonthOfBook(
            reported=reported.get(month, ()),
            happened=happened.get(month, ()),
            planned=planned.get(month, ()),
        )
        for month in sorted(reported.keys() | happened.keys() | planned.keys())
    }


def _months_of(entry: Entry) -> Iterator[Month]:
    """Yield the months that the fact's date touches, unless it is wider than a quarter or open."""
    when = entry.fact.when
    if when is None or when.last is None or (when.last - when.first).days > MOST_DAYS_IN_MONTHS:
        return
    yield from months_between(when.first, when.last)
