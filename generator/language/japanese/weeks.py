"""Weeks and weekdays: 第31週, 来週の水曜日, 10月の第2月曜日."""

from __future__ import annotations

import re
from datetime import date, timedelta

from .. import spans
from ..nearness import weekday_near
from .meaning import WEEKDAYS, Context, Period, nearest, steps
from .numerals import SMALL, small_number


def _weekday(match: re.Match[str], outer: Period | None, context: Context) -> Period:
    """Return a weekday: of the week said with it, or the nearest that the words allow, or else with '?'."""
    wanted = WEEKDAYS.index(match["weekday"])
    if outer:
        first = outer.bounds[0]
        return Period(spans.day(first + timedelta(days=(wanted - first.weekday()) % 7)), "day")
    if context.joined and context.said and context.said.unit == "day":
        return _weekday_after(context.said, wanted)
    if match["which"]:  # 前の月曜日 and 次の月曜日, said on a Monday, are not that day
        back = match["which"] == "前の"
        beside = context.published + timedelta(days=-1 if back else 1)
        return Period(weekday_near(wanted, beside, "past" if back else "future"), "day", "week")
    return Period(weekday_near(wanted, context.published, context.tense), "day", "week")


def _weekday_after(said: Period, wanted: int) -> Period:
    """Return the weekday that ends an interval: 月曜日から水曜日."""
    last = said.bounds[1]
    doubt = "?" if said.edtf.endswith("?") else ""
    return Period(spans.day(last + timedelta(days=(wanted - last.weekday()) % 7)) + doubt, "day", "week")


def _nth_weekday(match: re.Match[str], outer: Period | None, context: Context) -> Period | None:
    """Return 10月の第2月曜日 and 11月最後の金曜日."""
    if not outer:
        return None
    wanted = WEEKDAYS.index(match["weekday"])
    nth = 0 if match["last"] else _nth(match)
    return Period(spans.nth_weekday(*outer.bounds, wanted, nth), "day", outer.open)


def _nth(match: re.Match[str]) -> int:
    return small_number(match["nth"]) if match["nth"] else 1


def _nth_week(match: re.Match[str], outer: Period | None, context: Context) -> Period | None:
    """Return 第31週, a week of the year by ISO 8601, or 10月第2週, the second seven days of a month."""
    if outer and outer.unit == "month":
        first, last = outer.bounds
        begin = last - timedelta(days=6) if match["last"] else first + timedelta(days=7 * (_nth(match) - 1))
        if not first <= begin <= last:
            raise ValueError("no such week")
        return Period(spans.span(begin, min(begin + timedelta(days=6), last)), "week", outer.open)
    if match["last"] and outer and outer.unit == "year":
        return Period(spans.week(date(outer.bounds[0].year, 12, 28)), "week")
    if not match["nth"]:
        return None
    year = outer.bounds[0].year if outer else context.published.year
    return Period(spans.week(date.fromisocalendar(year, _nth(match), 1)), "week", "" if outer else "year")


def _around(match: re.Match[str], outer: Period | None, context: Context) -> Period | None:
    """Return 9月16日の月 and 9月16日の週, what a day lies in."""
    unit = {"月": "month", "週": "week"}[match["unit"]]
    return outer and Period(spans.unit_at(unit, outer.bounds[0], 0), unit, outer.open)


def _once_begun(match: re.Match[str], outer: Period | None, context: Context) -> Period:
    """Return 週明け, about the Monday that the words allow, and 年明け, about January."""
    if match["unit"] == "年":
        edtf = nearest(lambda year: f"{spans.year(year)}-01", context)
        return Period(spans.about(edtf), "month", "year")
    edtf = weekday_near(0, context.published, context.tense)
    return Period(spans.about(edtf), "day", "week")


_NTH = rf"(?:第(?P<nth>{SMALL})|最初の|(?P<last>最後の|最終))"
_WEEKDAY_ENDS = r"(?:日|(?=[、。」夜朝夕未午深昼のにまか]|$))(?!大工|版)"

WEEKS_AND_WEEKDAYS = steps(
    ("week", rf"(?P<weekday>[{WEEKDAYS}])曜日?", _weekday),
    ("-", rf"(?P<which>次の|今度の|前の)?(?P<weekday>[{WEEKDAYS}])曜{_WEEKDAY_ENDS}", _weekday),
    ("month", rf"{_NTH}(?P<weekday>[{WEEKDAYS}])曜日?", _nth_weekday),
    ("- year month", rf"{_NTH}週(?!間|末|刊)", _nth_week),
    ("-", r"(?<![一-龯0-9])(?P<unit>[週年])明け(?!の?\d)", _once_begun),
    ("day", r"(?<=の)(?P<unit>[月週])(?![曜間])", _around),
)
