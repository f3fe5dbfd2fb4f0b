"""datapackage.json: what the published data are, for programs that read data sets (Data Package 2.0)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from ..edition.addresses import DATA
from ..edition.edition import Edition
from ..output import digest_of
from .dataset import description
from .facts import LICENCE, VERSION
from .published import Column, DataField, data_fields

PROFILES = "https://datapackage.org/profiles/2.0"


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
                **_resource("facts", "facts.csv", "text/csv", files),
                "type": "table",
                "encoding": "utf-8",
                "schema": _schema(edition),
            },
            _resource("facts-json", "facts.json", "application/json", files),
        ],
    }
    if homepage := edition.absolute_url(DATA):
        package["homepage"] = homepage
    return json.dumps(package, ensure_ascii=False, indent=1) + "\n"


def _resource(name: str, path: str, kind: str, files: Mapping[str, str]) -> dict[str, Any]:
    content = files[f"data/{path}"].encode()
    return {
        "name": name,
        "path": path,
        "format": path.rpartition(".")[2],
        "mediatype": kind,
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
