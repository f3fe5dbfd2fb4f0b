"""The page of changes: what the desk added, corrected and withdrew, by day; what is older stands by year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import count, groupby, takewhile

from ..book.book import Book
from ..book.changes import LATEST, Change, changes
from ..book.parts import Part
from ..edition.addresses import CHANGES, clipping_path, facts_view, part_path
from ..edition.edition import Edition
from ..edition.page import Link, Page, markdown_link
from .parts import PartLink, part_links, part_title

Totals = Mapping[tuple[date, str], int]
"""How many changes of a kind there were on a day, on whatever page they stand."""

TITLES = {
    "withdrawn": "changes.withdrawn",
    "corrected": "changes.corrected",
    "added": "changes.added",
}
"""What can happen to a fact, in the order of the page, and what it is called there."""


@dataclass(frozen=True, kw_only=True)
class Told:
    """A fact as a sentence with its link, and why it was changed."""

    fact: Link
    reason: str


@dataclass(frozen=True, kw_only=True)
class OfClipping:
    """The changes of a kind in one clipping."""

    clipping: Link
    changes: tuple[Told, ...]


@dataclass(frozen=True, kw_only=True)
class OfKind:
    """The changes of a kind on a day."""

    key: str
    title: str
    count: str
    """How many there are on the page and, where it has not all of the day, of how many."""
    clippings: tuple[OfClipping, ...]


@dataclass(frozen=True, kw_only=True)
class Day:
    """All that was done on a day."""

    key: str
    day: str
    kinds: tuple[OfKind, ...]


@dataclass(frozen=True, kw_only=True)
class ChangesView:
    """Everything on the page, in its order."""

    since: Link | None
    """Where readers see what is new since a day of their own; None on a page of a year."""
    days: tuple[Day, ...]
    years: tuple[PartLink, ...]


def changes_page(edition: Edition) -> Page:
    """Return the page of changes, the newest day first."""
    path, found = CHANGES, changes(edition.book)
    view = ChangesView(
        since=Link(name=edition.words("changes.since"), href=facts_view(path, since=_since(found))),
        days=tuple(_days(edition, path, found[-LATEST:], _totals(found))),
        years=part_links(edition, path, tuple(edition.book.changes_of_part.values())),
    )
    return Page(
        path=path,
        template="changes.md.j2",
        title=edition.words("changes.title"),
        description=edition.words("changes.lead"),
        crumbs=(edition.home(path),),
        view=view,
    )


def changes_part_page(edition: Edition, name: str) -> Page:
    """Return the page of a part of the changes: of those of a year."""
    part = edition.book.changes_of_part[name]
    path, title = part_path(CHANGES, name), edition.words("changes.title")
    totals = _totals(_of_year(edition.book, part))
    return Page(
        path=path,
        template="changes.md.j2",
        title=part_title(edition, title, part),
        description=edition.words("changes.lead"),
        crumbs=(edition.home(path), markdown_link(path, CHANGES, title)),
        view=ChangesView(since=None, days=tuple(_days(edition, path, part.items, totals)), years=()),
        entries=tuple(one.entry for one in part.items if one.entry),
    )


def _since(found: Sequence[Change]) -> str:
    """Return the last day but one on which anything changed, as a first answer to a reader's question."""
    days = sorted({one.day for one in found})
    return days[-2:][0].isoformat()


def _of_year(book: Book, part: Part[Change]) -> Iterator[Change]:
    """Yield all changes of a part's year, which has as many parts as are numbered on."""
    names = (replace(part, number=number).name for number in count(1))
    for one in takewhile(bool, (book.changes_of_part.get(name) for name in names)):
        yield from one.items if one else ()


def _totals(found: Iterable[Change]) -> Totals:
    return Counter((one.day, one.kind) for one in found)


def _days(edition: Edition, page: str, found: Sequence[Change], totals: Totals) -> Iterator[Day]:
    """Yield the days, the newest first."""
    for day, done in groupby(reversed(found), key=lambda one: one.day):
        kinds = tuple(_kinds(edition, page, tuple(done), totals))
        yield Day(key=day.isoformat(), day=edition.words.day(day), kinds=kinds)


def _kinds(edition: Edition, page: str, done: Sequence[Change], totals: Totals) -> Iterator[OfKind]:
    for kind, title in TITLES.items():
        alike = [one for one in reversed(done) if one.kind == kind]
        if alike:
            clippings = tuple(_clippings(edition, page, alike))
            told = _count(edition, len(alike), totals[alike[0].day, kind])
            yield OfKind(key=kind, title=edition.words(title), count=told, clippings=clippings)


def _count(edition: Edition, shown: int, every: int) -> str:
    facts = edition.words.count("facts", every)
    return facts if shown == every else edition.words("changes.some", n=shown, facts=facts)


def _clippings(edition: Edition, page: str, alike: Iterable[Change]) -> Iterator[OfClipping]:
    for clipping, found in groupby(alike, key=lambda one: one.clipping):
        told = tuple(_told(edition, page, one) for one in found)
        yield OfClipping(clipping=edition.clipping(page, clipping), changes=told)


def _told(edition: Edition, page: str, change: Change) -> Told:
    """Return a change as a sentence; what was withdrawn has none any more, and goes by the reason."""
    reason = edition.text(change.reason) if change.reason else ""
    name = edition.text(change.entry.fact.text) if change.entry else reason
    link = markdown_link(page, clipping_path(change.clipping), name, change.fact)
    return Told(fact=link, reason=reason if change.entry else "")
