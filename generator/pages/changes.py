"""The page of changes: what the desk added, corrected and withdrew, by day; what is older stands by year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from ..book.changes import LATEST, Change, changes
from ..edition.addresses import CHANGES, clipping_path, facts_view, part_path
from ..edition.edition import Edition
from ..edition.facts import fact_line
from ..edition.page import Link, Page, View, markdown_link
from .parts import overview, part_links, part_title

TITLES = {"withdrawn": "changes.withdrawn", "corrected": "changes.corrected", "added": "changes.added"}
"""What can happen to a fact, in the order of the page, and what it is called there."""


def changes_page(edition: Edition) -> Page:
    """Return the page of changes, the newest day first."""
    path, found = CHANGES, changes(edition.book)
    days = sorted({one.day for one in found})
    view = View(
        # Where readers see what is new since a day of their own; the last but one is a first answer.
        since=Link(
            name=edition.words("changes.since"), href=facts_view(path, since=days[-2:][0].isoformat())
        ),
        days=tuple(_days(edition, path, found[-LATEST:])),
        years=part_links(edition, path, tuple(edition.book.changes_of_part.values())),
    )
    return overview(edition, path, "changes", "changes.title", "changes.lead", view)


def changes_part_page(edition: Edition, name: str) -> Page:
    """Return the page of a part of the changes: of those of a year."""
    part = edition.book.changes_of_part[name]
    path, title = part_path(CHANGES, name), edition.words("changes.title")
    return Page(
        path=path,
        template="changes.md.j2",
        title=part_title(edition, title, part),
        description=edition.words("changes.lead"),
        crumbs=(edition.home(path), markdown_link(path, CHANGES, title)),
        view=View(since=None, days=tuple(_days(edition, path, part.items)), years=()),
        entries=tuple(one.entry for one in part.items if one.entry),
    )


def _days(edition: Edition, page: str, found: Sequence[Change]) -> Iterator[View]:
    for day, done in groupby(reversed(found), key=lambda one: one.day):
        kinds = tuple(_kinds(edition, page, tuple(done)))
        yield View(key=day.isoformat(), day=edition.words.day(day), kinds=kinds)


def _kinds(edition: Edition, page: str, done: Sequence[Change]) -> Iterator[View]:
    for kind, title in TITLES.items():
        alike = [one for one in reversed(done) if one.kind == kind]
        if alike:
            clippings = tuple(_clippings(edition, page, alike))
            told = _count(edition, len(alike), edition.book.changes_on[alike[0].day, kind])
            yield View(key=kind, title=edition.words(title), count=told, clippings=clippings)


def _count(edition: Edition, shown: int, every: int) -> str:
    """Return how many are on the page and, where it has not all of the day, of how many."""
    facts = edition.words.count("facts", every)
    return facts if shown == every else edition.words("changes.some", n=shown, facts=facts)


def _clippings(edition: Edition, page: str, alike: Iterable[Change]) -> Iterator[View]:
    for clipping, found in groupby(alike, key=lambda one: one.clipping):
        told = tuple(_told(edition, page, one) for one in found)
        yield View(clipping=edition.clipping(page, clipping), changes=told)


def _told(edition: Edition, page: str, change: Change) -> View:
    """Return a change as a sentence; what was withdrawn has none any more, and goes by the reason."""
    reason = edition.text(change.reason) if change.reason else ""
    line = fact_line(edition, page, change.entry) if change.entry else None
    link = markdown_link(page, clipping_path(change.clipping), line.text if line else reason, change.fact)
    return View(fact=link, told=line.told_since if line else "", reason=reason if line else "")
