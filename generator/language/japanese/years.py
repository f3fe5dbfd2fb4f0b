"""Years, fiscal years and what is counted from now: 2025年, 令和7年, 25年4月, 2025年度, 今年, 昨日, 翌年.

A year of two digits (24年の輸出, 30年までに) looks like how long something took (24年間, 20年の闘い).
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from .. import spans
from ..patterns import pattern_of
from ..pieces import alternatives
from ..spans import Whose, fiscal_year
from .meaning import (
    DAYS,
    ERAS,
    FIRST_SOLAR_YEAR,
    FISCAL_YEARS,
    FROM_SAID,
    MONTHS,
    WEEKS,
    YEARS,
    Context,
    Period,
    steps,
)
from .numerals import KANJI_DIGIT, SMALL, small_number
from .word_tables import words


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


_NEAR = {
    word: (unit, count)
    for unit, listed in (("year", YEARS), ("month", MONTHS), ("week", WEEKS), ("day", DAYS))
    for word, count in listed.items()
}


def _from_now(match: re.Match[str], outer: Period | None, context: Context) -> Period:
    unit, count = _NEAR[match[0]]
    return Period(spans.unit_at(unit, context.published, count), unit)


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


def _today_within(match: re.Match[str], outer: Period, context: Context) -> Period:
    """Return 1年前のきょう and 来週の今日."""
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


def _term(match: re.Match[str], outer: Period, context: Context) -> Period:
    """Return 2026年3月期, a company's year that ends with that month."""
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


_ERA_BEFORE = pattern_of(rf"({alternatives(ERAS)})(?:元|{SMALL})年[^、。]{{0,12}}$", re.ASCII)
_BEHIND_AN_EVENT = pattern_of(
    r"(?:から|て|[こそあ]の|ここ|(?:最初|最後|初め|次|前|後|先)の|およそ|ほぼ|わずか|たった|もう|さらに|あと|まる|のべ)$"
)
"""What in front of 10年 makes it a length: 創業から10年, この10年."""
_AND_TO = pattern_of(r"^年?(?:(?:から|[〜・、と-])\d\d年)?")
_TO_ODD = pattern_of(r"年?(?:から|[〜・、と-])\d[1-46-9]年")
"""What makes of the first year of two a plain one: 20〜22年 is no length, as 20〜25年 may be."""
_STARTS = pattern_of(r"(?:^|[、「（])$")
_TOPIC = pattern_of(r"[はがも]$")
_CHANGED = pattern_of(
    r"(?:に|まで)(?:延|伸|短縮|縮|引き|改|変更|定|決|設定|減|拡|限|[すし](?![一-龯])|な[るりっろ])"
)
"""What is done to a length: 任期を10年に延ばす."""
_MADE_LONGER = pattern_of(r"(?:に|まで)(?:延長|延ば|延び|短縮|縮[めま]|伸[ばび])")
_LENGTH = (
    r"(?:わた|渡[りっ]|及|達(?!成)|満た|迫|過ぎ|すぎ|上[るっり]|のぼ|な[るりっ](?!て|と)|相当"
    r"|[一1](?:度|回|人|つ|例|件|社))"
)
_DATED = (
    rf"(?:に(?!も?{_LENGTH})|まで|以来|以降|以前|比|通期|時点|当時|実績|同期|[上下]期|第\d四半期|ごろ|頃"
    r"|から(?!\d+年(?!にかけ|まで))|(?P<weak>から(?=\d\d年の)|の(?=[一-龯ァ-ヴA-Za-z0-9「])|は|、))"
)
_NOT_BEHIND = r"(?<![一-龯々ァ-ヴーA-Za-z0-9.,〜])"
_LENGTHS = pattern_of(rf"の(?:{alternatives(words('lengths'))})(?![一-龯])")


def _two_digits(match: re.Match[str], outer: Period | None, context: Context) -> Period | None:
    """Return 25年 as 2025 where a whole year was said before or a month follows; else it is how long."""
    return Period(spans.year(_short_year(match["year"], context)), "year")


