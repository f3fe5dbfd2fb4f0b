"""Dates that name a year, a month or a day: 2019年6月1日, 去年5月, 十二月, 民国114年, 2010-01-29, 27日."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from ...edtf import When
from .. import spans
from .calendar_words import (
    DAY_NUMBER,
    MONTH_NUMBER,
    SPACE,
    YEAR,
    YEAR_DIGITS,
    year_number,
)
from .meaning import Context, Period, Tail, day_of, heads, nearest, of_this_year, pick, tails, year_of
from .numerals import integer

_NO_MONTH = r"(?!革命|流火|围城|事变|党人|惨案|天(?![气然])|之[内间])"
_RECURRING = re.compile("(?:每|历|往)年(?:的|约)?$|闰$|农历$")
_DAY = rf"{SPACE}(?P<day>{DAY_NUMBER}){SPACE}[日号](?![元圆])"
_JOIN = r" ?(?:至|到|-|—{1,2}|、|,) ?"
_MONTH = rf"(?P<month>{MONTH_NUMBER}){SPACE}月份?{_NO_MONTH}"
_MONTHS = (
    rf"(?P<first>{MONTH_NUMBER}){SPACE}(?:月份?)?(?P<join>{_JOIN})(?:{MONTH_NUMBER}、)?"
    rf"(?P<last>{MONTH_NUMBER}){SPACE}月份?{_NO_MONTH}(?!{SPACE}{DAY_NUMBER}{SPACE}[日号])"
)
_DAYS = (
    rf"{SPACE}(?P<first>{DAY_NUMBER}){SPACE}(?:[日号])?(?P<join>{_JOIN})(?:{DAY_NUMBER}[日号]?、)?"
    rf"(?P<last>{DAY_NUMBER}){SPACE}[日号](?![元圆])"
)
_DAY_ALONE_BEHIND = (
    "(?![元圆均线游后内间趋益渐常程]|之[内后]|以[内来后前上下]|前(?!后)"
    "|本(?!报|社|台|网|刊|周|月|年|届|次|市|地|人|站))"
)


def _year(match: re.Match[str], context: Context) -> Period:
    return Period(spans.year(year_number(match, context)), "year")


def _month(match: re.Match[str], context: Context) -> Period | None:
    if _RECURRING.search(context.before):
        return None
    number = integer(match["month"])
    edtf = nearest(lambda year: f"{spans.year(year)}-{number:02d}", context, match.end())
    return Period(edtf, "month", "year")


def _day(match: re.Match[str], context: Context) -> Period | None:
    if _RECURRING.search(context.before):
        return None
    month, number = integer(match["month"]), integer(match["day"])
    edtf = nearest(lambda year: day_of(year, month, number), context, match.end())
    return Period(edtf, "day", "year")


def _month_days(match: re.Match[str], context: Context) -> Period:
    month, (first, last) = integer(match["month"]), _ends(match)
    edtf = nearest(
        lambda year: f"{day_of(year, month, first)}/{day_of(year, month, last)}", context, match.end()
    )
    return Period(edtf, "span", "year")


def _months(match: re.Match[str], context: Context) -> Period:
    first, last = _ends(match)
    edtf = of_this_year(
        lambda year: f"{spans.year(year)}-{first:02d}/{spans.year(year + (last < first))}-{last:02d}",
        context,
        match.end(),
    )
    return Period(edtf, "span", "year")


def _ends(match: re.Match[str]) -> tuple[int, int]:
    """Return the ends of 27日至29日 or 3、4月; a list (、) that leaves something out is no interval."""
    first, last = integer(match["first"]), integer(match["last"])
    listed = match["join"].strip() in ("、", ",")
    if listed and not first < last <= first + 2:
        raise ValueError("a list with gaps")
    return first, last


def _two_months(match: re.Match[str], context: Context) -> Period | None:
    """Return 六七月."""
    first, last = integer(match["one"]), integer(match["two"])
    if last != first + 1 or _RECURRING.search(context.before):
        return None
    edtf = nearest(
        lambda year: f"{spans.year(year)}-{first:02d}/{spans.year(year)}-{last:02d}", context, match.end()
    )
    return Period(edtf, "span", "year")


def _day_alone(match: re.Match[str], context: Context) -> Period | None:
    """Return 27日: of the month said before in the sentence, else the nearest."""
    number = integer(match["day"])
    return Period(_in_months((number,), context, match.end()), "day", "month")


def _days_alone(match: re.Match[str], context: Context) -> Period:
    return Period(_in_months(_ends(match), context, match.end()), "span", "month")


def _in_months(days: tuple[int, ...], context: Context, end: int) -> str:
    if context.said_here and context.said and context.said.start.day:
        month = context.anchor()
        return "/".join(day_of(month.year, month.month, number) for number in days)
    return pick(_each_month(days, context), context, end)


def _each_month(days: tuple[int, ...], context: Context) -> Iterator[When]:
    for shift in range(-2, 3):
        month = spans.add_months(context.published.replace(day=1), shift)
        try:
            yield When.parse("/".join(day_of(month.year, month.month, number) for number in days))
        except ValueError:
            continue


def _iso(match: re.Match[str], context: Context) -> Period:
    return Period(day_of(int(match["y"]), int(match["m"]), int(match["d"])), "day")


def _day_first(match: re.Match[str], context: Context) -> Period:
    """Return 10/1/2017 with the day first (CLDR, locale zh-Hant-HK), uncertain where the month may be."""
    first, second, year = int(match["a"]), int(match["b"]), int(match["y"])
    if second > 12:
        return Period(day_of(year, first, second), "day")
    doubt = "" if first > 12 or first == second else "?"
    return Period(day_of(year, second, first) + doubt, "day")


def _slash(match: re.Match[str], context: Context) -> Period:
    """Return 12/21 with the month first (CLDR, locale zh)."""
    month, number = int(match["m"]), int(match["d"])
    return Period(nearest(lambda year: day_of(year, month, number), context, match.end()), "day", "year")


def _year_month(match: re.Match[str], context: Context) -> Period:
    return Period(f"{spans.year(int(match['y']))}-{int(match['m']):02d}", "month")


def _years(match: re.Match[str], context: Context) -> Period:
    """Return 1995-1997年 and 2024、2025年; the last may be short (2014-18年)."""
    first, (printed, join) = integer(match["first"]), (match["last"], match["join"].strip())
    last = integer(printed) if len(printed) == 4 else first // 100 * 100 + integer(printed)
    if join in ("、", ",") and last != first + 1:
        raise ValueError("a list with gaps")
    return Period(spans.years(first, last), "span")


def _two_years(match: re.Match[str], context: Context) -> Period:
    """Return 今明两年 and 去今两年."""
    first = context.published.year - (match["pair"] == "去今")
    return Period(spans.years(first, first + 1), "span")


_BARE = r"(?:1[89]|20)\d\d"
_DAYTIME = r"(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?"
_NO_COUNT = r"(?![\d.,]| ?[万亿多余名人元个家年度吨米])"
_END_OF_SLASH = r"(?=[)）(（日,，、 ]|$)"
ABSOLUTE = heads(
    (
        r"(?<![\d.])(?P<y>[12]\d{3})(?P<sep>[-/.]| )(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})(?!\d)" + _DAYTIME,
        _iso,
    ),
    (r"(?<![\d.])(?P<a>\d{1,2})(?P<sep>[-/.])(?P<b>\d{1,2})(?P=sep)(?P<y>[12]\d{3})(?!\d)", _day_first),
    (r"(?<![\d./-])(?P<y>(?:19|20)\d\d)(?P<sep>[-/])(?P<m>0[1-9]|1[0-2])(?![\d./-]|年)", _year_month),
    (
        r"(?:(?<=[(（])|(?<=[于自从至在] ))(?P<m>1[0-2]|0?[1-9])/(?P<d>3[01]|[12]\d|0?[1-9])" + _END_OF_SLASH,
        _slash,
    ),
    (
        (
            rf"(?P<first>{YEAR_DIGITS}) ?年?(?P<join>{_JOIN})(?P<last>{YEAR_DIGITS}|\d\d) ?年"
            rf"(?![度代]| ?{MONTH_NUMBER} ?月)"
        ),
        _years,
    ),
    (rf"(?<![\d.])(?P<first>{_BARE})(?P<join> ?(?:至|到|-|—) ?)(?P<last>{_BARE}){_NO_COUNT}", _years),
    (r"(?P<pair>今明|去今)两?年", _two_years),
    (YEAR, _year),
    (rf"(?<![\d.两]){_MONTH}{_DAY}", _day),
    (rf"(?<![\d.两]){_MONTH}{_DAYS}", _month_days),
    (rf"(?<![\d.两]){_MONTHS}", _months),
    (r"(?P<one>[一二三四五六七八])(?P<two>[二三四五六七八九])月(?!份?之)", _two_months),
    (rf"(?<![\d.]){_MONTH}", _month),
    (rf"(?<![\d.第一二三四五六七八九十两月])(?P<day>{DAY_NUMBER})日{_DAY_ALONE_BEHIND}", _day_alone),
    (rf"(?<=[于在到至须应需请月])(?<!\d月)(?P<day>{DAY_NUMBER})日(?=前|后|之前|以前|起|之后)", _day_alone),
    (rf"(?<=[于在到至从自])(?P<day>{DAY_NUMBER})号(?![楼线机文院房室馆])", _day_alone),
    (rf"(?<![^，。、 ])(?P<day>{DAY_NUMBER})号(?=$|[，。、]|[上下]午|晚|凌晨)", _day_alone),
    (rf"(?<![\d.第月]){_DAYS[len(SPACE) :]}{_DAY_ALONE_BEHIND}", _days_alone),
)


def _in_year_month(match: re.Match[str], context: Context, whole: Period) -> Period:
    return Period(f"{year_of(whole):04d}-{integer(match['month']):02d}", "month")


def _in_year_months(match: re.Match[str], context: Context, whole: Period) -> Period:
    (first, last), year = _ends(match), year_of(whole)
    return Period(f"{year:04d}-{first:02d}/{spans.year(year + (last < first))}-{last:02d}", "span")


def _in_month_day(match: re.Match[str], context: Context, whole: Period) -> Period:
    return Period(_of_month(whole, integer(match["day"])), "day", whole.left_open)


def _bare_day(match: re.Match[str], context: Context, whole: Period) -> Period:
    """Return 12月25; 八月十五 of no year is a day by the moon."""
    if whole.left_open and not match["day"].isdigit():
        raise ValueError("a day of the moon's calendar")
    return _in_month_day(match, context, whole)


def _in_month_days(match: re.Match[str], context: Context, whole: Period) -> Period:
    first, last = _ends(match)
    return Period(f"{_of_month(whole, first)}/{_of_month(whole, last)}", "span", whole.left_open)


def _of_month(whole: Period, number: int) -> str:
    return day_of(year_of(whole), int(whole.edtf[5:7]), number)


def _this_month(match: re.Match[str], context: Context, whole: Period) -> Period:
    """Return 去年本月, the month of publication in another year."""
    return Period(f"{year_of(whole):04d}-{context.published.month:02d}", "month")


def _nth_month(match: re.Match[str], context: Context, whole: Period) -> Period:
    number = integer(match["nth"])
    if not 1 <= number <= 12:
        raise ValueError("no such month")
    return Period(f"{year_of(whole):04d}-{number:02d}", "month")


def _day_behind(match: re.Match[str], context: Context, whole: Period) -> Period:
    """Return the day behind its weekday (周二（25日）, 星期二（11月25日）): the nearest to that."""
    around, number = date.fromisoformat(whole.edtf[:10]), integer(match["day"])
    months = range(-12, 13) if match["month"] else range(-1, 2)
    month = integer(match["month"]) if match["month"] else None
    near = (spans.add_months(around.replace(day=1), shift) for shift in months)
    found = [first.replace(day=number) for first in near if _has(first, number, month)]
    return Period(spans.day(min(found, key=lambda day: abs(day - around))), "day")


def _has(first: date, number: int, month: int | None) -> bool:
    """Tell whether a month is the one asked for and has such a day."""
    return month in (None, first.month) and number <= monthrange(first.year, first.month)[1]


def _weekday_behind(match: re.Match[str], context: Context, whole: Period) -> Period:
    return whole


# Without 日 or 号 a day ends its phrase: 12月25，.
_END_OF_DAY = r"(?=[，。；、）)]|$| ?(?:至|到|-) ?\d)"
WITHIN: tuple[Tail, ...] = tails(
    ("year", "(?:的?本|的?这个|同)月", _this_month),
    ("year", rf" ?的? ?{_MONTHS}", _in_year_months),
    ("year", rf" ?的? ?{_MONTH}", _in_year_month),
    ("year", r"的?第 ?(?P<nth>\d{1,2}|[一二三四五六七八九十]{1,2})个月", _nth_month),
    ("month", _DAYS, _in_month_days),
    ("month", f"的?{_DAY}", _in_month_day),
    ("month", rf"(?P<day>{DAY_NUMBER}){_END_OF_DAY}", _bare_day),
    ("day", rf" ?[(（](?:(?P<month>{MONTH_NUMBER})月)?(?P<day>{DAY_NUMBER})[日号][)）]", _day_behind),
    (
        "day",
        r" ?[(（](?:周|星期|礼拜)?[一二三四五六日天][)）]| ?(?:周|星期)[一二三四五六日天](?!\w*[至到])",
        _weekday_behind,
    ),
)
