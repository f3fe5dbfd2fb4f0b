"""The facts as data, beside the pages: facts.json, facts.csv and the JSON Schema of the former.

These are a public interface. `version` changes when a field changes its meaning or goes away.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, partial
from hashlib import sha256
from typing import Annotated, Any, Literal

from pydantic import Field

from ..book.book import Entry
from ..edition.addresses import FACTS_CSV, FACTS_JSON
from ..edition.edition import Edition
from ..edtf import When
from ..model import Attribution, Figure, Names, Text
from ..model.desk import moment_of
from ..output import to_json
from .published import (
    DataField,
    Published,
    PublishedFact,
    PublishedText,
    data_fields,
    text_schema,
)

PlainFact = dict[str, Any]
"""A published fact, or a record in it, as JSON has it."""
BETWEEN = "\x1e"
"""What stands between the table's rows and the lines of facts.json in a piece: no text of a file has it."""
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


def facts_files(edition: Edition) -> dict[str, str]:
    """Return facts.json and facts.csv: path to text."""
    pieces = [edition.piece(one, partial(_of_clipping, edition, one)) for one in edition.book.clippings]
    head = _rows([[one.column.name for one in _columns(edition) if one.column]])
    # The byte order mark is what spreadsheets want for Chinese.
    table = "".join(("\ufeff", head, *(one.partition(BETWEEN)[0] for one in pieces)))
    return {FACTS_JSON: "".join(_facts_json(edition, pieces)), FACTS_CSV: table}


def facts_of_clipping(edition: Edition, clipping_id: str) -> list[PlainFact]:
    """Return the facts of a clipping as they are published; their addresses are those of the edition.

    Each is what `PublishedFact` describes, in its order (tests/exports/test_public_data.py): to make a model
    of each and JSON of that took four times as long.
    """
    return [_published(edition, entry) for entry in edition.book.of_clipping[clipping_id]]


def _of_clipping(edition: Edition, clipping_id: str) -> str:
    """Return the rows of a clipping's facts in the table, and their lines in facts.json without an address.

    A fact a line: to be read and compared by lines, and written in a tenth of the time of a value a line.
    """
    facts, columns = facts_of_clipping(edition, clipping_id), _columns(edition)
    table = _rows([_inert(one.cell(fact)) for one in columns] for fact in facts)
    lines = "\n".join(to_json({**fact, "url": ""}) for fact in facts)
    return f"{table}{BETWEEN}{lines}"


def _facts_json(edition: Edition, pieces: Sequence[str]) -> Iterator[str]:
    """Yield the text of facts.json bit by bit; but for the addresses it is the same in every edition.

    `generated_from` is a fingerprint of the facts: same facts, same fingerprint, wherever the site stands.
    """
    desk, fingerprint = edition.book.desk, sha256()
    for line in _lines(pieces):
        fingerprint.update(line.encode())
    title, description = (_text(text, desk.languages) for text in (desk.title, desk.description))
    data = {
        "version": VERSION,
        "desk": {"title": title, "description": description},
        "generated_from": f"sha256:{fingerprint.hexdigest()}",
    }
    yield json.dumps(data, ensure_ascii=False, indent=1).removesuffix("\n}")
    yield ',\n "facts": ['
    between = "\n"
    for line, entry in zip(_lines(pieces), edition.book.entries, strict=True):
        yield between
        # The address is the second field of a line: an id holds no quotes.
        yield line.replace('"url":""', f'"url":{to_json(edition.permalink(entry))}', 1)
        between = ",\n"
    yield "\n ]\n}\n"


def _lines(pieces: Iterable[str]) -> Iterator[str]:
    """Yield the line of each fact, which has no address yet; all at once they would be in memory twice."""
    for piece in pieces:
        yield from filter(None, piece.partition(BETWEEN)[2].split("\n"))


def _columns(edition: Edition) -> list[DataField]:
    return [one for one in data_fields(edition.book.desk.languages) if one.column]


def _rows(rows: Iterable[Iterable[object]]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


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


def _published(edition: Edition, entry: Entry) -> PlainFact:
    fact, book, languages = entry.fact, edition.book, edition.book.desk.languages
    return {
        "id": entry.id,
        "url": edition.permalink(entry),
        "clipping": _clipping(edition, entry.clipping_id),
        "statement": fact.statement,
        "paragraphs": list(fact.paragraphs),
        "status": fact.status,
        "when": _time(fact.when) if fact.when else None,
        "text": _text(fact.text, languages),
        "issues": [{"id": one, "name": _text(book.issues[one].names, languages)} for one in fact.issues],
        "actors": [{"id": one, "name": _text(book.actors[one].names, languages)} for one in fact.actors],
        "attributed_to": _source(fact.attributed_to, languages) if fact.attributed_to else None,
        "event": fact.event,
        "figures": [_figure(figure, languages) for figure in fact.figures],
        "corrections": [
            {"field": one.field, "printed": one.printed, "reason": _text(one.reason, languages)}
            for one in fact.corrections
        ],
    }


def _clipping(edition: Edition, clipping_id: str) -> PlainFact:
    desk, clipping = edition.book.desk, edition.book.clippings[clipping_id]
    return {
        "id": clipping_id,
        "published": moment_of(clipping, desk).isoformat(timespec="minutes"),
        "publisher": _text(desk.publishers[clipping.publisher].name, desk.languages),
        "headline": clipping.headline,
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
