"""The facts as data, beside the pages: facts.json, facts.csv and the JSON Schema of the former.

These are a public interface. `version` changes when a field changes its meaning or goes away.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
from typing import Any, get_args

from ..book.book import Entry
from ..edition.edition import Edition
from ..model import Attribution, Figure, Names, Status, Text
from .data_fields import COLUMNS

VERSION = 1
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
"""The licence of the data and of the pages made from them (LICENSE-data)."""


def facts_json(edition: Edition) -> str:
    """Return all facts as JSON; their addresses are those of the edition, all else is the same in both.

    `generated_from` is a fingerprint of the facts: same facts, same fingerprint, wherever the site stands.
    """
    book = edition.book
    facts = [_fact(edition, entry) for entry in book.entries]
    body = json.dumps([{**fact, "url": ""} for fact in facts], ensure_ascii=False, sort_keys=True)
    data = {
        "version": VERSION,
        "desk": {"title": _text(book.desk.title), "description": _text(book.desk.description)},
        "generated_from": "sha256:" + hashlib.sha256(body.encode()).hexdigest(),
        "facts": facts,
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def facts_csv(edition: Edition) -> str:
    """Return the facts as a table, with the byte order mark that spreadsheets want for Chinese."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for entry in edition.book.entries:
        writer.writerow({key: _inert(value) for key, value in _row(_fact(edition, entry)).items()})
    return "\ufeff" + out.getvalue()


def facts_schema() -> str:
    """Return the JSON Schema of facts.json."""
    return json.dumps(_SCHEMA, ensure_ascii=False, indent=1) + "\n"


def _fact(edition: Edition, entry: Entry) -> dict[str, Any]:
    book, fact, when = edition.book, entry.fact, entry.fact.when
    return {
        "id": entry.id,
        "url": edition.here(entry),
        "clipping": {
            "id": entry.clipping_id,
            "headline": entry.clipping.headline,
            "publisher": _text(book.desk.publishers[entry.clipping.publisher].name),
            "published": entry.published.isoformat(timespec="minutes"),
        },
        "statement": fact.statement,
        "paragraphs": list(fact.paragraphs),
        "text": _text(fact.text),
        "status": fact.status,
        "when": when
        and {
            "edtf": when.edtf,
            "earliest": when.earliest.isoformat(),
            "latest": when.latest and when.latest.isoformat(),
        },
        "issues": [{"id": id, "name": _text(book.issues[id].names)} for id in fact.issues],
        "actors": [{"id": id, "name": _text(book.actors[id].names)} for id in fact.actors],
        "attributed_to": fact.attributed_to and _attribution(fact.attributed_to),
        "event": fact.event,
        "figures": [_figure(figure) for figure in fact.figures],
        "corrections": [
            {"field": one.field, "printed": one.printed, "reason": _text(one.reason)}
            for one in fact.corrections
        ],
    }


def _text(text: Text | Names) -> dict[str, str]:
    return {"zh": text.zh, "en": text.en}


def _attribution(source: Attribution) -> dict[str, Any]:
    described = source.described and _text(source.described)
    return {
        "actor": source.actor,
        "named": source.named,
        "described": described,
        "report": source.report,
    }


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "value": int(figure.value) if figure.value == int(figure.value) else float(figure.value),
        "unit": figure.unit,
        "measure": _text(figure.measure),
        "holder": figure.holder,
        "approximate": figure.approximate,
    }


def _row(fact: dict[str, Any]) -> dict[str, Any]:
    clipping, when, source = fact["clipping"], fact["when"] or {}, fact["attributed_to"] or {}
    described = (source.get("described") or {}).get("zh")
    return {
        "id": fact["id"],
        "url": fact["url"],
        "published": clipping["published"],
        "publisher": clipping["publisher"]["zh"],
        "headline": clipping["headline"],
        "statement": fact["statement"],
        "paragraphs": " ".join(map(str, fact["paragraphs"])),
        "status": fact["status"],
        "when": when.get("edtf"),
        "earliest": when.get("earliest"),
        "latest": when.get("latest"),
        "text_zh": fact["text"]["zh"],
        "text_en": fact["text"]["en"],
        "issues": " ".join(issue["id"] for issue in fact["issues"]),
        "actors": " ".join(actor["id"] for actor in fact["actors"]),
        "attributed_to": described or source.get("actor") or ("report" if source else None),
        "event": fact["event"],
    }


def _inert(value: object) -> object:
    """Keep a spreadsheet from reading a text as a formula (OWASP: CSV injection)."""
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@") else value


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


_WORD: dict[str, Any] = {"type": "string", "minLength": 1}
_MAYBE: dict[str, Any] = {"type": ["string", "null"]}
_TEXT = _object({"zh": _WORD, "en": _WORD})
_NAMED = {"type": "array", "items": _object({"id": _WORD, "name": _TEXT})}
_ATTRIBUTION = _object(
    {
        "actor": _MAYBE,
        "named": {"type": "boolean"},
        "described": {"anyOf": [_TEXT, {"type": "null"}]},
        "report": {"type": "boolean"},
    }
)
_FIGURE = _object(
    {
        "value": {"type": "number"},
        "unit": _WORD,
        "measure": _TEXT,
        "holder": _MAYBE,
        "approximate": {"type": "boolean"},
    }
)
_FACT = _object(
    {
        "id": {"type": "string", "pattern": "^[a-z0-9-]+#f[0-9]+$"},
        "url": _WORD,
        "clipping": _object({"id": _WORD, "headline": _WORD, "publisher": _TEXT, "published": _WORD}),
        "statement": {"type": "integer", "minimum": 1},
        "paragraphs": {"type": "array", "items": {"type": "integer", "minimum": 1}, "minItems": 1},
        "text": _TEXT,
        "status": {"enum": list(get_args(Status))},
        "when": {"anyOf": [_object({"edtf": _WORD, "earliest": _WORD, "latest": _MAYBE}), {"type": "null"}]},
        "issues": _NAMED,
        "actors": _NAMED,
        "attributed_to": {"anyOf": [_ATTRIBUTION, {"type": "null"}]},
        "event": _MAYBE,
        "figures": {"type": "array", "items": _FIGURE},
        "corrections": {
            "type": "array",
            "items": _object({"field": _WORD, "printed": _WORD, "reason": _TEXT}),
        },
    }
)
_SCHEMA = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Facts of the desk",
    **_object(
        {
            "version": {"const": VERSION},
            "desk": _object({"title": _TEXT, "description": _TEXT}),
            "generated_from": {"type": "string", "pattern": "^sha256:[0-9a-f]{64}$"},
            "facts": {"type": "array", "items": _FACT},
        }
    ),
}
