"""JSON Schemas of the data files, for editors that complete and check while typing."""

from __future__ import annotations

import json

from .kinds import KINDS, WRITTEN_BY_HAND


def schemas() -> dict[str, str]:
    """Return the schema of each kind of file: name in schema/ to text."""
    return {f"{kind.name}.schema.json": _schema(kind.name) for kind in WRITTEN_BY_HAND}


def _schema(kind: str) -> str:
    schema = {"$schema": "http://json-schema.org/draft-07/schema#", **KINDS[kind].model.model_json_schema()}
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
