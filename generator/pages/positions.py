"""Who holds what: the latest stated position of each actor on each issue."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ..book.book import Entry
from ..book.positions import positions
from ..edition.addresses import POSITIONS, SAID_ANCHOR, actor_path, clipping_path, html_href, issue_path
from ..edition.edition import Edition
from ..edition.page import Page


@dataclass(frozen=True, kw_only=True)
class Address:
    """A name and its address in markup that MkDocs does not see."""

    name: str
    href: Markup


@dataclass(frozen=True, kw_only=True)
class Cell:
    """The latest position of an actor on an issue, and how many there were before."""

    issue: str
    """The name of its column, for screens on which there are no columns."""
    day: str
    status: str
    text: str
    citation: Address
    earlier: str


@dataclass(frozen=True, kw_only=True)
class ActorRow:
    """The positions of an actor, a cell for each column; None where none is known."""

    actor: Address
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True, kw_only=True)
class PositionsView:
    """The matrix: a column for each issue, a row for each actor."""

    issues: tuple[Address, ...]
    rows: tuple[ActorRow, ...]


def positions_page(edition: Edition) -> Page:
    """Return the page of positions; the actors with the most of them first."""
    path = POSITIONS
    held = {
        (actor, issue): entries
        for issue, of_issue in edition.book.of_issue.items()
        for actor, entries in positions(edition.book, of_issue).items()
    }
    issues = tuple(dict.fromkeys(issue for _, issue in held))
    counts = {actor: sum(len(held.get((actor, issue), ())) for issue in issues) for actor, _ in held}
    actors = sorted(counts, key=lambda actor: (-counts[actor], actor))
    names = edition.book.issues
    view = PositionsView(
        issues=tuple(
            _address(edition, path, issue_path(record_id), edition.name(names[record_id].names))
            for record_id in issues
        ),
        rows=tuple(
            _row(edition, path, actor, {record_id: held.get((actor, record_id), []) for record_id in issues})
            for actor in actors
        ),
    )
    return Page(
        path=path,
        template="positions.md.j2",
        title=edition.words("positions.title"),
        description=edition.words("positions.lead"),
        crumbs=(edition.home(path),),
        view=view,
    )


def _address(edition: Edition, page: str, target: str, name: str, anchor: str = "") -> Address:
    return Address(name=name, href=html_href(page, target, anchor))


def _row(edition: Edition, page: str, actor: str, by_issue: dict[str, list[Entry]]) -> ActorRow:
    name = edition.name(edition.book.actors[actor].names)
    return ActorRow(
        actor=_address(edition, page, actor_path(actor), name, SAID_ANCHOR),
        cells=tuple(
            _cell(edition, page, actor_id, entries) if entries else None
            for actor_id, entries in by_issue.items()
        ),
    )


def _cell(edition: Edition, page: str, issue: str, entries: list[Entry]) -> Cell:
    latest, fact = entries[-1], entries[-1].fact
    target = clipping_path(latest.clipping_id)
    return Cell(
        issue=edition.name(edition.book.issues[issue].names),
        day=f"{latest.clipping.published:%Y-%m-%d}",
        status=edition.words(f"status.{fact.status}"),
        text=edition.text(fact.text),
        citation=_address(edition, page, target, edition.citation(page, latest).name, fact.id),
        earlier=edition.words("positions.earlier", n=len(entries) - 1) if len(entries) > 1 else "",
    )
