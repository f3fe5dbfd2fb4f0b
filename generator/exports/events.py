"""The planned events as schema.org's Event, no more certain and no more precise than the reports."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..book.plans import Plan
from ..edition.edition import Edition
from ..edtf import When

SCHEDULED, CANCELLED = "https://schema.org/EventScheduled", "https://schema.org/EventCancelled"


def events(edition: Edition, page: str, plans: Iterable[Plan]) -> tuple[dict[str, Any], ...]:
    """Return the events of the plans on a page; a plan that belongs to no event has no name to go by."""
    return tuple(_event(edition, page, plan, plan.event) for plan in plans if plan.event)


def _event(edition: Edition, page: str, plan: Plan, event_id: str) -> dict[str, Any]:
    fact = plan.told.fact
    status, when = edition.words(f"status.{fact.status}"), edition.words.when(fact.when)
    outcome = edition.outcome(page, plan.current, plan.outcome).name
    event = {
        "@type": "Event",
        "name": edition.name(edition.book.events[event_id].names),
        "description": f"{status} · {when} · {outcome}",
        "startDate": start_date(fact.when),
        "eventStatus": event_status(plan),
        "url": edition.best_url(page, page, event_id),
    }
    return {key: value for key, value in event.items() if value}


def start_date(when: When | None) -> str:
    """Return the day, month or year on which an event begins, or '' where that cannot be said.

    An interval in EDTF may be the time within which something is to happen (late October), so neither
    end of it is the beginning or the end of the event, nor is a day by which it is to happen. schema.org has
    no dates for "about" and "spring".
    """
    if when is None or when.end or when.until or when.open or when.start.qualifier or when.start.season:
        return ""
    return when.edtf


def event_status(plan: Plan) -> str:
    """Return schema.org's status of an event, or '' where the reports carry none.

    EventScheduled says that it takes place or took place as arranged: so it is neither for what is only
    expected, nor for a plan whose time has passed without a report, nor for one that was revised.
    """
    kind, decided = plan.outcome.kind, plan.current.fact.meaning.decided
    if kind == "cancelled":
        return CANCELLED
    return SCHEDULED if kind == "occurred" or (kind == "open" and decided) else ""
