"""What was planned or expected: how it stands, and year by year how it was revised and what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from ..book.book import Entry
from ..book.plans import ORDER, Plan, plans_among
from ..edition.addresses import PLANS, part_path, plan_anchor
from ..edition.edition import Edition
from ..edition.facts import Due, FactLine, due, fact_line
from ..edition.page import Link, Page, markdown_link
from ..exports.events import events
from .parts import PartLink, part_links, part_name
from .pictures import Picture, plans_drawn, time_picture

MOST_OPEN, MOST_OF_A_KIND = 50, 20
"""As many plans are listed that are still open, and of those that came to the same."""

KEPT_MARKS = ("slip", "superseded", "revised")


@dataclass(frozen=True, kw_only=True)
class PlanRow:
    """A plan: where it stands in full, its status and window by the latest word, what became of it."""

    anchor: str
    plan: Link
    former: tuple[str, ...]
    """Places that it had before its event was renamed."""
    status: str
    window: str
    outcome: Link
    due: Due | None
    """For what is still ahead."""


@dataclass(frozen=True, kw_only=True)
class PlanGroup:
    """The first of the plans that came to the same, and how many there are."""

    key: str
    title: str
    count: int
    rows: tuple[PlanRow, ...]


@dataclass(frozen=True, kw_only=True)
class PlansView:
    """Everything on the page, in its order."""

    groups: tuple[PlanGroup, ...]
    picture: Picture | None
    years: tuple[PartLink, ...]


@dataclass(frozen=True, kw_only=True)
class Said:
    """What one report says of a plan."""

    report: str
    facts: tuple[FactLine, ...]


@dataclass(frozen=True, kw_only=True)
class PlanInFull:
    """A plan with all that was said of it, in order of report."""

    row: PlanRow
    trail: tuple[Said, ...]


def plans_page(edition: Edition) -> Page:
    """Return the page of plans."""
    path = PLANS
    view = PlansView(
        groups=tuple(_groups(edition, path, tuple(edition.book.plans.values()))),
        picture=time_picture(edition, path, plans_drawn(edition)),
        years=part_links(edition, path, tuple(edition.book.plans_of_part.values())),
    )
    return Page(
        path=path,
        template="plans.md.j2",
        title=edition.words("plans.title"),
        description=edition.words("plans.lead"),
        crumbs=(edition.home(path),),
        view=view,
    )


def ahead_rows(edition: Edition, page: str, entries: Iterable[Entry], most: int) -> tuple[PlanRow, ...]:
    """Return the next `most` open plans that some of `entries` tell of, as links from `page`."""
    found = [plan for plan in plans_among(edition.book, entries) if plan.outcome.kind == "open"]
    return tuple(_row(edition, page, plan) for plan in found[:most])


def plans_part_page(edition: Edition, name: str) -> Page:
    """Return the page of a part of the plans: of those first reported in a year."""
    part, path = edition.book.plans_of_part[name], part_path(PLANS, name)
    return Page(
        path=path,
        template="plans_part.md.j2",
        title=edition.words("plans.part", year=part_name(edition, part)),
        description=edition.words("plans.part_lead"),
        crumbs=(edition.home(path), markdown_link(path, PLANS, edition.words("plans.title"))),
        view=tuple(
            PlanInFull(row=_row(edition, path, plan), trail=tuple(_trail(edition, path, plan)))
            for plan in part.items
        ),
        entries=tuple(entry for plan in part.items for entry in plan.trail),
        things=events(edition, path, part.items),
    )


def _groups(edition: Edition, page: str, found: tuple[Plan, ...]) -> Iterator[PlanGroup]:
    for kind in ORDER:
        alike = [plan for plan in found if plan.outcome.kind == kind]
        shown = alike[: MOST_OPEN if kind == "open" else MOST_OF_A_KIND]
        if alike:
            yield PlanGroup(
                key=kind,
                title=edition.words(f"plans.group_{kind}", end=edition.words.day(edition.book.ends)),
                count=len(alike),
                rows=tuple(_row(edition, page, plan) for plan in shown),
            )


def _row(edition: Edition, page: str, plan: Plan) -> PlanRow:
    return PlanRow(
        anchor=plan_anchor(plan.id),
        plan=edition.plan(page, plan),
        former=edition.book.events[plan.event].renamed if plan.event else (),
        status=edition.words(f"status.{plan.current.fact.status}"),
        window=edition.words.when(plan.current.fact.when),
        outcome=edition.outcome(page, plan.current, plan.outcome),
        due=due(edition, plan.current),
    )


def _trail(edition: Edition, page: str, plan: Plan) -> Iterator[Said]:
    for clipping, entries in groupby(plan.trail, key=lambda entry: entry.clipping_id):
        published = edition.words.day(edition.book.clippings[clipping].published)
        yield Said(
            report=edition.words("plans.report", day=published, outlet=edition.outlet(clipping)),
            facts=tuple(_fact(edition, page, entry) for entry in entries),
        )


def _fact(edition: Edition, page: str, entry: Entry) -> FactLine:
    """Return a fact without what became of it, unless it was revised: the plan says that above."""
    line = fact_line(edition, page, entry)
    return replace(line, marks=tuple(one for one in line.marks if one.key in KEPT_MARKS))
