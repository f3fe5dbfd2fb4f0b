"""Lists of words, written as one reads them."""

from __future__ import annotations


def word_list(listed: str) -> tuple[str, ...]:
    """Return the words that stand in a text, in their order."""
    return tuple(listed.split())
