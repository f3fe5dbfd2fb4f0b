"""Parts of a period: 上旬, 半ば, 末, 第1四半期, 下半期, 春; and what stands behind a date: 頃, 以降.

上旬, 中旬 and 下旬 are the ten days that they name, 前半 and 後半 the halves; 初め is about the first half.
"""

from __future__ import annotations

import re

from .. import spans
from ..nearness import weekend_near
from ..pieces import alternatives
from ..spans import BEGINNING, END, FIRST_HALF, MIDDLE, SECOND_HALF, Fractions, fiscal_year, part_of
from .meaning import SEASONS, Context, Period, nearest, steps
from .numerals import SMALL, small_number

_FRACTIONS: dict[str, Fractions] = {
    **dict.fromkeys(("前半", "序盤", "初め", "始め", "はじめ", "当初"), FIRST_HALF),
    **dict.fromkeys(("後半", "終盤", "終わり", "終り"), SECOND_HALF),
    **dict.fromkeys(("半ば", "なかば", "中盤", "中頃", "中ごろ"), MIDDLE),
    **dict.fromkeys(("初頭", "初", "頭", "早々"), BEGINNING),
    **dict.fromkeys(("末", "暮れ"), END),
}
_TEN_DAYS = {"上": (1, 10), "初": (1, 10), "中": (11, 20), "下": (21, 31)}


def _fraction(match: re.Match[str], outer: Period | None, context: Context) -> Period | None:
    whole = outer or _of_now(match, context)
    if not whole:
        return None
    exact = match["part"] in ("前半", "後半")
    return Period(part_of(*whole.bounds, _FRACTIONS[match["part"]], exact=exact), "part", whole.open)


def _of_now(match: re.Match[str], context: Context) -> Period | None:
    """Return the month of 月末 and the year of 年末 and 年初, by nearness."""
    unit = match.groupdict().get("unit")
    if unit == "月":
        return Period(spans.month(context.published), "month", "month")
    if match["part"] == "初":  # 年初 is that of this year, if nothing looks ahead
        ahead = context.tense == "future" and context.published.month > 6
        return Period(spans.year(context.published.year + ahead), "year")
    month = 12 if match["part"] in ("末", "暮れ") else 1
    edtf = nearest(lambda year: f"{spans.year(year)}-{month:02d}", context)
    return Period(edtf[:4], "year", "year")


def _ten_days(match: re.Match[str], outer: Period | None, context: Context) -> Period:
    month = outer or Period(spans.month(context.published), "month", "month")
    first, last = month.bounds
    begin, end = _TEN_DAYS[match["which"]]
    return Period(f"{first.replace(day=begin)}/{first.replace(day=min(end, last.day))}", "part", month.open)


def _half_year(match: re.Match[str], outer: Period, context: Context) -> Period:
    """Return the first or second half of the year or fiscal year said with it; alone it may be either."""
    first = spans.add_months(outer.bounds[0], 6 if match.groupdict().get("which") == "下" else 0)
    return Period(spans.months(first, 6), "part", outer.open)


def _quarter(match: re.Match[str], outer: Period, context: Context) -> Period:
    """Return 第2四半期, and 第2四半期累計期間 as all until its end."""
    number = small_number(match["nth"])
    if not 1 <= number <= 4:
        raise ValueError("no quarter")
    if match["sum"]:
        return Period(spans.months(outer.bounds[0], 3 * number), "part", outer.open)
    return Period(spans.months(spans.add_months(outer.bounds[0], 3 * number - 3), 3), "part", outer.open)


def _season(match: re.Match[str], outer: Period | None, context: Context) -> Period:
    code, shift = SEASONS[match["season"]], match.groupdict().get("shift")
    if outer:
        return Period(f"{outer.bounds[0].year}-{code}", "part", outer.open)
    if shift:
        year = context.published.year + {"今": 0, "この": 0, "昨": -1, "来": 1, "翌": 1}[shift]
        begun_before = code == 24 and context.published.month < 3
        return Period(f"{spans.year(year - begun_before)}-{code}", "part")
    return Period(nearest(lambda year: f"{spans.year(year)}-{code}", context), "part", "year")


def _weekend(match: re.Match[str], outer: Period | None, context: Context) -> Period:
    if outer:
        return Period(spans.weekend(outer.bounds[0]), "part", outer.open)
    return Period(weekend_near(context.published, context.tense), "part", "week")


