"""The program's own texts, by language, and how dates and numbers are put in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any, Literal

from ..edtf import Point, When
from . import spans
from .cldr import month_names, plural_form
from .tables import table

Told = Literal["stated", "ahead", "happened"]
"""How what has a date is told."""


@dataclass(frozen=True)
class Catalogue:
    """The texts of one language: `texts` as in messages/<language>.toml."""

    language: str
    texts: dict[str, Any]

    def __call__(self, key: str, **values: object) -> str:
        """Return the text called `key` (section.name) with {names} filled in; KeyError if unknown."""
        found: Any = self.texts
        for part in key.split("."):
            found = found[part]
        text: str = found
        return text.format(**values) if values else text

    def count(self, things: str, number: int) -> str:
        """Return a number of things in the form that the language has for that many: 1 fact, 2 facts.

        The forms are called as in CLDR's plural rules (one, other, …); `other` always exists.
        """
        forms = self.texts["count"][things]
        form = plural_form(self.language, number)
        return str(forms.get(form, forms["other"])).format(n=self._digits(Decimal(number)))

    def listed(self, items: list[str]) -> str:
        """Return items as a list in one line."""
        return str(self.texts["list_separator"]).join(items)

    def in_brackets(self, text: object) -> str:
        """Return an aside, with what stands between it and the text before it."""
        opens, closes = self.texts["brackets"]
        return f"{opens}{text}{closes}"

    def day(self, moment: date) -> str:
        """Return a calendar day in words."""
        return self._point(Point(year=moment.year, month=moment.month, day=moment.day))

    def moment(self, moment: datetime) -> str:
        """Return a day with its time, as a citation gives it."""
        return f"{moment:%Y-%m-%d %H:%M}"

    def month(self, year: int, month: int) -> str:
        """Return a month in words."""
        return self._point(Point(year=year, month=month))

    def when(self, when: When | None, told: Told = "stated") -> str:
        """Return a date as wide in words as it is in EDTF.

        What is told as ahead begins at the earliest then, and what is told as happened did so since then, or
        as of then: which of them a date without an end or a beginning says, its own form does not tell.
        """
        if when is None:
            return self("date.none")
        if when.open or when.until:
            return self(f"date.{'open' if when.open else 'until'}_{told}", a=self._qualified(when.start))
        if when.end is None:
            return self._qualified(when.start)
        return self._days(when.start, when.end) or self._interval(when.start, when.end)

    def number(self, value: Decimal) -> str:
        """Return a number in the language's own large units where it comes out even: 5500亿, 550 billion."""
        for word, power in self.texts["number"]["scales"]:
            scaled = value / 10**power
            if abs(scaled) >= 1 and scaled == scaled.quantize(Decimal("0.001")):
                gap = " " if self.texts["number"]["spaced"] else ""
                return f"{self._digits(scaled)}{gap}{word}"
        return self._digits(value)

    def _digits(self, value: Decimal) -> str:
        text = f"{value:,f}".replace(",", str(self.texts["number"]["thousands"]))
        return text.rstrip("0").rstrip(".") if "." in text else text

    def _days(self, a: Point, b: Point) -> str:
        """Return an interval of days in one month the short way; '' if it is none."""
        if not (a.day and b.day) or (a.year, a.month) != (b.year, b.month):
            return ""
        names = {"y": a.year, "m": self._month_name(a.month)}
        third = _third(a, b)
        if third is not None and a.qualifier == b.qualifier == "":
            return str(self.texts["date"]["thirds"][third]).format(**names)
        of_month_end = spans.last_days(Point(year=b.year, month=b.month).last)
        if (a.first, a.qualifier, b.qualifier) == (of_month_end, "~", ""):
            return self("date.month_end", **names)
        days = self("date.days", d=a.day, e=b.day, **names)
        return self._hedged(days, a.qualifier) if a.qualifier == b.qualifier else ""

    def _interval(self, a: Point, b: Point) -> str:
        """Return an interval; the year stands once if both dates have it and are alike."""
        texts = {"first": self._qualified(a), "second": self._qualified(b)}
        if _alike(a, b):
            which = self("date.yearless")
            point = {"first": a, "second": b}[which]
            key = "date.yearless_day" if point.day else "date.yearless_month"
            texts[which] = self(key, m=self._month_name(point.month), d=point.day)
        return self("date.interval", a=texts["first"], b=texts["second"])

    def _qualified(self, point: Point) -> str:
        return self._hedged(self._point(point), point.qualifier)

    def _hedged(self, text: str, qualifier: str) -> str:
        key = {"~": "date.about", "?": "date.uncertain"}.get(qualifier)
        return self(key, date=text) if key else text

    def _point(self, point: Point) -> str:
        if point.season:
            return str(self.texts["date"]["seasons"][point.season - 21]).format(y=point.year)
        key = "date.day" if point.day else "date.month" if point.month else "date.year"
        return self(key, y=point.year, m=self._month_name(point.month), d=point.day)

    def _month_name(self, month: int | None) -> str:
        return month_names(self.language, self.texts["date"]["months"])[month or 1]


@cache
def catalogue(language: str) -> Catalogue:
    """Return the texts of `language` ('zh' or 'en')."""
    return Catalogue(language, table(f"messages/{language}.toml"))


def _alike(a: Point, b: Point) -> bool:
    """Tell whether two dates are both days, or both months, of one year, and neither is hedged."""
    days, months = bool(a.day) == bool(b.day), a.month and b.month and not a.season and not b.season
    return bool(days and months and a.year == b.year and a.qualifier == b.qualifier == "")


def _third(a: Point, b: Point) -> int | None:
    """Return which third of their month (旬) two days bound: 0, 1 or 2; None if none."""
    if a.day == 21 and b.day == Point(year=b.year, month=b.month).last.day:
        return 2
    return {(1, 10): 0, (11, 20): 1}.get((a.day or 0, b.day or 0))
