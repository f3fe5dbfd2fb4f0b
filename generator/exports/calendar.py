"""calendar.ics: the plans that have a first and a last day, as all-day spans (RFC 5545)."""

from __future__ import annotations

from datetime import UTC, date, timedelta

from icalendar import Calendar, Event

from ..book.book import Entry
from ..book.plans import Plan
from ..edition.addresses import PLANS, plan_anchor
from ..edition.edition import Edition

STATUS = {"occurred": "CONFIRMED", "cancelled": "CANCELLED"}
"""What RFC 5545 calls the outcomes; all other plans are TENTATIVE."""


PAST = timedelta(days=366)
"""A plan stays so long after its time, counted to the last clipping: a calendar is for what is to come, and
one that is subscribed to is fetched whole each time."""


def calendar_file(edition: Edition) -> str:
    """Return the calendar of an edition, with the line ends and folds that the format wants."""
    since = edition.book.ends - PAST
    calendar = Calendar()
    title = edition.text(edition.book.desk.title)
    calendar.add("prodid", "-//briefs//plans//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", f"{title}{edition.words('colon')}{edition.words('plans.title')}")
    for plan in edition.book.plans.values():
        if plan.datable and plan.told.days[1] >= since:
            calendar.add_component(_event(edition, plan))
    text: bytes = calendar.to_ical()
    return text.decode()


def _event(edition: Edition, plan: Plan) -> Event:
    name = edition.words("plans.summary", status=_state(edition, plan), name=edition.plan_name(plan))
    first, after = _span(plan.told)
    event = Event()
    event.add("uid", f"{plan.id}@briefs")
    event.add("dtstamp", plan.trail[-1].published.astimezone(UTC))
    event.add("sequence", len({one.clipping_id for one in plan.trail}) - 1)
    event.add("dtstart", first)
    event.add("dtend", after)
    event.add("summary", name)
    event.add("description", _description(edition, plan))
    event.add("status", STATUS.get(plan.outcome.kind, "TENTATIVE"))
    event.add("transp", "TRANSPARENT")
    if url := edition.absolute_url(edition.plan_page(plan.id), plan_anchor(plan.id)):
        event.add("url", url)
    return event


def _state(edition: Edition, plan: Plan) -> str:
    """Return how a plan stands, in a word: what it came to, or as what it was told."""
    kind = plan.outcome.kind
    return edition.words(f"event.{kind}" if kind in STATUS else f"status.{plan.current.fact.status}")


def _span(entry: Entry) -> tuple[date, date]:
    """Return the first day and the one after the last: an end in a calendar is not part of the span."""
    first, last = entry.days
    return first, last + timedelta(days=1)


def _description(edition: Edition, plan: Plan) -> str:
    outcome = edition.outcome(PLANS, plan.current)
    lines = [
        edition.text(plan.told.fact.text),
        edition.citation(PLANS, plan.told).name,
        outcome.name if outcome else "",
    ]
    return "\n".join(line for line in lines if line)
