"""How a fact is cited: in the form of GB/T 7714—2025 and in that of the Chicago Manual's notes.

Each is made after its manual's own examples. GB/T 7714—2025 (in the place of that of 2015 since July 2026):

- a web page: 许振超. “好好干，当一个好工人”[EB/OL]. （2025-02-17）[2025-06-22]. https://…
- a web site: 中国国家博物馆[EB/OL]. [2025-05-06]. https://…
- a data set: 王继民，等. 数据集[DS/OL]. V2.2. 北京大学开放研究数据平台（2025-06-11）[2025-07-10]. https://…
- the place within a source, after a colon: 国土资源导刊，2010，7（10）：93.

The Manual (17th edition; the newspaper is that of the 18th edition's Citation Quick Guide):

- a newspaper: Dani Blum, “Are Flax Seeds All That?,” New York Times, December 13, 2023, https://… (14.191)
- a web page: “Privacy Policy,” Privacy & Terms, Google, last modified April 17, 2017, https://… (14.207)
- one without a date: “Yale Facts,” Yale University, accessed May 1, 2017, https://… (14.207)
- a title in another language, followed by its translation in brackets (14.99)

The reader has the clipping from this site, so both say where it was read: as the Manual has it for sources
quoted in another (14.260), and with 转引自, for which the standard has no form. The day of access is that of
the site. It and, where the site's address is not known, that address are filled in by the browser
(site_overrides/assets/javascripts/cite.js); without a script the citation reads well without the day.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from ..book.book import Entry
from ..language.catalogue import catalogue
from ..language.cldr import month_names
from ..model import Clipping
from .addresses import DATA
from .edition import Edition
from .page import View

STYLES = {"zh": "gb_t_7714", "en": "chicago"}
"""The style of each language; a site has those of its languages."""


def data_citations(edition: Edition, version: int) -> tuple[View, ...]:
    """Return the citations of all facts as a data set, that of the edition's language first."""
    day = edition.book.updated
    given = {"version": version, "day": day.isoformat(), "day_en": _american(day)}
    return tuple(
        _citation(edition, one, "_data", given, one.absolute_url(DATA) or "data/")
        for one in _editions(edition)
    )


def citations(edition: Edition, entry: Entry) -> tuple[View, ...]:
    """Return the citations of a fact, that of the edition's language first."""
    publisher = edition.book.desk.publishers[entry.clipping.publisher]
    given = {
        "headline": entry.clipping.headline.rstrip("。."),
        "day": f"{entry.clipping.published:%Y-%m-%d}",
        "day_en": _american(entry.clipping.published),
        "marks_zh": "、".join(map(str, entry.fact.paragraphs)),
        # GB/T 7714 gives a source in its own language, the Manual in that of its readers.
        "outlet": getattr(publisher.name, publisher.language, "") or publisher.name.of("zh"),
        "outlet_en": publisher.name.of("en"),
        "title_en": _title(entry.clipping),
        "marks_en": _paragraphs(entry.fact.paragraphs),
    }
    return tuple(_citation(edition, one, "", given, one.permalink(entry)) for one in _editions(edition))


def _editions(edition: Edition) -> list[Edition]:
    """Return the editions of a site, the one that is read first: each leads to itself."""
    own, languages = edition.words.language, edition.book.desk.languages
    return [replace(edition, words=catalogue(one)) for one in sorted(languages, key=lambda one: one != own)]


def _citation(edition: Edition, cited: Edition, what: str, given: Mapping[str, object], address: str) -> View:
    """Return a citation, cut where the day of access goes: before it, how that is written, and after it."""
    language, words = cited.words.language, edition.words
    style = STYLES[language]
    return View(
        style=words(f"cite.{style}"),
        lang="" if language == words.language else language,
        before=words(f"cite.{style}{what}_before", **given, desk=cited.title),
        accessed=words(f"cite.{style}{what}_accessed"),
        after=words(f"cite.{style}{what}_after"),
        address=address,
    )


def _title(clipping: Clipping) -> str:
    """Return a headline, with its translation if the desk gives one."""
    headline, translation = clipping.headline.rstrip("。."), clipping.headline_translation.en
    quoted = _within_quotation_marks(headline)
    return f"“{quoted}” [{translation}]," if translation else f"“{quoted},”"


def _within_quotation_marks(text: str) -> str:
    """Return a text as it stands within quotation marks: its own are single, and those in them double."""
    text = re.sub(r'"([^"]*)"', r"“\1”", text)
    return re.sub("“([^”]*)”", lambda found: "‘" + re.sub("‘([^’]*)’", r"“\1”", found[1]) + "’", text)


def _paragraphs(numbers: Sequence[int]) -> str:
    listed = ", ".join(map(str, numbers))
    return f"para. {listed}" if len(numbers) == 1 else f"paras. {listed}"


def _american(day: date) -> str:
    return f"{month_names('en')[day.month]} {day.day}, {day.year}"
