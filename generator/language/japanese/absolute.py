"""Years, months, days, weeks and weekdays: 2025年, 令和7年, 10月, 5日（火）, 来週の水曜日."""

from __future__ import annotations

import re
from datetime import date, timedelta

from .. import spans
from .calendar_words import (
    DAYS,
    ERAS,
    FIRST_SOLAR_YEAR,
    FISCAL_YEARS,
    FROM_SAID,
    MONTHS,
    WEEKDAYS,
    WEEKS,
    YEARS,
)
from .meaning import Context, Period, nearest, steps
from .numerals import KANJI_DIGIT, SMALL, small_number
from .word_tables import one_of

_NO_DURATION = (
    r"(?![間ぶ余以]|当た|あたり|平均|\d|[前後](?!半|期)|連続|がか|あまり|ほど|程度|近く|目|物|弱|強|にわたり)"
)


def _of_year(match: re.Match[str], outer: Period | None, context: Context) -> Period | None:
    return Period(spans.year(small_number(match["year"])), "year")


def _ancient(match: re.Match[str], outer: Period | None, context: Context) -> Period | None:
    """Return 西暦794年 and 645年に; a round number is how long, but with 西暦 or a month beside it."""
    year = int(match["year"])
    sure = match["sign"] or re.match(rf"の?{SMALL}月", context.plain[context.place : context.place + 4])
    return Period(f"{year:04d}", "year") if sure or (year % 10 and not match["length"]) else None


def _two_digits(match: re.Match[str], outer: Period | None, context: Context) -> Period | None:
    """Return 25年 as 2025 where a whole year was said before or a month follows; else it is how long."""
    said = context.said.bounds[1].year if context.said and not context.said.open else None
    century = (said or context.published.year) // 100 * 100
    year = century + int(match["year"])
    return Period(spans.year(year), "year") if abs(year - (said or context.published.year)) < 50 else None


def _two_digits_again(match: re.Match[str], outer: Period | None, context: Context) -> Period | None:
    """Return 25年 behind 2024年 where it is joined to that, or where the words before and behind allow it."""
    if not context.said or context.said.open:
        return None
    begins = re.search(r"(?:^|[、。のら])$", context.before)
    goes_on = re.match(r"[にはもか]", context.plain[context.place : context.place + 1])
    return _two_digits(match, outer, context) if context.joined or (begins and goes_on) else None


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


def _from_said(match: re.Match[str], outer: Period | None, context: Context) -> Period:
    """Return 翌日, 同月, 前年; uncertain where the text said no date before."""
    day, doubt = context.anchor()
    unit = {"年": "year", "月": "month", "週": "week", "日": "day"}[match["unit"]]
    edtf = spans.unit_at(unit, day, FROM_SAID[match["which"]])
    return Period("/".join(end + doubt for end in edtf.split("/")), unit)


def _fiscal(match: re.Match[str], outer: Period | None, context: Context) -> Period:
    """Return 今年度: Japan's fiscal year runs from April to March (Public Finance Act, article 11)."""
    today = context.published
    return fiscal_year(today.year - (today.month < 4) + FISCAL_YEARS[match["which"]])


def _fiscal_of(match: re.Match[str], outer: Period | None, context: Context) -> Period | None:
    """Return 2025年度; 2025会計年度 is the United States' (from October before) where the text says so."""
    year = int(outer.edtf[:4]) if outer else small_number(match["year"])
    american = re.search("米|アメリカ", match[0] + context.before[-12:])
    if "会計" in match[0] and american:
        return Period(f"{year - 1}-10/{year}-09", "fiscal")
    return fiscal_year(year)


def fiscal_year(year: int) -> Period:
    """Return a fiscal year of Japan."""
    return Period(f"{spans.year(year)}-04/{spans.year(year + 1)}-03", "fiscal")


def _term(match: re.Match[str], outer: Period | None, context: Context) -> Period | None:
    """Return 2026年3月期, a company's year that ends with that month."""
    if not outer:
        return None
    end = date(outer.bounds[0].year, small_number(match["month"]), 1)
    return Period(spans.months(spans.add_months(end, -11), 12), "fiscal")


