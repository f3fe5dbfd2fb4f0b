"""The desk itself: data/desk.yaml."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from decimal import Decimal
from functools import lru_cache
from itertools import islice
from typing import Annotated, get_args
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, Field

from ..language.scripts import simplified
from ..messages import Refusal, say
from .base import LANGUAGES, OF_SITE, InLanguages, Names, Record, SiteLanguage, Text
from .clipping import Clipping
from .types import ChineseUnitForm, Id, LanguageCode, Line, SearchAddress, TimeZone, UnitForm


class Publisher(Record):
    """An outlet whose clippings the desk reads."""

    name: Names
    """The outlet's name; a page that is saved from it may call it by any of them."""
    time_zone: TimeZone
    """The outlet's time zone, by its IANA name: Asia/Shanghai."""
    language: LanguageCode
    """The language that it writes in, by its BCP 47 primary tag: zh, en, ja."""


class Unit(Text):
    """How a figure is written in a unit; {n} stands for the number."""

    zh: Annotated[ChineseUnitForm, OF_SITE] = ""
    """How a number of it is written in Chinese."""
    en: Annotated[UnitForm, OF_SITE] = ""
    """How a number of it is written in English."""
    one: UnitForm = ""
    """How one of it is written in English, where that is another word: {n} person."""
    printed: tuple[Line, ...] = ()
    """Other words for it in clippings: persons beside people."""

    def written(self, language: str, value: Decimal) -> str:
        """Return how a value is written in a language of the site; {n} still stands for its digits."""
        return self.one if self.one and language == "en" and value == 1 else self.of(language)

    @property
    def words(self) -> tuple[str, ...]:
        """What stands for it in a clipping: how it is written, without the number, and its other words."""
        forms = (*(self.of(one) for one in LANGUAGES), self.one)
        signs = (before for form in forms if (before := form.partition("{n}")[0].strip()))
        return (*(form.replace("{n}", "").strip() for form in forms), *signs, *self.printed)


class Find(InLanguages):
    """Where readers can look for a clipping whose address the desk does not know."""

    zh: Annotated[SearchAddress, OF_SITE] = ""
    """The search that the Chinese edition leads to; {query} stands for the headline."""
    en: Annotated[SearchAddress, OF_SITE] = ""
    """The search that the English edition leads to."""


def _each_once(languages: tuple[SiteLanguage, ...]) -> tuple[SiteLanguage, ...]:
    if len(set(languages)) < len(languages):
        raise Refusal(say("a language stands twice"), say("write each once"))
    return languages


SiteLanguages = Annotated[tuple[SiteLanguage, ...], Field(min_length=1), AfterValidator(_each_once)]


class Desk(Record):
    """The desk: the subject it follows, the outlets it reads, the units it counts in."""

    title: Text
    """The title of the site."""
    languages: SiteLanguages = Field(default=get_args(SiteLanguage))
    """The languages of the site, the first at its root, the other in a folder; if left out, zh and en."""
    description: Text
    """One or two sentences: what the desk follows and how."""
    publishers: dict[Id, Publisher]
    """The outlets, by id."""
    units: dict[Id, Unit]
    """The units of figures, by id."""
    find: Find | None = None
    """Where readers can look for a clipping without an address; without it there is no such link."""

    def unit_of(self, word: str) -> str | None:
        """Return the id of the unit that a clipping prints as `word`; None without one, or of several."""
        units = self.units_of(word)
        return units[0] if len(units) == 1 else None

    def units_of(self, word: str) -> tuple[str, ...]:
        """Return the ids of the units that a clipping may mean by `word`: 家 counts firms and hospitals.

        Where the desk has none, it is the first that it has of so much in a time: of barrels, barrels a day.
        """
        [word], forms = (
            _simplified((word,)),
            [(one, _simplified(unit.words)) for one, unit in self.units.items()],
        )
        meant = tuple(unit_id for unit_id, printed in forms if word and word in printed)
        rate = re.compile(rf"{re.escape(word)} ?(?:an? |per |/|每)[^ ]+")
        in_a_time = (unit_id for unit_id, printed in forms if word and any(map(rate.fullmatch, printed)))
        return meant or tuple(islice(in_a_time, 1))


@lru_cache(maxsize=1024)
def _simplified(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return words in Simplified characters: 新台幣 is 新台币."""
    return tuple(word.translate(simplified()) for word in words)


def moment_of(clipping: Clipping, desk: Desk | None) -> datetime:
    """Return when a clipping was published; UTC stands in for the zone of an outlet that is not known."""
    outlet = desk.publishers.get(clipping.publisher) if desk else None
    return clipping.published.replace(tzinfo=ZoneInfo(outlet.time_zone) if outlet else UTC)
