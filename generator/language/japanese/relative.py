"""Distances and lengths of time: 3日前, 2週間後, 半年前, 過去10年, 向こう5年, 1カ月以内."""

from __future__ import annotations

import re
from datetime import timedelta

from .. import spans
from ..patterns import pattern_of
from ..pieces import alternatives
from .meaning import UNITS, Context, Period, steps
from .numerals import KANJI, small_number

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
    if match["count"] == "半" and UNITS[match["unit"]] not in ("year", "century"):
        return None
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


def _lasting(match: re.Match[str], outer: Period | None, context: Context) -> Period | None:
    """Return 5日から3日間 and あすから2週間: so long, the first day included."""
    if not outer or match["count"] == "半":
        return None
    unit, count = _count(match)
    first = outer.bounds[0]
    end = spans.moved(unit, first, count) - timedelta(days=1)
    return Period(spans.span(first, end), "part", outer.open)


def _from_date(match: re.Match[str], outer: Period | None, context: Context) -> Period | None:
    """Return 5月2日から3日後."""
    if not outer or match["count"] == "半":
        return None
    unit, count = _count(match)
    first, last = outer.bounds
    start, distance = (last, count) if match["side"] == "後" else (first, -count)
    return Period(spans.distance(unit, start, distance), unit if unit == "day" else "part", outer.open)


def _stretch(match: re.Match[str], outer: Period | None, context: Context) -> Period | None:
    """Return 過去10年 and 向こう5年間, from or to the day of publication."""
    if match["count"] == "半" and UNITS[match["unit"]] != "year":
        return None
    unit, count = _count(match)
    return Period(spans.stretch(unit, context.published, -count if match["past"] else count), "part")


def _within(match: re.Match[str], outer: Period | None, context: Context) -> Period | None:
    """Return 1カ月以内 where the words look ahead; else it is how long something took."""
    if context.tense != "future" or match["count"] == "半" or _FROM_AN_EVENT.search(context.before):
        return None
    unit, count = _count(match)
    return Period(spans.span(context.published, spans.moved(unit, context.published, count)), "part")


_UNIT = f"(?P<unit>{alternatives(UNITS)})"
_COUNT = rf"(?P<count>半|\d{{1,3}}|{KANJI}{{1,4}})"

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
    ("-", rf"{_COUNT}{_UNIT}間?(?:ほど|くらい|ぐらい)?{_SIDE}", _distance),
    ("-", rf"(?:{_BACK}|{_AHEAD})(?:約|およそ)?{_COUNT}{_UNIT}間?(?!前|後|目|ぶり)", _stretch),
    ("day month year", rf"から{_COUNT}{_UNIT}(?P<side>後|前)", _from_date),
    ("-", rf"今から{_COUNT}{_UNIT}間?(?P<side>後|(?=[でに、]))", _distance),
    ("-", rf"(?:今後)?{_COUNT}{_UNIT}以内", _within),
)
