"""What the guide lists: all fields, each with a right value, and all rules, each with what breaks it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from ..edition.escape import coded, listing
from ..edition.page import View
from ..guide import field_text, record_text, rule_lines, rules, written
from ..model import LANGUAGES
from ..model.base import is_needed
from ..model.documentation import Model, holders, in_one_line, records_once
from ..problems import rules_in

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


@cache
def guide_fields(language: str, languages: Sequence[str]) -> tuple[View, ...]:
    """Return the kinds of files of a desk in these languages, told in one of them."""
    records = records_once()
    return tuple(
        View(
            key=kind,
            place=place,
            records=tuple(_record(language, languages, kind, record) for record in records[kind]),
        )
        for kind, place in PLACES.items()
    )


def _record(language: str, languages: Sequence[str], kind: str, record: Model) -> View:
    name = record.__name__
    return View(
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


def _field(language: str, languages: Sequence[str], kind: str, record: Model, field: str) -> View:
    name, info = record.__name__, record.model_fields[field]
    return View(
        anchor=f"{name.lower()}-{field.replace('_', '-')}",
        name=field,
        required=is_needed(field, info, languages),
        text=coded(in_one_line(field_text(language, name, field, info.description or ""))),
        example="" if kind == WRITTEN_BY_PROGRAM else f"{field}: {written(record, field, languages)}",
    )


@cache
def guide_rules(language: str, languages: Sequence[str]) -> tuple[View, ...]:
    """Return the rules for a desk in these languages, told in one of them."""
    # The whole program is loaded for that.
    documented = {one.name: one.documentation for one in rules_in(__name__.partition(".")[0])}
    return tuple(
        _rule(name, shown["zh"] if language == "zh" else documented[name], languages)
        for name, shown in rules().items()
        if len(languages) > 1 or not shown.get("needs_both")
    )


def _rule(name: str, text: str, languages: Sequence[str]) -> View:
    """Return what a rule asks for, lines that break it, and right ones; neither where none can show it."""
    wrong, right = (listing(one) if one else None for one in rule_lines(name, languages))
    return View(name=name, text=coded(text), wrong=wrong, right=right)
