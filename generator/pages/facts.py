"""The page of all facts: the latest, the rest by month, and the form of the explorer (facts.js)."""

from __future__ import annotations

from collections import defaultdict

from ..edition.addresses import EXPLORER_INDEX, FACTS, html_href
from ..edition.edition import Edition
from ..edition.facts import fact_lines
from ..edition.page import Link, Page, View
from .first_screen import overview

LATEST = 50


def facts_page(edition: Edition) -> Page:
    """Return the page of all facts."""
    path, entries = FACTS, edition.book.entries
    view = View(
        # Where the script finds the facts.
        data=str(html_href(path, EXPLORER_INDEX)),
        latest=fact_lines(edition, path, reversed(entries[-LATEST:])),
        years=_years(edition, path),
    )
    return overview(edition, path, "facts", "nav.facts", "explorer.lead", view)


def _years(edition: Edition, page: str) -> tuple[View, ...]:
    """Return the years in which facts were reported, the latest first."""
    by_year: dict[int, list[tuple[Link, int]]] = defaultdict(list)
    for month in reversed(list(edition.book.months)):
        if reported := edition.book.months[month].reported:
            by_year[month[0]].append((edition.month(page, month), len(reported)))
    return tuple(View(year=str(year), months=tuple(months)) for year, months in by_year.items())
