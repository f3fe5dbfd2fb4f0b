"""What of the records goes into a Book, and what of it is another than before: so much a process is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from ..load.records import Records
from ..messages import Refusal, say
from ..model import Actor, Clipping, Fact, Issue
from .book import Known


@dataclass(frozen=True, kw_only=True)
class Contents(Known):
    """The records as they were when only what was published up to a day was known.

    A draft is not known yet. A sentence of a summary stands only if every fact that carries it was known, a
    role if one was.
    """

    facts: Mapping[str, tuple[Fact, ...]]
    """Those of each clipping, by its id."""


def contents_of(records: Records, as_of: date | None = None) -> Contents:
    """Return what is in the Book of records without problems.

    Raises Refusal when there is none: no desk, or no clipping with facts by that day.
    """
    if records.desk is None:
        raise Refusal(say("no desk"))
    clippings = _published(records, as_of or date.max)
    known = {f"{record_id}#{fact.id}" for record_id, one in clippings.items() for fact in one.facts}
    if not known:
        raise Refusal(say("no clipping with facts by that day"))
    return Contents(
        desk=records.desk,
        issues={record_id: _issue_as_known(issue, known) for record_id, issue in records.issues.items()},
        actors={record_id: _actor_as_known(actor, known) for record_id, actor in records.actors.items()},
        events=records.events,
        clippings={record_id: one.model_copy(update={"facts": ()}) for record_id, one in clippings.items()},
        facts={record_id: one.facts for record_id, one in clippings.items()},
        statements={record_id: len(one.statements) for record_id, one in records.evidence.items()},
        as_of=as_of,
    )


def _published(records: Records, day: date) -> dict[str, Clipping]:
    published = {
        record_id: one
        for record_id, one in records.clippings.items()
        if not one.draft and one.published.date() <= day
    }
    return {one: published[one] for one in sorted(published, key=lambda one: (records.moments[one], one))}


def _issue_as_known(issue: Issue, known: set[str]) -> Issue:
    summary = tuple(sentence for sentence in issue.summary if known.issuperset(sentence.facts))
    return issue.model_copy(update={"summary": summary})


def _actor_as_known(actor: Actor, known: set[str]) -> Actor:
    shown = ((role, tuple(fact for fact in role.facts if fact in known)) for role in actor.roles)
    roles = tuple(role.model_copy(update={"facts": facts}) for role, facts in shown if facts)
    return actor.model_copy(update={"roles": roles})


@dataclass(frozen=True)
class Renewed:
    """What is another in contents than in those that somebody knows: nearly nothing, after most edits."""

    whole: dict[str, Any]
    """The fields that hold no records, by name."""
    records: Mapping[str, Mapping[str, Any]]
    """Of each other field the records that are new or others, by id."""
    ids: Mapping[str, tuple[str, ...]]
    """Of each other field all ids, in order."""


def renewed(contents: Contents, known: Contents | None) -> Renewed:
    """Return what somebody has to be told of `contents` who has `known`; all, if that is nothing."""
    held = {one.name: getattr(contents, one.name) for one in fields(contents)}
    mappings = {name: value for name, value in held.items() if isinstance(value, Mapping)}
    return Renewed(
        whole={name: value for name, value in held.items() if name not in mappings},
        records={name: _others(value, getattr(known, name, {})) for name, value in mappings.items()},
        ids={name: tuple(value) for name, value in mappings.items()},
    )


def _others(records: Mapping[str, Any], known: Mapping[str, Any]) -> dict[str, Any]:
    return {key: one for key, one in records.items() if known.get(key) != one}


def contents_after(new: Renewed, known: Contents | None) -> Contents:
    """Return the contents of which somebody who has `known` was told what is new."""
    held = {name: {**getattr(known, name, {}), **records} for name, records in new.records.items()}
    ordered = {name: {key: held[name][key] for key in ids} for name, ids in new.ids.items()}
    return Contents(**new.whole | ordered)
