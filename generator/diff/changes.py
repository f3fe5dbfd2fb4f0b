"""What a comparison finds, as values: of facts and of records, field by field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic import JsonValue

from ..load.records import Records
from ..model import Change, Record
from .renames import Renames


@dataclass(frozen=True, kw_only=True)
class Field:
    """A field that says something else than before; None where it said or says nothing."""

    name: str
    """Its place in the record: text.zh, attributed_to.actor, summary.text.en."""
    before: JsonValue
    after: JsonValue


def flatten(record: Record | None, without: frozenset[str] = frozenset()) -> dict[str, JsonValue]:
    """Return what a record says, field by field; a list of records gives a list for each of their fields."""
    dumped = record.model_dump(mode="json", exclude_defaults=True, exclude=set(without)) if record else {}
    return dict(_flat(dumped, ""))


def differing(before: Mapping[str, JsonValue], after: Mapping[str, JsonValue]) -> tuple[Field, ...]:
    """Return the fields that differ, in the order of the record."""
    return tuple(
        Field(name=name, before=before.get(name), after=after.get(name))
        for name in dict.fromkeys((*before, *after))
        if before.get(name) != after.get(name)
    )


def shown(value: JsonValue) -> str:
    """Return a value in one line; '' for nothing."""
    if isinstance(value, list):
        return ", ".join(shown(one) or "–" for one in value)
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def _flat(value: JsonValue, name: str) -> Iterator[tuple[str, JsonValue]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _flat(inner, f"{name}.{key}" if name else key)
    elif isinstance(value, list) and any(isinstance(one, dict) for one in value):
        parts = [dict(_flat(one, name)) for one in value]
        for key in dict.fromkeys(key for part in parts for key in part):
            yield key, [part.get(key) for part in parts]
    else:
        yield name, value


KINDS = (
    "gone",
    "withdrawn",
    "raised",
    "lowered",
    "redated",
    "resourced",
    "reworded",
    "changed",
    "added",
)
"""What can happen to a fact; what a reviewer should see first comes first.

gone: no longer published, and nothing says why. withdrawn: its clipping says why. raised, lowered: its
status asserts more, less (`strength`). redated: `when`. resourced: statement, paragraphs, attribution,
or the citation of its clipping. reworded: the text. changed: any other field. A fact has all that apply.
"""


@dataclass(frozen=True, kw_only=True)
class FactChange:
    """What happened to one fact."""

    id: str
    """clipping#fact, as the fact is or would be called now."""
    old_id: str
    """Its former id where the clipping was renamed, else the same."""
    kinds: tuple[str, ...]
    """One or more of KINDS, in that order."""
    fields: tuple[Field, ...]
    """What differs; of a fact that was added or is no longer there, all that it says or said."""
    reasons: tuple[Change, ...] = ()
    """What the desk says of it to readers: why it was withdrawn, or new entries of `changes`."""

    @property
    def undocumented(self) -> bool:
        """Whether the fact itself says something else and no new entry of `changes` tells readers."""
        own = any(not one.name.startswith("clipping.") for one in self.fields)
        return own and not self.reasons and self.kinds[0] not in ("added", "gone")


@dataclass(frozen=True, kw_only=True)
class RecordChange:
    """What happened to the desk, an issue, an actor, an event, or to a clipping besides its facts."""

    kind: str
    """desk, issue, actor, event or clipping."""
    id: str
    old_id: str
    """Its former id where it was renamed, else the same."""
    change: str
    """added, changed, renamed, merged (into `id`, which there was already) or gone."""
    fields: tuple[Field, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """All that differs between two states of data/."""

    before: Records
    after: Records
    renames: Renames
    facts: tuple[FactChange, ...]
    """In the order of KINDS, then by clipping and place."""
    records: tuple[RecordChange, ...]
    """By kind, then by id."""
    unread: tuple[str, ...]
    """Paths that could not be read on one side; what they hold is in neither list."""

    def count(self, kind: str) -> int:
        """Return to how many facts something of a kind happened."""
        return sum(kind in one.kinds for one in self.facts)