def _short_year(digits: str, context: Context) -> int:
    """Return the year that two digits mean: in the century said before, else the last or one soon to come."""
    if len(digits) == 4:
        return int(digits)
    if context.said and not context.said.open:
        near = context.said.when.first.year
        years = (near // 100 * 100 + int(digits) + shift for shift in (-100, 0, 100))
        return min(years, key=lambda year: abs(year - near))
    return _recent_year(digits, context)


def _recent_year(digits: str, context: Context) -> int:
    year = context.published.year // 100 * 100 + int(digits)
    far = year > context.published.year + (15 if context.tense != "future" else 50)
    return year - 100 if far else year


def _two_centuries(digits: str, context: Context) -> bool:
    """Tell whether a year far in front gives another century than the day of publication: 1951年 - 24年."""
    told_here = context.joined or context.is_near
    return not told_here and _short_year(digits, context) != _recent_year(digits, context)


def _fiscal_head(match: re.Match[str], outer: Period | None, context: Context) -> Period:
    """Return 22 of 22～26年度."""
    return Period(fiscal_year(_short_year(match["year"], context), "japan"), "fiscal")


def _two_digits_again(match: re.Match[str], outer: Period | None, context: Context) -> Period | None:
    """Return 25年 behind 2024年 or 令和6年 if joined to that, or if the words before and behind allow it."""
    if not context.said or context.said.open:
        return None
    begins = re.search(r"(?:^|[、。のら])$", context.before)
    goes_on = re.match(r"[にはもか]", context.behind)
    if not context.joined and not (begins and goes_on):
        return None
    if era := _ERA_BEFORE.search(context.before):
        return Period(spans.year(ERAS[era[1]].year + int(match["year"]) - 1), "year")
    if len(match["year"]) != 2 or _two_centuries(match["year"], context):
        return None
    return _two_digits(match, outer, context)


def _by_particle(match: re.Match[str], outer: Period | None, context: Context) -> Period | None:
    """Return 24年に and 24年の輸出 as 2024, uncertain where another year or a length may be meant."""
    is_round = int(match["year"]) % 5 == 0 and not _TO_ODD.match(context.plain, match.end("year"))
    if _is_length(match, context, is_round=is_round):
        return None
    doubt = _two_centuries(match["year"], context)
    year = _recent_year(match["year"], context) if doubt else _short_year(match["year"], context)
    period = Period(spans.year(year), "year")
    if doubt or (match["weak"] and _may_be_length(period, context, is_round=is_round)):
        return period.with_doubt()
    return period


def _is_length(match: re.Match[str], context: Context, *, is_round: bool) -> bool:
    """Tell whether the words around 20年 make it how long: この20年は, 20年の刑, 任期を20年に延ばす."""
    end = match.end("year")
    behind = _AND_TO.sub("", context.plain[end : end + 24])
    if _BEHIND_AN_EVENT.search(context.before) or _LENGTHS.match(behind):
        return True
    must_stand_before = {"は": _STARTS, "、": _TOPIC}.get(match["weak"] or "")
    if must_stand_before and not must_stand_before.search(context.before):
        return True
    return bool(_CHANGED.match(behind) and (is_round or _MADE_LONGER.match(behind)))


def _may_be_length(period: Period, context: Context, *, is_round: bool) -> bool:
    """Tell whether a year is so far away, or so round, that rather a length is meant: 20年の闘い."""
    ahead = period.bounds[0].year - context.published.year
    return abs(ahead) > 1 if is_round else not -30 <= ahead <= 15


SHORT_YEARS = steps(
    ("-", r"(?P<year>\d\d|\d{4})(?=(?:[〜-]|から)\d{2,4}年度)", _fiscal_head),
    ("-", r"(?:['’]|翌)(?P<year>\d\d)年(?![間後前])", _two_digits),
    ("-", r"(?P<year>\d\d)年(?=度|\d{1,2}(?:[〜-]\d{1,2})?月|[春夏秋冬末])", _two_digits),
    ("-", r"(?P<year>\d{1,2})年(?![間ぶ余以前後物連来超目半分代生度])", _two_digits_again),
    ("-", rf"{_NOT_BEHIND}(?P<year>\d\d)年(?={_DATED})", _by_particle),
    ("-", rf"{_NOT_BEHIND}(?P<year>\d\d)年(?=[と・や]\d\d年{_DATED})", _by_particle),
    ("-", rf"{_NOT_BEHIND}(?P<year>\d\d)(?=[〜・、-]\d\d年{_DATED})", _by_particle),
)
