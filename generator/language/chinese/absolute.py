"""Dates that name a year, a month or a day: 2019年6月1日, 去年5月, 十二月, 民国114年, 2010-01-29, 27日."""

from __future__ import annotations

import re
from datetime import date

from .. import spans
from ..families import OtherFamily
from ..nearness import in_months_near, in_years_near, nearest_of, on_weekday
from ..patterns import pattern_of
from .calendar_words import DAY_NUMBER, MONTH_NUMBER, SPACE, WEEKDAYS, YEAR, YEAR_DIGITS, YEARLY, year_number
from .deadlines import is_length
from .meaning import Context, Period, Tail, heads, in_told_year, nearest, pick, tails, year_of
from .numerals import integer

_NO_MONTH = r"(?!革命|流火|围城|事变|党人|惨案|天(?![气然])|之[内间])"
_DAY = rf"{SPACE}(?P<day>{DAY_NUMBER}){SPACE}[日号](?!元(?!旦)|圆)"
_JOIN = r" ?(?:至|到|-|—{1,2}|、|,) ?"
_MONTH = rf"(?P<month>{MONTH_NUMBER}){SPACE}月份?{_NO_MONTH}"
_MONTHS = (
    rf"(?P<first>{MONTH_NUMBER}){SPACE}(?:月份?)?(?P<join>{_JOIN})(?:{MONTH_NUMBER}、)?"
    rf"(?P<last>{MONTH_NUMBER}){SPACE}月份?{_NO_MONTH}(?!{SPACE}{DAY_NUMBER}{SPACE}[日号])"
)
_DAYS = (
    rf"{SPACE}(?P<first>{DAY_NUMBER}){SPACE}(?:[日号])?(?P<join>{_JOIN})(?:{DAY_NUMBER}[日号]?、)?"
    rf"(?P<last>{DAY_NUMBER}){SPACE}[日号](?!元(?!旦)|圆)"
)
_FROM_NOW = pattern_of("(?:[去前上]|上一)年$")
_LISTED = pattern_of("[、,和及/]")
_NO_LENGTH = "(?<!法定的)(?<!法定)(?<!为期)(?<!长达)(?<!不足)(?<!届满)"
_DAY_ALONE_BEHIND = (
    "(?!(?:上诉|公示|申诉|犹豫|冷静|宽限|试用|考察|缓冲|异议|答辩)?期(?![待望盼货中间]))"
    "(?!元(?!旦)|[圆均线游后内间趋益渐常程]|之[内后]|以[内来后前上下]|前(?!后)"
    "|本(?!报|社|台|网|刊|周|月|年|届|次|市|地|人|站))"
)


def _month(match: re.Match[str], context: Context) -> Period:
    number = integer(match["month"])
    edtf = nearest(lambda year: f"{spans.year(year)}-{number:02d}", context, match.end())
    return Period(edtf, "month", "year")


def month_and_days(match: re.Match[str], context: Context) -> Period:
    """Return 6月1日, 6月1日至3日 and 12/21, with the month first (CLDR, locale zh)."""
    month, days = integer(match["month"]), _days(match)
    edtf = nearest(lambda year: _days_of(days, year, month), context, match.end())
    return Period(edtf, _unit_of(days), "year")


def _months(match: re.Match[str], context: Context) -> Period:
    first, last = _ends(match)
    edtf = in_told_year(lambda year: _months_of(year, first, last), context, match.end(), summed=first == 1)
    return Period(edtf, "span", "year")


def _months_of(year: int, first: int, last: int) -> str:
    """Return the months from the first, which is of a year, to the last: 11月至2月 ends in the next."""
    return f"{spans.year(year)}-{first:02d}/{spans.year(year + (last < first))}-{last:02d}"


def _ends(match: re.Match[str]) -> tuple[int, int]:
    """Return the ends of 27日至29日 or 3、4月; raise OtherFamily for a list with gaps (3、5月)."""
    return _without_gaps(match, integer(match["first"]), integer(match["last"]))


def _days(match: re.Match[str]) -> tuple[int, ...]:
    """Return the number of a day, or those of the first and the last."""
    return (integer(match["day"]),) if "day" in match.groupdict() else _ends(match)


def _days_of(days: tuple[int, ...], year: int, month: int) -> str:
    """Return a day of a month, or the days from the first to the last."""
    return "/".join(spans.day_of(year, month, number) for number in days)


