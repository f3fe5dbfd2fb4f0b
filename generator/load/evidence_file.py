"""Read an evidence file: JSON, as `briefs lock` writes it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from pydantic import ValidationError

from ..messages import Refusal, say
from ..problems import Finding, InFile, Problem, breaches, rule
from .strict_yaml import Document
from .yaml_rules import MOST_BYTES, FileText, merge_finished

OF_VERSION_1 = ("statement", "section", "paragraphs", "hash", "facts")


@rule("file")
def evidence_file(refused: tuple[str, ValueError | RecursionError]) -> Iterator[Finding]:
    """An evidence file is JSON as `briefs lock` writes it; nobody edits it by hand."""
    path, error = refused
    message = say("not the JSON of an evidence file: {detail}", detail=error)
    if isinstance(error, Refusal):
        message = say("not the JSON of an evidence file: {reason}", reason=error.message)
    if isinstance(error, ValidationError):
        details = error.errors()[0]
        message = say(
            "not an evidence file: {place}: {detail}",
            place=".".join(map(str, details["loc"])),
            detail=details["msg"],
        )
    yield Finding(InFile(path), message, say("write it anew with briefs lock"))


@lru_cache(maxsize=2**15)
def read_evidence(raw: bytes, path: str) -> tuple[Document | None, list[Problem]]:
    """Read the bytes of the evidence file called `path`: its document, or None and what is wrong.

    What it says is remembered: while serving or comparing, nearly all of it is as it was.
    """
    if problems := list(breaches(merge_finished, FileText(path, raw.decode(errors="replace")))):
        return None, problems
    try:
        if len(raw) > MOST_BYTES:
            raise Refusal(say("more than {most:,} bytes", most=MOST_BYTES))
        value: Any = json.loads(raw, object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        return None, list(breaches(evidence_file, (path, error)))
    return Document(_as_now(value)), []


def _as_now(value: Any) -> Any:
    """Return evidence of version 1 with what of it still holds: its statements and which facts they gave.

    What was found in the statements is not kept; `briefs lock` finds it anew.
    """
    if not isinstance(value, dict) or value.get("version") != 1:
        return value
    given = value.get("statements")
    no_words: dict[str, Any] = {"hedges": {}, "actors": []}
    statements = [
        {**{key: one[key] for key in OF_VERSION_1 if key in one}, "heading": no_words, "clauses": []}
        for one in (given if isinstance(given, list) else [])
        if isinstance(one, dict)
    ]
    return {**value, "language": "zh", "headline": [], "statements": statements}


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Refuse a key that stands twice, of which JSON would keep the last."""
    if len({key for key, _ in pairs}) < len(pairs):
        raise Refusal(say("a key stands twice"))
    return dict(pairs)
