"""calendar.ics: the plans that have a first and a last day, as all-day spans (RFC 5545)."""

from __future__ import annotations

from datetime import UTC, timedelta
from functools import partial

from ..book.plans import Plan
from ..edition.addresses import PLANS, plan_anchor
from ..edition.edition import Edition
from ..edition.facts import fact_line

STATUS = {"occurred": "CONFIRMED", "cancelled": "CANCELLED"}
"""What RFC 5545 calls the outcomes; all other plans are TENTATIVE."""


END = "END:VCALENDAR"
PAST = timedelta(days=366)
"""A plan stays so long after its time, counted to the last clipping: a calendar is for what is to come, and
one that is subscribed to is fetched whole each time."""


def calendar_file(edition: Edition) -> str:
    """Return the calendar of an edition, with the line ends and folds that the format wants."""
    since = edition.book.ends - PAST
    shown = [one.id for one in edition.book.plans.values() if one.datable and one.told.days[1] >= since]
    events = [edition.piece(plan, partial(_event, edition, plan)) for plan in shown]
    head, end, after = edition.piece("", partial(_calendar, edition)).rpartition(END)
    return "".join((head, *events, end, after))


def _calendar(edition: Edition) -> str:
    """Return the calendar without an event."""
    # What makes it takes long to load, and is needed only where something has changed.
    from icalendar import Calendar  # noqa: PLC0415

    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//briefs//plans//EN")
    calendar.add("x-wr-calname", f"{edition.title}{edition.words('colon')}{edition.words('plans.title')}")
    text: bytes = calendar.to_ical(sorted=False)
    return text.decode()


def _event(edition: Edition, plan_id: str) -> str:
    """Return the event of a plan."""
    from icalendar import Event  # noqa: PLC0415  # as above

    plan = edition.book.plans[plan_id]
    when = plan.told.fact.when
    name = edition.words("plans.summary", status=_state(edition, plan), name=_name(edition, plan))
    if when and when.until:
        # It stands on the last day on which it may be, and would read as on that day.
        name += edition.words.in_brackets(edition.words.when(when, plan.told.fact.meaning.told))
    first, last = plan.told.days
    url = edition.absolute_url(edition.plan_page(plan.id), plan_anchor(plan.id))
    event = Event()
    event.add("summary", name)
    event.add("dtstart", first)
    event.add("dtend", last + timedelta(days=1))
    event.add("dtstamp", plan.trail[-1].published.astimezone(UTC))
    event.add("uid", f"{plan.id}@briefs")
    event.add("sequence", len({one.clipping_id for one in plan.trail}) - 1)
    event.add("description", _description(edition, plan))
    event.add("status", STATUS.get(plan.outcome.kind, "TENTATIVE"))
    event.add("transp", "TRANSPARENT")
    if url:
        event.add("url", url)
    # In the order in which it is added.
    text: bytes = event.to_ical(sorted=False)
    return text.decode()


def _name(edition: Edition, plan: Plan) -> str:
    """Return what is in the calendar: the event once it is settled, till then what the fact says is planned.

    An event's name says more than a fact that tells of a part of it, or of what it needs.
    """
    settled = plan.outcome.kind in STATUS
    return edition.plan_name(plan) if settled else edition.text(plan.told.fact.text)


def _state(edition: Edition, plan: Plan) -> str:
    """Return how a plan stands, in a word: what it came to, or as what it was told."""
    kind = plan.outcome.kind
    return edition.words(f"event.{kind}" if kind in STATUS else f"status.{plan.current.fact.status}")


def _description(edition: Edition, plan: Plan) -> str:
    told = fact_line(edition, PLANS, plan.told)
    # Whose word a plan is stands with it wherever it stands.
    word = told.word_of
    outcome = edition.outcome(PLANS, plan.current, plan.outcome).name
    return "\n".join(filter(None, (told.text, word[:1].upper() + word[1:], told.citation.name, outcome)))
