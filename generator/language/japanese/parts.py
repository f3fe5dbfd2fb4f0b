"""Parts of a period: 上旬, 半ば, 末, 第1四半期, 下半期, 春; and what stands behind a date: 頃, 以降.

上旬, 中旬 and 下旬 are the ten days that they name. 初め is the first half of a period and 終わり the second,
as wide as the words allow; 前半 and 後半 are the halves, 半ば the half around the middle, 末 the last days of
a month and the last quarter of a year. The inner ends are about there, but for ten days and halves.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from .. import spans
from ..pieces import alternatives
from .calendar_words import SEASONS
from .meaning import Context, Period, nearest, steps
from .numerals import SMALL, small_number

_FRACTIONS = {
    "前半": (0, 1, 2), "後半": (1, 2, 2), "半ば": (1, 3, 4), "なかば": (1, 3, 4), "中盤": (1, 3, 4),
    "中頃": (1, 3, 4), "中ごろ": (1, 3, 4), "序盤": (0, 1, 2), "初頭": (0, 1, 3), "初め": (0, 1, 2),
    "始め": (0, 1, 2), "初": (0, 1, 3), "頭": (0, 1, 3), "はじめ": (0, 1, 2), "早々": (0, 1, 3),
    "当初": (0, 1, 2),
    "終盤": (1, 2, 2), "終わり": (1, 2, 2), "終り": (1, 2, 2), "末": (2, 3, 3), "暮れ": (2, 3, 3),
}  # fmt: skip
"""From where to where of a period, in units of a third number: (0, 1, 2) is its first half."""
_OF_MONTH = {
    (0, 1, 3): (1, 10),
    (0, 1, 2): (1, 15),
    (1, 2, 2): (16, 31),
    (1, 3, 4): (10, 20),
}
_OF_YEAR = {(0, 1, 3): (0, 3), (0, 1, 2): (0, 6), (1, 2, 2): (6, 12), (1, 3, 4): (3, 9), (2, 3, 3): (9, 12)}
_OF_WEEK = {(0, 1, 3): (0, 1), (0, 1, 2): (0, 2), (1, 2, 2): (3, 6), (1, 3, 4): (1, 4), (2, 3, 3): (4, 6)}
_TEN_DAYS = {"上": (1, 10), "初": (1, 10), "中": (11, 20), "下": (21, 31)}


def _fraction(match: re.Match[str], outer: Period | None, context: Context) -> Period | None:
    whole = outer or _of_now(match, context)
    if not whole:
        return None
    fraction = _FRACTIONS[match["part"]]
    head, tail = _cut(whole, fraction)
    about = "" if match["part"] in ("前半", "後半") else "~"
    head_sign, tail_sign = about if fraction[0] else "", about if fraction[1] < fraction[2] else ""
    return Period(f"{head}{head_sign}/{tail}{tail_sign}", "part", whole.open)


def _of_now(match: re.Match[str], context: Context) -> Period | None:
    """Return the month of 月末 and the year of 年末 and 年初, by nearness."""
    unit = match.groupdict().get("unit")
    if unit == "月":
        return Period(spans.month(context.published), "month", "month")
    if match["part"] == "初":  # 年初 is that of this year, if nothing looks ahead
        ahead = context.tense == "future" and context.published.month > 6
        return Period(spans.year(context.published.year + ahead), "year")
    month = 12 if match["part"] in ("末", "暮れ") else 1
    edtf = nearest(lambda year: f"{spans.year(year)}-{month:02d}", context, context.published.year)
    return Period(edtf[:4], "year", "year")


def _cut(whole: Period, fraction: tuple[int, int, int]) -> tuple[str, str]:
    """Return the ends of a part in the unit that divides the period: years, months or days."""
    first, last = whole.bounds
    if whole.unit in ("decade", "century"):
        years, (begin, end, of) = last.year - first.year + 1, fraction
        return spans.year(first.year + years * begin // of), spans.year(first.year + years * end // of - 1)
    if (last - first).days > 360:
        head, tail = (spans.add_months(first, at) for at in _OF_YEAR[fraction])
        return spans.month(head), spans.month(spans.add_months(tail, -1))
    if whole.unit == "week":
        begin, end = _OF_WEEK[fraction]
        return spans.day(first + timedelta(days=begin)), spans.day(first + timedelta(days=end))
    if whole.unit == "month":
        if fraction == _FRACTIONS["末"]:
            return spans.day(spans.last_days(last)), spans.day(last)
        begin, end = _OF_MONTH[fraction]
        return spans.day(first.replace(day=begin)), spans.day(first.replace(day=min(end, last.day)))
    raise ValueError("nothing to part")


def _ten_days(match: re.Match[str], outer: Period | None, context: Context) -> Period:
    month = outer or Period(spans.month(context.published), "month", "month")
    first, last = month.bounds
    begin, end = _TEN_DAYS[match["which"]]
    return Period(f"{first.replace(day=begin)}/{first.replace(day=min(end, last.day))}", "part", month.open)


def _half_year(match: re.Match[str], outer: Period | None, context: Context) -> Period | None:
    """Return the first or second half of the year or fiscal year said with it; alone it may be either."""
    if not outer:
        return None
    first = spans.add_months(outer.bounds[0], 6 if match["which"] == "下" else 0)
    return Period(spans.months(first, 6), "part", outer.open)


def _quarter(match: re.Match[str], outer: Period | None, context: Context) -> Period | None:
    number = small_number(match["nth"])
    if not 1 <= number <= 4:
        raise ValueError("no quarter")
    if not outer:
        return None
    return Period(spans.months(spans.add_months(outer.bounds[0], 3 * number - 3), 3), "part", outer.open)


def _season(match: re.Match[str], outer: Period | None, context: Context) -> Period:
    code, shift = SEASONS[match["season"]], match.groupdict().get("shift")
    if outer:
        return Period(f"{outer.bounds[0].year}-{code}", "part", outer.open)
    if shift:
        year = context.published.year + {"今": 0, "この": 0, "昨": -1, "来": 1, "翌": 1}[shift]
        begun_before = code == 24 and context.published.month < 3
        return Period(f"{spans.year(year - begun_before)}-{code}", "part")
    return Period(
        nearest(lambda year: f"{spans.year(year)}-{code}", context, context.published.year), "part", "year"
    )


def _weekend(match: re.Match[str], outer: Period | None, context: Context) -> Period:
    if outer:
        return Period(spans.weekend(outer.bounds[0]), "part", outer.open)
    weeks = context.published.toordinal() // 7
    edtf = nearest(lambda week: spans.weekend(date.fromordinal(7 * week + 1)), context, weeks, reach=2)
    return Period(edtf if context.tense else "/".join(day + "?" for day in edtf.split("/")), "part", "week")


def _within(match: re.Match[str], outer: Period | None, context: Context) -> Period:
    """Return 年内, 月内, 週内 and 年度内: this year, month, week or fiscal year, as wide as said."""
    today = context.published
    if match["unit"] == "年度":
        year = today.year - (today.month < 4)
        return Period(f"{year}-04/{year + 1}-03", "fiscal")
    unit = {"年": "year", "月": "month", "週": "week"}[match["unit"]]
    return Period(spans.unit_at(unit, today, 0), unit)


def _end_of_fiscal(match: re.Match[str], outer: Period | None, context: Context) -> Period:
    """Return 年度末, the last quarter of the fiscal year."""
    today = context.published
    year = outer.bounds[1].year if outer else today.year + (today.month > 3)
    return Period(f"{year}-01~/{year}-03", "part")


def _rest(match: re.Match[str], outer: Period | None, context: Context) -> Period | None:
    """Return 今年この後, from the day of publication where that lies within."""
    if not outer or not outer.bounds[0] <= context.published <= outer.bounds[1]:
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
    return Period(
        spans.years(year, year + (99 if len(digits) == 4 and not year % 100 and year < 2000 else 9)), "decade"
    )


def _century(match: re.Match[str], outer: Period | None, context: Context) -> Period:
    word, this = match["century"], (context.published.year - 1) // 100 + 1
    near = {"今": this, "前": this - 1, "来": this + 1}
    return Period(spans.century(near[word] if word in near else small_number(word)), "century")


def _about(match: re.Match[str], outer: Period | None, context: Context) -> Period | None:
    """Return 10日ごろ, with the sign of EDTF for about."""
    if not outer:
        return None
    ends = [end if end == ".." else end.rstrip("~?") + "~" for end in outer.edtf.split("/")]
    return Period("/".join(ends), outer.unit, outer.open)


def _since(match: re.Match[str], outer: Period | None, context: Context) -> Period | None:
    """Return 2015年以降 as open: it began then, and the text does not say when it ends."""
    return outer and Period(f"{outer.edtf.split('/')[0]}/..", "open")


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
    ("year fiscal", rf"第(?P<nth>{SMALL})四半期", _quarter),
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
