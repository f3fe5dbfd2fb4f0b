"""Which words of a text are not those of another: Chinese by characters, the rest by words."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
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
    """Return both texts in pieces; joined, the pieces are the text."""
    a, b = TOKEN.findall(before), TOKEN.findall(after)
    if len(a) + len(b) > MOST_TOKENS:
        return _pieces([(before, True)]), _pieces([(after, True)])
    steps = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    return (
        _pieces([("".join(a[i:j]), step != "equal") for step, i, j, _, _ in steps]),
        _pieces([("".join(b[i:j]), step != "equal") for step, _, _, i, j in steps]),
    )


def _pieces(found: list[tuple[str, bool]]) -> Pieces:
    return tuple(Piece(text, changed) for text, changed in found if text)
