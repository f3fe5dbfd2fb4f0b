"""Small pieces that the readers of all languages are made of: of texts and of patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable


def alternatives(words: Iterable[str]) -> str:
    """Return a pattern for any of some words, the longest first."""
    return "|".join(map(re.escape, sorted(set(words), key=lambda word: (-len(word), word))))


def without_space(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where a stretch of a text stands without the white space around it."""
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())


def blanked(text: str, places: Iterable[tuple[int, int]], sign: str) -> str:
    """Return a text of the same length in which `sign` stands for every character of some places."""
    for start, end in places:
        text = text[:start] + sign * (end - start) + text[end:]
    return text
