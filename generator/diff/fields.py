"""What differs between two records, field by field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic import JsonValue

from ..model import Record


@dataclass(frozen=True, kw_only=True)
class Field:
    """A field that says something else than before; None where it said or says nothing."""

    name: str
    """Its place in the record: text.zh, attributed_to.actor, summary.text.en."""
    before: JsonValue
    after: JsonValue


def said(record: Record | None, without: frozenset[str] = frozenset()) -> dict[str, JsonValue]:
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
