"""Compare what facts are about and stand in: the desk, issues, actors, events, clippings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..load.records import Records
from ..model import Clipping, Record
from .changes import RecordChange
from .facts import CITATION
from .fields import Field, differing, said
from .renames import Renames

TOLD_BY_FACTS = frozenset({"facts", "withdrawn", *CITATION})
"""Fields of a clipping that `compare_facts` tells of, fact by fact."""


def compare_records(before: Records, after: Records, to: Renames) -> Iterator[RecordChange]:
    """Yield what happened to each record to which anything did."""
    if before.desk and after.desk and (fields := differing(said(before.desk), said(after.desk))):
        yield RecordChange(kind="desk", id="desk", was="desk", change="changed", fields=fields)
    then, now = before.by_kind(), after.by_kind()
    for kind in then:
        yield from sorted(_of_kind(kind, then[kind], now[kind], to), key=lambda one: one.id)


def _of_kind(
    kind: str, then: Mapping[str, Record], now: Mapping[str, Record], to: Renames
) -> Iterator[RecordChange]:
    names = {was: to.now(kind, was) for was in then}
    for was, record_id in names.items():
        fields = _fields(then[was], now.get(record_id), to)
        if record_id not in now:
            yield RecordChange(kind=kind, id=record_id, was=was, change="gone", fields=fields)
        elif record_id != was and record_id in then:
            yield RecordChange(kind=kind, id=record_id, was=was, change="merged")
        elif fields or record_id != was:
            change = "changed" if record_id == was else "renamed"
            yield RecordChange(kind=kind, id=record_id, was=was, change=change, fields=fields)
    for record_id in now.keys() - names.values():
        yield RecordChange(
            kind=kind, id=record_id, was=record_id, change="added", fields=_fields(None, now[record_id], to)
        )


def _fields(then: Record | None, now: Record | None, to: Renames) -> tuple[Field, ...]:
    """Return what differs and is told by no fact; a clipping without facts tells its own citation."""
    if then == now:
        return ()
    told = all(isinstance(one, Clipping) and one.facts for one in (then, now) if one)
    without = TOLD_BY_FACTS if told else frozenset({"facts", "withdrawn"})
    return differing(to.followed(said(then, without)), said(now, without))
