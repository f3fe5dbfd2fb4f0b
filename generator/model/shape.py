"""What the model says of a place in a file: which fields stand there, and which ids."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Annotated, Any, get_args, get_origin

from .base import Record, blank_text, is_needed
from .types import Refers

Types = tuple[Any, ...]
"""The types of a place, with what they are annotated with; () where the model knows of none."""


def types_at(types: Types, key: str) -> Types:
    """Return the types of what stands under `key` in a mapping of these types."""
    shape = _shape(types)
    if get_origin(shape) is dict:
        return (get_args(shape)[1],)
    field = shape.model_fields.get(key) if shape else None
    return (field.annotation, *field.metadata) if field else ()


def fields(types: Types) -> tuple[str, ...]:
    """Return the fields of the record of these types, in order; () if the keys are free."""
    shape = _shape(types)
    return () if shape is None or get_origin(shape) is dict else tuple(shape.model_fields)


def example_of(types: Types, languages: Collection[str]) -> str:
    """Return how a value of these types is written in these languages: {zh: …, en: …}, [a, b] or …."""
    shape = _shape(types)
    inner = "…" if shape is None else "{key: …}" if get_origin(shape) is dict else _braces(shape, languages)
    if not any(map(is_list, types)):
        return inner
    return "[a, b]" if shape is None else f"[{inner}]"


def _braces(record: type[Record], languages: Collection[str]) -> str:
    fields = record.model_fields.items()
    needed = [name for name, field in fields if is_needed(name, field, languages)]
    return blank_text(needed or list(record.model_fields)[:1])


def is_list(part: Any) -> bool:
    """Tell whether a type is a list, annotated perhaps; a list within a mapping does not count."""
    return get_origin(part) is tuple or (get_origin(part) is Annotated and is_list(get_args(part)[0]))


def referenced_kind(types: Types) -> str:
    """Return the kind of the record whose id stands at a place of these types, or ''."""
    for part in types:
        if isinstance(part, Refers):
            return part.kind
        if not _is_shape(part) and (kind := referenced_kind(get_args(part))):
            return kind
    return ""


def references(types: Types) -> Iterator[tuple[str, str]]:
    """Yield each field that holds ids in the record of these types, and the kind of what it names.

    A field of a record within is called by its place: attributed_to.actor, summary.facts.
    """
    for field in fields(types):
        within = types_at(types, field)
        if kind := referenced_kind(within):
            yield field, kind
        yield from ((f"{field}.{name}", kind) for name, kind in references(within))


def _shape(types: Types) -> Any:
    """Return the record or the free mapping that the types allow, or None."""
    for part in types:
        if _is_shape(part):
            return part
        if found := _shape(get_args(part)):
            return found
    return None


def _is_shape(part: Any) -> bool:
    return get_origin(part) is dict or (isinstance(part, type) and issubclass(part, Record))
