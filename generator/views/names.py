"""All that a thing is called besides the name that heads its page."""

from __future__ import annotations

from ..model import Actor, Event, Issue
from ..naming import forms
from ..variants import traditional
from .edition import Edition


def also_known_as(edition: Edition, subject: Issue | Actor | Event) -> str:
    """Return the other names in one line, the Traditional form of the Chinese one among them."""
    chinese, *others = forms(subject)
    every = dict.fromkeys((chinese, traditional(chinese), *others))
    every.pop(edition.name(subject.names))
    return edition.words.listed(list(every))
