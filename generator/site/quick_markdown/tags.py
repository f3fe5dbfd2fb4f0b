"""Tags that are written plainly: every reader of HTML sees where they end."""

from __future__ import annotations

import re
from collections.abc import Collection

NAME = r"[A-Za-z][A-Za-z0-9-]*+"
REST = r'(?:[ \n]++[A-Za-z][A-Za-z0-9:-]*+(?:="[^"<>]*+")?+)*+'
"""The attributes: without a value, or with one in double quotes."""
REFERENCE = r"&(?:#[0-9]++|[A-Za-z][A-Za-z0-9]*+);"

_ATTRIBUTE = re.compile(r'[ \n]+([A-Za-z][A-Za-z0-9:-]*)(?:="([^"]*)")?')


def not_one_of(names: Collection[str]) -> str:
    """Return a pattern that refuses these names, and others that begin like one with a hyphen after it."""
    return rf"(?!(?i:{'|'.join(sorted(map(re.escape, names)))})\b)"


def plain_tag(but: Collection[str] = ()) -> str:
    """Return the pattern of a plain tag, a first or a last one, of an element that is none of `but`."""
    refused = not_one_of(but) if but else ""
    return rf"<(?:{refused}{NAME}{REST}[ ]?/?>|/{refused}{NAME}>)"


def attributes(tag: str) -> list[tuple[str, str | None]]:
    """Return the attributes of a plain tag; one without a value has None."""
    return [(found[1].lower(), found[2]) for found in _ATTRIBUTE.finditer(tag)]
