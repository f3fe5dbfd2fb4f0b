"""The page of changes: what the desk added, corrected and withdrew, by day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from ..book.book import Entry
from ..edition.addresses import CHANGES, clipping_path
from ..edition.edition import Edition
from ..edition.page import Link, Page, markdown_link
from ..model import Change


@dataclass(frozen=True, kw_only=True)
class Added:
    """The facts of one clipping that were entered on a day."""

    clipping: Link
    count: str
    facts: tuple[Link, ...]


@dataclass(frozen=True, kw_only=True)
class Reasoned:
    """A fact that was corrected or withdrawn, and why."""

    fact: Link
    reason: str


@dataclass(frozen=True, kw_only=True)
class DayOfChanges:
    """All that was done on a day."""

    key: str
    day: str
    added: tuple[Added, ...]
    corrected: tuple[Reasoned, ...]
    withdrawn: tuple[Reasoned, ...]


@dataclass
class _Done:
    """What was done on a day, as it is gathered."""

    added: list[Entry] = field(default_factory=list)
    corrected: list[tuple[Entry, Change]] = field(default_factory=list)
    withdrawn: list[tuple[str, str, Change]] = field(default_factory=list)


def changes_page(edition: Edition) -> Page:
    """Return the page of changes, the newest day first."""
    path, done = CHANGES, _gathered(edition)
    return Page(
        path=path,
        template="changes.md.j2",
        title=edition.words("changes.title"),
        description=edition.words("changes.lead"),
        crumbs=(edition.home(path),),
        view=tuple(_day(edition, path, day, done[day]) for day in sorted(done, reverse=True)),
    )


def _gathered(edition: Edition) -> dict[date, _Done]:
    done: dict[date, _Done] = defaultdict(_Done)
    for entry in edition.book.entries:
        done[entry.entered].added.append(entry)
        for change in entry.fact.changes:
            done[change.day].corrected.append((entry, change))
    for clipping_id, clipping in edition.book.clippings.items():
        for fact, withdrawal in clipping.withdrawn.items():
            done[withdrawal.day].withdrawn.append((clipping_id, fact, withdrawal))
    return done


def _day(edition: Edition, page: str, day: date, done: _Done) -> DayOfChanges:
    return DayOfChanges(
        key=f"{day:%Y-%m-%d}",
        day=edition.words.day(day),
        added=tuple(_added(edition, page, done.added)),
        corrected=tuple(
            Reasoned(fact=edition.citation(page, entry), reason=edition.text(change.reason))
            for entry, change in done.corrected
        ),
        withdrawn=tuple(_withdrawn(edition, page, *one) for one in done.withdrawn),
    )


def _added(edition: Edition, page: str, entries: list[Entry]) -> Iterator[Added]:
    by_clipping: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_clipping[entry.clipping_id].append(entry)
    for clipping_id, added in by_clipping.items():
        links = (markdown_link(page, clipping_path(clipping_id), one.fact.id, one.fact.id) for one in added)
        count = edition.words.count("facts", len(added))
        yield Added(clipping=edition.clipping(page, clipping_id), count=count, facts=tuple(links))


def _withdrawn(edition: Edition, page: str, clipping: str, fact: str, withdrawal: Change) -> Reasoned:
    name = f"{edition.outlet(clipping)} {edition.book.clippings[clipping].published:%Y-%m-%d} {fact}"
    link = markdown_link(page, clipping_path(clipping), name, fact)
    return Reasoned(fact=link, reason=edition.text(withdrawal.reason))
