"""What a comparison finds, as values: of facts and of records, field by field, and under which ids."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic import JsonValue

from ..load.records import Records
from ..model import LANGUAGES, Change, Fact, Record, Text
from ..model.kinds import WRITTEN_BY_HAND
from ..model.shape import references


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


def in_words(text: Text, *languages: str) -> str:
    """Return a text in the first of these languages that it has, or else in any; '' where it has none."""
    return next(filter(None, map(text.of, (*languages, *LANGUAGES))), "")


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


KINDS = ("gone", "withdrawn", "raised", "lowered", "redated", "resourced", "reworded", "changed", "added")
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


KIND_OF_IDS = {
    **{
        name: kind
        for model in (Fact, *(kind.model for kind in WRITTEN_BY_HAND))
        for name, kind in references((model,))
    },
    # An id only where what is inferred is an actor; dates and numbers are no ids and stay as they are.
    "inferred.value": "actor",
}
"""The fields that hold ids, or facts as clipping#fact, and the kind of what they name."""
SETS = ("issues", "actors", "agents")


@dataclass(frozen=True, kw_only=True)
class Renames:
    """The ids of today by kind and former id."""

    current: Mapping[str, Mapping[str, str]]

    def now(self, kind: str, record_id: str) -> str:
        """Return the id by which something is called today; a fact goes with its clipping."""
        own, mark, fact = record_id.partition("#")
        return self.current[kind].get(own, own) + mark + fact

    def followed(self, said: Mapping[str, JsonValue]) -> dict[str, JsonValue]:
        """Return what a record of before says, in today's ids."""
        found = {
            name: self._value(KIND_OF_IDS[name], value) if name in KIND_OF_IDS else value
            for name, value in said.items()
        }
        # Two issues that were made one are named once.
        sets = {name: value for name in SETS if isinstance(value := found.get(name), list)}
        return found | {name: [*dict.fromkeys(map(str, value))] for name, value in sets.items()}

    def _value(self, kind: str, value: JsonValue) -> JsonValue:
        if isinstance(value, list):
            return [self._value(kind, one) for one in value]
        return self.now(kind, value) if isinstance(value, str) else value


def renames_between(before: Records, after: Records) -> Renames:
    """Return which records of before are called otherwise now.

    An issue, actor or event may have become part of another. A clipping may not: its f1 is not the
    other's f1, so a clipping that leads to one that was there before is no renamed clipping.
    """
    then, now = before.by_kind(), after.by_kind()
    return Renames(
        current={
            kind: {
                old: record_id
                for record_id, record in now[kind].items()
                for old in record.renamed
                if old in then[kind]
                and old not in now[kind]
                and not (kind == "clipping" and record_id in then[kind])
            }
            for kind in now
        }
    )


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