def _month(match: re.Match[str], outer: Period | None, context: Context) -> Period | None:
    number = small_number(match["month"])
    if not 1 <= number <= 12:
        raise ValueError(f"no month: {number}")
    if outer:
        return _month_within(outer, number)
    if context.joined and context.said and context.said.unit != "lunar":
        return _month_after(context.said, number)
    edtf = nearest(lambda year: f"{spans.year(year)}-{number:02d}", context, context.published.year)
    return Period(edtf, "month", "year")


def _month_within(outer: Period, number: int) -> Period:
    if outer.unit == "lunar":
        raise ValueError("the moon's months")
    first, last = outer.bounds
    year = first.year if number >= first.month or last.year == first.year else last.year
    return Period(f"{year:04d}-{number:02d}", "month")


def _month_after(said: Period, number: int) -> Period:
    """Return a month that follows a date at once: of the same year, or of the next one."""
    last = said.bounds[1]
    year = last.year + (number < last.month)
    return Period(f"{spans.year(year)}-{number:02d}", "month", "year" if said.open else "")


def _this_month_of(match: re.Match[str], outer: Period | None, context: Context) -> Period | None:
    """Return 去年の今月."""
    return outer and Period(f"{outer.edtf[:4]}-{context.published.month:02d}", "month")


def _month_range(match: re.Match[str], outer: Period | None, context: Context) -> Period | None:
    """Return 4～6月期, the months from the first to the last."""
    first, last = small_number(match["first"]), small_number(match["last"])
    if not (1 <= first <= 12 and 1 <= last <= 12) or first == last:
        raise ValueError("no months")
    count = (last - first) % 12 + 1
    if outer:
        return Period(spans.months(date(outer.bounds[0].year, first, 1), count), "part")
    edtf = nearest(lambda year: spans.months(date(year, first, 1), count), context, context.published.year)
    return Period(edtf, "part", "year")


def _day(match: re.Match[str], outer: Period | None, context: Context) -> Period | None:
    number, weekday = small_number(match["day"]), match.groupdict().get("weekday")
    if outer and outer.open and weekday:
        return _fitting(outer, number, weekday, context)
    if outer:
        return _day_within(outer, number, context)
    if context.joined and context.said and context.said.unit in ("day", "month", "week"):
        return _day_after(context.said, number)
    months = context.published.year * 12 + context.published.month - 1
    if not context.tense:  # the press leaves out the month of publication only
        return Period(_day_of(months, number), "day", "month")
    edtf = nearest(lambda month: _day_of(month, number), context, months, reach=2)
    return Period(edtf, "day", "month")


