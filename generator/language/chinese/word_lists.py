"""The tables of Chinese words, from words.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def _tables() -> dict[str, Any]:
    return tomllib.loads((files(__package__) / "words.toml").read_text(encoding="utf-8"))


def word_list(name: str) -> tuple[str, ...]:
    """Return the words of a table, in their order."""
    return tuple(_tables()[name].split())


def hedge_words(kind: str) -> tuple[str, ...]:
    """Return the words that hedge a clause in one way, or with 'none' those that only look so."""
    return tuple(_tables()["hedges"][kind].split())
