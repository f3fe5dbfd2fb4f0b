"""What the model says of a place in a file, and what a new file of a kind begins with."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from .base import LATER, OF_SITE, Record, blank_text, is_needed
from .documentation import field_texts
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
    if not any(map(item_of, types)):
        return inner
    return "[a, b]" if shape is None else f"[{inner}]"


def _braces(record: type[Record], languages: Collection[str]) -> str:
    fields = record.model_fields.items()
    needed = [name for name, field in fields if is_needed(name, field, languages)]
    return blank_text(needed or list(record.model_fields)[:1])


def item_of(part: Any) -> Any:
    """Return the type of the items of a list, annotated perhaps, or None; one within a mapping is no list."""
    if get_origin(part) is Annotated:
        return item_of(get_args(part)[0])
    return get_args(part)[0] if get_origin(part) is tuple else None


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


Given = Mapping[str, str]
"""The values that are known, as YAML writes them, by place: headline, facts.id. One of several lines begins
with an empty one: they stand below the field."""
Explain = Callable[[str, str, str], str]
"""What returns the word on a field, from its record's name, its own, and what the model says of it."""
_INDENT = "  "


def skeleton(
    record: type[BaseModel], given: Given, languages: Collection[str], explain: Explain | None = None
) -> list[str]:
    """Return the lines of a record with all that a new one needs.

    `given` has values that are known already, `languages` are those of the site. Above each field
    stands what `explain` gives, if there is one. Fields that come only later (LATER in the model) and those
    that have a value by themselves are left out unless they are given.
    """
    lines: list[str] = []
    for name, field in record.model_fields.items():
        begins = field.default in (None, ()) and LATER not in field.metadata
        if name in given or begins or is_needed(name, field, languages):
            # The languages of a text need no word each.
            if explain and OF_SITE not in field.metadata:
                said = explain(record.__name__, name, field_texts(record).get(name, ""))
                lines += [f"# {word}" for word in _words(field, said)]
            lines += _field(name, field, given, languages, explain)
    return lines


def _words(field: FieldInfo, said: str) -> Iterator[str]:
    """Yield what is said of a field, and the words that it may be."""
    if said:
        # It stands in one comment, however long it is.
        yield " ".join(said.split())
    options = _options(field.annotation)
    if not all(option in said for option in options):
        yield " | ".join(options)


def _field(
    name: str, field: FieldInfo, given: Given, languages: Collection[str], explain: Explain | None
) -> list[str]:
    if name in given:
        first, *others = given[name].split("\n")
        return [f"{name}: {first}".rstrip(), *(_INDENT + line for line in others)]
    inner = _record(field.annotation)
    if inner is None or not field.is_required():
        return [f"{name}: {_empty(field, is_needed(name, field, languages))}"]
    within = {key.partition(".")[2]: value for key, value in given.items() if key.startswith(f"{name}.")}
    lines = skeleton(inner, within, languages, explain)
    lines = as_item(lines) if item_of(field.annotation) else lines
    return [f"{name}:", *(_INDENT + line for line in lines)]


def as_item(lines: list[str]) -> list[str]:
    """Return the lines of a record as an item of a list."""
    first = next(nth for nth, line in enumerate(lines) if not line.startswith("#"))
    # The dash of a list stands before its first field, not before a word on it.
    return [*lines[:first], f"- {lines[first]}", *(_INDENT + line for line in lines[first + 1 :])]


def quoted(text: str) -> str:
    """Return a text as a YAML string: JSON's are YAML's too."""
    return json.dumps(text, ensure_ascii=False)


def _empty(field: FieldInfo, needed: bool) -> str:
    """Return what stands where nothing is known yet."""
    if options := _options(field.annotation):
        return options[0]
    if item_of(field.annotation):
        return "[]"
    return "''" if needed else "null"


def _options(part: Any) -> tuple[str, ...]:
    return get_args(part) if get_origin(part) is Literal else ()


def _record(part: Any) -> type[Record] | None:
    """Return the record that a type holds, one or a list of them."""
    if isinstance(part, type):
        return part if issubclass(part, Record) else None
    return next((found for inner in get_args(part) if (found := _record(inner))), None)
