"""Read an evidence file: JSON, as `briefs lock` writes it."""

from __future__ import annotations

import json
from typing import Any

from ..problems import Problem
from .strict_yaml import MOST_BYTES, Document


def evidence_file(raw: bytes, path: str) -> tuple[Document | None, list[Problem]]:
    """An evidence file is JSON as `briefs lock` writes it; nobody edits it by hand."""
    try:
        if len(raw) > MOST_BYTES:
            raise ValueError(f"more than {MOST_BYTES:,} bytes")
        value: Any = json.loads(raw, object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        problem = Problem(
            path=path,
            line=1,
            column=1,
            message=f"not the JSON of an evidence file: {error}",
            cure="write it anew with briefs lock",
            rule="evidence-file",
        )
        return None, [problem]
    return Document(value, {}, {}), []


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Refuse a key that stands twice, of which JSON would keep the last."""
    if len({key for key, _ in pairs}) < len(pairs):
        raise ValueError("a key stands twice")
    return dict(pairs)
