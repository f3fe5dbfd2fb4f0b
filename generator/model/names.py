"""All that a thing of the desk is called."""

from __future__ import annotations

from . import Actor, Event, Issue


def forms(subject: Issue | Actor | Event) -> tuple[str, ...]:
    """Return its Chinese, English and Japanese names and its aliases, in that order."""
    names = subject.names
    return tuple(name for name in (names.zh, names.en, names.ja, *subject.aliases) if name)


def found_by(subject: Issue | Actor | Event) -> tuple[str, ...]:
    """Return all that readers look for it by: what it is called, and its keywords."""
    return (*forms(subject), *subject.keywords)
