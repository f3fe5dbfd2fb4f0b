"""Lengths of time to and from the day of publication: 三天前, 两周后, 过去十年, 未来五年, 前11个月."""

from __future__ import annotations

import re
from datetime import timedelta

from .. import spans
from ..patterns import pattern_of
from .calendar_words import COUNT, DAY_NUMBER, MONTH_NUMBER, UNIT, YEARS_FROM_NOW, unit_name
from .meaning import Context, Period, heads
from .numerals import integer
from .periods import first_months, first_months_near


def _ago(match: re.Match[str], context: Context) -> Period | None:
    """Return 三天前 and 两周后; after a date said before in the sentence, 后 counts from that."""
    if _EVENT.search(context.before) and _ENDS.match(context.plain, match.end()):
        return None
    count = 1 if match["where"].endswith("后") else -1
    from_said = count > 0 and context.said_here and context.said
    start = context.anchor() if from_said else context.published
    unit = unit_name(match["unit"])
    edtf = spans.distance(unit, start, count * integer(match["count"]))
    return Period(edtf, "day" if unit == "day" else "span")


def _within_year_ago(match: re.Match[str], context: Context) -> Period:
    """Return 两年前的5月, 三年前的10月1日 and 去年的今天."""
    near = match["near"]
    year = context.published.year + (YEARS_FROM_NOW[near] if near else -integer(match["count"]))
    if match["month"] and not match["day"]:
        return Period(f"{spans.year(year)}-{integer(match['month']):02d}", "month")
    today = context.published
    month = integer(match["month"]) if match["month"] else today.month
    return Period(spans.day_of(year, month, integer(match["day"]) if match["day"] else today.day), "day")


def _half_ago(match: re.Match[str], context: Context) -> Period:
    """Return 半年前, 一个半月后 and 两年半前."""
    sign = 1 if match["where"].endswith("后") else -1
    halves = sign * (2 * integer(match["count"] or "0") + 1)
    if match["year"]:
        return Period(spans.distance("month", context.published, 6 * halves), "span")
    return Period(f"{spans.day(context.published + timedelta(days=15 * halves))}~", "span")


def _lasting(match: re.Match[str], context: Context) -> Period:
    """Return 过去十年 and 未来五年, to and from the day of publication."""
    unit, count = ("month", 6) if match["half"] else (unit_name(match["unit"]), integer(match["count"]))
    return Period(spans.stretch(unit, context.published, count if match["ahead"] else -count), "span")


_AFTER = pattern_of("(?:起|[之以]?后|期满|届满)[，的在]?$")
"""自发出之日起30日内 are counted from that day, whenever it is."""


def _within(match: re.Match[str], context: Context) -> Period | None:
    """Return 三天内 where the words look ahead; else it may be any three days, as it is after something."""
    if context.tense(match.end()) != "future" or _AFTER.search(context.before):
        return None
    unit, today = unit_name(match["unit"] or "日"), context.published
    return Period(spans.span(today, spans.moved(unit, today, integer(match["count"]))), "span")


def _first_months(match: re.Match[str], context: Context) -> Period:
    """Return 前8个月, of a year said before in the sentence or of the nearest that is over."""
    number, said = integer(match["count"]), context.said
    if context.said_here and said and not said.start.month:
        return Period(first_months(said.first.year, number), "span")
    return Period(first_months_near(number, context, match.end()), "span", "year")


_EVENT = pattern_of("在[^，。；：、的]{2,11}$")
_ENDS = pattern_of("[，。；]|$")
"""在补选两周前 counts from what is named, 在两周前 from the day of publication."""
_N = r"(?:\d{1,2}|[二两三四五六七八九十]{1,2})"
_NO_AGO = "(?!任|往|台|卫|沿|线|夕|期|者|半|三|提|瞻|所|面|来|排|后|左|十|两|一)"
_NO_GUESS = r"(?:(?<=差不多)|(?<![\d.第几数好多十年个]))"
_WHERE = f"(?P<where>(?:之|以)?[前后]{_NO_AGO})"
_FIRST = (
    "(?:(?<=今年)|(?<![^，。；：、！？ ])|(?<=[国省市县区州])(?<![出回归]国)(?<!上市)"
    "|(?<=公司|集团|行业|企业|工业)|(?<=该[一-鿿]))"
)
"""入职前6个月 are those before it: they are of the year only at the start, or behind those who count so."""
_WHOLE = r"\d{1,3}|[一二三四五六七八九两十]{1,3}"

_LATELY = (
    "(?:(?<![附最将接逼临邻靠亲了达时续经费花耗满拖等停隔])近"
    "|(?<=了)近(?=[^，。；]{1,4}(?:年|月|周|季度)[的来间]))"
)
"""近 behind 将 and 接, and behind what lasts (等了近一年, 历时近三年), is nearly so long, and no date."""

DURATIONS = heads(
    (
        (
            rf"(?:{_NO_GUESS}{COUNT}年(?:之|以)?前|(?P<near>去年|前年|大前年|明年))的"
            rf"(?:今[天日]|(?P<month>{MONTH_NUMBER})月(?:(?P<day>{DAY_NUMBER})[日号])?)"
        ),
        _within_year_ago,
    ),
    (rf"{_NO_GUESS}{COUNT}{UNIT}{_WHERE}", _ago),
    (rf"{_NO_GUESS}{COUNT}(?:{UNIT}|日)(?:之|以)?内(?![部外阁陆地容])", _within),
    (rf"{_NO_GUESS}(?P<count>{_WHOLE})(?:个半(?P<unit>月)|(?P<year>年)半){_WHERE}", _half_ago),
    (rf"{_NO_GUESS}(?P<count>)半(?:个(?P<unit>月)|(?P<year>年)){_WHERE}", _half_ago),
    (
        (
            rf"(?:(?P<ahead>未来|今后|往后|接下来|此后|(?<![以旗之地上手名治天楼剩余门])下(?=[两三四五六七八九\d]))|(?<![晚早以之])上(?=[两三四五六七八九\d])|过去|最近|{_LATELY}|近来)"
            rf"的? ?(?:{COUNT} ?(?:多|余)?{UNIT}|(?P<half>半)年)(?![前后初底])"
        ),
        _lasting,
    ),
    (
        rf"(?P<ahead>){_NO_GUESS}(?<!连)(?:{COUNT}{UNIT}|(?P<half>半)年)(?:以来|来(?=[，,、。；的首]|$))",
        _lasting,
    ),
    (rf"(?:头|{_FIRST}前)(?P<count>{_N})(?:个月|月(?!份?\d|[初中底末]))", _first_months),
)
