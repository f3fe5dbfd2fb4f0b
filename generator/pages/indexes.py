"""The home page, that of all facts with its form (facts.js), and the indexes of issues, actors and months."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from ..book.book import Book, Entry, Month
from ..book.parts import grouped
from ..edition.addresses import (
    EXPLORER_INDEX,
    FACTS,
    HOME,
    html_href,
    index_path,
    issue_anchor,
    markdown_href,
    month_path,
)
from ..edition.edition import Edition
from ..edition.facts import fact_lines
from ..edition.page import Link, Page, View
from .actors import role_shown
from .issues import source_rows, summary_sentences
from .parts import freshness, overview
from .pictures import plans_drawn
from .plans import ahead_rows, as_of

FACTS_SHOWN, FACTS_LISTED = 5, 50
"""As many facts stand on the home page, and as many of the latest on the page of all."""
PLANS_SHOWN = 5
ISSUES_SHOWN = 12
CLIPPINGS_SHOWN = 3
ROWS_SHOWN = 20
"""As many issues stand in the table of the months; it has a cell for each of them."""
MONTHS_SHOWN = 12
"""The newest are shown: more columns do not fit beside one another."""
STEPS = (1, 3, 6, 12)
"""From how many facts on a cell is one degree warmer."""


def home_page(edition: Edition) -> Page:
    """Return the home page."""
    path = HOME
    view = View(
        title=edition.title,
        corpus=edition.corpus,
        fresh=freshness(edition, edition.book.entries),
        standing=fact_lines(edition, path, _newest(edition.book)),
        ahead=ahead_rows(edition, path, edition.book.entries, PLANS_SHOWN),
        as_of=as_of(edition),
        latest=source_rows(edition, path, list(edition.book.clippings)[: -CLIPPINGS_SHOWN - 1 : -1]),
        pictured=bool(plans_drawn(edition)),
        issues=issue_rows(edition, path, ISSUES_SHOWN),
        more_issues=len(edition.book.of_issue) > ISSUES_SHOWN,
    )
    return Page(
        path=path,
        template="home.md.j2",
        title=edition.words("nav.home"),
        description=edition.text(edition.book.desk.description),
        crumbs=(),
        view=view,
    )


def _newest(book: Book) -> tuple[Entry, ...]:
    """Return the newest facts, one for an issue: of each report what happened before what is only said."""
    found: dict[str, Entry] = {}
    for clipping_id in reversed(tuple(book.clippings)):
        for entry in sorted(book.of_clipping[clipping_id], key=lambda one: -one.fact.meaning.strength):
            if not entry.fact.meaning.standing and len(found) < FACTS_SHOWN:
                found.setdefault(entry.fact.issues[0], entry)
    return tuple(found.values())


def index_page(edition: Edition, section: str) -> Page:
    """Return the index page of `section`: issues, actors or months."""
    path = index_path(section)
    views: dict[str, Callable[[Edition, str], object]] = {
        "issues": issue_rows,
        "actors": actor_groups,
        "months": months_view,
    }
    view, lead = views[section](edition, path), f"{section.removesuffix('s')}.index_lead"
    return overview(edition, path, section, f"nav.{section}", lead, view)


def issue_rows(edition: Edition, page: str, most: int | None = None) -> tuple[View, ...]:
    """Return the issues that have facts, the last changed first: all, or as many as are wanted."""
    of_issue = edition.book.of_issue
    return tuple(
        View(
            issue=edition.issue(page, record_id),
            question=edition.text(edition.book.issues[record_id].question),
            # The first sentence of its summary; None if it has none yet.
            answer=next(summary_sentences(edition, page, edition.book.issues[record_id]), None),
            changed=f"{of_issue[record_id][-1].clipping.published:%Y-%m-%d}",
            facts=len(of_issue[record_id]),
        )
        for record_id in _last_changed(edition)[:most]
    )


def _last_changed(edition: Edition) -> tuple[str, ...]:
    of_issue = edition.book.of_issue
    return tuple(sorted(of_issue, key=lambda issue_id: of_issue[issue_id][-1].published, reverse=True))


def months_view(edition: Edition, page: str) -> View:
    """Return all months with anything in them, the latest first, and the issues last changed by month."""
    return View(
        rows=tuple(
            View(
                month=edition.month(page, month),
                reported=len(held.reported),
                happened=len(held.happened),
                planned=len(held.planned),
            )
            for month, held in reversed(list(edition.book.months.items()))
        ),
        activity=_activity(edition, page, _last_changed(edition)[:ROWS_SHOWN]),
    )


def _activity(edition: Edition, page: str, issues: tuple[str, ...]) -> View:
    """Return the heat table of the months: how many facts each month's reports brought on each issue."""
    book = edition.book
    months = tuple(month for month, held in book.months.items() if held.reported)[: -MONTHS_SHOWN - 1 : -1]
    return View(
        months=tuple(edition.month(page, month, short=True) for month in months),
        rows=tuple(
            View(issue=edition.issue(page, issue_id), cells=_cells(edition, page, issue_id, months))
            for issue_id in issues
        ),
    )


def _cells(edition: Edition, page: str, issue: str, months: tuple[Month, ...]) -> tuple[View | None, ...]:
    """Return for each month the number of facts, linked to what it says of the issue; None for none."""
    counts = Counter(entry.reported_in for entry in edition.book.of_issue[issue])
    return tuple(
        View(
            count=counts[month],
            heat=sum(counts[month] >= step for step in STEPS),
            href=markdown_href(page, month_path(month), issue_anchor(issue)),
        )
        if counts[month]
        else None
        for month in months
    )


def actor_groups(edition: Edition, page: str) -> tuple[View, ...]:
    """Return the actors by kind, those with the most facts first."""
    groups = grouped(edition.book.of_actor, lambda actor_id: edition.book.actors[actor_id].kind)
    return tuple(
        View(title=edition.words(f"persons.{kind}"), actors=_counted(edition, page, groups[kind]))
        for kind in ("person", "government", "ministry", "organisation")
        if kind in groups
    )


def _counted(edition: Edition, page: str, ids: list[str]) -> tuple[tuple[Link, int, str], ...]:
    """Return actors with their numbers of facts and the roles that they were last shown in."""
    counts = {actor_id: len(edition.book.of_actor[actor_id]) for actor_id in ids}
    return tuple(
        (edition.actor(page, actor_id), counts[actor_id], role_shown(edition, edition.book.actors[actor_id]))
        for actor_id in sorted(ids, key=lambda actor_id: (-counts[actor_id], actor_id))
    )


def facts_page(edition: Edition) -> Page:
    """Return the page of all facts."""
    path, entries = FACTS, edition.book.entries
    view = View(
        # Where the script finds the facts.
        data=str(html_href(path, EXPLORER_INDEX)),
        latest=fact_lines(edition, path, reversed(entries[-FACTS_LISTED:])),
        years=_years(edition, path),
    )
    return overview(edition, path, "facts", "nav.facts", "explorer.lead", view)


def _years(edition: Edition, page: str) -> tuple[View, ...]:
    counts = {month: len(held.reported) for month, held in edition.book.months.items() if held.reported}
    return tuple(
        View(year=str(year), months=tuple((edition.month(page, one), counts[one]) for one in months))
        for year, months in grouped(reversed(counts), lambda month: month[0]).items()
    )
