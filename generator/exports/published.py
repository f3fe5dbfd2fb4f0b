"""A fact as it is published: the one model behind facts.json, its JSON Schema, facts.csv and the data page.

A field of the model is a field of facts.json. `Column` makes it a column of facts.csv too. What a field means
is told in the catalogues, under `data_field`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field, RootModel
from pydantic.fields import FieldInfo

from ..language.catalogue import Catalogue
from ..model import Status

PlainValue = Any
"""A value as JSON has it."""


@dataclass(frozen=True, kw_only=True)
class Column:
    """A column of facts.csv: its name, and its type, format and limits as Table Schema writes them."""

    name: str = ""
    """That of the field where none is given."""
    type: str = "string"
    format: str = ""
    limits: Mapping[str, Any] = field(default_factory=dict)
    cell: Callable[[PlainValue], PlainValue] = lambda value: value
    """What stands in a cell for a value of facts.json."""


@dataclass(frozen=True, kw_only=True)
class DataField:
    """A field of a published fact: its path in facts.json, and its column, if it has one."""

    path: tuple[str, ...]
    column: Column | None

    def meaning(self, words: Catalogue, languages: Sequence[str]) -> str:
        """Return what the field means, on a site in these languages: the table has the first of them."""
        return words(f"data_field.{'_'.join(self.path)}", language=words(f"language.{languages[0]}"))

    def cell(self, fact: Mapping[str, PlainValue]) -> PlainValue:
        """Return what stands in the field's column for a fact of facts.json; None where that has nothing."""
        value: PlainValue = fact
        for part in self.path:
            value = None if value is None else value[part]
        return None if self.column is None or value is None else self.column.cell(value)


def _ids(named: list[dict[str, PlainValue]]) -> str:
    return " ".join(one["id"] for one in named)


def _first(text: Mapping[str, str]) -> str:
    """Return a text in the first language of the site, in whose order they stand."""
    return next(iter(text.values()))


def _source(source: dict[str, PlainValue]) -> str:
    return _first(source["described"]) if source["described"] else source["actor"] or "report"


_NEEDED = {"required": True}
_NUMBERS = {"required": True, "pattern": "[1-9][0-9]*( [1-9][0-9]*)*"}
_IDS = {"pattern": "[a-z0-9-]+( [a-z0-9-]+)*"}
_FACT_ID = {"required": True, "unique": True, "pattern": "[a-z0-9-]+#f[1-9][0-9]{0,2}"}
_MOMENT = "%Y-%m-%dT%H:%M%z"

Word = Annotated[str, Field(min_length=1)]
Ordinal = Annotated[int, Field(ge=1)]


class Published(BaseModel):
    """What every published record has in common."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class PublishedText(RootModel[dict[str, Word]]):
    """A text in every language of the site."""

    model_config = ConfigDict(frozen=True)


class PublishedClipping(Published):
    """Where a fact comes from."""

    id: Word
    published: Annotated[Word, Column(type="datetime", format=_MOMENT, limits=_NEEDED)]
    publisher: Annotated[PublishedText, Column(limits=_NEEDED, cell=_first)]
    headline: Annotated[Word, Column(limits=_NEEDED)]


class PublishedTime(Published):
    """When it happened or is to happen; `earliest` or `latest` is None where that is open."""

    edtf: Annotated[Word, Column(name="when")]
    earliest: Annotated[str | None, Column(type="date")]
    latest: Annotated[str | None, Column(type="date")]


class PublishedName(Published):
    """An issue or an actor."""

    id: Word
    name: PublishedText


class PublishedSource(Published):
    """Whose word a fact is."""

    actor: str | None
    named: Annotated[bool, Column(name="attributed_named", type="boolean", cell=json.dumps)]
    described: PublishedText | None
    report: bool


class PublishedFigure(Published):
    """A number that a fact states."""

    value: int | float
    unit: Word | None
    measure: PublishedText
    holder: str | None
    approximate: bool
    bound: Literal["least", "most"] | None


class PublishedCorrection(Published):
    """Where the source itself slips."""

    field: Word
    printed: Word
    reason: PublishedText


class PublishedFact(Published):
    """A fact."""

    id: Annotated[str, Field(pattern="^[a-z0-9-]+#f[0-9]+$"), Column(limits=_FACT_ID)]
    url: Annotated[Word, Column(limits=_NEEDED)]
    clipping: PublishedClipping
    statement: Annotated[Ordinal, Column(type="integer", limits={"required": True, "minimum": 1})]
    paragraphs: Annotated[
        tuple[Ordinal, ...],
        Field(min_length=1),
        Column(limits=_NUMBERS, cell=lambda numbers: " ".join(map(str, numbers))),
    ]
    status: Annotated[Status, Column(limits={"required": True, "enum": list(get_args(Status))})]
    when: PublishedTime | None
    text: PublishedText
    issues: Annotated[tuple[PublishedName, ...], Column(limits={**_IDS, "required": True}, cell=_ids)]
    actors: Annotated[tuple[PublishedName, ...], Column(limits=_IDS, cell=_ids)]
    attributed_to: Annotated[PublishedSource | None, Column(cell=_source)]
    event: Annotated[str | None, Column(limits={"pattern": "[a-z0-9-]+"})]
    figures: tuple[PublishedFigure, ...]
    corrections: tuple[PublishedCorrection, ...]


def text_schema(languages: Sequence[str]) -> dict[str, Any]:
    """Return the JSON Schema of a text on a site in these languages."""
    return {
        "additionalProperties": False,
        "description": PublishedText.__doc__,
        "properties": {
            one: {"minLength": 1, "title": one.capitalize(), "type": "string"} for one in languages
        },
        "required": list(languages),
        "title": PublishedText.__name__,
        "type": "object",
    }


def data_fields(
    languages: Sequence[str], model: type[BaseModel] = PublishedFact, path: tuple[str, ...] = ()
) -> Iterator[DataField]:
    """Yield the fields of a published fact in the order of the model, which is that of the columns.

    A record within is told field by field, a text language by language, a list or what has a column as one,
    with what of it has a column of its own.
    """
    for name, info in model.model_fields.items():
        column = _column(info)
        inner = next(_records(info.annotation), None)
        if column is None and inner is PublishedText:
            for one in languages:
                yield DataField(path=(*path, name, one), column=Column(name=f"{name}_{one}", limits=_NEEDED))
        elif column is None and inner:
            yield from data_fields(languages, inner, (*path, name))
        else:
            named = column and replace(column, name=column.name or name)
            yield DataField(path=(*path, name), column=named)
            beside = inner.model_fields if column and inner else {}
            for part, told in beside.items():
                if own := _column(told):
                    yield DataField(path=(*path, name, part), column=own)


def _column(info: FieldInfo) -> Column | None:
    return next((one for one in info.metadata if isinstance(one, Column)), None)


def _records(annotation: Any) -> Iterator[type[BaseModel]]:
    """Yield the record that a type is, or may be besides None."""
    listed = get_origin(annotation) is tuple
    for part in () if listed else (annotation, *get_args(annotation)):
        if isinstance(part, type) and issubclass(part, BaseModel):
            yield part
