"""From sources to records: give every value its type."""

from __future__ import annotations

import re
from functools import reduce
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from ..language.scripts import HAN
from ..model.evidence import Evidence
from ..model.kinds import KINDS
from ..model.shape import Types, fields, inside, sketch
from ..model.types import PATTERN_MEANINGS
from ..problems import Path, Problem, nearest_of, rule_name, suggest
from .files import Source
from .records import Records
from .strict_yaml import Document


def parse_records(sources: tuple[Source, ...]) -> tuple[Records, list[Problem]]:
    """Return the records of the well-formed sources, and what is wrong with the others."""
    found: dict[str, dict[str, Any]] = {kind: {} for kind in KINDS}
    problems: list[Problem] = []
    for source in sources:
        record, wrong = _evidence(source) if source.kind == "evidence" else _record(source)
        problems.extend(wrong)
        if record is not None:
            found[source.kind][source.id] = record
    records = Records(
        desk=found["desk"].get("desk"),
        issues=found["issue"],
        actors=found["actor"],
        events=found["event"],
        clippings=found["clipping"],
        evidence=found["evidence"],
        sources=sources,
    )
    return records, problems


def _evidence(source: Source) -> tuple[Evidence | None, list[Problem]]:
    if source.document is None:
        return None, []
    try:
        return Evidence.model_validate(source.document.value), []
    except ValidationError as error:
        details = error.errors()[0]
        where = ".".join(map(str, details["loc"]))
        problem = Problem(
            path=source.path,
            line=1,
            column=1,
            message=f"not an evidence file: {where}: {details['msg']}",
            cure="write it anew with briefs lock",
            rule="evidence-file",
        )
        return None, [problem]


def _record(source: Source) -> tuple[BaseModel | None, list[Problem]]:
    """Return the record in `source`, or None, and what keeps it from being one."""
    if source.document is None:
        return None, []
    model = KINDS[source.kind].model
    try:
        return model.model_validate(source.document.value), []
    except ValidationError as error:
        return None, [_explain(source, source.document, model, details) for details in error.errors()]


def _explain(source: Source, document: Document, model: type[BaseModel], error: ErrorDetails) -> Problem:
    where: Path = tuple(part for part in error["loc"] if part != "[key]")
    explain = {"extra_forbidden": field_unknown, "missing": field_missing}.get(error["type"], field_value)
    message, cure = explain(model, where, error)
    keys = document.key_places
    line, column = keys[where] if explain is field_unknown and where in keys else document.place(where)
    rule = rule_name(explain)
    return Problem(path=source.path, line=line, column=column, message=message, cure=cure, rule=rule)


def field_unknown(model: type[BaseModel], where: Path, error: ErrorDetails) -> tuple[str, str]:
    """A file holds only the fields of its kind."""
    known = fields(_types_at(model, where[:-1]))
    key, full_width, value = str(where[-1]).partition("：")
    if full_width:
        return f"the colon of '{key}' is full-width", f"write {key}: {value or 'value'}"
    if error["input"] is None and where[:-1]:
        return f"unknown field '{key}'", "if it belongs to the text before it, put that text in quotes"
    return f"unknown field '{where[-1]}'", suggest(str(where[-1]), known, "the fields: " + ", ".join(known))


def field_missing(model: type[BaseModel], where: Path, error: ErrorDetails) -> tuple[str, str]:
    """A file holds every field that its kind needs; what readers see stands there in zh and in en."""
    return f"the field '{where[-1]}' is missing", f"add {where[-1]}: {sketch(_types_at(model, where))}"


def field_value(model: type[BaseModel], where: Path, error: ErrorDetails) -> tuple[str, str]:
    """A field's value is of the field's type: a date, a number, an id, one of a few words, a text."""
    name = next((str(part) for part in reversed(where) if isinstance(part, str)), "file")
    if error["type"] == "value_error":
        message, _, example = str(error["ctx"]["error"]).partition(" (")
        return f"'{name}': {message}", example.removesuffix(")") or "see the field's description"
    shown = "nothing" if error["input"] is None else f"'{str(error['input'])[:60]}'"
    return f"'{name}' cannot be {shown}", _cure(model, where, error)


def _cure(model: type[BaseModel], where: Path, error: ErrorDetails) -> str:
    """Return what would be right, by pydantic's name for what is wrong."""
    context = error.get("ctx", {})
    match error["type"]:
        case "literal_error":
            words = re.findall("'([^']*)'", str(context["expected"]))
            nearest = nearest_of(str(error["input"]), words)
            return f"did you mean '{nearest}'? " * bool(nearest) + f"one of {', '.join(words)}"
        case "string_pattern_mismatch":
            return PATTERN_MEANINGS[context["pattern"]]
        case "string_too_long":
            return f"at most {context['max_length']} characters"
        case "too_short":
            return "give at least one"
        case "model_type" if where[-1] == "attributed_to":
            return f"write it as {_source(str(error['input']))}"
        case "string_too_short" | "string_type":
            return "write a text, or leave the field out if it is optional"
        case _:  # model_type, dict_type, tuple_type
            return f"write it as {sketch(_types_at(model, where))}"


def _source(text: str) -> str:
    """Return how a source that was given in one word is written."""
    if text == "report":
        return "{report: true}"
    return f"{{described: {{zh: {text}, en: …}}}}" if HAN.search(text) else f"{{actor: {text}}}"


def _types_at(model: type[BaseModel], where: Path) -> Types:
    """Return the types of the value at `where` in a file of `model`."""
    return reduce(inside, (part for part in where if isinstance(part, str)), (model,))
