"""Dates in digits alone: 2010-01-29, 2018/1/10, 10/1/2017, 114.11.26, (12/21), 2025-11."""

from __future__ import annotations

import re

from .. import spans
from .absolute import month_and_day
from .calendar_words import western
from .meaning import Context, Period, heads


def _iso(match: re.Match[str], context: Context) -> Period:
    """Return 2018/1/10 and 114.11.26."""
    return Period(spans.day_of(western(match["y"]), int(match["m"]), int(match["d"])), "day")


def _day_first(match: re.Match[str], context: Context) -> Period:
    """Return 10/1/2017 with the day first (CLDR, locale zh-Hant-HK), uncertain where the month may be."""
    first, second, year = int(match["a"]), int(match["b"]), int(match["y"])
    if second > 12:
        return Period(spans.day_of(year, first, second), "day")
    doubt = "" if first > 12 or first == second else "?"
    return Period(spans.day_of(year, second, first) + doubt, "day")


def _year_month(match: re.Match[str], context: Context) -> Period:
    return Period(f"{spans.year(int(match['y']))}-{int(match['m']):02d}", "month")


_DAYTIME = r"(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?"
_MONTH_AND_DAY = r"(?P<month>1[0-2]|0?[1-9])/(?P<day>3[01]|[12]\d|0?[1-9])"
_WEEKDAY_BEHIND = "(?=[（(](?:周|星期)?[一二三四五六日][)）])"
NUMERIC = heads(
    (
        r"(?<![\d.])(?P<y>[12]\d{3})(?P<sep>[-/.]| )(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})(?!\d)" + _DAYTIME,
        _iso,
    ),
    (r"(?<![\d.])(?P<y>1[01]\d)\.(?P<m>\d{1,2})\.(?P<d>\d{1,2})(?![\d.])", _iso),
    (r"(?<![\d.])(?P<a>\d{1,2})(?P<sep>[-/.])(?P<b>\d{1,2})(?P=sep)(?P<y>[12]\d{3})(?!\d)", _day_first),
    (
        (
            r"(?:(?<![\d./-])|(?<=\d/\d\d-))(?P<y>(?:19|20)\d\d)(?P<sep>[-/])(?P<m>0[1-9]|1[0-2])"
            r"(?![\d./]|-(?!(?:19|20)\d\d/)|年)"
        ),
        _year_month,
    ),
    (rf"(?:(?<=[(（])|(?<=[于自从至在] )){_MONTH_AND_DAY}(?=[)）(（日,，、 ]|$)", month_and_day),
    (rf"(?<![\d/]){_MONTH_AND_DAY}{_WEEKDAY_BEHIND}", month_and_day),
)
