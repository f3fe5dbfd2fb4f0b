"""The heat table of the months: how many facts each month's reports brought on each issue."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from markupsafe import Markup

from ..book.book import Month
from ..edition.addresses import issue_anchor, month_path
from ..edition.edition import Edition
from ..edition.page import Link, markdown_link

MOST_MONTHS = 12
"""The newest are shown: more columns do not fit beside one another."""
STEPS = (1, 3, 6, 12)
"""From how many facts on a cell is one degree warmer."""


@dataclass(frozen=True, kw_only=True)
class Cell:
    """The facts on an issue in a month: their number, linked to what the month says of the issue."""

    count: int
    heat: int
    href: Markup | None


@dataclass(frozen=True, kw_only=True)
class ActivityRow:
    """An issue with a cell for each month; None where no report told of it."""

    issue: Link
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True, kw_only=True)
class Activity:
    """The table: a column for each month with reports, the latest first, and a row for each issue."""

    months: tuple[Link, ...]
    rows: tuple[ActivityRow, ...]


def activity(edition: Edition, page: str, issues: tuple[str, ...]) -> Activity:
    """Return the table of `issues`, in their order."""
    book = edition.book
    months = tuple(month for month, held in book.months.items() if held.reported)[: -MOST_MONTHS - 1 : -1]
    return Activity(
        months=tuple(edition.month(page, month, short=True) for month in months),
        rows=tuple(
            ActivityRow(issue=edition.issue(page, issue_id), cells=_cells(edition, page, issue_id, months))
            for issue_id in issues
        ),
    )


def _cells(edition: Edition, page: str, issue: str, months: tuple[Month, ...]) -> tuple[Cell | None, ...]:
    counts = Counter(entry.reported_in for entry in edition.book.of_issue[issue])
    return tuple(
        Cell(
            count=counts[month],
            heat=sum(counts[month] >= step for step in STEPS),
            href=markdown_link(page, month_path(month), "", issue_anchor(issue)).href,
        )
        if counts[month]
        else None
        for month in months
    )
