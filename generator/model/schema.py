"""JSON Schemas of the data files, for editors that complete and check while typing."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Any

from .base import OF_SITE, Names, Record, is_needed
from .documentation import records_by_kind
from .kinds import KINDS, WRITTEN_BY_HAND


def schemas(languages: Collection[str]) -> dict[str, str]:
    """Return the schema of each kind of file on a desk in these languages, by its path."""
    return {kind.schema: _schema(kind.name, languages) for kind in WRITTEN_BY_HAND}


def _schema(kind: str, languages: Collection[str]) -> str:
    schema = {"$schema": "http://json-schema.org/draft-07/schema#", **KINDS[kind].model.model_json_schema()}
    for record in records_by_kind()[kind]:
        if issubclass(record, Record) and record.__name__ in schema["$defs"]:
            _ask_for(languages, record, schema["$defs"][record.__name__])
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _ask_for(languages: Collection[str], record: type[Record], schema: dict[str, Any]) -> None:
    """Have the schema of a record ask for what it has in each language of the desk, and allow no other.

    A name may be given in others too.
    """
    fields = record.model_fields
    of_site = [name for name, field in fields.items() if OF_SITE in field.metadata]
    for name in of_site:
        schema["properties"][name].pop("default")
        if name not in languages and record is not Names:
            del schema["properties"][name]
    if of_site:
        needed = [name for name in of_site if is_needed(name, fields[name], languages)]
        schema["required"] = [*needed, *schema.get("required", [])]
