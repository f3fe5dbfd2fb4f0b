"""Periods that need no year, decades and centuries, years of accounts: 第一季度, 90年代, 2025财年.

Years of accounts begin in April in Japan and Hong Kong, in October before in the United States. 财年 of a
country that cannot be told is all that they cover. 年度 is the calendar year, as in the accounts of the
mainland and of Taiwan, but in Japan. School years begin in August in Taiwan, elsewhere in September.
"""

from __future__ import annotations

import re
from datetime import date

from .. import spans
from ..nearness import in_years_near, nearest_of
from ..patterns import pattern_of
from ..spans import fiscal_year
from .calendar_words import NO_ABOVE, SEASONS, SHIFTS, YEARS_FROM_NOW, of_century, shift, western
from .meaning import Context, Period, heads, in_told_year, is_base, is_compared, nearest
from .numerals import integer


def _quarter(match: re.Match[str], context: Context) -> Period:
    number = quarter_number(match)
    if is_compared(context, match.end()):
        near = in_years_near(lambda year: spans.quarter(year, number), context.published)
        return Period(nearest_of(near, context.published, "past"), "quarter", "year")
    edtf = in_told_year(lambda year: spans.quarter(year, number), context, match.end())
    return Period(edtf, "quarter", "year")


def quarter_number(match: re.Match[str]) -> int:
    """Return the number of a quarter, the only group of its pattern that is found: 第一季度, Q3, 首季."""
    word = match[match.lastindex or 0]
    return {"首": 1, "末": 4}.get(word) or integer(word)


def _quarter_near(match: re.Match[str], context: Context) -> Period | None:
    if is_base(match, context):
        return None
    return Period(spans.unit_at("quarter", context.published, shift(match)), "quarter")


def _half(match: re.Match[str], context: Context) -> Period:
    later = match["half"] == "下"
    return Period(in_told_year(lambda year: _half_of(year, later), context, match.end()), "half", "year")


def _half_of(year: int, later: bool) -> str:
    return spans.months(date(year, 7 if later else 1, 1), 6)


