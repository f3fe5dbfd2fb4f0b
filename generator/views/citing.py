"""How a fact is cited: in the form of GB/T 7714—2015 and in that of the Chicago Manual's notes.

The reader has the clipping from this site, so both say where it is cited. The day on which the reader
looked and, where the site's address is not known, that address are filled in when the citation is copied
(site_overrides/assets/javascripts/cite.js).
"""

from __future__ import annotations

from calendar import month_name
from dataclasses import dataclass

from ..book import Book, Entry
from ..catalogue import Catalogue

STYLES = {"gb_t_7714": "zh", "chicago": "en"}
"""Each style with the language that it is written in."""
MONTHS = tuple(month_name[1:])


@dataclass(frozen=True, kw_only=True)
class Citation:
    """A citation, cut where the day of access goes: before it, the day, after it, the address of the fact."""

    style: str
    """The name of the style."""
    lang: str
    """Its language, where it is not the edition's."""
    before: str
    accessed: str
    """How the day of access is written; {day} stands for it."""
    after: str
    address: str


def citations(book: Book, words: Catalogue, entry: Entry, address: str) -> tuple[Citation, ...]:
    """Return the citations of a fact; `address` is that of its place on the site."""
    publisher = book.desk.publishers[entry.clipping.publisher].name
    given = {
        "outlet_zh": publisher.zh,
        "outlet_en": publisher.en,
        "headline": entry.clipping.headline.rstrip("。."),
        "day": f"{entry.clipping.published:%Y-%m-%d}",
        "day_en": f"{MONTHS[entry.clipping.published.month - 1]} {entry.clipping.published:%-d, %Y}",
        "marks_zh": "、".join(map(str, entry.fact.paragraphs)),
        "marks_en": ", ".join(map(str, entry.fact.paragraphs)),
        "desk_zh": book.desk.title.zh,
        "desk_en": book.desk.title.en,
    }
    return tuple(
        Citation(
            style=words(f"cite.{style}"),
            lang=language if language != words.language else "",
            before=words(f"cite.{style}_before", **given),
            accessed=words(f"cite.{style}_accessed"),
            after=words(f"cite.{style}_after", **given),
            address=address,
        )
        for style, language in STYLES.items()
    )
