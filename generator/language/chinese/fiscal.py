"""Years of accounts and of schools: 2025财年, 2025-26年度, 2022至2026财年, 113学年度.

Japan's and Hong Kong's begin in April, the United States' in October before. 财年 of a country that cannot be
told is all that they cover. 年度 is the calendar year, as in the accounts of the mainland and of Taiwan, but
in Japan. School years begin in August in Taiwan, elsewhere in September.
"""

from __future__ import annotations

import re

from .. import spans
from ..patterns import pattern_of
from ..spans import fiscal_year
from .calendar_words import NO_ABOVE, SHIFTS, western
from .meaning import Context, Period, heads

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


def _season(match: re.Match[str], context: Context) -> Period:
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
            rf"(?:(?:(?P<from>{_YEAR})(?:财年|年度)?[至到])?(?P<year>{_YEAR})"
            r"(?:[-/](?P<next>\d{4}|\d\d))?"
            rf"|(?P<near>{NO_ABOVE}上|本|下)一?个?) ?(?P<word>财政年度|会计年度|财年|学年度?|年度)(?!假)"
        ),
        _fiscal,
    ),
    (rf"(?P<near>)(?P<year>{_YEAR})[-/](?P<next>\d{{4}}|\d\d)(?!\d){_SEASON}", _season),
)
