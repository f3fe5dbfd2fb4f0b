"""Distances and lengths of time, weeks and weekdays: 3日前, 過去10年, 来週の水曜日, 10月の第2月曜日."""

from __future__ import annotations

import re
from datetime import date, timedelta

from .. import spans
from ..nearness import weekday_near
from ..patterns import pattern_of
from ..pieces import alternatives
from .meaning import UNITS, WEEKDAYS, Context, Period, nearest, steps
from .numerals import KANJI, SMALL, small_number

_FROM_AN_EVENT = pattern_of(r"(?:から|の|その|て|後|あと)、?(?:およそ|約|ほぼ)?$")
_FROM_NOW = pattern_of(r"(?:今|いま|現在)(?:から|より)?(?:およそ|約|ほぼ)?$")


def _count(match: re.Match[str]) -> tuple[str, int]:
    """Return the unit and the number of a length; half a year is six months."""
    unit = UNITS[match["unit"]]
    if match["count"] == "半":
        return "month", {"year": 6, "century": 600}[unit]
    return unit, small_number(match["count"])


def _distance(match: re.Match[str], outer: Period | None, context: Context) -> Period | None:
    """Return 3日前 and 2週間後: from publication or, behind の or から, from the date said before."""
    unit, count = _count(match)
    at_event = _FROM_AN_EVENT.search(context.before) and not _FROM_NOW.search(context.before)
    if at_event and not context.said:
        return None
    start = context.anchor()[0] if at_event else context.published
    edtf = spans.distance(unit, start, -count if match["side"] == "前" else count)
    return Period(edtf, unit if unit in ("year", "month", "day") else "part")


def _years_and_half(match: re.Match[str], outer: Period | None, context: Context) -> Period:
    """Return 1年半前 and 2年半後."""
    months = 12 * small_number(match["count"]) + 6
    edtf = spans.distance("month", context.published, -months if match["side"] == "前" else months)
    return Period(edtf, "month")


def _lasting(match: re.Match[str], outer: Period, context: Context) -> Period:
    """Return 5日から3日間 and あすから2週間: so long, the first day included."""
    unit, count = _count(match)
    first = outer.bounds[0]
    end = spans.moved(unit, first, count) - timedelta(days=1)
    return Period(spans.span(first, end), "part", outer.open)


def _from_date(match: re.Match[str], outer: Period, context: Context) -> Period:
    """Return 5月2日から3日後."""
    unit, count = _count(match)
    first, last = outer.bounds
    start, distance = (last, count) if match["side"] == "後" else (first, -count)
    return Period(spans.distance(unit, start, distance), unit if unit == "day" else "part", outer.open)


def _stretch(match: re.Match[str], outer: Period | None, context: Context) -> Period:
    """Return 過去10年 and 向こう5年間, from or to the day of publication."""
    unit, count = _count(match)
    return Period(spans.stretch(unit, context.published, -count if match["past"] else count), "part")


def _within(match: re.Match[str], outer: Period | None, context: Context) -> Period | None:
    """Return 1カ月以内 where the words look ahead; else it is how long something took."""
    if context.tense != "future" or _FROM_AN_EVENT.search(context.before):
        return None
    unit, count = _count(match)
    return Period(spans.span(context.published, spans.moved(unit, context.published, count)), "part")


_UNIT = f"(?P<unit>{alternatives(UNITS)})"
_NUMBER = rf"\d{{1,3}}|{KANJI}{{1,4}}"
_COUNT = rf"(?P<count>{_NUMBER})"
_ANY_COUNT = rf"(?P<count>半(?=年|世紀)|{_NUMBER})"

_MONTHS = "[カか箇ヶヵケ]月"
_SIDE = r"(?P<side>前(?![半期年月日倒後])|後(?![半期])|先)"
_BACK = r"(?P<past>過去の?|この|ここ|直近の?|最近の?|前の|これまでの?)"
_AHEAD = r"今後の?|向こう|次の|これから(?:先の?|の)?"

RELATIVE = steps(
    ("-", rf"(?P<count>\d{{1,2}}|{KANJI}{{1,2}})年半(?:ほど|くらい|ぐらい)?{_SIDE}", _years_and_half),
    (
        "day",
        rf"から(?P<count>\d{{1,3}}|{KANJI}{{1,3}})(?P<unit>日|週|{_MONTHS}|年)間(?!前|後|連続|ぶり)",
        _lasting,
    ),
    ("-", rf"{_ANY_COUNT}{_UNIT}間?(?:ほど|くらい|ぐらい)?{_SIDE}", _distance),
    (
        "-",
        rf"(?:{_BACK}|{_AHEAD})(?:約|およそ)?(?!半世紀){_ANY_COUNT}{_UNIT}間?(?!前|後|目|ぶり)",
        _stretch,
    ),
    ("day month year", rf"から{_COUNT}{_UNIT}(?P<side>後|前)", _from_date),
    ("-", rf"今から{_ANY_COUNT}{_UNIT}間?(?P<side>後|(?=[でに、]))", _distance),
    ("-", rf"(?:今後)?{_COUNT}{_UNIT}以内", _within),
)


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


def _nth_weekday(match: re.Match[str], outer: Period, context: Context) -> Period:
    """Return 10月の第2月曜日 and 11月最後の金曜日."""
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


def _around(match: re.Match[str], outer: Period, context: Context) -> Period:
    """Return 9月16日の月 and 9月16日の週, what a day lies in."""
    unit = {"月": "month", "週": "week"}[match["unit"]]
    return Period(spans.unit_at(unit, outer.bounds[0], 0), unit, outer.open)


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
