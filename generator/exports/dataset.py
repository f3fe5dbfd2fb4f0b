"""The data set as a whole: which files it has, and what they hold, in words."""

from __future__ import annotations

from ..edition.addresses import CALENDAR, DATA_PACKAGE, DESK_FEED, FACTS_CSV, FACTS_JSON, FACTS_SCHEMA
from ..edition.edition import Edition

MEDIA_TYPES = {
    FACTS_JSON: "application/json",
    FACTS_CSV: "text/csv",
    FACTS_SCHEMA: "application/schema+json",
    DATA_PACKAGE: "application/json",
    CALENDAR: "text/calendar",
    f"{DESK_FEED}.xml": "application/atom+xml",
    f"{DESK_FEED}.json": "application/feed+json",
}
"""The files that the data page offers, and their media types."""


def description(edition: Edition) -> str:
    """Return what the data set holds, in two sentences."""
    return f"{edition.text(edition.book.desk.description)} {corpus_line(edition)}"


def corpus_line(edition: Edition) -> str:
    """Return how many clippings and facts there are, and from when to when."""
    book = edition.book
    days = {"begin": edition.words.day(book.begins), "end": edition.words.day(book.ends)}
    count = edition.words.count
    sizes = {"clippings": count("clippings", len(book.clippings)), "facts": count("facts", len(book.entries))}
    return edition.words("home.corpus", **sizes, **days)