def _within(match: re.Match[str], outer: Period | None, context: Context) -> Period:
    """Return 年内, 月内, 週内 and 年度内: this year, month, week or fiscal year, as wide as said."""
    today = context.published
    if match["unit"] == "年度":
        return Period(fiscal_year(today.year - (today.month < 4), "japan"), "fiscal")
    unit = {"年": "year", "月": "month", "週": "week"}[match["unit"]]
    return Period(spans.unit_at(unit, today, 0), unit)


def _end_of_fiscal(match: re.Match[str], outer: Period | None, context: Context) -> Period:
    """Return 年度末, the last quarter of the fiscal year."""
    today = context.published
    year = outer.bounds[1].year if outer else today.year + (today.month > 3)
    return Period(f"{year}-01~/{year}-03", "part")


def _rest(match: re.Match[str], outer: Period, context: Context) -> Period | None:
    """Return 今年この後, from the day of publication where that lies within."""
    if not outer.bounds[0] <= context.published <= outer.bounds[1]:
        return None
    return Period(spans.span(context.published, outer.bounds[1]), "part")


def _decade(match: re.Match[str], outer: Period | None, context: Context) -> Period:
    """Return 90年代: of the century said with it, else the last such decade that has begun."""
    digits, this = match["years"], context.published.year
    number = small_number(digits)
    if outer:
        year = (outer.bounds[1].year - 1) // 100 * 100 + number
    elif len(digits) == 4:
        year = number
    else:
        year = this // 100 * 100 + number - (100 if number > this % 100 + 10 else 0)
    is_century = len(digits) == 4 and not year % 100 and year < 2000
    return Period(spans.years(year, year + (99 if is_century else 9)), "decade")


def _century(match: re.Match[str], outer: Period | None, context: Context) -> Period:
    word, this = match["century"], (context.published.year - 1) // 100 + 1
    near = {"今": this, "前": this - 1, "来": this + 1}
    return Period(spans.century(near[word] if word in near else small_number(word)), "century")


def _about(match: re.Match[str], outer: Period, context: Context) -> Period:
    """Return 10日ごろ, with the sign of EDTF for about."""
    return Period(spans.about(outer.edtf), outer.unit, outer.open)


def _since(match: re.Match[str], outer: Period, context: Context) -> Period:
    """Return 2015年以降 as open: it began then, and the text does not say when it ends."""
    return Period(f"{outer.edtf.split('/')[0]}/..", "open")


_ALL = "century decade year fiscal month part week day"
_NOT_FIRST = r"(?!て|と|る)"
_PART = alternatives(set(_FRACTIONS) - {"頭", "初"})
_SEASON = f"[{''.join(SEASONS)}]"

PARTS = steps(
    ("- month", r"(?P<which>[上初中下])旬", _ten_days),
    ("week", r"末", _weekend),
    ("fiscal", r"末", _end_of_fiscal),
    ("century decade year fiscal month week", rf"(?P<part>{_PART}){_NOT_FIRST}(?!期|戦|端|裔|席)", _fraction),
    ("-", r"(?<![一-龯])(?P<unit>年)(?P<part>末|初め|頭|初(?![期回]))(?!年始|調整|商戦)", _fraction),
    ("-", r"(?<![一-龯0-9])(?P<unit>月)(?P<part>末|初め)", _fraction),
    ("-", r"(?<![一-龯0-9])(?P<unit>年度|年|月|週)内", _within),
    ("-", r"(?<![一-龯0-9])年度末", _end_of_fiscal),
    ("-", r"(?<![一-龯0-9])週末", _weekend),
    ("year fiscal", r"(?P<which>[上下])(?:半)?期", _half_year),
    ("fiscal", r"中間(?:連結会計)?期(?:間)?", _half_year),
    ("year fiscal", rf"第(?P<nth>{SMALL})四半期(?P<sum>(?:連結)?累計(?:期間)?)?", _quarter),
    ("year", rf"(?P<season>{_SEASON})(?!季|闘|巻|画)", _season),
    ("-", rf"(?P<shift>[今昨来翌]|この)(?P<season>{_SEASON})(?![一-龯])", _season),
    (
        "-",
        rf"(?<![一-龯])(?P<season>{_SEASON})(?=に(?:は|も|かけ|入|な)?|から|まで|以降|頃|ごろ|をめど)",
        _season,
    ),
    ("year month week", r"(?:この後|残り|の残り)", _rest),
    ("- century", r"(?P<years>\d{4}|\d0|[一二]?[〇一二三四五六七八九千百十]{2,5})年代", _decade),
    ("-", rf"(?P<century>{SMALL}|[今前来])世紀", _century),
    (_ALL, r"(?:の)?(?:頃|ごろ|ころ)|前後", _about),
    (_ALL, r"以降|以来|以後", _since),
)
