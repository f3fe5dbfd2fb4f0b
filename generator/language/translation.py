"""What the program says in another language than English: messages/problems and help.<language>.toml."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from ..messages import Translate
from .tables import table


def into(language: str) -> Translate:
    """Return what gives the template of a language for an English one; that itself where there is none."""
    return _looked_up(translations(language))


def help_into(language: str) -> Translate:
    """Return what gives a paragraph of a command's help in a language."""
    return _looked_up(translations(language, "help"))


def _looked_up(templates: Mapping[str, str]) -> Translate:
    return lambda english: templates.get(english, english)


@cache
def translations(language: str, of: str = "problems") -> Mapping[str, str]:
    """Return the templates of a language by the English ones; none of English, nor of one without a file."""
    try:
        rooms = table(f"messages/{of}.{language}.toml")
    except FileNotFoundError:
        return {}
    return {english: own for room in rooms.values() for english, own in room.items()}
