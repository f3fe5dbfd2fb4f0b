"""What stands behind a period and says which part of it is meant: 10月下旬, 去年上半年, 今年底.

旬 and 半 are exact. 初 and 末 of a century are its first and last tenth.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from .. import spans
from ..families import OtherFamily
from ..patterns import pattern_of
from ..spans import BEGINNING, END, FIRST_HALF, MIDDLE, SECOND_HALF, Fractions, part_of
from .calendar_words import COUNT, SEASONS, WEEKDAYS
from .meaning import Context, Period, Tail, of_this_year, tails, year_of
from .numerals import integer
from .periods import QUARTER_OF_YEAR, first_months, quarter_number

_FRACTIONS: dict[str, Fractions] = {
    **dict.fromkeys(("上半叶", "前半", "前期", "早期"), FIRST_HALF),
    **dict.fromkeys(("下半叶", "后半", "后期", "晚期"), SECOND_HALF),
    **dict.fromkeys(("中期", "中叶", "中"), MIDDLE),
    **dict.fromkeys(("初", "初期", "伊始"), BEGINNING),
    **dict.fromkeys(("底", "末", "末期", "末叶", "终"), END),
    "前中期": (0, 3, 4),
    "中后期": (1, 4, 4),
}
_EXACT = ("上半叶", "下半叶")
_TENTHS: dict[Fractions, Fractions] = {BEGINNING: (0, 1, 10), END: (9, 10, 10)}
_DAYS = {
    "上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31), "上中旬": (1, 20), "中下旬": (11, 31),
    "中上旬": (1, 20),
    "上半月": (1, 15), "前半月": (1, 15), "下半月": (16, 31), "后半月": (16, 31),
}  # fmt: skip


def _part(match: re.Match[str], context: Context, whole: Period) -> Period | None:
    fractions = _FRACTIONS[match["part"]]
    if whole.unit == "year" and whole.open:
        edtf = of_this_year(
            lambda year: part_of(date(year, 1, 1), date(year, 12, 31), fractions), context, match.end()
        )
        return Period(edtf, "span", "year")
    first, last = whole.bounds
    if whole.unit == "quarter":
        month = spans.add_months(first, 3 * fractions[0] // fractions[2])
        return Period(f"{spans.month(month)}~", "month", whole.open)
    if whole.unit == "century":
        fractions = _TENTHS.get(fractions, fractions)
    return Period(part_of(first, last, fractions, exact=match["part"] in _EXACT), "span")


def _days_of_month(match: re.Match[str], context: Context, whole: Period) -> Period:
    (begin, end), (first, last) = whole.bounds, _DAYS[match["part"]]
    return Period(spans.span(begin.replace(day=first), min(end, begin + timedelta(days=last - 1))), "span")


def _company_year(match: re.Match[str], context: Context, whole: Period) -> Period | None:
    """Return 2025年3月期, the twelve months of a Japanese company that end with March."""
    if whole.open:
        return None
    return Period(spans.months(spans.add_months(whole.bounds[0], -11), 12), "fiscal")


def _half(match: re.Match[str], context: Context, whole: Period) -> Period:
    """Return a half of a year of any kind."""
    return Period(_months_of(whole, 6 * (match["half"] in ("下", "2")), 6), "half")


def _quarter(match: re.Match[str], context: Context, whole: Period) -> Period:
    """Return a quarter of a year of any kind."""
    return Period(_months_of(whole, 3 * quarter_number(match) - 3, 3), "quarter")


def _end_of_fiscal(match: re.Match[str], context: Context, whole: Period) -> Period:
    """Return 2026财年初 and 2026财年末, the first and last quarter."""
    first, last = _months_of(whole, 9 * (match["part"][-1] in "底末终"), 3).split("/")
    return Period(f"{first}/{last}~" if match["part"].endswith("初") else f"{first}~/{last}", "span")


def _months_of(whole: Period, begin: int, count: int) -> str:
    """Return so many months of a year of any kind, from the month on that is `begin` months into it.

    Of a year that may begin in one month or another they are all that they may be.
    """
    first, last = whole.bounds
    end = spans.add_months(last.replace(day=1), begin + count - 12)
    return f"{spans.month(spans.add_months(first, begin))}/{spans.month(end)}"


def _up_to(match: re.Match[str], context: Context, whole: Period) -> Period:
    """Return 截至9月30日的三个月 and 截至6月底的财年: so long, the last day or month included."""
    if not _UP_TO.search(context.before):
        raise OtherFamily
    months = next(number for sign, number in _MONTHS_IN if sign in match["unit"])
    edtf = spans.months_up_to(whole.bounds[1], months * integer(match["count"] or "1"))
    return Period(edtf, "span", whole.open)


def _later(match: re.Match[str], context: Context, whole: Period) -> Period:
    """Return 今年晚些时候 and 本周早些时候, from or to the day of publication."""
    (first, last), today = whole.bounds, context.published
    if not first <= today <= last:
        raise OtherFamily
    ends = (today, last) if match["side"].startswith("晚") else (first, today)
    return Period(spans.span(*ends), "span", whole.open)


_UP_TO = pattern_of("截[至止]于?$")
_MONTHS_IN = (("季", 3), ("半", 6), ("年", 12), ("月", 1))
"""How many months the first of these signs in a unit makes it: 财季, 半年度, 财年."""


def _lasting(match: re.Match[str], context: Context, whole: Period) -> Period:
    """Return 5日起一连三天: so many days, the first included."""
    first = whole.bounds[0]
    last = first + timedelta(days=integer(match["count"]) - 1)
    return Period(spans.span(first, last), "span", whole.open)


def _week(match: re.Match[str], context: Context, whole: Period) -> Period:
    """Return 5月4日当周, and 5月4日开始的一周, which counts from it."""
    day = whole.bounds[0]
    first = day if match["from"] else spans.monday(day)
    return Period(spans.span(first, first + timedelta(days=6)), "week", whole.open)


def _first_months(match: re.Match[str], context: Context, whole: Period) -> Period:
    months = integer(match["count"]) * (3 if "季" in match[0] else 1)
    return Period(first_months(year_of(whole), months), "span")


def _first_years(match: re.Match[str], context: Context, whole: Period) -> Period:
    """Return 21世纪头十年."""
    first = year_of(whole)
    return Period(spans.years(first, first + integer(match["count"]) - 1), "span")


def _season(match: re.Match[str], context: Context, whole: Period) -> Period:
    return Period(f"{year_of(whole):04d}-{SEASONS[match['season']]}", "season")


def _weeks_of_year(match: re.Match[str], context: Context, whole: Period) -> Period:
    """Return a week of a year, or its first or last so many, as ISO 8601 counts them."""
    said, year = match.groupdict(), year_of(whole)
    count = integer(said.get("count", "1"))
    last_week = date(year, 12, 28).isocalendar().week
    first = last_week - count + 1 if said.get("which") == "最后" else integer(said.get("nth", "1"))
    end = date.fromisocalendar(year, first + count - 1, 7)
    return Period(spans.span(date.fromisocalendar(year, first, 1), end), "span")


def _week_of_month(match: re.Match[str], context: Context, whole: Period) -> Period:
    """Return a week of a month, which counts seven days from its first, or a weekday of it by its number."""
    first, end = whole.bounds
    start = end - timedelta(days=6)
    if match["nth"]:
        start = first + timedelta(days=7 * integer(match["nth"]) - 7)
    if not match["day"]:
        return Period(spans.span(start, min(start + timedelta(days=6), end)), "span")
    if match["day"] == "末":
        return Period(spans.weekend(start), "span")
    return Period(spans.nth_weekday(start, end, WEEKDAYS[match["day"]], 1), "day")


def _some_days(match: re.Match[str], context: Context, whole: Period) -> Period:
    """Return the first or last so many days of a month or year."""
    count, (first, last) = integer(match["count"]), whole.bounds
    if match["last"]:
        return Period(spans.span(last - timedelta(days=count - 1), last), "span")
    return Period(spans.span(first, first + timedelta(days=count - 1)), "span")


def _so_far(match: re.Match[str], context: Context, whole: Period) -> Period:
    """Return 今年以来, which ends with the day of publication, and 2015年以来, which is open."""
    first, last = whole.bounds
    if first <= context.published <= last and first != last:
        return Period(spans.span(first, context.published), "span")
    return Period(f"{whole.edtf.split('/')[0]}/..", "open")


_N = r"\d{1,2}|[一二两三四五六七八九十]{1,3}"
_FISCAL_YEAR = "[整全]?个?(?:财政年度|会计年度|财年|年度)"
_END = r"(?=[，。、；,;至到前后的）)]|[以之][前后]|$)"
PARTS: tuple[Tail, ...] = tails(
    (
        "year",
        r"年?(?P<part>初(?![步级衷选审次中]|期)|底(?![特部层])|末(?![端日])|终(?![于止端])|伊始)",
        _part,
    ),
    ("year quarter", rf"年?(?P<part>中){_END}", _part),
    ("quarter", r"(?P<part>[初底末])(?![期端日步])", _part),
    ("year", r"(?P<part>初期|中期|前期|后期|末期)", _part),
    ("year", r"的?(?P<half>[上下])半年", _half),
    ("year", r" ?[Hh](?P<half>[12])(?![\dA-Za-z])", _half),
    ("century", rf"的?[前头](?P<count>{_N})年", _first_years),
    ("fiscal", r"的?第?([一二三四1-4])财季", _quarter),
    ("fiscal", r"的?(?P<half>[上下])半(?:财年|年度|年|期)?", _half),
    ("fiscal", r"的?(?P<part>年?初(?![步级])|[年期]?[底末终](?![端日]))", _end_of_fiscal),
    ("year fiscal", rf" ?的? ?{QUARTER_OF_YEAR}", _quarter),
    ("year", r"的?[前头首](?P<count>[两二三23])个?季度?", _first_months),
    ("year", rf"的?[前头](?P<count>{_N})个?月", _first_months),
    ("year", r"的?(?P<season>[春夏秋冬])(?:[季天](?!奥|残奥|运动会))", _season),
    ("year", r"(?P<season>[春夏秋冬])(?=$|[\s，。；、,;至前后的])", _season),
    ("year", rf"的?(?P<which>前|头|最后) ?(?P<count>{_N}) ?个?(?:周|星期|礼拜)", _weeks_of_year),
    ("year", rf"的?第(?P<nth>{_N})个?(?:周|星期)(?![一二三四五六日天])", _weeks_of_year),
    (
        "month",
        rf"的?(?:第(?P<nth>{_N})|最后一?)个?(?:周|星期|礼拜)(?P<day>[一二三四五六日天末])?",
        _week_of_month,
    ),
    ("month", r"期(?![间中末待货限刊望盼])", _company_year),
    ("month", r"的?(?P<part>(?:上中|中下|中上|[上中下])旬|[上下前后]半月)", _days_of_month),
    ("month", r"月?(?P<part>初(?![步级中选一二三四五六七八九十])|底(?![特部层])|末(?![端日]))", _part),
    ("month", rf"月?(?P<part>中){_END}", _part),
    ("month year", rf"的?(?:(?P<last>最后)|前|头|第(?=一[天日])) ?(?P<count>{_N}) ?[天日]", _some_days),
    (
        "decade century",
        r"的?(?P<part>初期|中后期|前中期|中期|末期|前期|早期|后期|晚期|中叶|末叶|上半叶|下半叶|前半|后半|初|末|底|中(?![国方共央东欧美日俄韩朝英法德印澳越非亚泰]))",
        _part,
    ),
    ("day month span", rf"(?:的|止的?){COUNT}(?P<unit>个月|年|个?季度)(?![前后代级])", _up_to),
    ("day month span", r"(?:的|止的?)(?:第?[一二三四1-4]财?)?(?P<unit>季度?)(?P<count>)", _up_to),
    ("day month span", rf"(?:的|止的?)(?P<unit>[上下]?半(?:财年|年度?)|{_FISCAL_YEAR})(?P<count>)", _up_to),
    ("year month week", r"(?P<side>[晚早]些时候|稍早|较早)", _later),
    ("day", rf"(?:起|开始)(?:为期|一连|连续)?的?{COUNT}[天日](?![前后内])", _lasting),
    ("day", "(?:(?P<from>(?:开始|起)的[那这]?)一?|的?(?:当|[那这]一?|所在的?一?))周(?![末年刊])", _week),
    ("year month week day quarter half season decade span", r"年?以来", _so_far),
)
