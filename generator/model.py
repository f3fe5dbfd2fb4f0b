"""The records of `data/`: what each YAML file may say, field by field.

Every value arrives as the string, list, mapping or None that the strict reader
(`strict_yaml`) found; the types here give it meaning. The field descriptions are
the documentation of the fields: the JSON Schemas in `schema/` and the editing
guide are made from them. Cross-references are checked by `rules`, not here.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, model_validator

from .fields import (
    ChineseLine,
    Edtf,
    FactId,
    FactReference,
    Id,
    Line,
    LocalTime,
    Number,
    TimeZone,
    WebAddress,
    WholeNumber,
    YesNo,
)

LANGUAGES = ("zh", "en")


class Record(BaseModel):
    """What every record has in common: nothing unknown is accepted, nothing changes later."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


class Text(Record):
    """One text in both languages, in the desk's own words."""

    zh: ChineseLine
    """The Chinese text (Simplified)."""
    en: Line
    """The English text."""


class Names(Record):
    """What a thing is called."""

    zh: Line
    """The Chinese name (Simplified)."""
    en: Line
    """The English name."""
    ja: Line | None = None
    """The Japanese name, where the thing has one of its own."""


class Publisher(Record):
    """An outlet whose clippings the desk reads."""

    name: Text
    """The outlet's name."""
    time_zone: TimeZone
    """The outlet's time zone, by its IANA name: Asia/Shanghai."""


class Unit(Text):
    """How a figure is written in a unit; {n} stands for the number: '{n}美元' and 'US${n}'."""

    printed: tuple[Line, ...] = ()
    """Other words for it in clippings: 名 beside 人."""


class Desk(Record):
    """The desk: the subject it follows, the outlets it reads, the units it counts in."""

    title: Text
    """The title of the site."""
    description: Text
    """One or two sentences: what the desk follows and how."""
    publishers: dict[Id, Publisher]
    """The outlets, by id."""
    units: dict[Id, Unit]
    """The units of figures, by id."""


class SummarySentence(Record):
    """One sentence of an issue's standing summary, with the facts that carry it."""

    text: Text
    """The sentence."""
    facts: tuple[FactReference, ...]
    """The facts that say so, as clipping#fact; at least one."""


class Issue(Record):
    """A question that the desk follows."""

    names: Names
    """What the issue is called."""
    aliases: tuple[Line, ...] = ()
    """Other words for it, in any language; readers find the issue by them."""
    question: Text
    """The question that a reader comes with."""
    summary: tuple[SummarySentence, ...]
    """The state of the issue in three to six sentences, each with its facts."""


class Role(Record):
    """An office or role, only as the clippings give it."""

    title: Text
    """The role in full: 日本首相, Prime Minister of Japan."""
    style: Text
    """How the role is put before the name: 首相, Prime Minister."""
    when: Edtf
    """The time for which the clippings show the person in the role."""
    facts: tuple[FactReference, ...]
    """The facts that show it; at least one."""


class Actor(Record):
    """A person, government, ministry or organisation that acts or is spoken of."""

    kind: Literal["person", "government", "ministry", "organisation"]
    """What sort of actor it is."""
    names: Names
    """What the actor is called."""
    aliases: tuple[Line, ...] = ()
    """Other names and spellings, in any language; readers find the actor by them."""
    found_as: tuple[Line, ...] = ()
    """Forms by which clippings name it inside other words (日美, 访美); they are not shown."""
    part_of: Id | None = None
    """The government or organisation that it belongs to."""
    roles: tuple[Role, ...] = ()
    """The roles of a person, with their dates."""


class Event(Record):
    """Something planned, revised or done that several facts are about.

    An event carries no state of its own: it is read off its facts in order of report.
    """

    kind: Literal["visit", "meeting", "call", "agreement", "election", "decision", "incident"]
    """What sort of event it is."""
    names: Names
    """What the event is called."""
    aliases: tuple[Line, ...] = ()
    """Other names for it, in any language."""


class Attribution(Record):
    """Whose word a fact is: an actor, someone described, or the report itself."""

    actor: Id | None = None
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
            raise ValueError("names no source, or two (give actor and/or described, or else report: true)")
        return self


class Figure(Record):
    """A number that a fact states, bound to what it measures and whose it is."""

    value: Number
    """The number in plain digits: 5500亿 is 550000000000."""
    unit: Id
    """Its unit, one of those in desk.yaml."""
    measure: Text
    """What it measures."""
    holder: Id | None = None
    """The actor whose figure it is."""
    approximate: YesNo = False
    """true when the source says about (约)."""
    position: WholeNumber
    """Which figure of the statement it is, counted from 1 as in the evidence file."""


class Quotation(Record):
    """A few words that a public figure said, as the clipping prints them."""

    text: Annotated[str, StringConstraints(min_length=1, max_length=40)]
    """The words, at most 40 characters."""
    speaker: Id
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

    field: Literal["actors", "when", "text", "status"]
    """The field concerned; text stands for a number or date in the fact's text."""
    value: Annotated[str, StringConstraints(min_length=1, max_length=80)] | None = None
    """The actor, date (EDTF) or number concerned; none for the status."""
    reason: Text
    """Why: the clipping's headline names him; the statement before gives the date."""


Status = Literal["occurred", "planned", "expected", "stated", "alleged", "assessed", "background"]


class Fact(Record):
    """One claim of one statement of the clipping."""

    id: FactId
    """f1, f2 …: permanent, never renumbered."""
    statement: WholeNumber
    """Which statement of the clipping it comes from, counted from 1."""
    paragraphs: Annotated[tuple[WholeNumber, ...], Field(min_length=1)]
    """The paragraph markers [n] of that statement."""
    text: Text
    """What the clipping says, in the desk's own words."""
    status: Status
    """The weakest claim that is true (see the list of statuses)."""
    when: Edtf | None = None
    """When it happened or is to happen, never more precise than the source; none if it does not say."""
    issues: Annotated[tuple[Id, ...], Field(min_length=1)]
    """The issues it bears on, the most important first."""
    actors: tuple[Id, ...] = ()
    """The actors it names."""
    agents: tuple[Id, ...] = ()
    """Those of the actors who do what the fact tells; the others are spoken of."""
    attributed_to: Attribution | None = None
    """Whose word it is; expected, stated, alleged and assessed facts must say."""
    event: Id | None = None
    """The event it is about."""
    figures: tuple[Figure, ...] = ()
    """The numbers it states."""
    quotation: Quotation | None = None
    """A short quotation."""
    corrections: tuple[Correction, ...] = ()
    """Where the source slips."""
    inferred: tuple[Inferred, ...] = ()
    """What the statement itself does not say."""
    supersedes: tuple[FactReference, ...] = ()
    """Earlier facts that this one replaces."""


def _nothing_yet(value: object) -> object:
    """Read `facts:` with only comments below it, as briefs import leaves it."""
    return () if value is None else value


class Statements(Record):
    """What became of the statements that no fact comes from."""

    ignored: dict[Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]{0,3}$")], Text] = {}
    """Statement number: why nothing was taken from it."""


class Clipping(Record):
    """One clipping and the facts drawn from it."""

    headline: Line
    """The headline as printed."""
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
    facts: Annotated[tuple[Fact, ...], BeforeValidator(_nothing_yet)]
    """The facts, in the order of the clipping."""
    statements: Statements = Statements()
    """What became of the other statements."""
    withdrawn: dict[FactId, Text] = {}
    """Facts that no longer stand, and why; a withdrawn id is never used again."""
    draft: YesNo = False
    """true while statements are still to do; a draft is checked, but not published."""
