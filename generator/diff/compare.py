"""What differs between two states of data/: facts, and what pages are named and summed up by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pydantic import JsonValue

from ..load.records import Records
from ..model import Clipping, Fact, Record
from ..model.status import STATUSES
from ..model.types import clipping_of
from .changes import (
    KINDS,
    Comparison,
    FactChange,
    Field,
    RecordChange,
    Renames,
    differing,
    flatten,
    renames_between,
)

Key = tuple[str, str]


def compare(before: Records, after: Records) -> Comparison:
    """Return what differs between the published records (`sides.published`) of two states of data/."""
    renames = renames_between(before, after)
    unread = unread_of(before) | unread_of(after)
    left_out = unread.keys() | _called_before(after, unread)
    facts = (
        one
        for one in compare_facts(before, after, renames)
        if left_out.isdisjoint(("clipping", clipping_of(fact)) for fact in (one.old_id, one.id))
    )
    records = (
        one
        for one in compare_records(before, after, renames)
        if left_out.isdisjoint({(one.kind, one.old_id), (one.kind, one.id)})
    )
    return Comparison(
        before=before,
        after=after,
        renames=renames,
        facts=tuple(sorted(facts, key=_rank)),
        records=tuple(records),
        unread=tuple(sorted(set(unread.values()))),
    )


def _rank(change: FactChange) -> tuple[int, str, int]:
    """Return where a fact stands in the list: f2 before f10."""
    clipping, _, fact = change.id.partition("#f")
    return KINDS.index(change.kinds[0]), clipping, int(fact)


def unread_of(records: Records) -> dict[Key, str]:
    """Return the path of each file that is no record, or only in part, by kind and id."""
    unread = {(kind, record_id) for kind in records.by_kind() for record_id in records.unread(kind)}
    return {key: one.path for one in records.sources if (key := (one.kind, one.id)) in unread}


def _called_before(records: Records, unread: dict[Key, str]) -> set[Key]:
    """Return the records of now whose former file could not be read."""
    return {
        (kind, record_id)
        for kind, of_kind in records.by_kind().items()
        for record_id, record in of_kind.items()
        if any((kind, old) in unread for old in record.renamed)
    }


CITATION = ("headline", "publisher", "based_on", "published", "genre", "url")
"""The fields of a clipping that say where its facts come from."""
NOT_CITATION = frozenset(Clipping.model_fields) - {*CITATION}

Held = tuple[Clipping, Fact]


def facts_of(records: Records) -> dict[str, Held]:
    """Return all facts with their clippings, by id: clipping#fact."""
    return {
        f"{clipping_id}#{fact.id}": (records.clippings[clipping_id], fact)
        for clipping_id, _, fact in records.facts
    }


def compare_facts(before: Records, after: Records, renames: Renames) -> Iterator[FactChange]:
    """Yield what happened to each fact to which anything did."""
    then, now = facts_of(before), facts_of(after)
    names = {was: renames.now("clipping", was) for was in then}
    for was, record_id in names.items():
        if record_id not in now:
            yield _lost(record_id, was, then[was][1], after)
        elif change := _changed(record_id, was, then[was], now[record_id], renames):
            yield change
    for record_id in now.keys() - names.values():
        fields = differing({}, flatten(now[record_id][1], frozenset({"id"})))
        yield FactChange(id=record_id, old_id=record_id, kinds=("added",), fields=fields)


def _lost(record_id: str, was: str, fact: Fact, after: Records) -> FactChange:
    clipping = after.clippings.get(clipping_of(record_id))
    withdrawal = clipping.withdrawn.get(fact.id) if clipping else None
    return FactChange(
        id=record_id,
        old_id=was,
        kinds=("withdrawn" if withdrawal else "gone",),
        fields=differing(flatten(fact, frozenset({"id"})), {}),
        reasons=(withdrawal,) if withdrawal else (),
    )


def _changed(record_id: str, was: str, then: Held, now: Held, renames: Renames) -> FactChange | None:
    if then == now:
        return None
    earlier, told = then[1].changes, now[1].changes
    # New entries of `changes` tell of a change; only those that were there before can be one.
    kept = told[: len(earlier)] == earlier
    without = frozenset({"id", "changes"} if kept else {"id"})
    fields = differing(renames.followed(_values(then, without)), _values(now, without))
    new = told[len(earlier) :]
    if not fields and not new:
        return None
    kinds = {_kind(field) for field in fields} or {"changed"}
    return FactChange(
        id=record_id, old_id=was, kinds=tuple(sorted(kinds, key=KINDS.index)), fields=fields, reasons=new
    )


def _values(held: Held, without: frozenset[str]) -> dict[str, JsonValue]:
    clipping, fact = held
    cited = {f"clipping.{name}": value for name, value in flatten(clipping, NOT_CITATION).items()}
    return flatten(fact, without) | cited


MEANINGS = {
    "text": "reworded",
    "when": "redated",
    **dict.fromkeys(("statement", "paragraphs", "attributed_to", "clipping"), "resourced"),
}
"""What it means that a field of a fact differs, by the beginning of its name."""


def _kind(field: Field) -> str:
    if field.name == "status":
        more = _strength(field.after) - _strength(field.before)
        return "raised" if more > 0 else "lowered" if more < 0 else "changed"
    return MEANINGS.get(field.name.partition(".")[0], "changed")


def _strength(status: JsonValue) -> int:
    return next(meaning.strength for name, meaning in STATUSES.items() if name == status)


TOLD_BY_FACTS = frozenset({"facts", "withdrawn", *CITATION})
"""Fields of a clipping that `compare_facts` tells of, fact by fact."""


def compare_records(before: Records, after: Records, renames: Renames) -> Iterator[RecordChange]:
    """Yield what happened to each record to which anything did."""
    if before.desk and after.desk and (fields := differing(flatten(before.desk), flatten(after.desk))):
        yield RecordChange(kind="desk", id="desk", old_id="desk", change="changed", fields=fields)
    then, now = before.by_kind(), after.by_kind()
    for kind in then:
        yield from sorted(_of_kind(kind, then[kind], now[kind], renames), key=lambda one: one.id)


def _of_kind(
    kind: str, then: Mapping[str, Record], now: Mapping[str, Record], renames: Renames
) -> Iterator[RecordChange]:
    names = {was: renames.now(kind, was) for was in then}
    names |= {added: added for added in now.keys() - names.values()}
    for was, record_id in names.items():
        fields = _fields(then.get(was), now.get(record_id), renames)
        if record_id not in now:
            change = "gone"
        elif was not in then:
            change = "added"
        elif record_id != was:
            change, fields = ("merged", ()) if record_id in then else ("renamed", fields)
        else:
            change = "changed"
        if fields or change != "changed":
            yield RecordChange(kind=kind, id=record_id, old_id=was, change=change, fields=fields)


def _fields(then: Record | None, now: Record | None, renames: Renames) -> tuple[Field, ...]:
    """Return what differs and is told by no fact; a clipping without facts tells its own citation."""
    if then == now:
        return ()
    told = all(isinstance(one, Clipping) and one.facts for one in (then, now) if one)
    without = TOLD_BY_FACTS if told else frozenset({"facts", "withdrawn"})
    return differing(renames.followed(flatten(then, without)), flatten(now, without))
