"""What rules of a clipping are asked of: clippings, what stands beside them, and what stands over them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from ..load.records import Records
from ..load.sound import OF_CLIPPING
from ..model.clipping import Statements
from ..problems import Finding, InRecord


def beside_clippings(records: Records, but: Collection[str]) -> Records:
    """Return the clippings but for some, with their evidence, the desk and the actors: all that a rule of a
    clipping is shown when it is asked of them. Which issues and events there are, the sources tell."""
    return replace(
        records,
        issues={},
        events={},
        clippings={record_id: one for record_id, one in records.clippings.items() if record_id not in but},
        evidence={record_id: one for record_id, one in records.evidence.items() if record_id not in but},
        sources=tuple(one for one in records.sources if one.kind not in OF_CLIPPING or one.id not in but),
    )


def over_clippings(records: Records) -> Records:
    """Return the records without what clippings say: what is left says something over them."""
    empty = {"facts": (), "withdrawn": {}, "statements": Statements()}
    heads = {record_id: one.model_copy(update=empty) for record_id, one in records.clippings.items()}
    return replace(records, clippings=heads, evidence={})


def clipping_of(finding: Finding) -> str | None:
    """Return the id of the clipping in which, or in whose evidence, something is found; None elsewhere."""
    where = finding.where
    return where.record_id if isinstance(where, InRecord) and where.kind in OF_CLIPPING else None
