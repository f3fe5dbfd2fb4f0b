"""All that a thing of the desk is called."""

from __future__ import annotations

from . import Actor, Event, Issue, Names


def spellings(names: Names) -> tuple[str, ...]:
    """Return a name in each language that has it: Chinese, English, Japanese."""
    return tuple(filter(None, (names.zh, names.en, names.ja)))


def names_of(subject: Issue | Actor | Event) -> tuple[str, ...]:
    """Return its Chinese, English and Japanese names and its aliases, in that order."""
    return (*spellings(subject.names), *subject.aliases)


def found_by(subject: Issue | Actor | Event) -> tuple[str, ...]:
    """Return all that readers look for it by: what it is called, and its keywords."""
    return (*names_of(subject), *subject.keywords)
