"""The lists of English words, from words.toml."""

from __future__ import annotations

from ..tables import table


def word_list(name: str) -> tuple[str, ...]:
    """Return the words of a list, in their order."""
    return tuple(table("english/words.toml")[name].split())
