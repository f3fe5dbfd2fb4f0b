"""Rules on references from one record to another: what is named exists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from ..load.records import Records
from ..model import Fact
from ..model.types import facts_in_order
from ..problems import Finding, Path, suggest

Named = tuple[Path, str]


def issue_known(records: Records, today: date) -> Iterator[Finding]:
    """An issue that a fact names exists."""
    for clipping_id, index, fact in records.facts():
        yield from _unknown(records, clipping_id, "issue", _listed(index, "issues", fact.issues))


def actor_known(records: Records, today: date) -> Iterator[Finding]:
    """An actor that a fact or another actor names exists."""
    for clipping_id, index, fact in records.facts():
        yield from _unknown(records, clipping_id, "actor", _actors_of(index, fact))
    for actor_id, actor in records.actors.items():
        if actor.part_of:
            yield from _unknown(
                records, actor_id, "actor", [(("part_of",), actor.part_of)], kind_of_file="actor"
            )


def event_known(records: Records, today: date) -> Iterator[Finding]:
    """An event that a fact names exists."""
    for clipping_id, index, fact in records.facts():
        if fact.event:
            yield from _unknown(records, clipping_id, "event", [(("facts", index, "event"), fact.event)])


def publisher_known(records: Records, today: date) -> Iterator[Finding]:
    """A clipping's publisher is one of desk.yaml."""
    known = set(records.desk.publishers) if records.desk else set()
    for clipping_id, clipping in records.clippings.items():
        if records.desk and clipping.publisher not in known:
            yield _finding("clipping", clipping_id, (("publisher",), clipping.publisher), "publisher", known)


def unit_known(records: Records, today: date) -> Iterator[Finding]:
    """A figure's unit is one of desk.yaml."""
    known = set(records.desk.units) if records.desk else set()
    for clipping_id, index, fact in records.facts():
        for number, figure in enumerate(fact.figures):
            if records.desk and figure.unit not in known:
                where = ("facts", index, "figures", number, "unit")
                yield _finding("clipping", clipping_id, (where, figure.unit), "unit", known)


def fact_known(records: Records, today: date) -> Iterator[Finding]:
    """A fact that a summary, a role or a later fact refers to exists, and not in a draft."""
    known = {
        f"{clipping_id}#{fact.id}"
        for clipping_id, _, fact in records.facts()
        if not records.clippings[clipping_id].draft
    }
    unreadable = records.unread("clipping")
    for kind, clipping_id, named in _fact_references(records):
        for where, reference in named:
            clipping, _, fact = reference.partition("#")
            if reference not in known and clipping not in unreadable:
                message, cure = _no_fact(records, clipping, fact)
                yield Finding(kind=kind, id=clipping_id, where=where, message=message, cure=cure)


def agent_named(records: Records, today: date) -> Iterator[Finding]:
    """A fact's agents are among its actors."""
    for clipping_id, index, fact in records.facts():
        for where, agent in _listed(index, "agents", fact.agents):
            # One that is unknown has its message already; it may be this agent, mistyped.
            if agent not in fact.actors and {agent, *fact.actors} <= records.ids("actor"):
                yield Finding(
                    kind="clipping",
                    id=clipping_id,
                    where=where,
                    message=f"the agent '{agent}' is not among the fact's actors",
                    cure="add it to actors, or take it from agents",
                )


def _listed(index: int, field: str, ids: Iterable[str]) -> list[Named]:
    return [(("facts", index, field, number), record_id) for number, record_id in enumerate(ids)]


def _actors_of(index: int, fact: Fact) -> list[Named]:
    named = [*_listed(index, "actors", fact.actors), *_listed(index, "agents", fact.agents)]
    if fact.attributed_to and fact.attributed_to.actor:
        named.append((("facts", index, "attributed_to", "actor"), fact.attributed_to.actor))
    if fact.quotation:
        named.append((("facts", index, "quotation", "speaker"), fact.quotation.speaker))
    for number, figure in enumerate(fact.figures):
        if figure.holder:
            named.append((("facts", index, "figures", number, "holder"), figure.holder))
    return named


def _fact_references(records: Records) -> Iterator[tuple[str, str, list[Named]]]:
    for record_id, issue in records.issues.items():
        for number, sentence in enumerate(issue.summary):
            yield (
                "issue",
                record_id,
                [(("summary", number, "facts", i), ref) for i, ref in enumerate(sentence.facts)],
            )
    for record_id, actor in records.actors.items():
        for number, role in enumerate(actor.roles):
            yield (
                "actor",
                record_id,
                [(("roles", number, "facts", i), ref) for i, ref in enumerate(role.facts)],
            )
    for clipping_id, index, fact in records.facts():
        yield "clipping", clipping_id, _listed(index, "supersedes", fact.supersedes)


def _no_fact(records: Records, clipping_id: str, fact: str) -> tuple[str, str]:
    """Return why a clipping has no such fact to refer to, and what to do. Which one was meant is no guess."""
    clipping = records.clippings.get(clipping_id)
    if clipping is None:
        return f"unknown clipping '{clipping_id}'", suggest(
            clipping_id, sorted(records.clippings), "data/clippings/"
        )
    if change := clipping.withdrawn.get(fact):
        return (
            f"{clipping_id}#{fact} was withdrawn on {change.day}",
            "name a fact that stands, or change the sentence",
        )
    if clipping.draft:
        return (
            f"the clipping '{clipping_id}' is a draft",
            "delete draft: true there when it is done, or name another fact",
        )
    there = facts_in_order(one.id for one in clipping.facts)
    return f"{clipping_id} has no fact {fact}", f"it has {', '.join(there)}"


def _unknown(
    records: Records, clipping_id: str, kind: str, named: Iterable[Named], kind_of_file: str = "clipping"
) -> Iterator[Finding]:
    known = records.ids(kind)
    for one in named:
        if one[1] not in known:
            yield _finding(kind_of_file, clipping_id, one, kind, known)


def _finding(kind_of_file: str, record_id: str, named: Named, kind: str, known: set[str]) -> Finding:
    where, word = named
    of_desk = kind in ("publisher", "unit")
    folder = f"{', '.join(sorted(known))} in data/desk.yaml" if of_desk else f"data/{kind}s/"
    return Finding(
        kind=kind_of_file,
        id=record_id,
        where=where,
        message=f"unknown {kind} '{word}'",
        cure=suggest(word, sorted(known), folder),
    )


RULES = (issue_known, actor_known, event_known, publisher_known, unit_known, fact_known, agent_named)
