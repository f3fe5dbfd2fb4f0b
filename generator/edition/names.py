"""All that an actor is called besides the name that heads its page."""

from __future__ import annotations

from ..language.scripts import traditional
from ..model import Actor
from ..model.names import names_of
from .edition import Edition
from .page import Link


def also_known_as(edition: Edition, subject: Actor) -> tuple[Link, ...]:
    """Return the other names, each with its language, the Traditional form of the Chinese one among them."""
    languages = {name: edition.foreign(name) for name in names_of(subject)}
    if subject.names.ja:
        languages[subject.names.ja] = "ja"
    chinese = subject.names.zh
    # Names that are written alike in both are Simplified.
    every = ({chinese: "", traditional(chinese): "zh-Hant"} if chinese else {}) | languages
    every.pop(edition.name(subject.names))
    return tuple(Link(name=name, href=None, lang=lang) for name, lang in every.items())
