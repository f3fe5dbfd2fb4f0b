"""Which former ids lead to which of today, and what a record of before says in today's ids."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import JsonValue

from ..load.records import Records
from ..model import Fact
from ..model.kinds import WRITTEN_BY_HAND
from ..model.shape import references

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
