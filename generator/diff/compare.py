"""What differs between two states of data/: facts, and what pages are named and summed up by."""

from __future__ import annotations

from ..load.records import Records
from .changes import KINDS, Comparison, FactChange
from .facts import compare_facts
from .renames import renames
from .subjects import compare_records

Key = tuple[str, str]


def compare(before: Records, after: Records) -> Comparison:
    """Return what differs between the published records (`sides.published`) of two states of data/."""
    to = renames(before, after)
    unread = unread_of(before) | unread_of(after)
    left_out = unread.keys() | _called_before(after, unread)
    facts = (
        one for one in compare_facts(before, after, to) if left_out.isdisjoint(_clippings(one.was, one.id))
    )
    records = (
        one
        for one in compare_records(before, after, to)
        if left_out.isdisjoint({(one.kind, one.was), (one.kind, one.id)})
    )
    return Comparison(
        before=before,
        after=after,
        renames=to,
        facts=tuple(sorted(facts, key=_rank)),
        records=tuple(records),
        unread=tuple(sorted(set(unread.values()))),
    )


def _rank(change: FactChange) -> tuple[int, str, int]:
    """Return where a fact stands in the list: f2 before f10."""
    clipping, _, fact = change.id.partition("#f")
    return KINDS.index(change.kinds[0]), clipping, int(fact)


def unread_of(records: Records) -> dict[Key, str]:
    """Return the path of each file that is no record, by kind and id."""
    known = records.by_kind()
    return {
        (source.kind, source.id): source.path
        for source in records.sources
        if source.kind in known and source.id not in known[source.kind]
    }


def _called_before(records: Records, unread: dict[Key, str]) -> set[Key]:
    """Return the records of now whose former file could not be read."""
    return {
        (kind, record_id)
        for kind, of_kind in records.by_kind().items()
        for record_id, record in of_kind.items()
        if any((kind, old) in unread for old in record.renamed)
    }


def _clippings(*facts: str) -> set[Key]:
    return {("clipping", fact.partition("#")[0]) for fact in facts}
