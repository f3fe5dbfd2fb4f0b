"""Periods that need no year, decades and centuries: 第一季度, 上半年, 90年代, 21世纪."""

from __future__ import annotations

import re
from datetime import date

from .. import spans
from .calendar_words import NO_ABOVE, SEASONS, SHIFTS, of_century, shift
from .meaning import Context, Period, heads, in_told_year, is_base, nearest
from .numerals import integer


def _quarter(match: re.Match[str], context: Context) -> Period:
    number = quarter_number(match)
    return Period(
        in_told_year(lambda year: spans.quarter(year, number), context, match.end()), "quarter", "year"
    )


def quarter_number(match: re.Match[str]) -> int:
    """Return the number of a quarter: 第一季度, Q3, 首季."""
    word = next(filter(None, (match[name] for name in ("word", "q", "nth"))))
    return {"首": 1, "末": 4}.get(word) or integer(word)


def _quarter_near(match: re.Match[str], context: Context) -> Period | None:
    if is_base(match, context):
        return None
    return Period(spans.unit_at("quarter", context.published, shift(match)), "quarter")


def _half(match: re.Match[str], context: Context) -> Period:
    edtf = in_told_year(lambda year: half_of(year, match["half"]), context, match.end())
    return Period(edtf, "half", "year")


def half_of(year: int, half: str) -> str:
    """Return the first (上, 1) or second (下, 2) half of a year."""
    return spans.months(date(year, 7 if half in ("下", "2") else 1, 1), 6)


def _half_near(match: re.Match[str], context: Context) -> Period:
    halves = context.published.year * 2 + (context.published.month > 6) + shift(match)
    return Period(half_of(halves // 2, "下" if halves % 2 else "上"), "half")


def _first_quarters(match: re.Match[str], context: Context) -> Period:
    """Return 前三季度."""
    months = 3 * integer(match["count"])
    return Period(first_months_near(months, context, match.end()), "span", "year")


def first_months_near(number: int, context: Context, end: int) -> str:
    """Return the first so many months of the year that the words allow."""
    return in_told_year(lambda year: first_months(year, number), context, end, summed=True)


def first_months(year: int, number: int) -> str:
    """Return the first so many months of a year; raise ValueError if it has no such."""
    if not 1 < number < 12:
        raise ValueError("no such months")
    return spans.months(date(year, 1, 1), number)


def _season(match: re.Match[str], context: Context) -> Period:
    number = SEASONS[match["season"]]
    near = match["near"]
    if near:
        year = context.published.year + {"今": 0, "去": -1, "明": 1, "前": -2}[near]
        return Period(f"{spans.year(year)}-{number}", "season")
    return Period(
        nearest(lambda year: f"{spans.year(year)}-{number}", context, match.end()), "season", "year"
    )


def _decade(match: re.Match[str], context: Context) -> Period:
    """Return 90年代 and 八九十年代; without a century it is the last decade of that name that has begun."""
    if match["four"]:
        return Period(spans.decade(integer(match["four"])), "decade")
    first, last = integer(match["tens"]) // 10, 0
    if match["more"]:
        first, last = integer(match["more"]), first
    century = _century_start(match, context)
    if century is None:
        century = of_century(first * 10, context.published) // 100 * 100
        century -= 100 if century + first * 10 > context.published.year else 0
    end = last or first
    return Period(spans.years(century + first * 10, century + end * 10 + 9), "decade")


def _century_start(match: re.Match[str], context: Context) -> int | None:
    """Return the year 1900 for 20世纪 and 上世纪, None where no century is said."""
    if match["century"]:
        return (integer(match["century"]) - 1) * 100
    if match["near"]:
        return (context.published.year + 100 * SHIFTS[match["near"]]) // 100 * 100
    return None


def _century(match: re.Match[str], context: Context) -> Period:
    start = _century_start(match, context)
    if start is None:
        raise ValueError("no century is said")
    return Period(spans.century(start // 100 + 1), "century")


def _part_alone(match: re.Match[str], context: Context) -> Period:
    """Return the year that 年底 is the end of, for a part of it to be read."""
    return Period(spans.year(context.published.year), "year", "year")


def _five_years(match: re.Match[str], context: Context) -> Period:
    """Return 十四五期间, the years of a five-year plan; they follow each other from 1966 on, the third."""
    first = 1951 + 5 * integer(match["plan"])
    return Period(spans.years(first, first + 4), "span")


def _this_year(match: re.Match[str], context: Context) -> Period:
    """Return 年内."""
    return Period(spans.year(context.published.year), "year")


_CENTURY = r"(?:(?P<century>(?<!\d)\d{1,2}|[一二三四五六七八九十]{1,3})世纪|(?P<near>上上|上|本|下)个?世纪)"
_QUARTER_WORD = (
    r"(?:第(?P<nth>[一二三四1-4])季度?(?!赛|节目)|(?P<q>(?<![\d第一二三四])[一二三四1-4])季度(?!假)"
    r"|(?P<word>[首末])季度?)"
)
_LATIN_QUARTER = (
    r"(?:(?<![A-Za-z\d])[Qq] ?(?P<nth>[1-4])(?![\dA-Za-z])|(?<![\d.])(?P<q>[1-4])Q(?![A-Za-z\d])(?P<word>))"
)
_DECADE = (
    r"(?:(?P<four>(?<!\d)[12]\d\d0)"
    r"|(?P<more>[一二三四五六七八])?(?P<tens>(?<!\d)[1-9]0|[一二三四五六七八九]十|[二三四五六七八九][零〇]))年代"
)
QUARTERS = (_QUARTER_WORD, r"[Qq] ?(?P<nth>[1-4])(?![\dA-Za-z])(?P<q>)(?P<word>)")
"""Those that may stand behind a year."""

PERIODS = heads(
    (_QUARTER_WORD, _quarter),
    (_LATIN_QUARTER, _quarter),
    (rf"(?P<which>{NO_ABOVE}上|本|下)(?:一个?|个)?季度?(?!赛)", _quarter_near),
    (r"(?P<half>[上下])半年(?!度报|度)", _half),
    (r"(?P<which>上|下)个半年", _half_near),
    (r"(?P<near>[今去明])(?P<season>[春夏秋冬])(?!晚|节|联|令|衣|雨)季?", _season),
    (r"(?P<near>)(?P<season>[春夏秋冬])[季天](?=[，。、之以前后]|$)", _season),
    (rf"(?:{_CENTURY}的?)?{_DECADE}", _decade),
    (rf"{_CENTURY}(?!福克斯|经济报道|海上|不动产|之交)", _century),
    (r"[前首](?P<count>[两三二23])季度?(?!赛|节目|酒)", _first_quarters),
    (r"“?(?P<plan>十[一二三四五六七八]?)五”?(?=期间|时期|末期?|收官|开局|以来)", _five_years),
    (r"(?<![\d一二两三四五六七八九十百几数多半今明去当同每])年内(?!瓦)", _this_year),
    (
        r"(?<![每财学])(?=年(?:[初底末终](?!购物|促销|大促|聚[会餐]|奖))|年中(?=[，。、以之前]|$))",
        _part_alone,
    ),
)
