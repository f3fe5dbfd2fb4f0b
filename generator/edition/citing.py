"""How a fact is cited: in the form of GB/T 7714—2015 and in that of the Chicago Manual's notes.

The forms are those of the standard for electronic resources (4.6: 主要责任者. 题名[EB/OL].
引文页码(更新日期)[引用日期]. 获取和访问路径) and of the Manual's 17th edition for newspapers and web
pages (14.191, 14.207), titles in another language (14.99: a translation in brackets) and secondary sources
(14.260). The reader has the clipping from this site, so both say where it is cited, and the day of access is
that of the site. That day and, where the site's address is not known, that address are filled in when the
citation is copied (site_overrides/assets/javascripts/cite.js).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from babel.dates import format_date

from ..book.book import Book, Entry
from ..language.catalogue import Catalogue
from ..model import Clipping

STYLES = {"gb_t_7714": "zh", "chicago": "en"}
"""Each style with the language that it is written in."""


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


def data_citations(book: Book, words: Catalogue, version: int, address: str) -> tuple[Citation, ...]:
    """Return the citations of all facts as a data set; `address` is that of its page."""
    given = {
        "desk_zh": book.desk.title.zh,
        "desk_en": book.desk.title.en,
        "version": version,
        "day": book.updated.isoformat(),
        "day_en": _american(book.updated),
    }
    return tuple(_citation(words, style, f"{style}_data", given, address) for style in STYLES)


def citations(book: Book, words: Catalogue, entry: Entry, address: str) -> tuple[Citation, ...]:
    """Return the citations of a fact; `address` is that of its place on the site."""
    publisher = book.desk.publishers[entry.clipping.publisher].name
    given = {
        "outlet_zh": publisher.zh,
        "outlet_en": publisher.en,
        "headline": entry.clipping.headline.rstrip("。."),
        "day": f"{entry.clipping.published:%Y-%m-%d}",
        "day_en": _american(entry.clipping.published),
        "marks_zh": "、".join(map(str, entry.fact.paragraphs)),
        "title_en": _title(entry.clipping),
        "marks_en": _paragraphs(entry.fact.paragraphs),
        "desk_zh": book.desk.title.zh,
        "desk_en": book.desk.title.en,
    }
    return tuple(_citation(words, style, style, given, address) for style in STYLES)


def _citation(words: Catalogue, style: str, what: str, given: Mapping[str, object], address: str) -> Citation:
    return Citation(
        style=words(f"cite.{style}"),
        lang="" if STYLES[style] == words.language else STYLES[style],
        before=words(f"cite.{what}_before", **given),
        accessed=words(f"cite.{what}_accessed"),
        after=words(f"cite.{what}_after", **given),
        address=address,
    )


def _title(clipping: Clipping) -> str:
    """Return a headline, with its translation if the desk gives one."""
    headline, translation = clipping.headline.rstrip("。."), clipping.headline_translation.en
    return f"“{headline}” [{translation}]," if translation else f"“{headline},”"


def _paragraphs(numbers: Sequence[int]) -> str:
    listed = ", ".join(map(str, numbers))
    return f"para. {listed}" if len(numbers) == 1 else f"paras. {listed}"


def _american(day: date) -> str:
    return format_date(day, "long", locale="en_US")
