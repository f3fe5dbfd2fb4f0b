"""The dates that a Chinese text states, in EDTF and as wide as they are said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache

from ...edtf import When
from .. import spans
from ..families import Period, Reading, join, read_all
from ..patterns import pattern_of
from ..reading import DateInText
from .absolute import ABSOLUTE, WITHIN, month_and_days
from .bounds import NO_TREATY
from .calendar_words import western
from .deadlines import end_of_deadline, end_of_first
from .feasts import FEASTS, IN_YEAR
from .folding import TITLE, fold
from .meaning import Context, heads
from .nearby import DURATIONS, NEARBY
from .parts import PARTS
from .periods import FISCAL, PERIODS


def _iso(match: re.Match[str], context: Context) -> Period:
    """Return 2018/1/10 and 114.11.26."""
    return Period(spans.day_of(western(match["y"]), int(match["m"]), int(match["d"])), "day")


def _day_first(match: re.Match[str], context: Context) -> Period:
    """Return 10/1/2017 with the day first (CLDR, locale zh-Hant-HK), uncertain where the month may be."""
    first, second, year = int(match["a"]), int(match["b"]), int(match["y"])
    if second > 12:
        return Period(spans.day_of(year, first, second), "day")
    doubt = "" if first > 12 or first == second else "?"
    return Period(spans.day_of(year, second, first) + doubt, "day")


def _year_month(match: re.Match[str], context: Context) -> Period:
    return Period(f"{spans.year(int(match['y']))}-{int(match['m']):02d}", "month")


_DAYTIME = r"(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?"
_MONTH_AND_DAY = r"(?P<month>1[0-2]|0?[1-9])/(?P<day>3[01]|[12]\d|0?[1-9])"
_WEEKDAY_BEHIND = "(?=[（(](?:周|星期)?[一二三四五六日][)）])"
NUMERIC = heads(
    (
        r"(?<![\d.])(?P<y>[12]\d{3})(?P<sep>[-/.]| )(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})(?!\d)" + _DAYTIME,
        _iso,
    ),
    (r"(?<![\d.])(?P<y>1[01]\d)\.(?P<m>\d{1,2})\.(?P<d>\d{1,2})(?![\d.])", _iso),
    (r"(?<![\d.])(?P<a>\d{1,2})(?P<sep>[-/.])(?P<b>\d{1,2})(?P=sep)(?P<y>[12]\d{3})(?!\d)", _day_first),
    (
        (
            r"(?:(?<![\d./-])|(?<=\d/\d\d-))(?P<y>(?:19|20)\d\d)(?P<sep>[-/])(?P<m>0[1-9]|1[0-2])"
            r"(?![\d./]|-(?!(?:19|20)\d\d/)|年)"
        ),
        _year_month,
    ),
    (rf"(?:(?<=[(（])|(?<=[于自从至在] )){_MONTH_AND_DAY}(?=[)）(（日,，、 ]|$)", month_and_days),
    (rf"(?<![\d/]){_MONTH_AND_DAY}{_WEEKDAY_BEHIND}", month_and_days),
)

_HEADS = (*NUMERIC, *ABSOLUTE, *FEASTS, *NEARBY, *PERIODS, *DURATIONS, *FISCAL)
_TAILS = (*WITHIN, *IN_YEAR, *PARTS)
_MAY_BEGIN = pattern_of(
    r"\d|[〇零一二三四五六七八九十两廿卅半公西中民令平昭大明今昨前后去即本这该那上下同当次翌隔第来周星礼年月岁新首末头最过近未往接此春夏秋冬每元平圣Qq]"
)
_JOINT = pattern_of(
    r" ?(?:日|晚|上午|下午|凌晨)?(?:起|开始|一直)?(?:直?至|到|-|—{1,2}) ?(?:当地时间)?"
    r"|(?P<between> ?[与和] ?)"
)
_TILL_NOW = pattern_of("(?:至|迄|到)(?:今(?![年天日晚])|现在|目前)")
_BETWEEN = pattern_of("(?:期|之)?间")
_ABOUT_BEFORE = pattern_of(f"(?:大约|大概|{NO_TREATY}约)[在于]?$")
_ABOUT_BEHIND = pattern_of("(?:前后|左右)")
_FROM = pattern_of("(?:自|从|由)$")
_ONWARDS = pattern_of("(?:以|之)?(?:起|开始|后起)(?![草诉点来])")
_FROM_THEN = pattern_of("起(?![草诉点来飞火义源码初步航床因价息跑降立伏身哄获运征用])")
_WIRE = pattern_of("电(?=[ \u3000，,（(]|$)")
"""Behind the day on which an agency sent its report: 新华社3月18日电."""
_ANY_YEAR = pattern_of(r"\d{4}|[〇零一二三四五六七八九]{4}")


@lru_cache(maxsize=512)
def dates_in(text: str, published: date) -> tuple[DateInText, ...]:
    """Return the dates of a text in order; an interval is one, and what is no date (2月30日) none."""
    return tuple(_scan(text, _without_titles(fold(text)), published))


def _without_titles(plain: str) -> str:
    """Blank out the titles of books and papers, but for years: 《日本经济新闻》周刊, 《2025年防卫白皮书》."""
    return TITLE.sub(
        lambda match: match[0] if _ANY_YEAR.search(match[0]) else "《" + "\x1f" * (len(match[0]) - 2) + "》",
        plain,
    )


def _scan(text: str, plain: str, published: date) -> Iterator[DateInText]:
    place, said, said_end = 0, None, 0
    while begin := _MAY_BEGIN.search(plain, place):
        start = begin.start()
        context = Context(plain=plain, place=start, published=published, said=said, said_end=said_end)
        reading = _interval_at(context)
        place = max(reading.end, start + 1) if reading else start + 1
        if not reading or not reading.period or reading.end <= start or _WIRE.match(plain, reading.end):
            continue
        if when := When.read(reading.period.edtf):
            said, said_end = when, reading.end
            yield DateInText(start=start, end=reading.end, printed=text[start : reading.end], when=when)


def _interval_at(context: Context) -> Reading | None:
    """Return the date at a place, with the one that is joined to it."""
    first = _date_at(context)
    if not first or not first.period:
        return first
    joined = _joined_at(first, first.period, context)
    return _about(joined or _open(first, first.period, context), context)


def _joined_at(first: Reading, period: Period, context: Context) -> Reading | None:
    """Return a date with the end that is joined to it: 2015年至今, 3月至5月, 3月和5月之间."""
    if till_now := _TILL_NOW.match(context.plain, first.end):
        begin, now = period.edtf.split("/")[0], spans.day(context.published)
        ordered = spans.ordered(begin, now)
        return Reading(till_now.end(), Period(f"{begin}/{now}", "span")) if ordered else None
    joint = _JOINT.match(context.plain, first.end)
    if not joint:
        return None
    said = When.read(period.edtf)
    second = _date_at(replace(context, place=joint.end(), said=said, said_end=first.end))
    joined = join(period, second.period) if second and second.period else None
    if not second or not joined or (joint["between"] and not _BETWEEN.match(context.plain, second.end)):
        return None
    return Reading(second.end, joined)


def _open(reading: Reading, period: Period, context: Context) -> Reading:
    """Return 自2015年起 and 8月1日起 without an end, 2030年前 without a beginning."""
    begin, last = period.edtf.split("/")[0], period.edtf.split("/")[-1]
    if ".." in (begin, last):
        return reading
    onwards = _ONWARDS if _FROM.search(context.before) else _FROM_THEN
    match = onwards.match(context.plain, reading.end)
    first = end_of_first(context.plain, context.place, reading.end, period.edtf, context.published)
    if end := match.end() if match else first:
        return Reading(end, Period(f"{begin}/..", "open", period.open))
    if by := end_of_deadline(context.plain, context.place, reading.end, period.edtf, context.published):
        return Reading(by, Period(spans.by(period.edtf), "open", period.open))
    return reading


def _about(reading: Reading, context: Context) -> Reading:
    """Return a date with 前后 behind it or 约 before it as approximate."""
    behind = _ABOUT_BEHIND.match(context.plain, reading.end)
    if not reading.period or not (behind or _ABOUT_BEFORE.search(context.before)):
        return reading
    end = behind.end() if behind else reading.end
    return Reading(end, replace(reading.period, edtf=spans.about(reading.period.edtf)))


def _date_at(context: Context) -> Reading | None:
    """Return the longest that can be read at a place, with the parts behind it."""
    heads_read = read_all(_HEADS, context.plain, context.place, context)
    found = max(heads_read, key=lambda one: (one.end, one.period is not None), default=None)
    while found and found.period and (part := _part_at(found.end, found.period, context)):
        found = part
    return found


def _part_at(place: int, period: Period, context: Context) -> Reading | None:
    """Return the part of a period that stands at a place behind it, the first that can be read."""
    tails = (tail for tail in _TAILS if period.unit in tail.units)
    return next(read_all(tails, context.plain, place, context, period), None)
