"""Which words of a text are not those of another: Chinese by characters, the rest by words."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from itertools import groupby
from typing import NamedTuple

TOKEN = re.compile(r"[A-Za-z0-9\u00c0-\u024f]+|\s+|.", re.DOTALL)
MOST_TOKENS = 2000
"""Comparing takes time by the square of the length, and anybody may write a long list."""


class Piece(NamedTuple):
    """A part of a text, and whether the other text has it not."""

    text: str
    changed: bool


Pieces = tuple[Piece, ...]


def marked(before: str, after: str) -> tuple[Pieces, Pieces]:
    """Return both texts in pieces; joined, the pieces are the text. Beside nothing, no word is marked."""
    if not before or not after:
        return _pieces([(before, False)]), _pieces([(after, False)])
    a, b = TOKEN.findall(before), TOKEN.findall(after)
    if len(a) + len(b) > MOST_TOKENS:
        return _pieces([(before, True)]), _pieces([(after, True)])
    steps = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    parts = [("".join(a[i:j]), "".join(b[m:n]), step != "equal") for step, i, j, m, n in steps]
    return (
        _pieces([(old, changed) for old, _, changed in _bridged(parts)]),
        _pieces([(new, changed) for _, new, changed in _bridged(parts)]),
    )


def _bridged(parts: list[tuple[str, str, bool]]) -> list[tuple[str, str, bool]]:
    """Mark a space between two changed words too: a row of changed words is one change."""
    return [
        (old, new, changed or (old.isspace() and 0 < place < len(parts) - 1))
        for place, (old, new, changed) in enumerate(parts)
    ]


def _pieces(found: list[tuple[str, bool]]) -> Pieces:
    """Put neighbours of a kind together; nothing is no piece."""
    runs = groupby((part for part in found if part[0]), key=lambda part: part[1])
    return tuple(Piece("".join(text for text, _ in run), changed) for changed, run in runs)
