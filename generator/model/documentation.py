"""What the model says of itself, in English: its records and fields, for the guide and the reference."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel

from .kinds import KINDS

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
