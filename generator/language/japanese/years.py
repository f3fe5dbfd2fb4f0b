"""Years, fiscal years and what is counted from now: 2025年, 令和7年, 2025年度, 今年, 来週, 昨日, 翌年."""

from __future__ import annotations

import re
from datetime import date, timedelta

from .. import spans
from ..patterns import pattern_of
from ..pieces import alternatives
from ..spans import Whose, fiscal_year
from .calendar_words import (
    DAYS,
    ERAS,
    FIRST_SOLAR_YEAR,
    FISCAL_YEARS,
    FROM_SAID,
    MONTHS,
    WEEKS,
    YEARS,
)
from .meaning import Context, Period, steps
from .numerals import KANJI_DIGIT, SMALL, small_number


def _of_year(match: re.Match[str], outer: Period | None, context: Context) -> Period | None:
    return Period(spans.year(small_number(match["year"])), "year")


def _ancient(match: re.Match[str], outer: Period | None, context: Context) -> Period | None:
    """Return 西暦794年 and 645年に; a round number is how long, but with 西暦 or a month beside it."""
    year = int(match["year"])
    sure = match["sign"] or re.match(rf"の?{SMALL}月", context.plain[context.place : context.place + 4])
    return Period(f"{year:04d}", "year") if sure or (year % 10 and not match["length"]) else None


def _of_era(match: re.Match[str], outer: Period | None, context: Context) -> Period:
    """Return a year of an era, cut to it: 令和元年 begins on 1 May 2019, 昭和64年 ends on 7 January 1989."""
    number = 1 if match["number"] == "元" else small_number(match["number"])
    began = ERAS[match["era"]]
    year = began.year + number - 1
    if year < FIRST_SOLAR_YEAR:
        return Period(f"{spans.year(year)}~", "lunar")
    ends = [later for later in ERAS.values() if later > began]
    first = max(began, date(year, 1, 1))
    last = min([date(year, 12, 31), *(end - timedelta(days=1) for end in ends if end.year == year)])
    whole = (first, last) == (date(year, 1, 1), date(year, 12, 31))
    return Period(spans.year(year) if whole or last < first else spans.span(first, last), "year")


def _era_decade(match: re.Match[str], outer: Period | None, context: Context) -> Period:
    """Return 昭和50年代, its years 50 to 59."""
    year = ERAS[match["era"]].year + int(match["number"]) - 1
    return Period(spans.years(year, year + 9), "decade")


def _from_now(match: re.Match[str], outer: Period | None, context: Context) -> Period:
    word, today = match[0], context.published
    for words, unit in ((YEARS, "year"), (MONTHS, "month"), (WEEKS, "week"), (DAYS, "day")):
        if word in words:
            return Period(spans.unit_at(unit, today, words[word]), unit)
    raise ValueError(word)


_OF_AN_EVENT = pattern_of("[^年月日週そこ]の$")


def _from_said(match: re.Match[str], outer: Period | None, context: Context) -> Period | None:
    """Return 翌日, 同月, 前年; uncertain where the text said no date before.

    Of an event without a date, 「発表の前日」, it is none that can be told.
    """
    if _OF_AN_EVENT.search(context.before) and not (context.said and context.is_near):
        return None
    day, doubt = context.anchor()
    unit = {"年": "year", "月": "month", "週": "week", "日": "day"}[match["unit"]]
    edtf = spans.unit_at(unit, day, FROM_SAID[match["which"]])
    period = Period(edtf, unit)
    return period.with_doubt() if doubt else period


def _today_within(match: re.Match[str], outer: Period | None, context: Context) -> Period | None:
    """Return 1年前のきょう and 来週の今日."""
    if not outer:
        return None
    today, first = context.published, outer.bounds[0]
    if outer.unit == "week":
        return Period(spans.day(first + timedelta(days=today.weekday())), "day")
    return Period(spans.day(date(first.year, today.month, today.day)), "day")


def _fiscal(match: re.Match[str], outer: Period | None, context: Context) -> Period:
    """Return 今年度: Japan's fiscal year runs from April to March (Public Finance Act, article 11)."""
    today = context.published
    year = today.year - (today.month < 4) + FISCAL_YEARS[match["which"]]
    return Period(fiscal_year(year, "japan"), "fiscal")


def _fiscal_of(match: re.Match[str], outer: Period | None, context: Context) -> Period | None:
    """Return 2025年度; 2025会計年度 is the United States' (from October before) where the text says so."""
    year = int(outer.edtf[:4]) if outer else small_number(match["year"])
    american = re.search("米|アメリカ", match[0] + context.before[-12:])
    whose: Whose = "us" if "会計" in match[0] and american else "japan"
    return Period(fiscal_year(year, whose), "fiscal")


def _term(match: re.Match[str], outer: Period | None, context: Context) -> Period | None:
    """Return 2026年3月期, a company's year that ends with that month."""
    if not outer:
        return None
    end = date(outer.bounds[0].year, small_number(match["month"]), 1)
    return Period(spans.months(spans.add_months(end, -11), 12), "fiscal")


_YEAR = rf"(?:\d{{4}}|[一二]{KANJI_DIGIT}{{3}}|[一二]?千[一二三四五六七八九十百]{{0,6}})"
_NO_LENGTH = r"(?:(?=の?\d|に(?!一|1|わた|及)|ごろ|頃)|(?P<length>))"

YEARS_AND_NEAR = steps(
    ("-", rf"(?P<year>{_YEAR})年?(?:度|(?:米国?|アメリカ)?会計年度)", _fiscal_of),
    ("-", rf"(?:西暦|紀元)?(?P<year>{_YEAR})年(?!間|余|物|ぶり|以上|来の|代|(?<=00年)[前後])", _of_year),
    ("-", rf"(?:(?P<sign>西暦|紀元)|(?<![一-龯\d.,]))(?P<year>[1-9]\d\d)年{_NO_LENGTH}", _ancient),
    ("-", r"(?P<year>(?<!\d)(?:19|20)\d\d)(?=[〜、・-]\d{2,4}年(?!間|ぶり|度))", _of_year),
    ("-", rf"(?P<era>{alternatives(ERAS)})(?P<number>元|{SMALL})年(?!代)", _of_era),
    ("-", rf"(?P<era>{alternatives(ERAS)})(?P<number>[1-6]0)年代", _era_decade),
    ("-", rf"(?P<which>{alternatives(FISCAL_YEARS)})度", _fiscal),
    ("-", alternatives((*YEARS, *MONTHS, *WEEKS)), _from_now),
    ("-", rf"(?:{alternatives(DAYS.keys() - {'あす'})})(?!的|版|性|葉)", _from_now),
    ("-", r"(?<![まあなさや])あす(?=[のはにもがでと、。・」（ 　]|から|まで|[一-龯ァ-ヶ0-9]|$)", _from_now),
    ("-", rf"(?P<which>{alternatives(FROM_SAID)})(?P<unit>[年月週日])(?![比間提期夜朝曜])", _from_said),
    ("year", r"(?:米国?|アメリカ)?(?:会計年)?度", _fiscal_of),
    ("year week", "今日|きょう", _today_within),
    ("year", rf"(?P<month>{SMALL})月期", _term),
)