def _unit_of(days: tuple[int, ...]) -> str:
    return "day" if len(days) == 1 else "span"


def _without_gaps(match: re.Match[str], first: int, last: int) -> tuple[int, int]:
    listed = len(_LISTED.findall(match[0]))
    if listed and last - first != listed:
        raise OtherFamily
    return first, last


def _two_months(match: re.Match[str], context: Context) -> Period | None:
    """Return 六七月."""
    first, last = integer(match["one"]), integer(match["two"])
    if last != first + 1:
        return None
    return Period(nearest(lambda year: _months_of(year, first, last), context, match.end()), "span", "year")


def _days_alone(match: re.Match[str], context: Context) -> Period | None:
    """Return 27日 and 27日至29日: of the month said before in the sentence, else the nearest."""
    if is_length(context.plain, context.place, match.end()):
        return None
    days = _days(match)
    if context.said_here and context.said_here.start.day:
        edtf = _days_of(days, context.anchor().year, context.anchor().month)
    else:
        near = in_months_near(lambda year, month: _days_of(days, year, month), context.published)
        edtf = pick(near, context.of_own_clause, match.end())
    return Period(edtf, _unit_of(days), "month")


def _recurring(match: re.Match[str], context: Context) -> Period:
    """Refuse 每周二和周四 and 每年10月1日."""
    raise ValueError("no one date")


def _years(match: re.Match[str], context: Context) -> Period:
    """Return 1995-1997年 and 2024、2025年; the last may be short (2014-18年)."""
    first, printed = integer(match["first"]), match["last"]
    last = integer(printed) if len(printed) == 4 else first // 100 * 100 + integer(printed)
    return Period(spans.years(*_without_gaps(match, first, last)), "span")


def _two_years(match: re.Match[str], context: Context) -> Period:
    """Return 今明两年 and 去今两年."""
    first = context.published.year - (match["pair"] == "去今")
    return Period(spans.years(first, first + 1), "span")


_BARE = r"(?:1[89]|20)\d\d"
_NO_YEAR = r"(?<![\d.两])(?<![当同该次翌隔那]年)"
"""A month of a year that was not said before (当年5月) cannot be told."""
_NO_RECURRING = "(?<![历往]年)(?<![历往]年[的约])(?<!闰)(?<!农历)"
_RECURS = (
    rf"每(?:逢|个)?(?:年(?:{YEARLY}|[春夏秋冬]季?)?|月{DAY_NUMBER}[日号]"
    r"|(?:周|星期)(?:[一二三四五六日天末](?:[、和至到](?:周|星期)?[一二三四五六日天])*)?)"
)
_NO_COUNT = r"(?![\d.,]| ?[万亿多余名人元个家年度吨米])"
ABSOLUTE = heads(
    (
        (
            rf"(?P<first>{YEAR_DIGITS}) ?年?(?:、{YEAR_DIGITS}年?)?(?P<join>{_JOIN}|(?<!年)(?:和|及|/))"
            rf"(?P<last>{YEAR_DIGITS}|\d\d) ?年(?![度代]| ?{MONTH_NUMBER} ?月)"
        ),
        _years,
    ),
    (rf"(?<![\d.])(?P<first>{_BARE})(?P<join> ?(?:至|到|-|—) ?)(?P<last>{_BARE}){_NO_COUNT}", _years),
    (r"(?P<pair>今明|去今)两?年", _two_years),
    (_RECURS, _recurring),
    (YEAR, lambda match, context: Period(spans.year(year_number(match, context)), "year")),
    (rf"{_NO_YEAR}{_NO_RECURRING}{_MONTH}{_DAY}", month_and_days),
    (rf"{_NO_YEAR}{_MONTH}{_DAYS}", month_and_days),
    (rf"{_NO_YEAR}{_MONTHS}", _months),
    (rf"{_NO_RECURRING}(?P<one>[一二三四五六七八])(?P<two>[二三四五六七八九])月(?!份?之)", _two_months),
    (rf"{_NO_YEAR}{_NO_RECURRING}{_MONTH}", _month),
    (
        rf"{_NO_LENGTH}(?<![\d.第一二三四五六七八九十两月])(?P<day>{DAY_NUMBER})日{_DAY_ALONE_BEHIND}",
        _days_alone,
    ),
    (rf"(?<=[于在到至须应需请月])(?<!\d月)(?P<day>{DAY_NUMBER})日(?=前|后|之前|以前|起|之后)", _days_alone),
    (rf"(?<=[于在到至从自])(?P<day>{DAY_NUMBER})号(?![楼线机文院房室馆])", _days_alone),
    (rf"(?<![^，。、 ])(?P<day>{DAY_NUMBER})号(?=$|[，。、]|[上下]午|晚|凌晨)", _days_alone),
    (rf"(?<![\d.第月]){_DAYS[len(SPACE) :]}{_DAY_ALONE_BEHIND}", _days_alone),
)


