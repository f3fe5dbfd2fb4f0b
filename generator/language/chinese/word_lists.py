"""The lists of Chinese words, from words.toml."""

from __future__ import annotations

from ..tables import table


def word_list(name: str) -> tuple[str, ...]:
    """Return the words of a list, in their order."""
    return tuple(table("chinese/words.toml")[name].split())


def hedge_words(kind: str) -> tuple[str, ...]:
    """Return the words that hedge a clause in one way, or with 'none' those that only look so."""
    return tuple(table("chinese/words.toml")["hedges"][kind].split())
