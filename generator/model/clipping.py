"""A clipping and the facts drawn from it, each one claim of one statement."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Field, StringConstraints, model_validator

from ..messages import Refusal, say
from .base import LATER, InLanguages, Record, Text
from .status import STATUSES, Meaning, Status
from .types import (
    NUMBER_KEY_PATTERN,
    ActorId,
    ChineseLine,
    Day,
    Edtf,
    EventId,
    FactId,
    FactReference,
    FormerId,
    Id,
    IssueId,
    Line,
    LocalTime,
    Number,
    WebAddress,
    WholeNumber,
    Word,
    YesNo,
)

Genre = Literal["report", "opinion", "flash"]


class Attribution(Record):
    """Whose word a fact is: an actor, someone described, or the report itself."""

    actor: ActorId | None = None
    """The actor whose word it is, or to whom the unnamed source belongs."""
    named: YesNo = True
    """false when the clipping does not name its source."""
    described: Text | None = None
    """How the source is described, when it is not simply the actor: a foreign ministry official."""
    report: YesNo = False
    """true when the clipping itself judges, in its own voice."""

    @model_validator(mode="after")
    def _one_source(self) -> Attribution:
        someone = self.actor is not None or self.described is not None
        if someone == self.report:
            raise Refusal(
                say("names no source, or two"), say("give actor and/or described, or else report: true")
            )
        return self


class Figure(Record):
    """A number that a fact states, bound to what it measures and whose it is."""

    value: Number
    """The number in plain digits: 550 billion is 550000000000."""
    unit: Id = ""
    """Its unit, one of those in desk.yaml; if left out, the one that the statement prints."""
    measure: Text
    """What it measures, as it is read behind the number and its unit: 80 people “at work on the pier”."""
    holder: ActorId | None = None
    """The actor whose figure it is."""
    approximate: YesNo = False
    """true when the source says about; if left out, as the statement prints it."""
    bound: Annotated[Literal["least", "most"] | None, LATER] = None
    """least when the source says at least, most when at most; if left out, as the statement prints it."""
    position: WholeNumber = 0
    """Which figure of the statement it is, counted from 1; if left out, the only one or that of its value."""


class Quotation(Record):
    """A few words that a public figure said, as the clipping prints them."""

    text: Annotated[str, StringConstraints(min_length=1, max_length=40)]
    """The words, at most 40 characters."""
    speaker: ActorId
    """The actor who said them."""


class Correction(Record):
    """Where the source itself slips: what it prints, and why the desk reads it otherwise."""

    field: Literal["when", "text", "figures"]
    """The field that holds the desk's reading."""
    printed: Annotated[str, StringConstraints(min_length=1, max_length=80)]
    """What the source prints; a date in EDTF."""
    reason: Text
    """Why that cannot be meant."""


class Inferred(Record):
    """What a fact has that its statement does not say in so many words, and why it is right all the same."""

    field: Literal["actors", "when", "text", "status", "figures"]
    """The field concerned; actors is for agents and attributed_to as well, text for a number, date or word in
    the text, figures for a figure's value."""
    value: Annotated[str, StringConstraints(min_length=1, max_length=80)]
    """The actor, date (EDTF), number, status or word concerned; another value needs another reason."""
    reason: Text
    """Why: the clipping's headline names him; the statement before gives the date."""


class Change(Record):
    """What the desk changed in a fact after it was entered, and why."""

    day: Day
    """The day of the change: 2026-01-04."""
    reason: Text
    """What was changed and why, for readers."""


