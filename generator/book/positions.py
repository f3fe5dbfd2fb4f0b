"""Who holds what: facts that are somebody's position."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from .book import Book, Entry


def positions(book: Book, entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    """Return the facts that are an actor's position, by actor, in the order given."""
    by_actor: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if actor := holder(book, entry):
            by_actor[actor].append(entry)
    return by_actor


def holder(book: Book, entry: Entry) -> str | None:
    """Return the actor whose position a fact is, or None.

    A position is what a named source states as its view. What a source that is not named tells is nobody's
    position, nor is a view that the report gives as a former one, or that a later fact replaces.
    """
    holds = entry.fact.meaning.position and is_current(book, entry)
    return entry.fact.named_source if holds else None


def is_current(book: Book, entry: Entry) -> bool:
    """Tell whether a view is held by the latest report: not given as a former one, and not replaced."""
    return not entry.fact.past and entry.id not in book.superseded_by
