"""The page of all facts: the latest, the rest by month, and the form of the explorer (facts.js)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from ..edition.addresses import EXPLORER_INDEX, FACTS, html_href
from ..edition.edition import Edition
from ..edition.facts import FactLine, fact_lines
from ..edition.page import Link, Page
from ..model.status import STATUSES

LATEST = 50


@dataclass(frozen=True, kw_only=True)
class StatusRow:
    """A status and what it means."""

    key: str
    name: str
    meaning: str


@dataclass(frozen=True, kw_only=True)
class Year:
    """A year with the months that brought facts, the latest first, and how many."""

    year: str
    months: tuple[tuple[Link, int], ...]


@dataclass(frozen=True, kw_only=True)
class FactsView:
    """Everything on the page, in its order."""

    data: str
    """Where the script finds the facts."""
    statuses: tuple[StatusRow, ...]
    latest: tuple[FactLine, ...]
    years: tuple[Year, ...]


def facts_page(edition: Edition) -> Page:
    """Return the page of all facts."""
    path, entries = FACTS, edition.book.entries
    view = FactsView(
        data=str(html_href(path, EXPLORER_INDEX)),
        statuses=tuple(_status(edition, status) for status in STATUSES),
        latest=fact_lines(edition, path, reversed(entries[-LATEST:])),
        years=_years(edition, path),
    )
    return Page(
        path=path,
        template="facts.md.j2",
        title=edition.words("nav.facts"),
        description=edition.words("explorer.lead"),
        crumbs=(edition.home(path),),
        view=view,
    )


def _status(edition: Edition, key: str) -> StatusRow:
    name, meaning = edition.words(f"status.{key}"), edition.words(f"status_meaning.{key}")
    return StatusRow(key=key, name=name, meaning=meaning)


def _years(edition: Edition, page: str) -> tuple[Year, ...]:
    """Return the years in which facts were reported, the latest first."""
    by_year: dict[int, list[tuple[Link, int]]] = defaultdict(list)
    for month in reversed(list(edition.book.months)):
        if reported := edition.book.months[month].reported:
            by_year[month[0]].append((edition.month(page, month), len(reported)))
    return tuple(Year(year=str(year), months=tuple(months)) for year, months in by_year.items())
