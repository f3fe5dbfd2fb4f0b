"""The page of the data: what can be downloaded, under which licence, what the fields mean, how to cite it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from ..edition.citing import Citation, data_citations
from ..edition.edition import Edition, Link, Page
from ..edition.escape import plain, web_address
from ..exports.data_fields import FIELDS
from ..exports.facts import LICENCE, VERSION
from .ledger import corpus_line

PATH = "data/index.md"
TYPES = {
    "data/facts.json": "application/json",
    "data/facts.csv": "text/csv",
    "data/facts.schema.json": "application/schema+json",
    "data/datapackage.json": "application/json",
    "calendar.ics": "text/calendar",
    "feeds/desk.xml": "application/atom+xml",
    "feeds/desk.json": "application/feed+json",
}
"""The files that the page offers, and their media types."""


@dataclass(frozen=True, kw_only=True)
class FileRow:
    """A file: its name, what it is, how large."""

    file: Link
    what: str
    size: str


@dataclass(frozen=True, kw_only=True)
class FieldRow:
    """A field of a fact: where it stands in facts.json and facts.csv, and what it means."""

    path: Markup
    column: Markup
    meaning: str


@dataclass(frozen=True, kw_only=True)
class DataView:
    """Everything on the page, in its order."""

    corpus: str
    files: tuple[FileRow, ...]
    version: str
    licence: Markup
    citations: tuple[Citation, ...]
    fields: tuple[FieldRow, ...]


def data_page(edition: Edition, files: Mapping[str, str]) -> Page:
    """Return the page; `files` are the texts of all that it offers, by path."""
    words, desk = edition.words, edition.text(edition.book.desk.title)
    view = DataView(
        corpus=corpus_line(edition),
        files=tuple(_file(edition, path, len(files[path].encode())) for path in TYPES),
        version=words("data.version", version=VERSION),
        licence=web_address(LICENCE),
        citations=data_citations(edition.book, words, VERSION, edition.absolute(PATH) or "data/"),
        fields=tuple(
            FieldRow(path=_broken(one.path), column=_broken(one.column), meaning=words(one.key))
            for one in FIELDS
        ),
    )
    return Page(
        path=PATH,
        template="data.md.j2",
        title=words("data.title"),
        description=words("data.lead"),
        crumbs=(edition.home(PATH),),
        view=view,
        things=(_dataset(edition, words("data.name", desk=desk), files),),
    )


def _broken(name: str) -> Markup:
    """Return a name that a phone may break after its dots and underscores."""
    return Markup("<wbr>").join(plain(part) for part in re.split(r"(?<=[._])", name))


def description(edition: Edition) -> str:
    """Return what the data set holds, in two sentences."""
    return f"{edition.text(edition.book.desk.description)} {corpus_line(edition)}"


def _file(edition: Edition, path: str, size: int) -> FileRow:
    name = path.rpartition("/")[2]
    key = f"data.what_{path.replace('/', '_').replace('.', '_')}"
    return FileRow(
        file=edition.link(PATH, path, name),
        what=edition.words(key),
        # At least 1: a file of 300 bytes is no empty one.
        size=edition.words("data.size", n=max(1, round(size / 1000))),
    )


def _dataset(edition: Edition, name: str, files: Mapping[str, str]) -> dict[str, Any]:
    """Return schema.org's description of the data set."""
    book = edition.book
    return {
        "@type": "Dataset",
        "name": name,
        "description": description(edition),
        "url": edition.reach(PATH, PATH),
        "version": str(VERSION),
        "license": LICENCE,
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": edition.text(book.desk.title)},
        "inLanguage": ["zh", "en"],
        "temporalCoverage": f"{book.begins}/{book.ends}",
        "dateModified": book.updated.isoformat(),
        "distribution": [
            {
                "@type": "DataDownload",
                "contentUrl": edition.reach(PATH, path),
                "encodingFormat": TYPES[path],
                "contentSize": f"{len(files[path].encode())} B",
            }
            for path in ("data/facts.json", "data/facts.csv")
        ],
    }