class Fact(Record):
    """One claim of one statement of the clipping."""

    id: FactId
    """f1, f2 …: permanent, never renumbered."""
    statement: WholeNumber
    """Which statement of the clipping it comes from, counted from 1."""
    clause: Annotated[WholeNumber | None, LATER] = None
    """Which clause of the statement it is drawn from, counted from 1; needed where others are hedged more."""
    paragraphs: Annotated[tuple[WholeNumber, ...], Field(min_length=1), LATER] = ()
    """The paragraph markers [n] of that statement; if left out, those in its evidence."""
    text: Text
    """What the clipping says, in the desk's own words."""
    status: Status
    """The weakest claim that is true: occurred, planned, expected, stated, alleged, assessed, background."""
    when: Edtf | None = None
    """When it happened or is to happen, never more precise than the source; none if it does not say."""
    issues: Annotated[tuple[IssueId, ...], Field(min_length=1)]
    """The issues it bears on, the most important first."""
    actors: tuple[ActorId, ...] = ()
    """The actors it names; those who are among `agents` need not be repeated here."""
    agents: tuple[ActorId, ...] = ()
    """Those of the actors who do what the fact tells; if left out of a position, whose word it is."""
    attributed_to: Attribution | None = None
    """Whose word it is; if left out of what is expected or assessed and nobody speaks there, the report's."""
    past: YesNo = False
    """true when the statement gives a view as a former one (had held), not as held now."""
    view: YesNo = True
    """false when what is stated is no view but a finding or news (a poll, an accident): it is no position."""
    event: EventId | None = None
    """The event it is about; so what was planned, revised and done is told as one thing."""
    figures: tuple[Figure, ...] = ()
    """The numbers it states; each number of its text is one of them."""
    quotation: Annotated[Quotation | None, LATER] = None
    """A short quotation of a public figure; all else is in the desk's own words."""
    corrections: Annotated[tuple[Correction, ...], LATER] = ()
    """Where the source slips: the printed value is kept and shown, with the reason."""
    inferred: Annotated[tuple[Inferred, ...], LATER] = ()
    """What the statement itself does not say, each with the reason why it is right all the same."""
    misread: Annotated[tuple[Word, ...], LATER] = ()
    """Words, names, numbers or dates of its statement or text that the program misreads and passes over."""
    supersedes: Annotated[tuple[FactReference, ...], LATER] = ()
    """Earlier facts that this one replaces, as clipping#fact; nothing is replaced unless it says so."""
    cancels: YesNo = False
    """true when the fact says that its event, planned before, will not take place."""
    postpones: YesNo = False
    """true when the fact says that its event, planned before, is put off; when to is a plan of its own."""
    entered: Annotated[Day | None, LATER] = None
    """The day on which this fact was entered, when that is later than `entered` of its clipping."""
    changes: Annotated[tuple[Change, ...], LATER] = ()
    """What was changed in the fact since it was entered, in order of date."""

    @property
    def meaning(self) -> Meaning:
        """What the fact's status means."""
        return STATUSES[self.status]

    @property
    def took_place(self) -> bool:
        """Whether it tells that its event, if it has one, took place."""
        return self.meaning.happened and not (self.cancels or self.postpones)

    @property
    def named_source(self) -> str | None:
        """The actor whose word it is by name, or None."""
        source = self.attributed_to
        return source.actor if source and source.named else None

    @property
    def announced(self) -> bool:
        """Whether it is a plan that one of those who will carry it out has announced himself."""
        return self.meaning.decided and self.named_source in self.agents

    @property
    def allowed_hedges(self) -> frozenset[str] | None:
        """The kinds of hedges that its statement may have; None where any may."""
        allowed = self.meaning.allowed_hedges
        return allowed | {"saying"} if allowed is not None and self.announced else allowed

    @property
    def concerned(self) -> tuple[str, ...]:
        """The actors on whose pages it stands: named in it, its source, or the holder of a figure."""
        source = self.attributed_to.actor if self.attributed_to else None
        every = (*self.actors, source, *(figure.holder for figure in self.figures))
        return tuple(dict.fromkeys(actor for actor in every if actor))

    def inferred_values(self, field: str) -> set[str]:
        """Return the values of a field for which `inferred` gives the reason."""
        return {one.value for one in self.inferred if one.field == field}


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
    genre: Genre
    """report, opinion (a named view) or flash (one line)."""
    url: WebAddress | None = None
    """Where it can be read; none if the desk has no address."""
    draft: YesNo = False
    """true while statements are still to do; a draft is checked and stands on no page, but where the site has
    the page for a new clipping, its file is published with it, under editor/."""
    # With only comments below it, as briefs import leaves it, it says nothing.
    facts: Annotated[tuple[Fact, ...], BeforeValidator(lambda value: () if value is None else value)]
    """The facts, in the order of the clipping."""
    statements: Statements = Statements()
    """What became of the other statements."""
    entered: Day | None = None
    """The day on which the desk entered the clipping's facts; needed unless it is a draft."""
    withdrawn: dict[FactId, Change] = Field(default={})
    """Facts that no longer stand: since when, and why; a withdrawn id is never used again."""
    renamed: Annotated[tuple[FormerId, ...], LATER] = ()
    """Former ids; their addresses lead to this clipping."""
