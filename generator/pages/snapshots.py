"""The state of each issue as it was at the end of each month that brought a report on it."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from ..book.book import Book, Month
from ..book.link import as_known
from ..edition.addresses import snapshot_path
from ..edition.edition import Edition
from ..edition.page import Link, Page, markdown_link
from .issues import issue_page


@dataclass(frozen=True, kw_only=True)
class State:
    """An issue at a month's end; `unchanged` says since when, where the month brought nothing on it."""

    issue: Link
    unchanged: str


def snapshot_pages(edition: Edition) -> Iterator[Page]:
    """Yield the pages: an issue for each month that brought a report on it."""
    by_month: dict[Month, list[str]] = {}
    for issue in edition.book.of_issue:
        for month in edition.book.report_months(issue):
            by_month.setdefault(month, []).append(issue)
    for month, issues in sorted(by_month.items()):
        then = replace(edition, book=as_known(edition.book, _end(edition.book, month)))
        yield from (issue_page(then, issue, snapshot_path(month, issue), month) for issue in issues)


def states(edition: Edition, page: str, month: Month) -> Iterator[State]:
    """Yield each issue known at the end of `month`, linked to its page as it was then."""
    if month > (edition.book.ends.year, edition.book.ends.month):
        return
    for issue in edition.book.of_issue:
        known = [one for one in edition.book.report_months(issue) if one <= month]
        if known:
            latest = known[-1]
            since = edition.words("month.unchanged", month=edition.words.month(*latest))
            name = edition.name(edition.book.issues[issue].names)
            link = markdown_link(page, snapshot_path(latest, issue), name)
            yield State(issue=link, unchanged="" if latest == month else since)


def _end(book: Book, month: Month) -> date:
    """Return the last day of a month, or of the corpus if that comes first."""
    return min(date(*month, monthrange(*month)[1]), book.ends)
