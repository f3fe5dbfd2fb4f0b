"""calendar.ics: the plans that have a first and a last day, as all-day spans (RFC 5545)."""

from __future__ import annotations

from datetime import UTC, date, timedelta
from functools import lru_cache

from icalendar import Calendar, Component, Event

from ..book.plans import Plan
from ..edition.addresses import PLANS, plan_anchor
from ..edition.edition import Edition

Property = tuple[str, str | int | date]
END = "END:VCALENDAR\r\n"
STATUS = {"occurred": "CONFIRMED", "cancelled": "CANCELLED"}
"""What RFC 5545 calls the outcomes; all other plans are TENTATIVE."""


PAST = timedelta(days=366)
"""A plan stays so long after its time, counted to the last clipping: a calendar is for what is to come, and
one that is subscribed to is fetched whole each time."""


def calendar_file(edition: Edition) -> str:
    """Return the calendar of an edition, with the line ends and folds that the format wants."""
    since = edition.book.ends - PAST
    head = _head(f"{edition.title}{edition.words('colon')}{edition.words('plans.title')}")
    plans = (plan for plan in edition.book.plans.values() if plan.datable and plan.told.days[1] >= since)
    return "".join([head, *(_event(*_properties(edition, plan)) for plan in plans), END])


def _head(name: str) -> str:
    """Return what stands before the events of a calendar of that name."""
    calendar = Calendar()
    calendar.add("prodid", "-//briefs//plans//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    return _text(calendar).removesuffix(END)


@lru_cache(maxsize=2**12)
def _event(*properties: Property) -> str:
    """Return an event of those properties; while serving nearly all are as they were."""
    event = Event()
    for name, value in properties:
        event.add(name, value)
    return _text(event)


def _text(component: Component) -> str:
    written: bytes = component.to_ical()
    return written.decode()


def _properties(edition: Edition, plan: Plan) -> tuple[Property, ...]:
    name = edition.words("plans.summary", status=_state(edition, plan), name=edition.plan_name(plan))
    first, last = plan.told.days
    url = edition.absolute_url(edition.plan_page(plan.id), plan_anchor(plan.id))
    return (
        ("uid", f"{plan.id}@briefs"),
        ("dtstamp", plan.trail[-1].published.astimezone(UTC)),
        ("sequence", len({one.clipping_id for one in plan.trail}) - 1),
        ("dtstart", first),
        # An end in a calendar is not part of the span.
        ("dtend", last + timedelta(days=1)),
        ("summary", name),
        ("description", _description(edition, plan)),
        ("status", STATUS.get(plan.outcome.kind, "TENTATIVE")),
        ("transp", "TRANSPARENT"),
        *((("url", url),) if url else ()),
    )


def _state(edition: Edition, plan: Plan) -> str:
    """Return how a plan stands, in a word: what it came to, or as what it was told."""
    kind = plan.outcome.kind
    return edition.words(f"event.{kind}" if kind in STATUS else f"status.{plan.current.fact.status}")


def _description(edition: Edition, plan: Plan) -> str:
    lines = (
        edition.text(plan.told.fact.text),
        edition.citation(PLANS, plan.told).name,
        edition.outcome(PLANS, plan.current, plan.outcome).name,
    )
    return "\n".join(lines)
