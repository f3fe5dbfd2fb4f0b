"""calendar.ics: the plans that have a first and a last day, as all-day spans (RFC 5545)."""

from __future__ import annotations

from datetime import UTC, date, timedelta
from functools import lru_cache

from icalendar import Calendar
from icalendar.parser import Contentline
from icalendar.prop import vText

from ..book.plans import Plan
from ..edition.addresses import PLANS, plan_anchor
from ..edition.edition import Edition
from ..edition.facts import fact_line

Property = tuple[str, str]
"""Its name, with what has to be said of its value, and the value as it is written."""
END = "END:VCALENDAR\r\n"
ALWAYS_SHORT = 70
"""A line of ASCII of as many signs is never folded."""
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
    head: bytes = calendar.to_ical()
    return head.decode().removesuffix(END)


@lru_cache(maxsize=2**12)
def _event(*properties: Property) -> str:
    """Return an event of those properties; while serving nearly all are as they were.

    Its lines are put together here, escaped and folded by icalendar: an event as icalendar has it takes four
    times as long.
    """
    lines = (("BEGIN", "VEVENT"), *properties, ("END", "VEVENT"))
    return "".join(_line(f"{name}:{value}") for name, value in lines)


def _line(line: str) -> str:
    """Return a line as it stands in the file: folded, where it is long."""
    if not line.isascii() or len(line) > ALWAYS_SHORT:
        line = Contentline(line).to_ical().decode()  # type: ignore[no-untyped-call]  # as icalendar leaves it
    return f"{line}\r\n"


def _text(value: str) -> str:
    escaped: bytes = vText(value).to_ical()
    return escaped.decode()


def _properties(edition: Edition, plan: Plan) -> tuple[Property, ...]:
    when = plan.told.fact.when
    name = edition.words("plans.summary", status=_state(edition, plan), name=edition.plan_name(plan))
    if when and when.until:
        # It stands on the last day on which it may be, and would read as on that day.
        name += edition.words.in_brackets(edition.words.when(when))
    first, last = plan.told.days
    url = edition.absolute_url(edition.plan_page(plan.id), plan_anchor(plan.id))
    return (
        ("SUMMARY", _text(name)),
        ("DTSTART;VALUE=DATE", _day(first)),
        ("DTEND;VALUE=DATE", _day(last + timedelta(days=1))),
        ("DTSTAMP", f"{plan.trail[-1].published.astimezone(UTC):%Y%m%dT%H%M%SZ}"),
        ("UID", f"{plan.id}@briefs"),
        ("SEQUENCE", str(len({one.clipping_id for one in plan.trail}) - 1)),
        ("DESCRIPTION", _text(_description(edition, plan))),
        ("STATUS", STATUS.get(plan.outcome.kind, "TENTATIVE")),
        ("TRANSP", "TRANSPARENT"),
        *((("URL", url),) if url else ()),
    )


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


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
