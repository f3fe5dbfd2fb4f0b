"""All that a thing of the desk is called."""

from __future__ import annotations

from . import Actor, Event, Issue


def forms(subject: Issue | Actor | Event) -> tuple[str, ...]:
    """Return its Chinese, English and Japanese names and its aliases, in that order."""
    names = subject.names
    return tuple(name for name in (names.zh, names.en, names.ja, *subject.aliases) if name)
