"""The dates that a Japanese text states, in EDTF and as wide as they are said.

A date is read step by step from the wide to the narrow, as Japanese says it: 来年 - 10月 - 下旬 - 以降.
Each step narrows the period before it; the first begins one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache

from .. import spans
from ..families import Reading
from ..patterns import pattern_of
from ..pieces import alternatives
from ..reading import DateInText
from .days import MONTHS_AND_DAYS
from .folding import fold
from .meaning import Context, Period, Step
from .numerals import SMALL
from .parts import PARTS
from .relative import RELATIVE, WEEKS_AND_WEEKDAYS
from .word_tables import words
from .years import SHORT_YEARS, YEARS_AND_NEAR

_MOON = "旧暦|陰暦|太陰暦|太陰太陽暦|農暦"
_SAME = "(?:の?同(?:じ?時期|じ[月日週]|[月期週日]期?)|の同四半期)"
"""The same month of another year: alone it is no month of its own, as 同月 is."""
_COMPARED = (
    r"比|より|[にと]比べ|並み|割れ|超え|を[^、。]{0,12}?(?:上回|下回|超え|割り)"
    r"|[のに](?:約|ほぼ)?[\d.]+(?:倍|%|割)"
)
_DAY = rf"(?:の?閏?{SMALL}月)?(?:の?{SMALL}日)?"
_NO_DATE = pattern_of(
    "|".join(
        (
            # Times of day; 3時間 is a length of time.
            rf"(?:午前|午後|正午|未明|[AP]M)?{SMALL}時(?!間|代|期|点|速)(?:半|{SMALL}分(?:{SMALL}秒)?)?",
            r"\d{1,2}:\d{2}(?::\d{2})?",
            rf"(?:{_MOON})の?(?:{SMALL}年)?{_DAY}",
            rf"(?:{alternatives(words('other_eras'))})(?:元|{SMALL})年{_DAY}",
            rf"(?:毎|例|隔)[年月週日]{_DAY}(?:の?[月火水木金土日]曜日?)?",
            # 前年比 and the like compare with a time; they do not date anything.
            r"前(?:年度?|月|週|日|期|四半期)?(?:同[月期週日])?(?:比|割れ|並み|超え|より|から(?=[\d.,]+|[大小微増減上下]))|前(?:年度?|月|週)?同[月期週日]期?|前期",
            rf"(?:昨|前|去)年度?{_SAME}(?:{_COMPARED})|(?<=年){_SAME}",
            rf"{SMALL}月号|{SMALL}日号|{SMALL}月期",
            # The names of days on which something befell: 五・一五事件, 9・11.
            rf"(?![0〇零]){SMALL}・{SMALL}(?![\d一二三四五六七八九十%割倍万億月日年]|ポイント|パーセント)",
            alternatives(words("no_dates")),
        )
    ),
    re.ASCII,
)
_STEPS = (*RELATIVE, *YEARS_AND_NEAR, *SHORT_YEARS, *MONTHS_AND_DAYS, *WEEKS_AND_WEEKDAYS, *PARTS)
_FIRST = pattern_of(
    r"(?<![0-9.,A-Za-z/-])[0-9'’]|[一二三四五六七八九十廿卅半今本当昨去来明再先前同翌西紀明大昭平令年月火水木金土日週春夏秋冬"
    r"上中下初次過直最こおきけあし向第百千〇]"
)
_LINK = pattern_of(r"の?[ \n]?")
_AT_ONCE = (
    "開[始業通設港庁]|完[成了工]|着工|竣工|実[現施]|達成|導入|提出|締結|妥結|合意|発効|施行|廃止|終了|撤[去退]"
    "|稼働|再開|復旧|就航|供用|発売|公表|回答|決[定着]|判断|成立|可決|批准|引き渡し|納入|配備|打ち上げ|承認|認可"
    "|取得|策定|設立"
)
_BY = pattern_of(f"までに|より前|までの(?=[^、。はがを]{{0,10}}?(?:{_AT_ONCE}))")
"""Before what is said with a date: also 「6月までの開業」, done at once, but not 「6月までの3カ月」."""
_TO = pattern_of(r"[ \n]?(?:(?:から|より)、?|[〜―-])[ \n]?")
_JOINS = pattern_of(r"(?:[、・とや]|及び|および|または|か|から、?|[〜―-]|まで|にかけて|と、)?[ \n]?")
_MOVED = pattern_of(
    "に、?(?:延期|変更|先送り|前倒し|延ば|延び|繰り[下上]げ|ずら|ずれ|遅ら|遅れ|早め|改め|移)"
)
"""What is put off from one date to another is at neither for the time between."""
_NEAR = pattern_of("[^。\n]{0,24}")
_TAIL = pattern_of(rf"(?:の?{SMALL}月)?(?:の?{SMALL}日)?")
_DEPTH = 6
"""How many steps a date may have."""


def dates_in(text: str, published: date) -> tuple[DateInText, ...]:
    """Return the dates of a text in order; an interval is one, and what is no date (30 February) none."""
    return tuple(
        DateInText(start=start, end=one.end, printed=text[start : one.end], when=one.period.when)
        for start, one in readings_in(fold(text), published)
        if one.period
    )


@lru_cache(maxsize=512)
def readings_in(plain: str, published: date) -> tuple[tuple[int, Reading], ...]:
    """Return the dates of a text and what only looks like one (times, moons), with where each begins."""
    return tuple(_scan(plain, published))


def _scan(plain: str, published: date) -> Iterator[tuple[int, Reading]]:
    place, former, other = 0, None, _NO_DATE.search(plain)
    while match := _FIRST.search(plain, place):
        if other and other.start() < place:
            other = _NO_DATE.search(plain, place)
        if other and other.start() <= match.start():
            place = other.end()
            yield other.start(), Reading(place, None)
            continue
        reading = _interval_at(_context(plain, match.start(), published, former))
        place = reading.end if reading else match.start() + 1
        if reading:
            yield match.start(), reading
            former = reading if reading.period else former


def _context(plain: str, start: int, published: date, former: Reading | None) -> Context:
    """Return what the reading at a place needs to know; `former` is the date read before."""
    context = Context(plain=plain, start=start, place=start, published=published)
    if not former:
        return context
    joined = bool(_JOINS.fullmatch(plain, former.end, start) or plain[start - 1] == "同")
    is_near = bool(_NEAR.fullmatch(plain, former.end, start))
    return replace(context, said=former.period, joined=joined, is_near=is_near)


def _interval_at(context: Context) -> Reading | None:
    """Return the date at a place, with the one that is joined to it as its end."""
    first = _date_at(context)
    if not first or not first.period:
        return first
    if by := _by(first, first.period, context.plain):
        return by
    to = _TO.match(context.plain, first.end)
    if not to:
        return first
    end = to.end()
    after = replace(context, start=end, place=end, said=first.period, joined=True, is_near=False)
    second = _date_at(after)
    joined = _join(first.period, second.period) if second and second.period else None
    if not second or not joined or _MOVED.match(context.plain, second.end):
        return first
    return Reading(second.end, _when_over(joined, replace(after, place=second.end)))


def _by(reading: Reading, period: Period, plain: str) -> Reading | None:
    """Return 2030年までに and 3月より前 without a beginning; None for what is neither."""
    behind = _BY.match(plain, reading.end)
    if not behind or ".." in period.edtf:
        return None
    return Reading(behind.end(), Period(spans.by(period.edtf), "open"))


def _join(first: Period, second: Period) -> Period | None:
    """Return the interval from the first day of one date to the last of another, None if it is none."""
    begin, end = first.edtf.split("/")[0], second.edtf.split("/")[-1]
    if not spans.ordered(begin, end):
        return None
    same = {first.unit, second.unit} <= {"year", "month", "day"}
    return Period(f"{begin}/{end}", second.unit if same else "part", first.open)


def _when_over(joined: Period, context: Context) -> Period:
    """Return months of no year, 1月から11月, that are told as past in the year in which they were over."""
    if not joined.open or joined.unit != "month" or context.tense != "past":
        return joined
    first, last = joined.bounds
    if last <= context.published:
        return joined
    begin, end = (spans.month(spans.add_months(day, -12)) for day in (first, last))
    return replace(joined, edtf=f"{begin}/{end}")


def _date_at(context: Context) -> Reading | None:
    reading = _narrowed(context, Reading(context.place, None), _DEPTH)
    if not reading or not reading.period:
        return reading
    try:
        reading.period.when  # noqa: B018
    except ValueError:
        return Reading(reading.end, None)
    return reading


def _narrowed(context: Context, outer: Reading, depth: int) -> Reading | None:
    """Return a date with all that narrows it, the first step that reads at each place."""
    place = outer.end
    if outer.period and depth < _DEPTH:
        link = _LINK.match(context.plain, place)
        place = link.end() if link else place
    for step in _STEPS:
        if (outer.period.unit if outer.period else "") not in step.units:
            continue
        match = step.pattern.match(context.plain, place)
        found = _read(step, match, outer, context) if match else None
        if found and (not found.period or not depth):
            return found
        if found:
            return _narrowed(context, found, depth - 1) or found
    return outer if outer.period else None


def _read(step: Step, match: re.Match[str], outer: Reading, context: Context) -> Reading | None:
    here = replace(context, place=match.end())
    try:
        period = step.read(match, outer.period, here)
        if period and outer.period and outer.period.edtf.endswith("?"):
            period = period.with_doubt()
    except (ValueError, OverflowError):  # 30 February: its words are no other date either
        tail = _TAIL.match(context.plain, match.end())
        return Reading(tail.end() if tail else match.end(), None)
    return Reading(match.end(), period) if period else None
