"""datapackage.json: what the published data are, for programs that read data sets (Data Package 2.0)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from ..edition.addresses import CALENDAR, DATA, DATA_PACKAGE, DESK_FEED, FACTS_CSV, FACTS_JSON, FACTS_SCHEMA
from ..edition.edition import Edition
from ..output import digest_of
from .facts import LICENCE, VERSION
from .published import Column, DataField, data_fields

PROFILES = "https://datapackage.org/profiles/2.0"
MEDIA_TYPES = {
    FACTS_JSON: "application/json",
    FACTS_CSV: "text/csv",
    FACTS_SCHEMA: "application/schema+json",
    DATA_PACKAGE: "application/json",
    CALENDAR: "text/calendar",
    f"{DESK_FEED}.xml": "application/atom+xml",
    f"{DESK_FEED}.json": "application/feed+json",
}
"""The files that the data page offers, and their media types."""


def description(edition: Edition) -> str:
    """Return what the data set holds, in two sentences."""
    return f"{edition.text(edition.book.desk.description)} {edition.corpus}"


def data_package(edition: Edition, files: Mapping[str, str]) -> str:
    """Return the description of facts.csv and facts.json, whose texts are in `files`, as JSON."""
    words = edition.words
    package = {
        "$schema": f"{PROFILES}/datapackage.json",
        "name": "facts",
        "title": words("data.name", desk=edition.title),
        "description": description(edition),
        "version": f"{VERSION}.0.0",
        "licenses": [{"name": "CC-BY-4.0", "path": LICENCE, "title": words("data.licence_name")}],
        "contributors": [{"title": edition.title, "roles": ["publisher"]}],
        "sources": [{"title": name} for name in dict.fromkeys(map(edition.outlet, edition.book.clippings))],
        "resources": [
            {
                **_resource("facts", FACTS_CSV, files),
                "type": "table",
                "encoding": "utf-8",
                "schema": _schema(edition),
            },
            _resource("facts-json", FACTS_JSON, files),
        ],
    }
    if homepage := edition.absolute_url(DATA):
        package["homepage"] = homepage
    return json.dumps(package, ensure_ascii=False, indent=1) + "\n"


def _resource(name: str, path: str, files: Mapping[str, str]) -> dict[str, Any]:
    content = files[path].encode()
    return {
        "name": name,
        "path": path.rpartition("/")[2],
        "format": path.rpartition(".")[2],
        "mediatype": MEDIA_TYPES[path],
        "bytes": len(content),
        "hash": f"sha256:{digest_of(content)}",
    }


def _schema(edition: Edition) -> dict[str, Any]:
    return {
        "$schema": f"{PROFILES}/tableschema.json",
        "fields": [
            _field(edition, one, one.column) for one in data_fields(edition.book.desk.languages) if one.column
        ],
        "primaryKey": ["id"],
    }


def _field(edition: Edition, one: DataField, column: Column) -> dict[str, Any]:
    found = {
        "name": column.name,
        "type": column.type,
        "format": column.format,
        "description": one.meaning(edition.words, edition.book.desk.languages),
        "constraints": dict(column.limits),
    }
    return {key: value for key, value in found.items() if value}
