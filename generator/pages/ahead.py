"""What is ahead: the next plans that are still open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..book.book import Entry
from ..book.plans import Plan, plans_among
from ..edition.edition import Edition
from ..edition.facts import Due, due
from ..edition.page import Link


@dataclass(frozen=True, kw_only=True)
class AheadRow:
    """A plan that is still open: its name, its status and window by the latest word."""

    plan: Link
    status: str
    window: str
    due: Due | None


def ahead_rows(edition: Edition, page: str, entries: Iterable[Entry], most: int) -> tuple[AheadRow, ...]:
    """Return the next `most` open plans that some of `entries` tell of, as links from `page`."""
    found = [plan for plan in plans_among(edition.book, entries) if plan.outcome.kind == "open"]
    return tuple(_row(edition, page, plan) for plan in found[:most])


def _row(edition: Edition, page: str, plan: Plan) -> AheadRow:
    fact = plan.current.fact
    return AheadRow(
        plan=edition.plan(page, plan),
        status=edition.words(f"status.{fact.status}"),
        window=edition.words.when(fact.when),
        due=due(edition, plan.current),
    )
