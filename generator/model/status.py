"""All that a status means: what it asserts, what it asks for, which words of a statement bear it out."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Literal

Status = Literal["occurred", "planned", "expected", "stated", "alleged", "assessed", "background"]


@dataclass(frozen=True)
class Shape:
    """What a status looks like in the time picture: its form says which, without colours, too."""

    form: Literal["circle", "square", "triangle", "diamond", "bar"]
    line: Literal["full", "line", "line broken"]
    """Whether it is filled or drawn as a line, as classes of the style sheet."""


@dataclass(frozen=True, kw_only=True)
class Meaning:
    """What a status means."""

    strength: int
    """How much it asserts: more is higher. A standing fact asserts as much as what occurred."""
    ahead: bool = False
    """It tells of something still to come when it was reported."""
    happened: bool = False
    """It tells of something that took place."""
    position: bool = False
    """It is what somebody states as a view, and asserts no more than that."""
    needs_source: bool = False
    """It has to say whose word it is."""
    own_voice: bool = True
    """A report may say so in its own voice."""
    standing: bool = False
    """It holds before its report and after it."""
    allowed_hedges: frozenset[str] | None = None
    """The kinds of hedges that its statement may have; None where any may."""
    unnamed_needs: str | None = None
    """What else than `alleged` an unnamed source's word needs: a kind of hedge in its statement; '' where no
    hedge is enough; None where nothing is needed."""

    acted: bool = False
    """Somebody did it, will do it or says it: whom its words name first. In the others he is spoken of."""
    decided: bool = False
    """Who can do so has decided it."""
    judged: bool = False
    """It is somebody's judgement; a report's is its outlet's own view."""
    shape: Shape
    """Its mark in the time picture."""
    told_by: frozenset[str] | None = None
    """The kinds of hedges of which its text has one at least, so as not to read as done; None where it may
    read so."""

    @property
    def of_event(self) -> bool:
        """Whether it tells of an event, past or to come."""
        return self.ahead or self.happened

    @property
    def told(self) -> Literal["stated", "ahead", "happened"]:
        """How it is told: as ahead, as happened, or as neither."""
        return "ahead" if self.ahead else "happened" if self.happened else "stated"


STATUSES: Mapping[Status, Meaning] = {
    "occurred": Meaning(
        strength=0, happened=True, acted=True, allowed_hedges=frozenset(), shape=Shape("circle", "full")
    ),
    "planned": Meaning(
        strength=-1,
        ahead=True,
        acted=True,
        decided=True,
        shape=Shape("circle", "line"),
        allowed_hedges=frozenset({"plan"}),
        told_by=frozenset({"plan", "wish", "possibility"}),
    ),
    "expected": Meaning(
        strength=-2,
        ahead=True,
        shape=Shape("circle", "line broken"),
        needs_source=True,
        unnamed_needs="possibility",
        told_by=frozenset({"possibility", "plan", "wish", "judgement"}),
    ),
    "stated": Meaning(
        strength=-3,
        position=True,
        acted=True,
        shape=Shape("square", "full"),
        needs_source=True,
        own_voice=False,
        unnamed_needs="",
        told_by=frozenset({"saying", "wish", "judgement", "plan", "according", "quotation", "possibility"}),
    ),
    "alleged": Meaning(
        strength=-4,
        shape=Shape("triangle", "line"),
        needs_source=True,
        own_voice=False,
        told_by=frozenset({"hearsay", "saying", "according"}),
    ),
    "assessed": Meaning(
        strength=-5,
        judged=True,
        shape=Shape("diamond", "line"),
        needs_source=True,
        unnamed_needs="judgement",
        told_by=frozenset({"judgement", "possibility", "saying", "according", "hearsay"}),
    ),
    "background": Meaning(strength=0, standing=True, allowed_hedges=frozenset(), shape=Shape("bar", "full")),
}
"""The statuses in the order of the reader's legend."""

SUGGESTED: Mapping[str, Status] = {
    "hearsay": "alleged",
    "according": "alleged",
    "saying": "stated",
    "judgement": "assessed",
    "possibility": "expected",
    "wish": "stated",
    "quotation": "stated",
    "plan": "planned",
}
"""The status that hedges of a kind suggest; where several meet, the first."""


def status_for(hedges: Collection[str]) -> Status | None:
    """Return the status that the kinds of hedges in a statement suggest; None if there are none."""
    return next((status for kind, status in SUGGESTED.items() if kind in hedges), None)
