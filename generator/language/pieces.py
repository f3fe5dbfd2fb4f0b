"""Small pieces that the readers of all languages are made of: of texts and of patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby


def alternatives(words: Iterable[str]) -> str:
    """Return a pattern for any of some words, the longest that there is.

    Words that begin alike share their beginning in it, so that many are passed over at once.
    """
    return _endings(sorted(set(words)))


def _endings(words: Sequence[str]) -> str:
    """Return a pattern for the sorted words; where one is the beginning of another, the other goes first."""
    branches = []
    for first, alike in groupby(filter(None, words), key=lambda word: word[0]):
        rest = [word[1:] for word in alike]
        ending = f"(?:{_endings(rest)})" if len(rest) > 1 else re.escape(rest[0])
        branches.append(re.escape(first) + ending)
    return "|".join([*branches, ""] if "" in words else branches)


def without_space(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where a stretch of a text stands without the white space around it."""
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())


def blanked(text: str, places: Iterable[tuple[int, int]], sign: str) -> str:
    """Return a text of the same length in which `sign` stands for every character of some places."""
    for start, end in places:
        text = text[:start] + sign * (end - start) + text[end:]
    return text


def without(pattern: re.Pattern[str], text: str, sign: str = " ") -> str:
    """Return a text of the same length in which `sign` stands for every character that a pattern finds."""
    return pattern.sub(lambda match: sign * len(match[0]), text)


def between(text: str, ends: Iterable[int]) -> tuple[tuple[int, int], ...]:
    """Return the stretches of a text that end at some places and at its end, but for white space."""
    stops = [*ends, len(text)]
    spans = (without_space(text, *span) for span in zip([0, *stops], stops, strict=False))
    return tuple((start, end) for start, end in spans if start < end)
