"""Feasts that are on one day of the sun's calendar everywhere: 圣诞节前, 2026年元旦, 五一当天.

National days are not among them, nor feasts that lands keep on days of their own.
"""

from __future__ import annotations

import re

from .. import spans
from .meaning import Context, Period, Tail, heads, nearest, tails, year_of

_DAYS = {"元旦": (1, 1), "五一": (5, 1), "平安": (12, 24), "圣诞": (12, 25)}
"""Month and day, by how the names begin."""
_THAT_DAY = "(?=[以之]?前(?![线夕])|当[天日])"
_NO_DAY = (
    "(?!假|小?长假|黄金周|档|晚会|献词|[贺致]辞|贺[词卡]|期间|购物|促销|市[场集]|礼|节目|季|快乐|装饰|树|气?氛"
    "|消费|演出|音乐|跨年|春节)"
)
"""What lasts for days (圣诞节假期) or is only called so (圣诞节礼物) is no day."""
_FEAST = (
    r"(?P<feast>(?<![\d一二三四五六七八九十])(?<!农历)元旦节?|平安夜"
    rf"|五一(?:(?:国际)?劳动)?(?:节|{_THAT_DAY})|圣诞(?:节|日|{_THAT_DAY})){_NO_DAY}"
)


def _feast(match: re.Match[str], context: Context) -> Period:
    """Return 圣诞节 in the year that the words allow."""
    month, number = _day_of(match)
    edtf = nearest(lambda year: spans.day_of(year, month, number), context, match.end())
    return Period(edtf, "day", "year")


def _in_year(match: re.Match[str], context: Context, whole: Period) -> Period:
    return Period(spans.day_of(year_of(whole), *_day_of(match)), "day")


def _day_of(match: re.Match[str]) -> tuple[int, int]:
    return _DAYS[match["feast"][:2]]


FEASTS = heads((_FEAST, _feast))
IN_YEAR: tuple[Tail, ...] = tails(("year", f" ?的?{_FEAST}", _in_year))