def _day_of(month: int, number: int) -> str:
    return date(month // 12, month % 12 + 1, number).isoformat()


def _day_within(outer: Period, number: int, context: Context) -> Period:
    """Return a day of a month; where the year is open, of that in which it is nearest as a day."""
    month, this_year = outer.bounds[0], context.published.year
    if outer.open:
        edtf = nearest(lambda year: spans.day(date(year, month.month, number)), context, this_year)
        return Period(edtf, "day", "year")
    return Period(spans.day(month.replace(day=number)), "day")


def _day_after(said: Period, number: int) -> Period:
    """Return a day that follows a date at once: of the same month, or of the next one."""
    last = said.bounds[1] if said.unit != "month" else said.bounds[0]
    month = last.year * 12 + last.month - 1 + (number < last.day)
    return Period(_day_of(month, number), "day", said.open)


def _fitting(outer: Period, number: int, weekday: str, context: Context) -> Period:
    """Return the day of the last, this or the next year that falls on the weekday said with it."""
    month, this_year = outer.bounds[0].month, context.published.year
    days = [date(year, month, number) for year in range(this_year - 1, this_year + 2)]
    fits = [day for day in days if day.weekday() == WEEKDAYS.index(weekday)]
    if not fits:
        return _day_within(outer, number, context)
    return Period(min(fits, key=lambda day: abs(day - context.published)).isoformat(), "day")


def _numeric(match: re.Match[str], outer: Period | None, context: Context) -> Period:
    """Return 2018/1/10 and 2018-01-10."""
    return Period(spans.day(date(*(int(match[part]) for part in ("y", "m", "d")))), "day")


def _numeric_month(match: re.Match[str], outer: Period | None, context: Context) -> Period:
    return Period(f"{spans.year(int(match['y']))}-{int(match['m']):02d}", "month")


def _weekday(match: re.Match[str], outer: Period | None, context: Context) -> Period:
    """Return a weekday: of the week said with it, or the nearest that the words allow, or else with '?'."""
    wanted = WEEKDAYS.index(match["weekday"])
    if outer:
        first = outer.bounds[0]
        return Period(spans.day(first + timedelta(days=(wanted - first.weekday()) % 7)), "day")
    tense = {"次の": "future", "今度の": "future", "前の": "past"}.get(match["which"] or "", context.tense)
    since = (context.published.weekday() - wanted) % 7
    back = context.published - timedelta(days=since)
    ahead = back + timedelta(days=7 if since else 0)
    if tense:
        return Period(spans.day(ahead if tense == "future" else back), "day", "week")
    return Period(spans.day(back if since <= 3 else ahead) + ("?" if since else ""), "day", "week")


def _nth_weekday(match: re.Match[str], outer: Period | None, context: Context) -> Period | None:
    """Return 10月の第2月曜日 and 11月最後の金曜日."""
    if not outer:
        return None
    first, last = outer.bounds
    wanted = WEEKDAYS.index(match["weekday"])
    if match["last"]:
        day = last - timedelta(days=(last.weekday() - wanted) % 7)
    else:
        day = first + timedelta(days=(wanted - first.weekday()) % 7 + 7 * (_nth(match) - 1))
    if day > last:
        raise ValueError("no such weekday")
    return Period(spans.day(day), "day", outer.open)


def _nth(match: re.Match[str]) -> int:
    return small_number(match["nth"]) if match["nth"] else 1


def _nth_week(match: re.Match[str], outer: Period | None, context: Context) -> Period | None:
    """Return 第31週, a week of the year by ISO 8601, or 10月第2週, the second seven days of a month."""
    if outer and outer.unit == "month":
        first, last = outer.bounds
        begin = last - timedelta(days=6) if match["last"] else first + timedelta(days=7 * (_nth(match) - 1))
        if not first <= begin <= last:
            raise ValueError("no such week")
        return Period(spans.span(begin, min(begin + timedelta(days=6), last)), "week", outer.open)
    if not match["nth"]:
        return None
    year = outer.bounds[0].year if outer else context.published.year
    return Period(spans.week(date.fromisocalendar(year, _nth(match), 1)), "week", "" if outer else "year")


def _around(match: re.Match[str], outer: Period | None, context: Context) -> Period | None:
    """Return 9月16日の月 and 9月16日の週, what a day lies in."""
    unit = {"月": "month", "週": "week"}[match["unit"]]
    return outer and Period(spans.unit_at(unit, outer.bounds[0], 0), unit, outer.open)


def _month_day(match: re.Match[str], outer: Period | None, context: Context) -> Period:
    """Return 5/21（水）; bare it may be a fraction."""
    month = Period(f"{context.published.year}-{int(match['month']):02d}", "month", "year")
    return _day_within(month, int(match["day"]), context)


_YEAR = rf"(?:\d{{4}}|[一二]{KANJI_DIGIT}{{3}}|[一二]?千[^\W年]{{0,6}})"
_NO_LENGTH = r"(?:(?=の?\d|に(?!一|1|わた|及)|ごろ|頃)|(?P<length>))"
_NTH = rf"(?:第(?P<nth>{SMALL})|最初の|(?P<last>最後の|最終))"
_WEEKDAY_ENDS = r"(?:日|(?=[、。」夜朝夕未午深昼のにまか]|$))(?!大工|版)"
_PARENTHESES = rf"(?:（(?P<weekday>[{WEEKDAYS}])(?:曜日?)?(?:・祝)?）|の?[{WEEKDAYS}]曜日)?"
_KANJI_MONTH_ENDS = r"(?=[\d一二三四五六七八九十廿、。，・の中上下初末半頃はに以までから（〜ごだ]|$)"

ABSOLUTE = steps(
    ("-", r"(?P<y>[12]\d{3})(?P<sep>[-/.])(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})(?![\d/-])", _numeric),
    ("-", r"(?P<y>[12]\d{3})[/-](?P<m>0[1-9]|1[0-2])(?![\d/-])", _numeric_month),
    ("-", rf"(?P<year>{_YEAR})年?(?:度|(?:米国?|アメリカ)?会計年度)", _fiscal_of),
    ("-", rf"(?:西暦|紀元)?(?P<year>{_YEAR})年(?!間|余|物|ぶり|以上|来の|代|(?<=00年)[前後])", _of_year),
    ("-", rf"(?:(?P<sign>西暦|紀元)|(?<![一-龯\d.,]))(?P<year>[1-9]\d\d)年{_NO_LENGTH}", _ancient),
    ("-", r"(?P<year>\d{4})(?=[〜-]\d{2,4}年)", _of_year),
    ("-", r"['’](?P<year>\d\d)年", _two_digits),
    ("-", r"(?P<year>\d\d)年(?=度|\d{1,2}月|[春夏秋冬末])", _two_digits),
    ("-", r"(?P<year>\d\d)年(?![間ぶ余以前後物連来超目半分代生度])", _two_digits_again),
    ("-", rf"(?P<era>{one_of(ERAS)})(?P<number>元|{SMALL})年(?!代)", _of_era),
    ("-", rf"(?P<era>{one_of(ERAS)})(?P<number>[1-6]0)年代", _era_decade),
    ("-", rf"(?P<which>{one_of(FISCAL_YEARS)})度", _fiscal),
    ("-", one_of((*YEARS, *MONTHS, *WEEKS)), _from_now),
    ("-", rf"(?:{one_of(DAYS)})(?!的|版|性|葉)", _from_now),
    ("-", rf"(?P<which>{one_of(FROM_SAID)})(?P<unit>[年月週日])(?![比間提期夜朝])", _from_said),
    ("year", r"(?:米国?|アメリカ)?(?:会計年)?度", _fiscal_of),
    ("year", rf"(?P<month>{SMALL})月期", _term),
    ("year", r"今月", _this_month_of),
    ("- year", rf"(?P<first>{SMALL})[〜-](?P<last>{SMALL})月期?", _month_range),
    ("- year fiscal lunar", r"(?P<month>\d{1,2})月(?![号期病])", _month),
    ("year fiscal lunar", rf"(?P<month>{SMALL})月", _month),
    ("-", rf"(?P<month>{SMALL})月{_KANJI_MONTH_ENDS}", _month),
    ("- year", r"(?P<month>\d{1,2})(?=(?:[〜-]|から|[、・])(?:翌年?)?\d{1,2}(?:の?両)?月)", _month),
    ("month", rf"(?P<day>{SMALL})日{_PARENTHESES}", _day),
    ("month", r"(?P<day>\d{1,2})(?=[〜-]\d{1,2}日|、\d{1,2}(?:、\d{1,2})*(?:の?両)?日)", _day),
    ("-", rf"(?<!泊)(?P<day>\d{{1,2}})の?(?:両)?日{_PARENTHESES}{_NO_DURATION}", _day),
    ("-", r"(?P<day>\d{1,2})(?=[〜-]\d{1,2}日|[、・]\d{1,2}の?両日)", _day),
    ("-", r"(?P<day>[二三四五六七八九十廿卅]{1,3})日(?=[、（]|午前|午後|から.{0,4}日|まで)", _day),
    ("week", rf"(?P<weekday>[{WEEKDAYS}])曜日?", _weekday),
    ("-", rf"(?P<which>次の|今度の|前の)?(?P<weekday>[{WEEKDAYS}])曜{_WEEKDAY_ENDS}", _weekday),
    ("month", rf"{_NTH}(?P<weekday>[{WEEKDAYS}])曜日?", _nth_weekday),
    ("- year month", rf"{_NTH}週(?!間|末|刊)", _nth_week),
    ("-", r"(?P<month>0?[1-9]|1[0-2])/(?P<day>\d{1,2})(?=（[月火水木金土日]|から|まで|〜)", _month_day),
    ("day", r"(?<=の)(?P<unit>[月週])(?![曜間])", _around),
)
