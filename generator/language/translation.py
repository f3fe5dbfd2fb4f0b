"""What the program says in another language than English: messages/problems and help.<language>.toml."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal

from ..messages import Translate
from .tables import table

Texts = Literal["problems", "help"]
"""What is translated: the messages on problems, or the paragraphs of the help of commands."""


def into(language: str, of: Texts = "problems") -> Translate:
    """Return what gives the text of a language for an English one; that itself where there is none."""
    texts = translations(language, of)
    return lambda english: texts.get(english, english)


@cache
def translations(language: str, of: Texts = "problems") -> Mapping[str, str]:
    """Return the texts of a language by the English ones; none of English, nor of one without a file."""
    try:
        rooms = table(f"messages/{of}.{language}.toml")
    except FileNotFoundError:
        return {}
    return {english: own for room in rooms.values() for english, own in room.items()}
