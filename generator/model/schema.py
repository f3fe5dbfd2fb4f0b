"""JSON Schemas of the data files, for editors that complete and check while typing."""

from __future__ import annotations

import json

from ..load.typed import MODELS


def schemas() -> dict[str, str]:
    """Return the schema of each kind of file: name in schema/ to text."""
    return {f"{kind}.schema.json": _schema(kind) for kind in MODELS}


def _schema(kind: str) -> str:
    schema = {"$schema": "http://json-schema.org/draft-07/schema#", **MODELS[kind].model_json_schema()}
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
