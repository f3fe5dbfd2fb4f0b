"""What all records share: strictness, and texts and names in both languages."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict

from .types import ChineseLine, Line

LANGUAGES = ("zh", "en")
LATER = "later"
"""Marks a field that no new file begins with: it is written when something has changed, or seldom."""


class Record(BaseModel):
    """What every record has in common: nothing unknown is accepted, nothing changes later."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


class Text(Record):
    """One text in both languages, in the desk's own words."""

    zh: ChineseLine
    """The Chinese text (Simplified)."""
    en: Line
    """The English text."""


class Names(Record):
    """What a thing is called."""

    zh: Line
    """The Chinese name (Simplified)."""
    en: Line
    """The English name."""
    ja: Annotated[Line | None, LATER] = None
    """The Japanese name, where the thing has one of its own."""
