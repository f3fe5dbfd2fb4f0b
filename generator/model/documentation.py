"""What the model says of itself: its records and fields, for the guide and the reference; JSON Schemas."""

from __future__ import annotations

import ast
import inspect
import json
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from itertools import pairwise
from textwrap import dedent
from typing import Any, get_args

from pydantic import BaseModel

from .base import OF_SITE, Names, Record, is_needed
from .kinds import KINDS, WRITTEN_BY_HAND

Model = type[BaseModel]


def records_by_kind() -> dict[str, tuple[Model, ...]]:
    """Return the records in a file of each kind, the file's own first."""
    return {kind.name: tuple(dict.fromkeys(_records(kind.model))) for kind in KINDS.values()}


def records_once() -> dict[str, list[Model]]:
    """Return each record once: by the kind of file that it stands in, or as `shared` by several kinds."""
    by_kind = records_by_kind()
    often = Counter(record for records in by_kind.values() for record in records)
    own = {kind: [one for one in records if often[one] == 1] for kind, records in by_kind.items()}
    return own | {"shared": [record for record, number in often.items() if number > 1]}


def holders(inner: Model) -> tuple[str, ...]:
    """Return the names of the fields that hold the record `inner`."""
    records = dict.fromkeys(record for of_kind in records_by_kind().values() for record in of_kind)
    fields = [item for record in records for item in record.model_fields.items()]
    return tuple(dict.fromkeys(name for name, field in fields if inner in _records_in(field.annotation)))


@cache
def field_texts(record: Model) -> Mapping[str, str]:
    """Return what the docstring behind each field of a record says, in one line.

    To read the source takes longer than all else that makes a record, and few commands tell what a field is.
    """
    found: dict[str, str] = {}
    for one in reversed([base for base in record.__mro__ if issubclass(base, BaseModel)][:-1]):
        (defined,) = ast.parse(dedent(inspect.getsource(one))).body
        for field, text in pairwise(defined.body if isinstance(defined, ast.ClassDef) else ()):
            match field, text:
                case ast.AnnAssign(target=ast.Name(name)), ast.Expr(ast.Constant(str(said))):
                    found[name] = in_one_line(said)
    return {name: found[name] for name in record.model_fields if name in found}


def schemas(languages: Collection[str]) -> dict[str, str]:
    """Return the schema of each kind of file on a desk in these languages, by its path.

    Editors complete and check by them while somebody types.
    """
    return {kind.schema: _schema(kind.name, languages) for kind in WRITTEN_BY_HAND}


def _schema(kind: str, languages: Collection[str]) -> str:
    schema = {"$schema": "http://json-schema.org/draft-07/schema#", **KINDS[kind].model.model_json_schema()}
    for record in records_by_kind()[kind]:
        of_record = schema if record is KINDS[kind].model else schema["$defs"].get(record.__name__, {})
        _describe(record, of_record)
        if issubclass(record, Record) and of_record is not schema:
            _ask_for(languages, record, of_record)
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _describe(record: Model, schema: dict[str, Any]) -> None:
    """Have the schema of a record say of each field what it is, in the order in which pydantic writes it."""
    properties = schema.get("properties", {})
    for name, text in field_texts(record).items():
        if name in properties:
            properties[name] = dict(sorted({**properties[name], "description": text}.items()))


def _ask_for(languages: Collection[str], record: type[Record], schema: dict[str, Any]) -> None:
    """Have the schema of a record ask for what it has in each language of the desk, and allow no other.

    A name may be given in others too.
    """
    fields = record.model_fields
    of_site = [name for name, field in fields.items() if OF_SITE in field.metadata]
    for name in of_site:
        schema["properties"][name].pop("default")
        if name not in languages and record is not Names:
            del schema["properties"][name]
    if of_site:
        needed = [name for name in of_site if is_needed(name, fields[name], languages)]
        schema["required"] = [*needed, *schema.get("required", [])]


def in_one_line(text: str | None) -> str:
    """Return a docstring as one line."""
    return " ".join((text or "").split())


def _records(model: Model) -> Iterator[Model]:
    """Yield a record and all records in its fields."""
    yield model
    for field in model.model_fields.values():
        for inner in _records_in(field.annotation):
            yield from _records(inner)


def _records_in(annotation: Any) -> Iterator[Model]:
    """Yield the records in a type such as `tuple[Fact, ...]`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _records_in(part)
