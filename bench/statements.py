"""What the clippings of an invented desk say, a sort of statement each, and what they draw on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from itertools import accumulate
from random import Random
from typing import Any

from generator.language.catalogue import catalogue

from .words import ACTS, DOUBTS, VIEWS, Text, both

SHARES = {
    "occurred": 12,
    "planned": 12,
    "expected": 12,
    "stated": 28,
    "alleged": 6,
    "assessed": 18,
    "figure": 12,
}
"""How often a statement is of each sort, about as on the desk that the project began with."""


@dataclass(frozen=True)
class Thing:
    """An issue, an actor or an event: its id and what it is called."""

    id: str
    names: Text


@dataclass
class Gathering:
    """An event that is planned and has not taken place yet."""

    thing: Thing
    month: date
    plan: str
    """The fact that planned it last: clipping#fact."""


@dataclass
class Desk:
    """What the clippings draw on, and what they have told so far."""

    random: Random
    issues: list[Thing]
    actors: list[Thing]
    events: Iterator[Thing]
    facts: int = 0
    open: list[Gathering] = field(default_factory=list)
    held: list[Thing] = field(default_factory=list)
    told: dict[str, list[tuple[str, Text]]] = field(default_factory=dict)
    """The facts of each issue and each actor, as clipping#fact, with their texts."""

    def pick(self, things: list[Thing]) -> Thing:
        """Return each thing once, in turn, then the first ones more often than the last."""
        if self.facts < len(things):
            return things[self.facts]
        weights = accumulate(1 / rank for rank in range(1, len(things) + 1))
        return self.random.choices(things, cum_weights=list(weights))[0]


@dataclass
class Draft:
    """A clipping as it is being made: its id and day, and its facts and evidence so far."""

    id: str
    day: date
    facts: list[dict[str, Any]] = field(default_factory=list)
    statements: list[dict[str, Any]] = field(default_factory=list)


Told = tuple[dict[str, Any], dict[str, Any]]
"""What a statement tells: fields of a fact, fields of its evidence."""


def occurred(desk: Desk, draft: Draft) -> Told:
    """Two actors did something; or, if one is due, an event took place that was planned."""
    day = draft.day - timedelta(days=desk.random.randint(0, 6))
    due = [one for one in desk.open if one.month <= day.replace(day=1)]
    zh, en = (catalogue(language).day(day) for language in ("zh", "en"))
    one, other = desk.pick(desk.actors), desk.random.choice(desk.actors)
    fact = {"status": "occurred", "when": str(day), **actors_of(one, other)}
    if due and desk.random.random() < 0.7:
        event = due[0]
        desk.open.remove(event)
        desk.held.append(event.thing)
        name, other_name = event.thing.names, other.names
        text = both(
            f"{name['zh']}于{zh}在{other_name['zh']}举行。",
            f"The {name['en']} took place at the {other_name['en']} on {en}.",
        )
        return {**fact, "text": text, "event": event.thing.id}, {"dates": [str(day)]}
    act = desk.random.choice(ACTS)
    who = both(
        f"{one.names['zh']}与{other.names['zh']}", f"The {one.names['en']} and the {other.names['en']}"
    )
    return {**fact, "text": both(f"{who['zh']}于{zh}{act[0]}。", f"{who['en']} {act[1]} on {en}.")}, {
        "dates": [str(day)]
    }


def planned(desk: Desk, draft: Draft) -> Told:
    """An event is planned for a coming month, for the first time or once more."""
    month = (draft.day.replace(day=1) + timedelta(days=32 * desk.random.randint(1, 6))).replace(day=1)
    host = desk.pick(desk.actors)
    again = desk.random.choice(desk.open) if desk.open and desk.random.random() < 0.3 else None
    here = f"{draft.id}#f{len(draft.facts) + 1}"
    event = again or Gathering(next(desk.events), month, here)
    more = {"supersedes": [event.plan]} if again and not event.plan.startswith(draft.id) else {}
    event.month, event.plan = month, here
    desk.open += [] if again else [event]
    zh = f"{host.names['zh']}计划于{month.year}年{month.month}月举行{event.thing.names['zh']}。"
    en = f"The {host.names['en']} plans to hold the {event.thing.names['en']} in {month:%B %Y}."
    when = f"{month:%Y-%m}"
    fact = {
        "text": both(zh, en),
        "status": "planned",
        "when": when,
        **actors_of(host),
        "event": event.thing.id,
        **more,
    }
    return fact, {"dates": [when], "hedges": {"plan": ""}}


