"""What the readers of dates have in common: a date as far as it was read, and families of their patterns."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from typing import Generic, TypeVar

from ..edtf import Point, When
from . import spans
from .patterns import pattern_of

Reads = TypeVar("Reads")


@dataclass(frozen=True)
class Period:
    """A date as far as it was read: in EDTF, its unit, and what of it was not said but found by its nearness.

    `unit` is one of those that its language tells apart: what stands behind may be a part of some only.
    `open` is "year" in 10月5日 and 5 October, "month" in 5日, "week" in 周二, "" where all was said.
    """

    edtf: str
    unit: str = ""
    open: str = ""

    def with_doubt(self) -> Period:
        """Return the date as an uncertain one."""
        return replace(self, edtf=spans.in_doubt(self.edtf))

    @property
    def when(self) -> When:
        """The date; raise ValueError where there is no such day."""
        return When.read(self.edtf) or _ancient(self.edtf)

    @property
    def bounds(self) -> tuple[date, date]:
        """The first and last day; raise ValueError where it is open or no date that EDTF holds."""
        return spans.bounds(self.when)


def _ancient(edtf: str) -> When:
    """Return a date before the year 1000: EDTF has it, but no fact of a desk may be dated so far back."""
    if not re.fullmatch(r"0[0-9]{3}(?:-[0-9]{2}){0,2}~?", edtf):
        raise ValueError(f"no date: {edtf}")
    year, month, day = ([int(part) for part in edtf.rstrip("~").split("-")] + [0, 0])[:3]
    date(year, month or 1, day or 1)
    qualifier = "~" if edtf.endswith("~") else ""
    return When(
        edtf, Point(year=year, month=month or None, day=day or None, qualifier=qualifier), None, open=False
    )


def join(first: Period, second: Period) -> Period | None:
    """Return the interval from one date to another; a year that is said with one is that of the other too."""
    begin, end = first.edtf.split("/")[0], second.edtf.split("/")[-1]
    try:
        if second.open == "week" and first.unit == "day":
            end = _weekday_after(begin, end)
        elif first.open and not second.open and second.unit in ("", "day", "month", "span"):
            begin = spans.in_year_of(begin, end, before=True)
        elif second.open:
            end = spans.in_year_of(end, begin, before=False)
    except ValueError:
        return None
    if not spans.ordered(begin, end) or begin == end:
        return None
    return Period(f"{begin}/{end}", "span", first.open and second.open)


def _weekday_after(begin: str, end: str) -> str:
    """Return the weekday of the end that follows the begin: 本周三至周五."""
    start, last = date.fromisoformat(begin[:10]), date.fromisoformat(end[:10])
    return spans.day(start + timedelta(days=(last - start).days % 7)) + begin[10:]


@dataclass(frozen=True, kw_only=True)
class Place:
    """A text, the place of a date in it, the day of publication, and the date said before."""

    plain: str
    place: int
    published: date
    said: When | None

    def anchor(self) -> date:
        """Return the day that "the following day" and 次日 follow; ValueError where none was said before."""
        if not self.said:
            raise ValueError("no date was said before")
        return self.said.last or self.said.first


C = TypeVar("C", bound=Place)


class OtherFamily(Exception):  # noqa: N818  # no error: another family may read what this one matched
    """What a family of dates matched is none of its own."""


@dataclass(frozen=True)
class Reading:
    """What was read at a place: where it ends, and the date, None where it is no date after all."""

    end: int
    period: Period | None


@dataclass(frozen=True)
class Family(Generic[Reads]):
    """A family of dates or of parts of them: its pattern, what reads it, and of which units it is a part."""

    text: str
    read: Reads
    units: frozenset[str] = frozenset()
    flags: re.RegexFlag = re.NOFLAG

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, made when it is first asked for, so that commands that read nothing start fast."""
        return pattern_of(self.text, self.flags)


Read = Callable[[re.Match[str], C], Period | None]


def read_all(
    families: Iterable[Family[Callable[..., Period | None]]], plain: str, place: int, *given: object
) -> Iterator[Reading]:
    """Yield what each family reads at a place of a text; `given` is what it is told beside the match."""
    for family in families:
        if not (match := family.pattern.match(plain, place)):
            continue
        try:
            period = family.read(match, *given)
        except OtherFamily:
            continue
        except (ValueError, OverflowError):  # 30 February: its words are no other date either
            yield Reading(match.end(), None)
            continue
        if period:
            yield Reading(match.end(), period if When.read(period.edtf) else None)
