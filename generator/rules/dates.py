"""Rules on dates: what a fact's status allows, and the order of an event's facts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime

from ..language.catalogue import catalogue
from ..load.records import Records
from ..messages import Message, say
from ..model import LANGUAGES, Actor, Fact, Role, Text
from ..model.names import names_of
from ..model.types import clipping_of
from ..problems import Finding, InRecord, rule
from .moments import days_on_earth
from .places import in_clipping, in_fact, in_facts

_OTHER_ROLE = re.compile(
    r"(?:副|候任|代理|(?<![目此之日以当会从先])前|(?<![海太平开固中青高草])原|(?<![现当时年古近历朝取])代"
    r"|\b(?:deputy|vice|former|acting|assistant|ex|outgoing|interim)[ -]|\bthen-)$",
    re.IGNORECASE,
)
"""What makes another role of the words behind it."""


@rule("data", ground="desk", of="clipping")
def plan_not_past(records: Records, today: date) -> Iterator[Finding]:
    """What is planned or expected is not wholly before the day of the report.

    The latest possible day counts; a date with ~ or ? reaches one of its units further. A day counts
    until it has ended everywhere.
    """
    for clipping_id, index, fact in records.facts:
        clipping = records.clippings[clipping_id]
        published = clipping.published.date()
        latest = fact.when.latest if fact.when else None
        if fact.meaning.ahead and latest and latest < days_on_earth(records.moments[clipping_id])[0]:
            yield Finding(
                in_fact(clipping_id, index, "when"),
                say(
                    "{status} for {when}, but reported on {published}, after it",
                    status=fact.status,
                    when=fact.when,
                    published=published,
                ),
                say("mend the date or the status; a slip of the source goes to corrections"),
                _told_then(clipping_id, index),
            )


@rule("data", ground="desk", of="clipping")
def occurred_not_ahead(records: Records, today: date) -> Iterator[Finding]:
    """What has occurred did not begin after the day of the report.

    A day counts once it has begun anywhere.
    """
    for clipping_id, index, fact in records.facts:
        clipping = records.clippings[clipping_id]
        published, moment = clipping.published.date(), records.moments[clipping_id]
        earliest = fact.when.on_it.earliest if fact.when else None
        if fact.meaning.happened and earliest and earliest > days_on_earth(moment)[1]:
            yield Finding(
                in_fact(clipping_id, index, "when"),
                say(
                    "occurred at {when}, but reported on {published}, before it",
                    when=fact.when,
                    published=published,
                ),
                say("planned or expected, or mend the date"),
                _told_then(clipping_id, index),
            )


def _told_then(clipping_id: str, index: int) -> tuple[InRecord, ...]:
    """Return what tells whether a fact is told before it happens or after, beside its date."""
    published = in_clipping(clipping_id, "published")
    return (published, *in_fact(clipping_id, index).each("status", "corrections"))


@rule("data", ground="fact")
def event_order(records: Records, today: date) -> Iterator[Finding]:
    """No later clipping plans or expects an event that an earlier one reports as having occurred.

    Later is a later day where the earlier one was published.
    """
    occurred: dict[str, tuple[datetime, str]] = {}
    of_event = [found for found in records.facts if found[2].event]
    for clipping_id, _, fact in of_event:
        if fact.meaning.happened:
            report = (records.moments[clipping_id], clipping_id)
            occurred[str(fact.event)] = min(occurred.get(str(fact.event), report), report)
    for clipping_id, index, fact in of_event:
        first = occurred.get(str(fact.event)) if fact.meaning.ahead else None
        if first and records.moments[clipping_id].astimezone(first[0].tzinfo).date() > first[0].date():
            yield Finding(
                in_fact(clipping_id, index, "status"),
                say(
                    "'{event}' is {status} here, but {clipping} reports that it occurred",
                    event=fact.event,
                    status=fact.status,
                    clipping=first[1],
                ),
                say("a second event needs a file of its own; else mend the status"),
                (
                    *(in_clipping(one, "published") for one in (clipping_id, first[1])),
                    in_fact(clipping_id, index, "event"),
                    *in_facts(first[1], "event", "status"),
                ),
            )


@rule("data", ground="desk")
def role_at_date(records: Records, today: date) -> Iterator[Finding]:
    """Who is called by a role in a fact's text was called so then.

    The reports of the role's facts, from first to last, cover the day of the report or the fact's date.
    """
    for clipping_id, index, fact in records.facts:
        clipping = records.clippings[clipping_id]
        published = clipping.published.date()
        for actor_id in fact.actors:
            actor = records.actors.get(actor_id)
            for language, role in _roles_worn(actor, fact) if actor and actor.roles else ():
                days = days_on_earth(records.moments[clipping_id])
                if actor and not _held(records, actor.roles, role, fact, days):
                    where = in_fact(clipping_id, index, "text", language)
                    style = role.style.of(language)
                    told = _not_held(actor_id, style, published, f"{clipping_id}#{fact.id}")
                    roles = InRecord("actor", actor_id, ("roles",))
                    yield Finding(where, *told, (roles, in_clipping(clipping_id, "published")))


def _not_held(actor_id: str, style: str, published: date, fact: str) -> tuple[Message, Message]:
    message = say(
        "calls {actor} '{style}' on {published}, which no report of the role covers",
        actor=actor_id,
        style=style,
        published=published,
    )
    cure = say(
        "add {fact} to the role's facts in data/actors/{actor}.yaml "
        "if that clipping says so, or leave it out",
        fact=fact,
        actor=actor_id,
    )
    return message, cure


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