def expected(desk: Desk, draft: Draft) -> Told:
    """What the report foresees for a later year."""
    about, year = desk.pick(desk.actors), draft.day.year + desk.random.randint(1, 3)
    text = both(
        f"该报道预计，{about.names['zh']}的工程可能拖到{year}年。",
        f"The report expects that the works of the {about.names['en']} may take until {year}.",
    )
    fact = {
        "text": text,
        "status": "expected",
        "when": f"{year}",
        "actors": [about.id],
        "attributed_to": {"report": True},
    }
    return fact, {"dates": [f"{year}"], "hedges": {"possibility": ""}}


def stated(desk: Desk, draft: Draft) -> Told:
    """An actor's word, often of an event that was held."""
    who, view = desk.pick(desk.actors), desk.random.choice(VIEWS)
    other, event = desk.random.choice(desk.actors), desk.random.choice(desk.held[-20:] or [None])
    text = both(
        f"{who.names['zh']}表示，{other.names['zh']}的做法{view[0]}。",
        f"The {who.names['en']} says that what the {other.names['en']} does {view[1]}.",
    )
    fact = {"text": text, "status": "stated", **actors_of(who, other), "attributed_to": {"actor": who.id}}
    return {**fact, "agents": [who.id], **({"event": event.id} if event else {})}, {"hedges": {"saying": ""}}


def alleged(desk: Desk, draft: Draft) -> Told:
    """The word of someone not named."""
    about, doubt = desk.pick(desk.actors), desk.random.choice(DOUBTS)
    text = both(
        f"据一名居民透露，{about.names['zh']}的{doubt[0]}。",
        f"According to a resident, of the {about.names['en']}, {doubt[1]}.",
    )
    source = {"named": False, "described": both("一名居民", "a resident")}
    return {"text": text, "status": "alleged", "actors": [about.id], "attributed_to": source}, {
        "hedges": {"hearsay": ""}
    }


def assessed(desk: Desk, draft: Draft) -> Told:
    """What the report judges."""
    about, view = desk.pick(desk.actors), desk.random.choice(VIEWS)
    text = both(
        f"该报道认为，{about.names['zh']}的工程{view[0]}。",
        f"The report judges that the work of the {about.names['en']} {view[1]}.",
    )
    fact = {"text": text, "status": "assessed", "actors": [about.id], "attributed_to": {"report": True}}
    return fact, {"hedges": {"judgement": ""}}


def figure(desk: Desk, draft: Draft) -> Told:
    """What something costs: a standing fact with a figure."""
    about, value = desk.pick(desk.actors), desk.random.randrange(11, 999) * 100_000
    zh, en = (catalogue(language).number(Decimal(value)) for language in ("zh", "en"))
    text = both(
        f"{about.names['zh']}的码头造价{zh}美元。", f"The quay of the {about.names['en']} cost US${en}."
    )
    figure = {
        "value": value,
        "unit": "usd",
        "position": 1,
        "measure": both("造价", "cost"),
        "holder": about.id,
    }
    printed = {
        "printed": f"{zh}美元",
        "value": str(value),
        "counted": "美元",
        "unit": "usd",
        "approximate": False,
        "label": False,
    }
    return {"text": text, "status": "background", "actors": [about.id], "figures": [figure]}, {
        "figures": [printed]
    }


SORTS: dict[str, Callable[[Desk, Draft], Told]] = {
    "occurred": occurred,
    "planned": planned,
    "expected": expected,
    "stated": stated,
    "alleged": alleged,
    "assessed": assessed,
    "figure": figure,
}


def actors_of(*who: Thing) -> dict[str, list[str]]:
    """Return the actors of a fact, all of whom act in it."""
    ids = list(dict.fromkeys(one.id for one in who))
    return {"actors": ids, "agents": ids}
