"""Rules on dates: what a fact's status allows, the order of an event's facts, the ends of intervals."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta, timezone

from ..edtf import Point, When
from ..language.catalogue import catalogue
from ..load.records import Records
from ..messages import Message, say, several
from ..model import LANGUAGES, Actor, Fact, Role, Text
from ..model.subjects import names_of
from ..model.types import clipping_of
from ..problems import Finding, InRecord, in_clipping, in_fact, in_facts, rule
from .statement import cases, covers_one, dates_to_rest_on, readings, reason_in

_OTHER_ROLE = re.compile(
    r"(?:副|候任|代理|(?<![目此之日以当会从先])前|(?<![海太平开固中青高草])原|(?<![现当时年古近历朝取])代"
    r"|\b(?:deputy|vice|former|acting|assistant|ex|outgoing|interim)[ -]|\bthen-)$",
    re.IGNORECASE,
)
"""What makes another role of the words behind it."""
WESTERNMOST, EASTERNMOST = timezone(timedelta(hours=-12)), timezone(timedelta(hours=14))
"""The time zones in which a day ends last and begins first (https://www.iana.org/time-zones)."""


@rule("data", ground="desk", of="clipping")
def plan_not_past(records: Records, today: date) -> Iterator[Finding]:
    """What is planned or expected is not wholly before the day of the report.

    The latest possible day counts; a date with ~ or ? reaches one of its units further. A day counts
    until it has ended everywhere.
    """
    for clipping_id, index, fact in records.facts:
        published = records.clippings[clipping_id].published.date()
        latest = fact.when.latest if fact.when else None
        if fact.meaning.ahead and latest and latest < days_on_earth(records.moments[clipping_id])[0]:
            message = say(
                "{status} for {when}, but reported on {published}, after it",
                status=fact.status,
                when=fact.when,
                published=published,
            )
            cure = say("mend the date or the status; a slip of the source goes to corrections")
            yield _at_wrong_time(clipping_id, index, message, cure)


@rule("data", ground="desk", of="clipping")
def occurred_not_ahead(records: Records, today: date) -> Iterator[Finding]:
    """What has occurred did not begin after the day of the report.

    A day counts once it has begun anywhere.
    """
    for clipping_id, index, fact in records.facts:
        published = records.clippings[clipping_id].published.date()
        earliest = fact.when.on_it.earliest if fact.when else None
        if fact.meaning.happened and earliest and earliest > days_on_earth(records.moments[clipping_id])[1]:
            message = say(
                "occurred at {when}, but reported on {published}, before it",
                when=fact.when,
                published=published,
            )
            yield _at_wrong_time(clipping_id, index, message, say("planned or expected, or mend the date"))


def _at_wrong_time(clipping_id: str, index: int, message: Message, cure: Message) -> Finding:
    """Return that a date is wrong; the report's and the status tell whether it is before it or after."""
    fact = in_fact(clipping_id, index)
    rests_on = (in_clipping(clipping_id, "published"), *fact.each("status", "corrections"))
    return Finding(fact.at("when"), message, cure, rests_on)


@rule("data", ground="fact")
def event_order(records: Records, today: date) -> Iterator[Finding]:
    """No later clipping plans or expects an event that an earlier one reports as having occurred.

    Later is a later day where the earlier one was published.
    """
    occurred: dict[str, tuple[datetime, str, str]] = {}
    of_event = [found for found in records.facts if found[2].event]
    for clipping_id, _, fact in of_event:
        # What was put off did not occur: that it was is what happened.
        if fact.meaning.happened and not fact.postpones:
            report = (records.moments[clipping_id], clipping_id, fact.id)
            occurred[str(fact.event)] = min(occurred.get(str(fact.event), report), report)
    for clipping_id, index, fact in of_event:
        first = occurred.get(str(fact.event)) if fact.meaning.ahead else None
        if first and records.moments[clipping_id].astimezone(first[0].tzinfo).date() > first[0].date():
            message = say(
                "'{event}' is {status} here, but by {fact} it occurred before",
                event=fact.event,
                status=fact.status,
                fact=f"{first[1]}#{first[2]}",
            )
            cure = say(
                "a second event needs a file of its own; else mend the status here, or the event there"
            )
            rests_on = (
                *(in_clipping(one, "published") for one in (clipping_id, first[1])),
                in_fact(clipping_id, index, "event"),
                *in_facts(first[1], "event", "status"),
            )
            yield Finding(in_fact(clipping_id, index, "status"), message, cure, rests_on)


@rule("data", ground="desk")
def role_at_date(records: Records, today: date) -> Iterator[Finding]:
    """Who is called by a role in a fact's text was called so then.

    The reports of the role's facts, from first to last, cover the day of the report or the fact's date.
    """
    for clipping_id, index, fact in records.facts:
        for actor_id in fact.actors:
            actor = records.actors.get(actor_id)
            for language, role in _roles_worn(actor, fact) if actor and actor.roles else ():
                days = days_on_earth(records.moments[clipping_id])
                if actor and not _held(records, actor.roles, role, fact, days):
                    message = say(
                        "calls {actor} '{style}' on {published}, which no report of the role covers",
                        actor=actor_id,
                        style=role.style.of(language),
                        published=records.clippings[clipping_id].published.date(),
                    )
                    cure = say(
                        "add {fact} to the role's facts in data/actors/{actor}.yaml "
                        "if that clipping says so, or leave it out",
                        fact=f"{clipping_id}#{fact.id}",
                        actor=actor_id,
                    )
                    where = in_fact(clipping_id, index, "text", language)
                    roles = InRecord("actor", actor_id, ("roles",))
                    yield Finding(where, message, cure, (roles, in_clipping(clipping_id, "published")))


def _roles_worn(actor: Actor, fact: Fact) -> Iterator[tuple[str, Role]]:
    """Yield (language, role) for each role that the fact's text puts before the actor's name.

    One that stands in several languages is given once, in the first of them.
    """
    names = names_of(actor)
    for role in actor.roles:
        for language in LANGUAGES:
            text, style, words = fact.text.of(language), role.style.of(language), catalogue(language)
            called = (words("fact.called", style=style, name=name) for name in names) if style else ()
            if any(_stands_alone(one, text) for one in called):
                yield language, role
                break


def _stands_alone(called: str, text: str) -> bool:
    """Tell whether somebody is called so in a text, and not a deputy or a former holder: 副主任."""
    places = (match.start() for match in re.finditer(re.escape(called), text))
    return any(not _OTHER_ROLE.search(text[:place]) for place in places)


def _held(records: Records, roles: tuple[Role, ...], worn: Role, fact: Fact, days: tuple[date, date]) -> bool:
    """Tell whether any role of this style covers a day of the report or touches the fact's date."""
    spans = [_reported(records, role) for role in roles if _alike(role.style, worn.style)]
    told = (fact.when.earliest or days[0], fact.when.latest or days[1]) if fact.when else days
    return any(
        first <= end and begin <= last for first, last in filter(None, spans) for begin, end in (days, told)
    )


def _reported(records: Records, role: Role) -> tuple[date, date] | None:
    """Return the days of the first and the last report of a role; None where no clipping of it is known."""
    known = (records.clippings.get(clipping_of(reference)) for reference in role.facts)
    days = [clipping.published.date() for clipping in known if clipping]
    return (min(days), max(days)) if days else None


def _alike(one: Text, other: Text) -> bool:
    return any(one.of(language) == other.of(language) != "" for language in LANGUAGES)


@rule("data", of="clipping")
def ends_sourced(records: Records, today: date) -> Iterator[Finding]:
    """Where `when` is an interval, each of its ends is one of a date that it may rest on, or wider.

    An end that no date of the statement has is the desk's own, and needs its reason under `inferred`.
    """
    for case in cases(records):
        printed = dates_to_rest_on(case)
        known = [*printed, *readings(case, printed)]
        # What covers none of the dates has its message already.
        when = case.fact.when if case.fact.when and covers_one(case.fact.when, known) else None
        if when and (ends := list(_drawn(when, known))):
            message = say(
                "{place} has no date that begins or ends with {end}",
                place=case.place,
                end=several(ends, " or "),
            )
            cure = say(
                "it may rest on {dates}; for an end of your own {reason}",
                dates=several(printed),
                reason=reason_in(case.languages, "when", when),
            )
            yield Finding(case.at("when"), message, cure)


def _drawn(when: When, known: list[When]) -> Iterator[str]:
    """Yield the ends of an interval, as they are written, that none of the known dates has."""
    begin, _, end = when.edtf.partition("/")
    first, last = {one.first for one in known}, {one.last for one in known if one.last}
    if when.end and not _holds_one(when.start, first):
        yield begin
    ending = when.start if when.until else when.end
    if ending and not _holds_one(ending, last):
        yield end


def _holds_one(point: Point, days: Iterable[date]) -> bool:
    return any(point.first <= day <= point.last for day in days)


def days_on_earth(moment: datetime) -> tuple[date, date]:
    """Return the first and the last day that it is somewhere at a moment.

    A report tells of a day by the clock of where it happens, not by its own.
    """
    return moment.astimezone(WESTERNMOST).date(), moment.astimezone(EASTERNMOST).date()


@rule("data", of="clipping")
def correction_differs(records: Records, today: date) -> Iterator[Finding]:
    """A correction keeps what the source prints; for a date that is EDTF and not what `when` says."""
    for clipping_id, index, fact in records.facts:
        for number, correction in enumerate(fact.corrections):
            if correction.field == "when" and When.read(correction.printed) in (None, fact.when):
                message = say(
                    "'{printed}' is no printed date that differs from when: {when}",
                    printed=correction.printed,
                    when=fact.when,
                )
                cure = say("give the date as the source prints it, in EDTF: 2025-21")
                yield Finding(in_fact(clipping_id, index, "corrections", number, "printed"), message, cure)
