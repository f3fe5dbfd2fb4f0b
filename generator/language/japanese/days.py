"""Months and days: 10月, 4～6月期, 5日（火）, 2018/1/10."""

from __future__ import annotations

import re
from datetime import date

from .. import spans
from ..nearness import in_months_near, nearest_of, on_weekday
from ..patterns import pattern_of
from ..pieces import alternatives
from .meaning import WEEKDAYS, Context, Period, nearest, nearest_over, steps
from .numerals import SMALL, small_number
from .word_tables import words


def _month(match: re.Match[str], outer: Period | None, context: Context) -> Period | None:
    number = small_number(match["month"])
    if not 1 <= number <= 12:
        raise ValueError(f"no month: {number}")
    if outer:
        return _month_within(outer, number)
    said = context.said
    dated = said and said.unit in ("day", "month") and not said.open  # 「2020年3月に閉じ、4月に開いた」
    if said and (context.joined or (context.is_near and dated and not context.is_news)):
        return _month_after(said, number)
    edtf = nearest(lambda year: f"{spans.year(year)}-{number:02d}", context)
    return Period(edtf, "month", "year")


def _month_within(outer: Period, number: int) -> Period:
    if outer.unit == "lunar":
        raise ValueError("the moon's months")
    first, last = outer.bounds
    year = first.year if number >= first.month or last.year == first.year else last.year
    return Period(f"{year:04d}-{number:02d}", "month")


def _month_after(said: Period, number: int) -> Period:
    """Return a month that follows a date at once: of the same year, or of the next one."""
    last = said.bounds[1]
    year = last.year + (number < last.month)
    return Period(f"{spans.year(year)}-{number:02d}", "month", "year" if said.open else "")


def _this_month_of(match: re.Match[str], outer: Period, context: Context) -> Period:
    """Return 去年の今月."""
    return Period(f"{outer.edtf[:4]}-{context.published.month:02d}", "month")


def _month_range(match: re.Match[str], outer: Period | None, context: Context) -> Period | None:
    """Return 4～6月期, the months from the first to the last."""
    first, last = small_number(match["first"]), small_number(match["last"])
    if not (1 <= first <= 12 and 1 <= last <= 12) or first == last:
        raise ValueError("no months")
    count = (last - first) % 12 + 1
    if outer:
        return Period(spans.months(date(outer.bounds[0].year, first, 1), count), "part")
    edtf = nearest_over(lambda year: spans.months(date(year, first, 1), count), context)
    return Period(edtf, "part", "year")


def _numeric(match: re.Match[str], outer: Period | None, context: Context) -> Period:
    """Return 2018/1/10 and 2018-01-10."""
    return Period(spans.day(date(*(int(match[part]) for part in ("y", "m", "d")))), "day")


def _numeric_month(match: re.Match[str], outer: Period | None, context: Context) -> Period:
    return Period(f"{spans.year(int(match['y']))}-{int(match['m']):02d}", "month")


def _day(match: re.Match[str], outer: Period | None, context: Context) -> Period | None:
    number, groups = small_number(match["day"]), match.groupdict()
    weekday = groups.get("weekday") or groups.get("named")
    if outer and outer.open and weekday:
        return _fitting(outer, number, weekday, context)
    if outer:
        return _day_within(outer, number, context)
    said = context.said
    if said and context.joined and said.unit in ("day", "month", "week"):
        return _day_after(said, number)
    if re.search(r"\d、$", context.before) or _SO_LONG.search(context.before):  # two or three days
        return None
    if said and context.is_near and not context.is_news and (same := _day_beside(said, number)):
        return same
    today = context.published
    if not context.tense:  # the press leaves out the month of publication only
        return Period(spans.day_of(today.year, today.month, number), "day", "month")
    found = in_months_near(lambda year, month: spans.day_of(year, month, number), today)
    return Period(nearest_of(found, today, context.tense), "day", "month")


_SO_LONG = pattern_of(rf"(?:{alternatives(words('so_long'))}|(?<![一-龯])[丸満計約中])で?$")
"""What makes 3日 behind it a length: 最短3日, 残り3日, 停戦3日."""


