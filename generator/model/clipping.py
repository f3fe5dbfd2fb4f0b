"""A clipping and the facts drawn from it."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Field, StringConstraints

from .base import LATER, InLanguages, Record, Text
from .fact import Change, Fact
from .types import (
    NUMBER_KEY_PATTERN,
    ChineseLine,
    Day,
    FactId,
    FormerId,
    Id,
    Line,
    LocalTime,
    WebAddress,
    YesNo,
)


def _nothing_yet(value: object) -> object:
    """Read `facts:` with only comments below it, as briefs import leaves it."""
    return () if value is None else value


class Statements(Record):
    """What became of the statements that no fact comes from."""

    ignored: dict[Annotated[str, StringConstraints(pattern=NUMBER_KEY_PATTERN)], Text] = Field(default={})
    """Statement number: why nothing was taken from it."""


class Translation(InLanguages):
    """The headline in the desk's words, in a language of the site that it is not printed in."""

    needs_every: ClassVar[bool] = False

    zh: ChineseLine = ""
    """In Chinese (Simplified)."""
    en: Line = ""
    """In English."""


class Clipping(Record):
    """One clipping and the facts drawn from it."""

    headline: Line
    """The headline as printed."""
    headline_translation: Translation = Translation()
    """The headline in the desk's words, for readers who do not read its language."""
    publisher: Id
    """The outlet, one of those in desk.yaml."""
    based_on: Text | None = None
    """The original outlet, when this is a republication: one origin, not two."""
    published: LocalTime
    """When it was published, in the outlet's local time: 2025-12-21T17:21."""
    genre: Literal["report", "opinion", "flash"]
    """report, opinion (a named view) or flash (one line)."""
    url: WebAddress | None = None
    """Where it can be read; none if the desk has no address."""
    draft: YesNo = False
    """true while statements are still to do; a draft is checked and stands on no page, but where the site has
    the page for a new clipping, its file is published with it, under editor/."""
    facts: Annotated[tuple[Fact, ...], BeforeValidator(_nothing_yet)]
    """The facts, in the order of the clipping."""
    statements: Statements = Statements()
    """What became of the other statements."""
    entered: Day | None = None
    """The day on which the desk entered the clipping's facts; needed unless it is a draft."""
    withdrawn: dict[FactId, Change] = Field(default={})
    """Facts that no longer stand: since when, and why; a withdrawn id is never used again."""
    renamed: Annotated[tuple[FormerId, ...], LATER] = ()
    """Former ids; their addresses lead to this clipping."""

    @property
    def repeats_an_id(self) -> bool:
        """Whether two of its facts bear one id."""
        return len({fact.id for fact in self.facts}) < len(self.facts)
