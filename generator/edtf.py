"""Dates as wide as the source gives them: the part of EDTF (ISO 8601-2) that the desk uses.

`2025`, `2025-10`, `2025-10-27`, seasons `2026-21` (spring) to `2026-24` (winter), intervals
`A/B`, open ones `A/..` and, for what is to be by a date, `../B`: at the latest then; every date may end
in `~` (about) or `?` (uncertain).
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, lru_cache
from typing import ClassVar

from .messages import Refusal, say

_DATE = r"[12][0-9]{3}(?:-(?:2[1-4]|(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?))?[~?]?"
EXAMPLES = say(
    "write 2025, 2025-10, 2025-10-27, 2026-21 for spring, A/B, A/.., ../B for by then, with ~ for about"
)


@dataclass(frozen=True, kw_only=True)
class Point:
    """One date: its year, month or season (21–24) and day as far as given, and its `~` or `?`."""

    year: int
    month: int | None = None
    day: int | None = None
    qualifier: str = ""

    @property
    def season(self) -> int | None:
        """21 to 24 when the date is a season."""
        return self.month if self.month and self.month > 20 else None

    @cached_property
    def first(self) -> date:
        """The first day that the date covers, as written."""
        month = {21: 3, 22: 6, 23: 9, 24: 12}.get(self.month or 1, self.month or 1)
        return date(self.year, month, self.day or 1)

    @cached_property
    def last(self) -> date:
        """The last day that the date covers, as written.

        Seasons are the northern ones by calendar months; the winter of 2026 runs from December
        2026 to February 2027. ISO 8601-2 leaves their bounds open.
        """
        if self.day:
            return self.first
        months = 12 if not self.month else 3 if self.season else 1
        total = self.first.month - 1 + months
        return date(self.first.year + total // 12, total % 12 + 1, 1) - timedelta(days=1)


@dataclass(frozen=True)
class When:
    """A date or interval; `edtf` is how it is written, `end` is None when open or no interval."""

    PATTERN: ClassVar[str] = rf"^(\.\./{_DATE}|{_DATE}(/({_DATE}|\.\.))?)$"

    edtf: str
    start: Point
    end: Point | None
    open: bool
    until: bool = False
    """Whether it has no beginning: at the latest at `start`."""

    @staticmethod
    @lru_cache(maxsize=4096)
    def parse(text: str) -> When:
        """Read `text`; raise ValueError, saying what a good value looks like, if it is none."""
        if not re.fullmatch(When.PATTERN, text):
            raise Refusal(say("not a date"), EXAMPLES)
        first, _, second = text.partition("/")
        if first == "..":
            return When(text, _point(second), None, open=False, until=True)
        start = _point(first)
        end = _point(second) if second not in ("", "..") else None
        if end and end.last < start.first:
            raise Refusal(say("the interval ends before it begins"), say("write the earlier date first"))
        return When(text, start, end, second == "..")

    @staticmethod
    def read(text: str) -> When | None:
        """Return the date that `text` is, or None if it is none."""
        try:
            return When.parse(text)
        except ValueError:
            return None

    @property
    def on_it(self) -> When:
        """What is to be by a date, as if it were to be on it."""
        return When.parse(self.edtf.removeprefix("../"))

    @property
    def first(self) -> date:
        """The first day as written; of what has no beginning, its last."""
        return self.start.last if self.until else self.start.first

    @property
    def last(self) -> date | None:
        """The last day as written; None when open."""
        return None if self.open else (self.end or self.start).last

    @property
    def earliest(self) -> date | None:
        """The earliest possible day: a date with `~` or `?` reaches one of its units further. None without
        a beginning."""
        return None if self.until else self.first - _slack(self.start)

    @property
    def begins(self) -> date:
        """The earliest possible day; of what has no beginning, the last as written."""
        return self.earliest or self.first

    @property
    def latest(self) -> date | None:
        """The latest possible day, widened likewise; None when open."""
        last = self.last
        return last and last + _slack(self.end or self.start)

    @property
    def due(self) -> date:
        """The last day on which it may be still to come: the latest possible; if open, that of its start."""
        return self.latest or self.start.last + _slack(self.start)

    def __str__(self) -> str:
        return self.edtf


def months_between(first: date, last: date) -> Iterator[tuple[int, int]]:
    """Yield the months, as (year, month), from that of a day to that of another."""
    for number in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        yield number // 12, number % 12 + 1


def _point(text: str) -> Point:
    qualifier = text[-1] if text[-1] in "~?" else ""
    year, *rest = (int(part) for part in text.rstrip("~?").split("-"))
    month, day = (*rest, None, None)[:2]
    if day and day > monthrange(year, month or 1)[1]:
        raise Refusal(say("no such day: {day}", day=text), EXAMPLES)
    return Point(year=year, month=month, day=day, qualifier=qualifier)


def _slack(point: Point) -> timedelta:
    if not point.qualifier:
        return timedelta()
    return timedelta(days=1 if point.day else (point.last - point.first).days + 1)