def _half_near(match: re.Match[str], context: Context) -> Period:
    halves = context.published.year * 2 + (context.published.month > 6) + shift(match)
    return Period(_half_of(halves // 2, bool(halves % 2)), "half")


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
    if near := match["near"]:
        return Period(f"{spans.year(context.published.year + YEARS_FROM_NOW[near])}-{number}", "season")
    edtf = nearest(lambda year: f"{spans.year(year)}-{number}", context, match.end())
    return Period(edtf, "season", "year")


def _decade(match: re.Match[str], context: Context) -> Period:
    """Return 90年代 and 八九十年代; without a century it is the last decade of that name that has begun."""
    if match["four"]:
        return Period(spans.decade(integer(match["four"])), "decade")
    first, last = integer(match["tens"]) // 10, 0
    if match["more"]:
        first, last = integer(match["more"]), first
    if match["century"] or match["near"]:
        century = _before_century(match, context)
    else:
        century = of_century(first * 10, context.published) // 100 * 100
        century -= 100 if century + first * 10 > context.published.year else 0
    end = last or first
    return Period(spans.years(century + first * 10, century + end * 10 + 9), "decade")


def _before_century(match: re.Match[str], context: Context) -> int:
    """Return the year 1900, which is before 20世纪 and 上世纪."""
    if match["century"]:
        return (integer(match["century"]) - 1) * 100
    return (context.published.year // 100 + SHIFTS[match["near"]]) * 100


def _century(match: re.Match[str], context: Context) -> Period:
    return Period(spans.century(_before_century(match, context) // 100 + 1), "century")


def _part_alone(match: re.Match[str], context: Context) -> Period:
    """Return the year that 年底 is the end of, for a part of it to be read."""
    return Period(spans.year(context.published.year), "year", "year")


def _five_years(match: re.Match[str], context: Context) -> Period:
    """Return 十四五期间, the years of a five-year plan; they follow each other from 1966 on, the third."""
    first = 1951 + 5 * integer(match["plan"])
    return Period(spans.years(first, first + 4), "span")


_CENTURY = r"(?:(?P<century>(?<!\d)\d{1,2}|[一二三四五六七八九十]{1,3})世纪|(?P<near>上上|上|本|下)个?世纪)"
_QUARTER_WORD = (
    r"(?:第([一二三四1-4])季度?(?!赛|节目)"
    r"|((?<![\d第一二三四上下前本这该同])[一二三四1-4])季度(?!假)|([首末])季度?)"
)
_LATIN_QUARTER = r"(?<![A-Za-z\d])[Qq] ?([1-4])(?![\dA-Za-z])|(?<![\d.])([1-4])Q(?![A-Za-z\d])"
_DECADE = (
    r"(?:(?P<four>(?<!\d)[12]\d\d0)"
    r"|(?P<more>[一二三四五六七八])?(?P<tens>(?<!\d)[1-9]0|[一二三四五六七八九]十|[二三四五六七八九][零〇]))年代"
)
QUARTER_OF_YEAR = rf"(?:{_QUARTER_WORD}|[Qq] ?([1-4])(?![\dA-Za-z])|([一二三四1-4])季(?![节酒]))"
"""What may stand behind a year."""

PERIODS = heads(
    (_QUARTER_WORD, _quarter),
    (_LATIN_QUARTER, _quarter),
    (rf"(?P<which>{NO_ABOVE}上|本|下)(?:一个?|个)?季度?(?!赛)", _quarter_near),
    (r"(?P<half>[上下])半年(?!度)", _half),
    (r"(?P<which>上|下)个半年", _half_near),
    (r"(?P<near>[今去明])(?P<season>[春夏秋冬])(?!晚|节|联|令|衣|雨)季?", _season),
    (r"(?P<near>)(?P<season>[春夏秋冬])[季天](?=[，。、之以前后]|$)", _season),
    (rf"(?:{_CENTURY}的?)?{_DECADE}", _decade),
    (rf"{_CENTURY}(?!福克斯|经济报道|海上|不动产|之交)", _century),
    (r"[前首](?P<count>[两三二23])季度?(?!赛|节目|酒)", _first_quarters),
    (r"“?(?P<plan>十[一二三四五六七八]?)五”?(?=期间|时期|末期?|收官|开局|以来)", _five_years),
    (
        r"(?<![\d一二两三四五六七八九十百几数多半今明去当同每])年内(?!瓦)",
        lambda match, context: Period(spans.year(context.published.year), "year"),
    ),
    (
        r"(?<![每财学])(?=年(?:[初底末终](?!购物|促销|大促|聚[会餐]|奖))|年中(?=[，。、以之前]|$))",
        _part_alone,
    ),
)


_JAPAN = pattern_of(
    "日本|日方|日元|日圆|东京|自卫队|防卫省|厚生劳动省|厚劳省|财务省|经济产业省|经产省|总务省|国交省|文科省|法务省|农水省"
)
_AMERICA = pattern_of("美国|美方|美军|美元|华盛顿|五角大楼|白宫|联邦|国会山")
_HONG_KONG = pattern_of("香港|港府|特区政府|港元|港币")
_APRIL = pattern_of("新加坡|印度|英国|英镑")


def _fiscal(match: re.Match[str], context: Context) -> Period:
    """Return a year of accounts, or several (2022至2026财年)."""
    year, word = _year(match, context), match["word"]
    if match["from"]:
        first = _ends(western(match["from"]), word, context.plain)[0]
        return Period(f"{first}/{_ends(year, word, context.plain)[1]}", "span")
    begin, end = _split_year(year, word, context.plain) if match["next"] else _ends(year, word, context.plain)
    return Period(begin, "year") if begin == end else Period(f"{begin}/{end}", "fiscal")


def _year(match: re.Match[str], context: Context) -> int:
    if match["near"]:
        return context.published.year + SHIFTS[match["near"]]
    year = western(match["year"])
    if match["next"] and (year + 1) % 100 != int(match["next"]) % 100:
        raise ValueError("no year of accounts")
    return year


def _split_year(year: int, word: str, plain: str) -> tuple[str, str]:
    """Return the ends of 2025/26财年; of 年度, which may be one of crops or of capacity, both years."""
    if _JAPAN.search(plain) or _HONG_KONG.search(plain) or (word != "年度" and _APRIL.search(plain)):
        return f"{spans.year(year)}-04", f"{spans.year(year + 1)}-03"
    return spans.year(year), spans.year(year + 1)


def _season_of_accounts(match: re.Match[str], context: Context) -> Period:
    """Return 2025-26赛季 and 2025/26作物年度: both years."""
    return Period("/".join(_split_year(_year(match, context), "年度", "")), "fiscal")


def _ends(year: int, word: str, plain: str) -> tuple[str, str]:
    japan, america = bool(_JAPAN.search(plain)), bool(_AMERICA.search(plain))
    if word.startswith("学年"):
        return f"{spans.year(year)}-08", f"{spans.year(year + 1)}-08"
    is_japan = japan and (not america or word == "年度")
    if not is_japan and (word == "年度" or (word == "会计年度" and not america)):
        return spans.year(year), spans.year(year)
    begin, end = fiscal_year(year, "japan" if is_japan else "us" if america and not japan else "").split("/")
    return begin, end


_HAN = "[〇零一二三四五六七八九]"
_YEAR = rf"(?<![\d.])[12]\d{{3}}|[一二]{_HAN}{{3}}|(?:1[0-3]\d|一{_HAN}{{2}})(?=(?:会计)?年度|学年|[至到])"
_SEASON = "(?:(?![年第一二三四])[一-鿿]){0,5}?(?:年度|(?<!\\d)季(?!度))"
FISCAL = heads(
    (
        (
            rf"(?:(?:(?P<from>{_YEAR})(?:财年|年度)?[至到])?(?P<year>{_YEAR})(?:[-/](?P<next>\d{{4}}|\d\d))?"
            rf"|(?P<near>{NO_ABOVE}上|本|下)一?个?) ?(?P<word>财政年度|会计年度|财年|学年度?|年度)(?!假)"
        ),
        _fiscal,
    ),
    (rf"(?P<near>)(?P<year>{_YEAR})[-/](?P<next>\d{{4}}|\d\d)(?!\d){_SEASON}", _season_of_accounts),
)
