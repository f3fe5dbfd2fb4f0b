"""Rules that ask about what ties facts together: events, and the time that facts of one share."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from ..edtf import When, months_between
from ..language.telling import put_off_in
from ..load.records import Records
from ..messages import say
from ..model import Fact
from ..problems import Finding, in_fact, rule
from .statement import covers

MOST_DAYS = 124
"""A time wider than four months overlaps with nearly everything: it does not tell which event is meant."""
Days = tuple[date, date]
Place = tuple[int, int] | str
"""Where events are looked for: a month, or the id of a clipping."""


@dataclass(frozen=True, kw_only=True)
class _Planned:
    """An event of which some fact tells as still to come."""

    actors: frozenset[str]
    """Those that at least half of its facts name, of the facts that name anyone."""
    days: tuple[Days, ...]
    """The first and last possible day of each time that is told of it."""
    clippings: frozenset[str]


@rule("data", grade="warning")
def event_forgotten(records: Records, today: date) -> Iterator[Finding]:
    """A fact that tells of a planned event names that event.

    Asked where it names a person of the event, or two of its actors, at a time that overlaps one told of
    it. Else the plan stands as "no later report" beside its report.
    """
    planned = PlannedEvents(records)
    for clipping_id, index, fact in records.facts:
        is_asked = fact.meaning.of_event and not fact.event
        for event in planned.like(fact.actors, fact.when, clipping_id)[:1] if is_asked else ():
            message = say("tells of what '{event}' is about, as it seems, but names no event", event=event)
            cure = say("event: {event}, if it is of that", event=event)
            where = in_fact(clipping_id, index)
            yield Finding(where.at("event"), message, cure, where.each("actors", "agents", "when"))


@rule("data", grade="warning", of="clipping")
def time_of_event(records: Records, today: date) -> Iterator[Finding]:
    """A fact gives its event's time as narrowly as the clipping's other facts of the event do."""
    times: dict[tuple[str, str], set[When]] = defaultdict(set)
    for clipping_id, _, fact in records.facts:
        # The day on which it was put off or called off is not that of the event.
        if fact.event and fact.when and not (fact.postpones or fact.cancels):
            times[clipping_id, fact.event].add(fact.when)
    for clipping_id, index, fact in records.facts:
        others = times.get((clipping_id, fact.event or ""), set()) - {fact.when}
        if fact.when and len(others) == 1 and fact.meaning.of_event:
            narrow = min(others, key=str)
            same = (fact.when.first, fact.when.last) == (narrow.first, narrow.last)
            # It holds all days of the other and more; an open one does not.
            if fact.when.last is not None and covers(fact.when, narrow) and not same:
                message = say(
                    "{when}, but the same clipping gives {narrow} for '{event}'",
                    when=fact.when,
                    narrow=narrow,
                    event=fact.event,
                )
                yield Finding(in_fact(clipping_id, index, "when"), message, say("when: {date}", date=narrow))


@rule("data", grade="warning", of="clipping")
def putting_off_told(records: Records, today: date) -> Iterator[Finding]:
    """A fact that tells that its event was put off says so by `postpones`, or names no event.

    Else readers are told that the event took place. It goes by words of putting off in the text.
    """
    for clipping_id, index, fact in records.facts:
        asked = records.languages if fact.event and fact.took_place else ()
        words = (put_off_in(language, fact.text.of(language), fact.misread) for language in asked)
        if word := next(filter(None, words), None):
            where = in_fact(clipping_id, index)
            message = say(
                "'{event}' would stand as having taken place, but the text has {word}",
                event=fact.event or "",
                word=word,
            )
            cure, names = say("postpones: true; or leave event out"), ("event", "text", "postpones")
            yield Finding(where.at("status"), message, cure, where.each(*names), misread=(word,))


class PlannedEvents:
    """The events of which some fact tells as still to come, to be asked by who takes part and when."""

    def __init__(self, records: Records) -> None:
        """Gather them from all facts."""
        self._persons = {actor_id for actor_id, one in records.actors.items() if one.kind == "person"}
        facts: dict[str, list[tuple[str, Fact]]] = defaultdict(list)
        for clipping_id, _, fact in records.facts:
            if fact.event and fact.meaning.of_event:
                facts[fact.event].append((clipping_id, fact))
        ahead = {event for event, its in facts.items() if any(fact.meaning.ahead for _, fact in its)}
        self._events = {event: _planned(its) for event, its in facts.items() if event in ahead}
        self._near: dict[Place, list[str]] = defaultdict(list)
        for event, planned in self._events.items():
            months: set[Place] = {month for days in planned.days for month in months_between(*days)}
            for place in (*months, *planned.clippings):
                self._near[place].append(event)

    def like(self, actors: Collection[str], when: When | None, clipping_id: str) -> list[str]:
        """Return, sorted, the events with a person or two of the actors at that time, or told of there."""
        reach = _reach(when)
        places: list[Place] = [clipping_id] if when is None else []
        if reach:
            places.extend(months_between(*reach))
        found = {event for place in places for event in self._near.get(place, ())}
        return sorted(event for event in found if self._alike(actors, reach, self._events[event]))

    def _alike(self, actors: Collection[str], reach: Days | None, planned: _Planned) -> bool:
        shared = planned.actors.intersection(actors)
        if len(shared) < 2 and not shared & self._persons:
            return False
        return not reach or any(reach[0] <= last and first <= reach[1] for first, last in planned.days)


def _planned(found: list[tuple[str, Fact]]) -> _Planned:
    named = Counter(actor for _, fact in found for actor in fact.actors)
    naming = sum(bool(fact.actors) for _, fact in found)
    return _Planned(
        actors=frozenset(actor for actor, times in named.items() if 2 * times >= naming),
        days=tuple(reach for _, fact in found if (reach := _reach(fact.when))),
        clippings=frozenset(clipping_id for clipping_id, _ in found),
    )


def _reach(when: When | None) -> Days | None:
    """Return the first and last possible day; None where they are too far apart to tell anything.

    What is open ends, for this, after a quarter, and what is to be by a day is so on that day.
    """
    if when is None:
        return None
    first, last = when.begins, when.latest or when.first + timedelta(days=92)
    return (first, last) if (last - first).days <= MOST_DAYS else None
