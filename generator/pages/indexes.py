"""The home page and the index pages of issues, actors and months."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass

from ..book.book import Book, Entry, Month
from ..edition.addresses import HOME, index_path
from ..edition.edition import Edition
from ..edition.facts import FactLine, fact_lines
from ..edition.page import Link, Page
from ..exports.dataset import corpus_line
from .activity import Activity, activity
from .actors import role_shown
from .first_screen import Freshness, freshness
from .issues import SourceRow, source_rows
from .pictures import plans_drawn
from .plans import PlanRow, ahead_rows

FACTS_SHOWN = 5
PLANS_SHOWN = 5
ISSUES_SHOWN = 12
CLIPPINGS_SHOWN = 3
ROWS_SHOWN = 20
"""As many issues stand in the table of the months; it has a cell for each of them."""


@dataclass(frozen=True, kw_only=True)
class IssueRow:
    """An issue with its question and its last change."""

    issue: Link
    question: str
    answer: str
    """The first sentence of its summary; '' if it has none yet."""
    changed: str
    facts: int


@dataclass(frozen=True, kw_only=True)
class MonthRow:
    """A month with the number of facts of each sort."""

    month: Link
    reported: int
    happened: int
    planned: int


@dataclass(frozen=True, kw_only=True)
class MonthsView:
    """Everything on the index of months, in the order of the page."""

    rows: tuple[MonthRow, ...]
    activity: Activity


@dataclass(frozen=True, kw_only=True)
class HomeView:
    """Everything on the home page, in the order of the page."""

    title: str
    description: str
    corpus: str
    fresh: Freshness
    standing: tuple[FactLine, ...]
    """The newest facts, each of another issue."""
    ahead: tuple[PlanRow, ...]
    latest: tuple[SourceRow, ...]
    pictured: bool
    """Whether the plans are drawn on their page."""
    issues: tuple[IssueRow, ...]
    more_issues: bool
    """Whether there are more than those."""


@dataclass(frozen=True, kw_only=True)
class ActorGroup:
    """The actors of one kind, with the number of facts of each and the role that it was last shown in."""

    title: str
    actors: tuple[tuple[Link, int, str], ...]


def home_page(edition: Edition) -> Page:
    """Return the home page."""
    desk, path = edition.book.desk, HOME
    view = HomeView(
        title=edition.title,
        description=edition.text(desk.description),
        corpus=corpus_line(edition),
        fresh=freshness(edition, edition.book.entries),
        standing=fact_lines(edition, path, _newest(edition.book)),
        ahead=ahead_rows(edition, path, edition.book.entries, PLANS_SHOWN),
        latest=source_rows(edition, path, list(edition.book.clippings)[: -CLIPPINGS_SHOWN - 1 : -1]),
        pictured=bool(plans_drawn(edition)),
        issues=issue_rows(edition, path, ISSUES_SHOWN),
        more_issues=len(edition.book.of_issue) > ISSUES_SHOWN,
    )
    return Page(
        path=path,
        template="home.md.j2",
        title=edition.words("nav.home"),
        description=edition.text(desk.description),
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
    return Page(
        path=path,
        template=f"{section}.md.j2",
        title=edition.words(f"nav.{section}"),
        description=edition.words(f"{section.removesuffix('s')}.index_lead"),
        crumbs=(edition.home(path),),
        view=views[section](edition, path),
    )


def issue_rows(edition: Edition, page: str, most: int | None = None) -> tuple[IssueRow, ...]:
    """Return the issues that have facts, the last changed first: all, or as many as are wanted."""
    of_issue = edition.book.of_issue
    return tuple(
        IssueRow(
            issue=edition.issue(page, record_id),
            question=edition.text(edition.book.issues[record_id].question),
            answer=_answer(edition, record_id),
            changed=f"{of_issue[record_id][-1].clipping.published:%Y-%m-%d}",
            facts=len(of_issue[record_id]),
        )
        for record_id in _last_changed(edition)[:most]
    )


def _answer(edition: Edition, issue: str) -> str:
    summary = edition.book.issues[issue].summary
    return edition.text(summary[0].text) if summary else ""


def _last_changed(edition: Edition) -> tuple[str, ...]:
    of_issue = edition.book.of_issue
    return tuple(sorted(of_issue, key=lambda issue_id: of_issue[issue_id][-1].published, reverse=True))


def months_view(edition: Edition, page: str) -> MonthsView:
    """Return all months with anything in them, the latest first."""
    return MonthsView(
        rows=tuple(_month(edition, page, month) for month in reversed(list(edition.book.months))),
        activity=activity(edition, page, _last_changed(edition)[:ROWS_SHOWN]),
    )


def actor_groups(edition: Edition, page: str) -> tuple[ActorGroup, ...]:
    """Return the actors by kind, those with the most facts first."""
    groups: dict[str, list[str]] = defaultdict(list)
    for actor_id in edition.book.of_actor:
        groups[edition.book.actors[actor_id].kind].append(actor_id)
    return tuple(
        ActorGroup(title=edition.words(f"persons.{kind}"), actors=_counted(edition, page, groups[kind]))
        for kind in ("person", "government", "ministry", "organisation")
        if kind in groups
    )


def _counted(edition: Edition, page: str, ids: list[str]) -> tuple[tuple[Link, int, str], ...]:
    counts = {actor_id: len(edition.book.of_actor[actor_id]) for actor_id in ids}
    return tuple(
        (edition.actor(page, actor_id), counts[actor_id], role_shown(edition, edition.book.actors[actor_id]))
        for actor_id in sorted(ids, key=lambda actor_id: (-counts[actor_id], actor_id))
    )


def _month(edition: Edition, page: str, month: Month) -> MonthRow:
    held = edition.book.months[month]
    return MonthRow(
        month=edition.month(page, month),
        reported=len(held.reported),
        happened=len(held.happened),
        planned=len(held.planned),
    )
