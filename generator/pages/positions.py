"""Who holds what: the latest stated position of each actor on each issue."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from ..book.book import Book, Entry, positions
from ..edition.addresses import POSITIONS, SAID_ANCHOR, actor_path, clipping_path, issue_path
from ..edition.edition import Edition
from ..edition.facts import fact_line
from ..edition.page import Page, View, html_link
from .actors import role_shown
from .parts import overview

MOST_ISSUES, MOST_ACTORS = 12, 25
"""As many columns and rows stand in the matrix: those with the most positions."""


def positions_page(edition: Edition) -> Page:
    """Return the page of positions; the issues and the actors with the most of them first."""
    path, names, held = POSITIONS, edition.book.issues, _held(edition.book)
    every_issue, every_actor = (_most_first(held, place) for place in (0, 1))
    issues, actors = every_issue[:MOST_ISSUES], every_actor[:MOST_ACTORS]
    view = View(
        issues=tuple(
            html_link(path, issue_path(record_id), edition.name(names[record_id].names))
            for record_id in issues
        ),
        rows=tuple(
            _row(edition, path, actor, {record_id: held.get((record_id, actor), []) for record_id in issues})
            for actor in actors
        ),
        cut=(issues, actors) != (every_issue, every_actor),
    )
    return overview(edition, path, "positions", "positions.title", "positions.lead", view)


def _held(book: Book) -> dict[tuple[str, str], list[Entry]]:
    return {
        (issue, actor): entries
        for issue, of_issue in book.of_issue.items()
        for actor, entries in positions(book, of_issue).items()
    }


def _most_first(held: Mapping[tuple[str, str], list[Entry]], place: int) -> list[str]:
    """Return the issues (place 0) or the actors (1) that have positions, those with the most first."""
    counts: Counter[str] = Counter()
    for key, entries in held.items():
        counts[key[place]] += len(entries)
    return sorted(counts, key=lambda record_id: (-counts[record_id], record_id))


def _row(edition: Edition, page: str, actor: str, by_issue: dict[str, list[Entry]]) -> View:
    """Return the positions of an actor, a cell for each issue; None where none is known."""
    held = edition.book.actors[actor]
    return View(
        actor=html_link(page, actor_path(actor), edition.name(held.names), SAID_ANCHOR),
        # A name alone may say nothing.
        role=role_shown(edition, held),
        cells=tuple(
            _cell(edition, page, issue, entries) if entries else None for issue, entries in by_issue.items()
        ),
    )


def _cell(edition: Edition, page: str, issue: str, entries: list[Entry]) -> View:
    """Return the latest position of an actor on an issue, and how many there were before."""
    latest, fact = entries[-1], entries[-1].fact
    line, target = fact_line(edition, page, latest), clipping_path(latest.clipping_id)
    # All are stated, and by whom the row says, unless by somebody for him.
    described = line.word_of if fact.attributed_to and fact.attributed_to.described else ""
    return View(
        # For screens on which there are no columns.
        issue=edition.name(edition.book.issues[issue].names),
        text=line.text,
        told=" · ".join(filter(None, (line.when, described))),
        citation=html_link(page, target, line.citation.name, fact.id),
        earlier=edition.words("positions.earlier", n=len(entries) - 1) if len(entries) > 1 else "",
    )
