"""Rules on references from one record to another: what is named exists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from ..load.records import Records
from ..messages import Message, say, several
from ..model import Fact
from ..model.kinds import KINDS
from ..model.types import facts_in_order, parted
from ..problems import Finding, InRecord, in_clipping, in_fact, in_facts, nearest_of, rule, suggest
from .sourced import linked_actors

Named = tuple[InRecord, str]
"""A word that names something, at its place."""


@rule("link", ground="identity", of="clipping")
def issue_known(records: Records, today: date) -> Iterator[Finding]:
    """An issue that a fact names exists."""
    for clipping_id, index, fact in records.facts:
        yield from _unknown(records, "issue", _listed(in_fact(clipping_id, index, "issues"), fact.issues))


@rule("link", ground="identity", of="clipping")
def actor_known(records: Records, today: date) -> Iterator[Finding]:
    """An actor that a fact or another actor names exists."""
    for clipping_id, index, fact in records.facts:
        yield from _unknown(records, "actor", _actors_of(in_fact(clipping_id, index), fact))
    for actor_id, actor in records.actors.items():
        if actor.part_of:
            where = InRecord("actor", actor_id, ("part_of",))
            yield from _unknown(records, "actor", [(where, actor.part_of)])


@rule("link", ground="identity", of="clipping")
def event_known(records: Records, today: date) -> Iterator[Finding]:
    """An event that a fact names exists."""
    for clipping_id, index, fact in records.facts:
        if fact.event:
            yield from _unknown(records, "event", [(in_fact(clipping_id, index, "event"), fact.event)])


@rule("link", ground="identity", of="clipping")
def publisher_known(records: Records, today: date) -> Iterator[Finding]:
    """A clipping's publisher is one of desk.yaml."""
    for clipping_id, clipping in records.clippings.items():
        if records.desk and clipping.publisher not in records.desk.publishers:
            where = in_clipping(clipping_id, "publisher")
            yield _not_of_desk(where, say("publisher"), clipping.publisher, records.desk.publishers)


@rule("link", ground="identity", of="clipping")
def unit_known(records: Records, today: date) -> Iterator[Finding]:
    """A figure's unit is one of desk.yaml."""
    for clipping_id, index, fact in records.facts:
        for number, figure in enumerate(fact.figures):
            if records.desk and figure.unit and figure.unit not in records.desk.units:
                where = in_fact(clipping_id, index, "figures", number, "unit")
                yield _not_of_desk(where, say("unit"), figure.unit, records.desk.units)


@rule("link")
def fact_known(records: Records, today: date) -> Iterator[Finding]:
    """A fact that a summary, a role or a later fact refers to exists, and not in a draft."""
    for where, reference in _fact_references(records):
        clipping_id, fact_id = parted(reference)
        known = records.fact(reference) and not records.clippings[clipping_id].draft
        if not known:
            yield Finding(where, *_no_fact(records, clipping_id, fact_id), in_facts(clipping_id, "id"))


def _listed(where: InRecord, words: Iterable[str]) -> Iterator[Named]:
    return ((where.at(number), word) for number, word in enumerate(words))


def _actors_of(where: InRecord, fact: Fact) -> Iterator[Named]:
    yield from linked_actors(where, fact)
    if fact.quotation:
        yield where.at("quotation", "speaker"), fact.quotation.speaker
    for number, figure in enumerate(fact.figures):
        if figure.holder:
            yield where.at("figures", number, "holder"), figure.holder


def _fact_references(records: Records) -> Iterator[Named]:
    for issue_id, issue in records.issues.items():
        for number, sentence in enumerate(issue.summary):
            yield from _listed(InRecord("issue", issue_id, ("summary", number, "facts")), sentence.facts)
    for actor_id, actor in records.actors.items():
        for number, role in enumerate(actor.roles):
            yield from _listed(InRecord("actor", actor_id, ("roles", number, "facts")), role.facts)
    for clipping_id, index, fact in records.facts:
        if fact.supersedes:
            yield from _listed(in_fact(clipping_id, index, "supersedes"), fact.supersedes)


def _no_fact(records: Records, clipping_id: str, fact: str) -> tuple[Message, Message]:
    """Return why a clipping has no such fact to refer to, and what to do. Which one was meant is no guess."""
    clipping = records.clippings.get(clipping_id)
    if clipping is None:
        cure = suggest(clipping_id, sorted(records.clippings), "data/clippings/")
        return say("unknown {kind} '{word}'", kind=KINDS["clipping"].called, word=clipping_id), cure
    if change := clipping.withdrawn.get(fact):
        day, cure = change.day, say("name a fact that stands, or change the sentence")
        return say("{clipping}#{fact} was withdrawn on {day}", clipping=clipping_id, fact=fact, day=day), cure
    if clipping.draft:
        cure = say("delete draft: true there when it is done, or name another fact")
        return say("the clipping '{clipping}' is a draft", clipping=clipping_id), cure
    cure = say("it has {facts}", facts=several(facts_in_order(one.id for one in clipping.facts)))
    return say("{clipping} has no fact {fact}", clipping=clipping_id, fact=fact), cure


def _unknown(records: Records, kind: str, named: Iterable[Named]) -> Iterator[Finding]:
    known = records.ids(kind)
    for where, word in named:
        if word not in known:
            place = f"data/{KINDS[kind].folder}/"
            yield _named_nowhere(where, KINDS[kind].called, word, known, place)


def _not_of_desk(where: InRecord, kind: Message, word: str, known: Iterable[str]) -> Finding:
    place = say("{words} in data/desk.yaml", words=several(sorted(known)))
    return _named_nowhere(where, kind, word, known, place)


def _named_nowhere(where: InRecord, kind: Message, word: str, known: Iterable[str], place: object) -> Finding:
    """Return that a word names nothing. Where nothing is called alike, that is no slip but missing."""
    message, words = say("unknown {kind} '{word}'", kind=kind, word=word), sorted(known)
    return Finding(where, message, suggest(word, words, place), once=not nearest_of(word, words))
