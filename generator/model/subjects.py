"""What facts are about: issues, actors, events."""

from __future__ import annotations

from typing import Annotated, Literal

from .base import LATER, Names, Record, Text
from .types import ActorId, FactReference, FormerAddress, FormerId, Line, Word, YesNo


class SummarySentence(Record):
    """One sentence of an issue's standing summary, with the facts that carry it."""

    text: Text
    """The sentence."""
    facts: tuple[FactReference, ...]
    """The facts that say so, as clipping#fact; at least one."""
    misread: Annotated[tuple[Word, ...], LATER] = ()
    """Words, names, numbers or dates of the sentence that the program misreads, and is to pass over."""


class Issue(Record):
    """A question that the desk follows."""

    names: Names
    """What the issue is called."""
    aliases: tuple[Line, ...] = ()
    """Other words for it, in any language; readers find the issue by them."""
    keywords: tuple[Line, ...] = ()
    """Words that readers look for it by and that are no name of it; not shown."""
    renamed: Annotated[tuple[FormerId, ...], LATER] = ()
    """Former ids; their addresses lead to this issue."""
    former_addresses: Annotated[tuple[FormerAddress, ...], LATER] = ()
    """Other addresses that lead to this issue, of pages that there no longer are: months/2031-02/ferry."""
    question: Text
    """The question that a reader comes with."""
    summary: tuple[SummarySentence, ...]
    """The state of the issue in one to six sentences, each with its facts."""


class Role(Record):
    """An office or role, only as the clippings give it.

    Its time is not typed: reports called the person so from the first to the last of its facts.
    """

    title: Text
    """The role in full."""
    style: Text
    """How the press puts the role before the name, a title in capitals: Mayor, spokesperson."""
    facts: tuple[FactReference, ...]
    """The facts whose reports show it, the first and the last of them among these; at least one."""


class Actor(Record):
    """A person, government, ministry or organisation that acts or is spoken of."""

    kind: Literal["person", "government", "ministry", "organisation"]
    """What sort of actor it is."""
    names: Names
    """What the actor is called."""
    aliases: tuple[Line, ...] = ()
    """Other names and spellings, in any language; readers find the actor by them."""
    keywords: tuple[Line, ...] = ()
    """Words that readers look for it by and no clipping calls it by; not shown."""
    renamed: Annotated[tuple[FormerId, ...], LATER] = ()
    """Former ids; their addresses lead to this actor."""
    found_as: Annotated[tuple[Line, ...], LATER] = ()
    """How clippings name it inside other words, or by an adjective (Danish); not shown."""
    with_the: Annotated[YesNo, LATER] = False
    """true if its English name stands behind "the" within a sentence: according to the Ferry Company."""
    part_of: ActorId | None = None
    """The government or organisation that it belongs to."""
    roles: tuple[Role, ...] = ()
    """The roles of a person."""


class Event(Record):
    """Something planned, revised or done that several facts are about.

    An event carries no state of its own: it is read off its facts in order of report.
    """

    kind: Literal[
        "visit",
        "meeting",
        "call",
        "agreement",
        "sale",
        "law",
        "case",
        "election",
        "decision",
        "exercise",
        "incident",
    ]
    """What sort: a meeting includes talks; a case is one in court, with its ruling."""
    names: Names
    """What the event is called."""
    aliases: tuple[Line, ...] = ()
    """Other names for it, in any language."""
    keywords: tuple[Line, ...] = ()
    """Words that readers look for it by and that are no name of it; not shown."""
    renamed: Annotated[tuple[FormerId, ...], LATER] = ()
    """Former ids; their addresses lead to this event."""


def spellings(names: Names) -> tuple[str, ...]:
    """Return a name in each language that has it: Chinese, English, Japanese."""
    return tuple(filter(None, (names.zh, names.en, names.ja)))


def names_of(subject: Issue | Actor | Event) -> tuple[str, ...]:
    """Return its Chinese, English and Japanese names and its aliases, in that order."""
    return (*spellings(subject.names), *subject.aliases)


def found_by(subject: Issue | Actor | Event) -> tuple[str, ...]:
    """Return all that readers look for it by: what it is called, and its keywords."""
    return (*names_of(subject), *subject.keywords)
