"""A long list of facts cut up: the latest on the page of its subject, the rest by year of report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from ..book.book import Entry

MOST_FACTS = 150
"""As many facts stand on the page of an issue or an actor: about a thousand elements, some 15 KB gzipped."""
MOST_OF_PART = 300
"""As many stand on a page of a year; a year with more has several."""


@dataclass(frozen=True, kw_only=True)
class Part:
    """Facts reported in one year, or the second, third … lot of them."""

    year: int
    number: int
    """1 for the first lot of the year."""
    entries: tuple[Entry, ...]

    @property
    def name(self) -> str:
        """The name of its page: 2024, 2024-2."""
        return f"{self.year}" if self.number == 1 else f"{self.year}-{self.number}"


def latest(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return those facts, in order of report, that stand on the page itself."""
    return tuple(entries[-MOST_FACTS:])


def by_year(entries: Sequence[Entry]) -> tuple[Part, ...]:
    """Return all facts by year of report, for pages of their own; nothing where one page holds them all.

    A year's page has every fact of the year, so that it stays as it is once the year is over.
    """
    if len(entries) <= MOST_FACTS:
        return ()
    return tuple(
        Part(year=year, number=number, entries=lot)
        for year, of_year in groupby(entries, key=lambda entry: entry.clipping.published.year)
        for number, lot in enumerate(_lots(of_year), 1)
    )


def _lots(entries: Iterable[Entry]) -> Iterator[tuple[Entry, ...]]:
    every = tuple(entries)
    for start in range(0, len(every), MOST_OF_PART):
        yield every[start : start + MOST_OF_PART]
