"""All that a thing is called besides the name that heads its page."""

from __future__ import annotations

from ..model import Names
from ..variants import traditional
from .edition import Edition


def also_known_as(edition: Edition, names: Names, aliases: tuple[str, ...]) -> str:
    """Return the other names in one line, the Traditional form of the Chinese one among them."""
    every = (names.zh, traditional(names.zh), names.en, names.ja, *aliases)
    others = dict.fromkeys(name for name in every if name and name != edition.name(names))
    return edition.words.listed(list(others))
