"""What the desk added, corrected and withdrew."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from ..model import Text
from .book import Book, Entry

KINDS = ("withdrawn", "corrected", "added")
"""What can happen to a fact, the last thing that does first."""
LATEST = 60
MOST_OF_PART = 400
"""As many changes stand on the page itself, and on one of a year."""


@dataclass(frozen=True, kw_only=True)
class Change:
    """A fact that was added, corrected or withdrawn on a day."""

    day: date
    kind: str
    clipping: str
    fact: str
    entry: Entry | None
    """None for a fact that no longer stands."""
    reason: Text | None
    """None for what was added."""


def changes(book: Book) -> tuple[Change, ...]:
    """Return all changes in order of day; on a day, what was withdrawn comes after what was added."""
    return tuple(sorted(_changes(book), key=lambda one: (one.day, -KINDS.index(one.kind), one.clipping)))


def _changes(book: Book) -> Iterator[Change]:
    for entry in book.entries:
        told = partial(Change, clipping=entry.clipping_id, fact=entry.fact.id, entry=entry)
        yield told(day=entry.entered, kind="added", reason=None)
        yield from (told(day=one.day, kind="corrected", reason=one.reason) for one in entry.fact.changes)
    for clipping, record in book.clippings.items():
        for gone, why in record.withdrawn.items():
            yield Change(
                day=why.day, kind="withdrawn", clipping=clipping, fact=gone, entry=None, reason=why.reason
            )
