"""The guide's page of all fields: what each means, and a right value in the languages of the desk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from markupsafe import Markup

from ..edition.escape import coded
from ..guide import field_text, record_text
from ..guide.written import written
from ..model import LANGUAGES
from ..model.base import is_needed
from ..model.documentation import Model, holders, in_one_line, records_once

WRITTEN_BY_PROGRAM = "evidence"
"""The kind of file that no editor writes: its fields need no example."""
PLACES = {
    "clipping": "data/clippings/YYYY/ID.yaml",
    "issue": "data/issues/ID.yaml",
    "actor": "data/actors/ID.yaml",
    "event": "data/events/ID.yaml",
    "desk": "data/desk.yaml",
    "shared": "",
    WRITTEN_BY_PROGRAM: "data/evidence/YYYY/ID.json",
}
"""Where a file of each kind stands, in the order of the guide."""


@dataclass(frozen=True, kw_only=True)
class FieldView:
    """A field: its name, what it means, and a right value or ''."""

    anchor: str
    name: str
    required: bool
    text: Markup
    example: str


@dataclass(frozen=True, kw_only=True)
class RecordView:
    """A record and its fields; the one that a file is has no title of its own."""

    anchor: str
    title: str
    text: Markup
    fields: tuple[FieldView, ...]


@dataclass(frozen=True, kw_only=True)
class KindView:
    """A kind of file and the records that stand in it."""

    key: str
    place: str
    records: tuple[RecordView, ...]


@cache
def guide_fields(language: str, languages: Sequence[str]) -> tuple[KindView, ...]:
    """Return the kinds of files of a desk in these languages, told in one of them."""
    records = records_once()
    return tuple(
        KindView(
            key=kind,
            place=place,
            records=tuple(_record(language, languages, kind, record) for record in records[kind]),
        )
        for kind, place in PLACES.items()
    )


def _record(language: str, languages: Sequence[str], kind: str, record: Model) -> RecordView:
    name = record.__name__
    return RecordView(
        anchor=name.lower(),
        # The fields that hold it; no field holds the record that a file is.
        title=name if kind == "shared" else " · ".join(holders(record)),
        text=coded(in_one_line(record_text(language, name, record.__doc__ or ""))),
        fields=tuple(
            _field(language, languages, kind, record, field)
            for field in record.model_fields
            if field not in LANGUAGES or field in languages
        ),
    )


def _field(language: str, languages: Sequence[str], kind: str, record: Model, field: str) -> FieldView:
    name, info = record.__name__, record.model_fields[field]
    return FieldView(
        anchor=f"{name.lower()}-{field.replace('_', '-')}",
        name=field,
        required=is_needed(field, info, languages),
        text=coded(in_one_line(field_text(language, name, field, info.description or ""))),
        example="" if kind == WRITTEN_BY_PROGRAM else f"{field}: {written(record, field, languages)}",
    )
