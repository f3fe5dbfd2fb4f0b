"""A long list cut up: the latest on the page of its subject, the rest by year on pages that it links to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ..book.book import Entry
from ..book.parts import Part, rest_by_year
from ..edition.addresses import part_path
from ..edition.edition import Edition
from ..edition.page import Link, markdown_link

MOST_FACTS = 150
"""As many facts stand on the page of an issue or an actor: about a thousand elements, some 15 KB gzipped."""
MOST_OF_PART = 300
"""As many stand on a page of a year; a year with more has several."""


@dataclass(frozen=True, kw_only=True)
class PartLink:
    """A year, or a lot of it, and how much it has."""

    part: Link
    count: int


def latest(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return those facts, in order of report, that stand on the page itself."""
    return tuple(entries[-MOST_FACTS:])


def year_parts(entries: Sequence[Entry]) -> tuple[Part[Entry], ...]:
    """Return all facts by year of report, for pages of their own; nothing where one page holds them all.

    A year's page has every fact of the year, so that it stays as it is once the year is over.
    """
    return rest_by_year(entries, lambda entry: entry.clipping.published.year, MOST_FACTS, MOST_OF_PART)


def part_links(edition: Edition, page: str, parts: Sequence[Part[Any]]) -> tuple[PartLink, ...]:
    """Return links from `page` to its parts, the latest first."""
    return tuple(
        PartLink(
            part=markdown_link(page, part_path(page, part.name), part_name(edition, part)),
            count=len(part.items),
        )
        for part in reversed(parts)
    )


def part_title(edition: Edition, title: str, part: Part[Any]) -> str:
    """Return the title of the page of a part: that of the first page, and the year."""
    return f"{title}{edition.words('colon')}{part_name(edition, part)}"


def part_name(edition: Edition, part: Part[Any]) -> str:
    """Return what a part is called: 2024, 2024 (2)."""
    year = edition.words("date.year", y=part.year)
    return year if part.number == 1 else year + edition.words.in_brackets(part.number)
