"""The facts as data, beside the pages: facts.json, facts.csv and the JSON Schema of the former.

These are a public interface. `version` changes when a field changes its meaning or goes away.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from functools import cache
from typing import Annotated, Any, Literal

from pydantic import Field

from ..book.book import Entry
from ..edition.edition import Edition
from ..edtf import When
from ..model import Attribution, Desk, Figure, Names, Text
from ..model.desk import moment_of
from ..output import digest_of, to_json
from .published import (
    Published,
    PublishedFact,
    PublishedText,
    data_fields,
    text_schema,
)

PlainFact = dict[str, Any]
"""A published fact, or a record in it, as JSON has it."""
VERSION: Literal[1] = 1
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
"""The licence of the data and of the pages made from them (LICENSE-data)."""


class PublishedDesk(Published):
    """Whose facts they are."""

    title: PublishedText
    description: PublishedText


class PublishedFacts(Published):
    """facts.json: all facts of the desk."""

    version: Literal[1]
    desk: PublishedDesk
    generated_from: Annotated[str, Field(pattern="^sha256:[0-9a-f]{64}$")]
    facts: tuple[PublishedFact, ...]


class _Named:
    """The records that facts name, as they are published: each is named by many facts."""

    def __init__(self, edition: Edition) -> None:
        book, self.languages = edition.book, edition.book.desk.languages
        self.issues = {one: self._named(one, record.names) for one, record in book.issues.items()}
        self.actors = {one: self._named(one, record.names) for one, record in book.actors.items()}
        self.clippings = {one: self._clipping(edition, one) for one in book.clippings}

    def _named(self, record_id: str, names: Names) -> PlainFact:
        return {"id": record_id, "name": _text(names, self.languages)}

    def _clipping(self, edition: Edition, clipping_id: str) -> PlainFact:
        desk, clipping = edition.book.desk, edition.book.clippings[clipping_id]
        return {
            "id": clipping_id,
            "published": moment_of(clipping, desk).isoformat(timespec="minutes"),
            "publisher": _text(desk.publishers[clipping.publisher].name, desk.languages),
            "headline": clipping.headline,
        }


def facts_as_data(edition: Edition) -> list[PlainFact]:
    """Return all facts as they are published; their addresses are those of the edition.

    Each is what `PublishedFact` describes, in its order (tests/exports/test_public_data.py): to make a model
    of each and JSON of that took four times as long.
    """
    named = _Named(edition)
    return [_published(edition, entry, named) for entry in edition.book.entries]


def facts_json(desk: Desk, facts: Sequence[PlainFact]) -> str:
    """Return published facts as JSON; but for their addresses it is the same in every edition.

    `generated_from` is a fingerprint of the facts: same facts, same fingerprint, wherever the site stands.
    """
    title, description = (_text(text, desk.languages) for text in (desk.title, desk.description))
    # A fact a line: to be read and compared by lines, and written in a tenth of the time of a value a line.
    lines = [to_json(fact | {"url": ""}) for fact in facts]
    data = {
        "version": VERSION,
        "desk": {"title": title, "description": description},
        "generated_from": f"sha256:{digest_of(''.join(lines).encode())}",
    }
    head = json.dumps(data, ensure_ascii=False, indent=1).removesuffix("\n}")
    addressed = ",\n".join(_with_address(line, fact["url"]) for line, fact in zip(lines, facts, strict=True))
    return f'{head},\n "facts": [\n{addressed}\n ]\n}}\n'


def _with_address(line: str, url: str) -> str:
    """Return the line of a fact with its address, which is its second field: an id holds no quotes."""
    return line.replace('"url":""', f'"url":{to_json(url)}', 1)


def facts_csv(facts: Sequence[PlainFact], languages: Sequence[str]) -> str:
    """Return published facts as a table, with the byte order mark that spreadsheets want for Chinese."""
    columns = {one.column.name: one for one in data_fields(languages) if one.column}
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_inert(one.cell(fact)) for one in columns.values()] for fact in facts)
    return "\ufeff" + out.getvalue()


@cache
def facts_schema(languages: tuple[str, ...]) -> str:
    """Return the JSON Schema of facts.json on a site in these languages."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **PublishedFacts.model_json_schema(),
        "title": "Facts of the desk",
    }
    schema["$defs"][PublishedText.__name__] = text_schema(languages)
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _published(edition: Edition, entry: Entry, named: _Named) -> PlainFact:
    fact, languages = entry.fact, named.languages
    return {
        "id": entry.id,
        "url": edition.permalink(entry),
        "clipping": named.clippings[entry.clipping_id],
        "statement": fact.statement,
        "paragraphs": list(fact.paragraphs),
        "status": fact.status,
        "when": _time(fact.when) if fact.when else None,
        "text": _text(fact.text, languages),
        "issues": [named.issues[issue] for issue in fact.issues],
        "actors": [named.actors[actor] for actor in fact.actors],
        "attributed_to": _source(fact.attributed_to, languages) if fact.attributed_to else None,
        "event": fact.event,
        "figures": [_figure(figure, languages) for figure in fact.figures],
        "corrections": [
            {"field": one.field, "printed": one.printed, "reason": _text(one.reason, languages)}
            for one in fact.corrections
        ],
    }


def _time(when: When) -> PlainFact:
    earliest, latest = (day.isoformat() if day else None for day in (when.earliest, when.latest))
    return {"edtf": when.edtf, "earliest": earliest, "latest": latest}


def _text(text: Text | Names, languages: Sequence[str]) -> dict[str, str]:
    return {language: text.of(language) for language in languages}


def _source(source: Attribution, languages: Sequence[str]) -> PlainFact:
    return {
        "actor": source.actor,
        "named": source.named,
        "described": _text(source.described, languages) if source.described else None,
        "report": source.report,
    }


def _figure(figure: Figure, languages: Sequence[str]) -> PlainFact:
    whole = figure.value == int(figure.value)
    return {
        "value": int(figure.value) if whole else float(figure.value),
        "unit": figure.unit or None,
        "measure": _text(figure.measure, languages),
        "holder": figure.holder,
        "approximate": figure.approximate,
        "bound": figure.bound,
    }


def _inert(value: object) -> object:
    """Keep a spreadsheet from reading a text as a formula (OWASP: CSV injection)."""
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@") else value
