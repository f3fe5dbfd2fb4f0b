"""The page of plans: what was planned or expected, how it was revised, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from ..book.plans import ORDER, Plan, plans
from ..edition.addresses import PLANS, plan_anchor
from ..edition.edition import Edition
from ..edition.facts import FactLine, fact_line
from ..edition.page import Link, Page
from ..exports.events import events

KEPT_MARKS = ("slip", "superseded", "revised")
"""The marks of a fact on the page of plans; what became of the plan stands above it."""


@dataclass(frozen=True, kw_only=True)
class Said:
    """What one report says of a plan."""

    report: str
    facts: tuple[FactLine, ...]


@dataclass(frozen=True, kw_only=True)
class PlanRow:
    """A plan: its place on the page, its window by the latest word, what was said, what became of it."""

    anchor: str
    section: Link
    former: tuple[str, ...]
    """Places that it had before its event was renamed."""
    status: str
    window: str
    outcome: Link
    trail: tuple[Said, ...]


@dataclass(frozen=True, kw_only=True)
class PlanGroup:
    """The plans that came to the same."""

    key: str
    title: str
    plans: tuple[PlanRow, ...]


@dataclass(frozen=True, kw_only=True)
class PlansView:
    """Everything on the page, in its order."""

    groups: tuple[PlanGroup, ...]
    undated: tuple[Link, ...]
    """Plans that the calendar cannot show."""


def plans_page(edition: Edition) -> Page:
    """Return the page of plans."""
    path, found = PLANS, plans(edition.book)
    view = PlansView(
        groups=tuple(_groups(edition, path, found)),
        undated=tuple(edition.plan(path, plan) for plan in found if not plan.datable),
    )
    return Page(
        path=path,
        template="plans.md.j2",
        title=edition.words("plans.title"),
        description=edition.words("plans.lead"),
        crumbs=(edition.home(path),),
        view=view,
        things=events(edition, path),
    )


def _groups(edition: Edition, page: str, found: tuple[Plan, ...]) -> Iterator[PlanGroup]:
    for kind in ORDER:
        rows = tuple(_row(edition, page, plan) for plan in found if plan.outcome.kind == kind)
        if rows:
            yield PlanGroup(key=kind, title=edition.words(f"plans.group_{kind}"), plans=rows)


def _row(edition: Edition, page: str, plan: Plan) -> PlanRow:
    outcome = edition.outcome(page, plan.current)
    return PlanRow(
        anchor=plan_anchor(plan.id),
        section=edition.plan(page, plan),
        former=edition.book.events[plan.event].renamed if plan.event else (),
        status=edition.words(f"status.{plan.current.fact.status}"),
        window=edition.words.when(plan.current.fact.when),
        outcome=outcome or Link(name="", href=None),
        trail=tuple(_trail(edition, page, plan)),
    )


def _trail(edition: Edition, page: str, plan: Plan) -> Iterator[Said]:
    for clipping, entries in groupby(plan.trail, key=lambda entry: entry.clipping_id):
        published = edition.words.day(edition.book.clippings[clipping].published)
        yield Said(
            report=edition.words("plans.report", day=published, outlet=edition.outlet(clipping)),
            facts=tuple(_fact(edition, page, entry.id) for entry in entries),
        )


def _fact(edition: Edition, page: str, record_id: str) -> FactLine:
    """Return a fact without what became of it, unless it was revised: the plan says that above."""
    line = fact_line(edition, page, edition.book.by_id[record_id])
    return replace(line, marks=tuple(one for one in line.marks if one.key in KEPT_MARKS))