def _day_within(outer: Period, number: int, context: Context) -> Period:
    """Return a day of a month; where the year is open, of that in which it is nearest as a day."""
    month = outer.bounds[0]
    if outer.open:
        if _ANNIVERSARY.match(context.behind):
            raise ValueError("a day of a year that is not said")
        edtf = nearest(lambda year: spans.day_of(year, month.month, number), context)
        return Period(edtf, "day", "year")
    return Period(spans.day(month.replace(day=number)), "day")


def _day_after(said: Period, number: int) -> Period:
    """Return a day that follows a date at once: of the same month, or of the next one."""
    last = said.bounds[1] if said.unit != "month" else said.bounds[0]
    month = spans.add_months(last.replace(day=1), int(number < last.day))
    return Period(spans.day(month.replace(day=number)), "day", said.open)


def _day_beside(said: Period, number: int) -> Period | None:
    """Return a later day of the month said before: 「10月27日に来日し、28日に会談した」."""
    first = said.when.first
    if said.unit not in ("day", "month", "part") or said.edtf.count("-") < 1 or number < first.day:
        return None
    return Period(spans.day(first.replace(day=number)), "day", said.open)


def _fitting(outer: Period, number: int, weekday: str, context: Context) -> Period:
    """Return the day of the last, this or the next year that falls on the weekday said with it."""
    day = on_weekday(outer.bounds[0].month, number, WEEKDAYS.index(weekday), context.published)
    return Period(spans.day(day), "day") if day else _day_within(outer, number, context)


def _month_day(match: re.Match[str], outer: Period | None, context: Context) -> Period:
    """Return 5/21（水）; bare it may be a fraction."""
    month = Period(f"{context.published.year}-{int(match['month']):02d}", "month", "year")
    return _day_within(month, int(match["day"]), context)


_NO_DURATION = (
    r"(?![間ぶ余]|以(?!降|前|後)|当た|あたり|平均|\d|[前後](?!半|期)|連続|か[かけ]|おき|ごと|がか|あまり|ほど|程度|近く|[目物遅早長短弱強]"
    r"|にわたり)"
)
_ANNIVERSARY = pattern_of(r"[^、。]{1,20}から(?:間もなく|まもなく|ちょうど|丸)?\d+年")
_PARENTHESES = rf"(?:（(?P<weekday>[{WEEKDAYS}])(?:曜日?)?(?:・祝)?）|の?(?P<named>[{WEEKDAYS}])曜日)?"
_KANJI_MONTH_ENDS = r"(?=[\d一二三四五六七八九十廿、。，・の中上下初末半頃はに以までから（〜ごだ]|$)"

MONTHS_AND_DAYS = steps(
    ("-", r"(?P<y>[12]\d{3})(?P<sep>[-/.])(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})(?![\d/-])", _numeric),
    ("-", r"(?P<y>[12]\d{3})[/-](?P<m>0[1-9]|1[0-2])(?![\d/-])", _numeric_month),
    ("year", r"今月", _this_month_of),
    ("- year", rf"(?P<first>{SMALL})[〜-](?P<last>{SMALL})月期?", _month_range),
    ("- year fiscal lunar", r"(?P<month>\d{1,2})月(?![号期病])", _month),
    ("year fiscal lunar", rf"(?P<month>{SMALL})月", _month),
    ("-", rf"(?P<month>{SMALL})月{_KANJI_MONTH_ENDS}", _month),
    ("- year", r"(?P<month>\d{1,2})(?=(?:[〜-]|から|[、・])(?:翌年?)?\d{1,2}(?:の?両)?月)", _month),
    ("month", rf"(?P<day>{SMALL})日{_PARENTHESES}", _day),
    ("month", r"(?P<day>\d{1,2})(?=[〜-]\d{1,2}日|、\d{1,2}(?:、\d{1,2})*(?:の?両)?日)", _day),
    ("-", rf"(?<![泊週])(?P<day>\d{{1,2}})の?(?:両)?日{_PARENTHESES}{_NO_DURATION}", _day),
    ("-", r"(?P<day>\d{1,2})(?=[〜-]\d{1,2}日|[、・]\d{1,2}の?両日)", _day),
    ("-", r"(?P<day>[二三四五六七八九十廿卅]{1,3})日(?=[、（]|午前|午後|から.{0,4}日|まで)", _day),
    ("-", r"(?P<month>0?[1-9]|1[0-2])/(?P<day>\d{1,2})(?=（[月火水木金土日]|から|まで|〜)", _month_day),
)
