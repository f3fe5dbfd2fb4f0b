"""What every page says in its first screen: how fresh it is, and what else is on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..book.book import Entry
from ..edition.addresses import facts_view
from ..edition.edition import Edition
from ..edition.page import Link, place_link


@dataclass(frozen=True, kw_only=True)
class Freshness:
    """Up to when there are reports; how long ago that is, the browser counts."""

    text: str
    day: str
    """The day as ISO 8601 writes it."""


def freshness(edition: Edition, entries: Sequence[Entry]) -> Freshness:
    """Return how fresh facts in order of report are, of which there is at least one."""
    day = entries[-1].clipping.published.date()
    return Freshness(text=edition.words("fresh.upto", day=edition.words.day(day)), day=day.isoformat())


def all_facts(edition: Edition, page: str, **chosen: str) -> Link:
    """Return a link to the page of all facts with those of an issue or actor chosen."""
    return Link(name=edition.words("fresh.all_facts"), href=facts_view(page, **chosen))


def jumps(edition: Edition, sections: Iterable[tuple[str, str, object]]) -> tuple[Link, ...]:
    """Return links to sections of a page, (anchor, key of the title, what is in it), but to no empty one."""
    return tuple(place_link(edition.words(key), anchor) for anchor, key, held in sections if held)
