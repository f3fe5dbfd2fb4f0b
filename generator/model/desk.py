"""The desk itself: data/desk.yaml."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from .base import Record, Text
from .clipping import Clipping
from .types import Id, LanguageCode, Line, SearchAddress, TimeZone


class Publisher(Record):
    """An outlet whose clippings the desk reads."""

    name: Text
    """The outlet's name."""
    time_zone: TimeZone
    """The outlet's time zone, by its IANA name: Asia/Shanghai."""
    language: LanguageCode
    """The language that it writes in, by its BCP 47 primary tag: zh, en, ja."""


class Unit(Text):
    """How a figure is written in a unit; {n} stands for the number: '{n}美元' and 'US${n}'."""

    printed: tuple[Line, ...] = ()
    """Other words for it in clippings: 名 beside 人."""


class Find(Record):
    """Where readers can look for a clipping whose address the desk does not know."""

    zh: SearchAddress
    """The search that the Chinese edition leads to; {query} stands for the headline."""
    en: SearchAddress
    """The search that the English edition leads to."""


class Desk(Record):
    """The desk: the subject it follows, the outlets it reads, the units it counts in."""

    title: Text
    """The title of the site."""
    description: Text
    """One or two sentences: what the desk follows and how."""
    publishers: dict[Id, Publisher]
    """The outlets, by id."""
    units: dict[Id, Unit]
    """The units of figures, by id."""
    find: Find | None = None
    """Where readers can look for a clipping without an address; without it there is no such link."""

    def unit_of(self, word: str) -> str | None:
        """Return the id of the unit that a clipping prints as `word`; None without a word or a unit."""
        meant = (
            unit_id
            for unit_id, unit in self.units.items()
            if word in (*(form.replace("{n}", "").strip() for form in (unit.zh, unit.en)), *unit.printed)
        )
        return next(meant, None) if word else None


def moment_of(clipping: Clipping, desk: Desk | None) -> datetime:
    """Return when a clipping was published; UTC stands in for the zone of an outlet that is not known."""
    outlet = desk.publishers.get(clipping.publisher) if desk else None
    return clipping.published.replace(tzinfo=ZoneInfo(outlet.time_zone) if outlet else UTC)
