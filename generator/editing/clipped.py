"""What is read of a saved page: clippings with their statements."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ..messages import Message

Slip = tuple[int, Message, Message]
"""A line of a page, what is wrong there, and what would be right."""


@dataclass(frozen=True)
class SavedPage:
    """The bytes of a saved page."""

    path: str
    content: bytes


@dataclass(frozen=True, kw_only=True)
class Statement:
    """One statement: `ordinal` and `section` count from 1 within the clipping."""

    ordinal: int
    section: int
    heading: str
    """The heading of its section; it says as much about how sure the statement is as its own words."""
    paragraphs: tuple[int, ...]
    text: str


@dataclass(frozen=True, kw_only=True)
class Clipped:
    """One clipping of a page, with the file and the line that its headline stands on."""

    headline: str
    outlet: str
    published: datetime
    path: str
    line: int
    statements: tuple[Statement, ...]
    url: str = ""
    """Where the page says that it can be read; '' where it does not say so."""
    left_out: tuple[str, ...] = ()
    """What stands among its text on the page and was not taken for it."""
