"""What was planned or expected: how it stands, and year by year how it was revised and what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from ..book.book import Entry
from ..book.plans import ORDER, Plan, plans_among
from ..edition.addresses import PLANS, part_path, plan_anchor
from ..edition.edition import Edition
from ..edition.facts import FactLine, due, fact_line
from ..edition.page import Page, View, markdown_link
from ..exports.linked_data import events
from .parts import overview, part_links, part_name
from .pictures import plans_drawn, time_picture

MOST_OPEN, MOST_OF_A_KIND = 50, 20
"""As many plans are listed that are still open, and of those that came to the same."""

KEPT_MARKS = ("slip", "superseded", "revised")


def plans_page(edition: Edition) -> Page:
    """Return the page of plans."""
    path = PLANS
    view = View(
        groups=tuple(_groups(edition, path, tuple(edition.book.plans.values()))),
        picture=time_picture(edition, path, plans_drawn(edition)),
        years=part_links(edition, path, tuple(edition.book.plans_of_part.values())),
    )
    return overview(edition, path, "plans", "plans.title", "plans.lead", view)


def ahead_rows(edition: Edition, page: str, entries: Iterable[Entry], most: int) -> tuple[View, ...]:
    """Return the next `most` open plans that some of `entries` tell of, as links from `page`."""
    found = [plan for plan in plans_among(edition.book, entries) if plan.outcome.kind == "open"]
    return tuple(_row(edition, page, plan) for plan in found[:most])


def as_of(edition: Edition) -> str:
    """Return up to when it is true that something is ahead, which stays true when that day is long past."""
    return edition.words("plans.as_of", end=edition.words.day(edition.book.ends))


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
            View(row=_row(edition, path, plan), trail=tuple(_trail(edition, path, plan)))
            for plan in part.items
        ),
        entries=tuple(entry for plan in part.items for entry in plan.trail),
        things=events(edition, path, part.items),
    )


def _groups(edition: Edition, page: str, found: tuple[Plan, ...]) -> Iterator[View]:
    """Yield the first of the plans that came to the same, and how many there are."""
    for kind in ORDER:
        alike = [plan for plan in found if plan.outcome.kind == kind]
        shown = alike[: MOST_OPEN if kind == "open" else MOST_OF_A_KIND]
        if alike:
            yield View(
                key=kind,
                title=edition.words(f"plans.group_{kind}", end=edition.words.day(edition.book.ends)),
                count=len(alike),
                rows=tuple(_row(edition, page, plan) for plan in shown),
            )


def _row(edition: Edition, page: str, plan: Plan) -> View:
    """Return where a plan stands in full, as the line of its latest word, and what became of it."""
    line = fact_line(edition, page, plan.current)
    return View(
        anchor=plan_anchor(plan.id),
        plan=edition.plan(page, plan),
        # Places that it had before its event was renamed.
        former=edition.book.events[plan.event].renamed if plan.event else (),
        line=line,
        # An event's name says more than a fact that tells of a part of it, or of what it needs.
        said=line.text if plan.event else "",
        outcome=edition.outcome(page, plan.current, plan.outcome),
        due=due(edition, plan.current),
    )


def _trail(edition: Edition, page: str, plan: Plan) -> Iterator[View]:
    for clipping, entries in groupby(plan.trail, key=lambda entry: entry.clipping_id):
        published = edition.words.day(edition.book.clippings[clipping].published)
        yield View(
            report=edition.words("plans.report", day=published, outlet=edition.outlet(clipping)),
            facts=tuple(_fact(edition, page, entry) for entry in entries),
        )


def _fact(edition: Edition, page: str, entry: Entry) -> FactLine:
    """Return a fact without what became of it, unless it was revised: the plan says that above."""
    line = fact_line(edition, page, entry)
    return replace(line, marks=tuple(one for one in line.marks if one.key in KEPT_MARKS))
