"""Compare facts: each with what it was, found by its id and by the former ids of its clipping."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import JsonValue

from ..load.records import Records
from ..model import Clipping, Fact
from ..model.status import STATUSES
from .changes import KINDS, FactChange
from .fields import Field, differing, said
from .renames import Renames

CITATION = ("headline", "publisher", "based_on", "published", "genre", "url")
"""The fields of a clipping that say where its facts come from."""
NOT_CITATION = frozenset(Clipping.model_fields) - {*CITATION}

Held = tuple[Clipping, Fact]


def facts_of(records: Records) -> dict[str, Held]:
    """Return all facts with their clippings, by id: clipping#fact."""
    return {
        f"{clipping_id}#{fact.id}": (records.clippings[clipping_id], fact)
        for clipping_id, _, fact in records.facts()
    }


def compare_facts(before: Records, after: Records, to: Renames) -> Iterator[FactChange]:
    """Yield what happened to each fact to which anything did."""
    then, now = facts_of(before), facts_of(after)
    names = {was: to.now("clipping", was) for was in then}
    for was, clipping_id in names.items():
        if clipping_id not in now:
            yield _lost(clipping_id, was, then[was][1], after)
        elif change := _changed(clipping_id, was, then[was], now[clipping_id], to):
            yield change
    for clipping_id in now.keys() - names.values():
        fields = differing({}, said(now[clipping_id][1], frozenset({"id"})))
        yield FactChange(id=clipping_id, was=clipping_id, kinds=("added",), fields=fields)


def _lost(clipping_id: str, was: str, fact: Fact, after: Records) -> FactChange:
    clipping = after.clippings.get(clipping_id.partition("#")[0])
    withdrawal = clipping.withdrawn.get(fact.id) if clipping else None
    return FactChange(
        id=clipping_id,
        was=was,
        kinds=("withdrawn" if withdrawal else "gone",),
        fields=differing(said(fact, frozenset({"id"})), {}),
        reasons=(withdrawal,) if withdrawal else (),
    )


def _changed(record_id: str, was: str, then: Held, now: Held, to: Renames) -> FactChange | None:
    """Return what happened to a fact that is still there, or None."""
    if then == now:
        return None
    earlier, told = then[1].changes, now[1].changes
    # New entries of `changes` tell of a change; only those that were there before can be one.
    kept = told[: len(earlier)] == earlier
    without = frozenset({"id", "changes"} if kept else {"id"})
    fields = differing(to.followed(_said(then, without)), _said(now, without))
    new = told[len(earlier) :]
    if not fields and not new:
        return None
    kinds = {_kind(field) for field in fields} or {"changed"}
    return FactChange(
        id=record_id, was=was, kinds=tuple(sorted(kinds, key=KINDS.index)), fields=fields, reasons=new
    )


def _said(held: Held, without: frozenset[str]) -> dict[str, JsonValue]:
    clipping, fact = held
    cited = {f"clipping.{name}": value for name, value in said(clipping, NOT_CITATION).items()}
    return said(fact, without) | cited


def _kind(field: Field) -> str:
    """Return what it means that a field differs."""
    if field.name == "status":
        more = _strength(field.after) - _strength(field.before)
        return "raised" if more > 0 else "lowered" if more < 0 else "changed"
    start = field.name.partition(".")[0]
    meanings = {"text": "reworded", "when": "redated"}
    sources = dict.fromkeys(("statement", "paragraphs", "attributed_to", "clipping"), "resourced")
    return (meanings | sources).get(start, "changed")


def _strength(status: JsonValue) -> int:
    """Return how much a status asserts."""
    return next(meaning.strength for name, meaning in STATUSES.items() if name == status)