def _in_year_month(match: re.Match[str], context: Context, whole: Period) -> Period:
    return Period(f"{year_of(whole):04d}-{integer(match['month']):02d}", "month")


def _in_year_months(match: re.Match[str], context: Context, whole: Period) -> Period:
    return Period(_months_of(year_of(whole), *_ends(match)), "span")


def _in_month(match: re.Match[str], context: Context, whole: Period) -> Period:
    days = _days(match)
    return Period(_days_of(days, year_of(whole), int(whole.edtf[5:7])), _unit_of(days), whole.open)


def _bare_day(match: re.Match[str], context: Context, whole: Period) -> Period:
    """Return 12月25; 八月十五 of no year is a day by the moon."""
    if whole.open and not match["day"].isdigit():
        raise ValueError("a day of the moon's calendar")
    return _in_month(match, context, whole)


def _this_month(match: re.Match[str], context: Context, whole: Period) -> Period:
    """Return 去年本月, the month of publication in another year."""
    return Period(f"{year_of(whole):04d}-{context.published.month:02d}", "month")


def _same_month(match: re.Match[str], context: Context, whole: Period) -> Period | None:
    """Return 上年同月: so many years from the month said before in the sentence, or nothing without one."""
    said = context.said_here
    if not said or not said.start.month or said.first.month != (said.last or said.first).month:
        return None
    year = year_of(whole)
    if _FROM_NOW.search(context.plain, context.place, match.start()):
        year += said.first.year - context.published.year
    return Period(f"{year:04d}-{said.first.month:02d}", "month")


def _day_behind(match: re.Match[str], context: Context, whole: Period) -> Period:
    """Return the day behind its weekday (周二（25日）, 星期二（11月25日）): the nearest to that."""
    around, number = whole.bounds[0], integer(match["day"])
    if match["month"]:
        near = in_years_near(lambda year: spans.day_of(year, integer(match["month"]), number), around)
    else:
        near = in_months_near(lambda year, month: spans.day_of(year, month, number), around)
    return Period(nearest_of(near, around, ""), "day")


def _weekday_behind(match: re.Match[str], context: Context, whole: Period) -> Period:
    """Return a day with its weekday, of the year in which they fall together if none was said."""
    day, weekday = date.fromisoformat(whole.edtf[:10]), WEEKDAYS[match["short"] or match["weekday"]]
    if whole.open != "year" or day.weekday() == weekday or (day.month, day.day) == (2, 29):
        return whole
    return Period(spans.day(on_weekday(day.month, day.day, weekday, context.published) or day), "day")


# Without 日 or 号 a day ends its phrase: 12月25，.
_END_OF_DAY = r"(?=[，。；、）)]|$| ?(?:至|到|-) ?\d)"
WITHIN: tuple[Tail, ...] = tails(
    ("year", "(?:的?本|的?这个)月", _this_month),
    ("year", "的?同月份?", _same_month),
    ("year", rf" ?的? ?{_MONTHS}", _in_year_months),
    ("year", rf" ?的? ?{_MONTH}", _in_year_month),
    ("year", rf"的?第 ?(?P<month>{MONTH_NUMBER})个月", _in_year_month),
    ("month", _DAYS, _in_month),
    ("month", f"的?{_DAY}", _in_month),
    ("month", rf"(?P<day>{DAY_NUMBER}){_END_OF_DAY}", _bare_day),
    ("day", rf" ?[(（](?:(?P<month>{MONTH_NUMBER})月)?(?P<day>{DAY_NUMBER})[日号][)）]", _day_behind),
    (
        "day",
        (
            r" ?[(（](?:周|星期|礼拜)?(?P<short>[一二三四五六日天])[)）]"
            r"| ?(?:周|星期)(?P<weekday>[一二三四五六日天])(?!\w*[至到])"
        ),
        _weekday_behind,
    ),
)
