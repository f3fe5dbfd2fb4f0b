"""Lengths of time to and from the day of publication: 三天前, 两周后, 过去十年, 未来五年, 前11个月."""

from __future__ import annotations

import re
from datetime import timedelta

from .. import spans
from .calendar_words import COUNT, UNIT, unit_name
from .meaning import Context, Period, heads, of_this_year
from .numerals import integer
from .periods import first_months


def _ago(match: re.Match[str], context: Context) -> Period:
    """Return 三天前 and 两周后; after a date said before in the sentence, 后 counts from that."""
    count = 1 if match["where"].endswith("后") else -1
    from_said = count > 0 and context.said_here and context.said
    start = context.anchor() if from_said else context.published
    unit = unit_name(match["unit"])
    if match["count"] == "半":
        if unit not in ("year", "month"):
            raise ValueError("no such half")
        return Period(
            spans.distance("month", start, 6 * count)
            if unit == "year"
            else f"{start + timedelta(days=15 * count)}~",
            "span",
        )
    edtf = spans.distance(unit, start, count * integer(match["count"]))
    return Period(edtf, {"day": "day", "week": "span", "year": "year~"}.get(unit, "span"))


def _lasting(match: re.Match[str], context: Context) -> Period:
    """Return 过去十年 and 未来五年, to and from the day of publication."""
    number, unit, today = match["count"], unit_name(match["unit"]), context.published
    count = 6 if number == "半" and unit == "year" else integer(number)
    unit = "month" if number == "半" else unit
    if match["ahead"]:
        return Period(spans.span(today + timedelta(days=1), spans.moved(unit, today, count)), "span")
    return Period(spans.span(spans.moved(unit, today, -count), today), "span")


def _first_months(match: re.Match[str], context: Context) -> Period:
    number = integer(match["count"])
    return Period(of_this_year(lambda year: first_months(year, number), context, match.end()), "span", "year")


_N = r"(?:\d{1,2}|[二两三四五六七八九十]{1,2})"
_NO_AGO = "(?!任|往|台|卫|沿|线|夕|期|者|半|三|提|瞻|所|面|来|排|后|左|十|两|一)"
_NO_GUESS = r"(?<![\d.第几数好多十])"

DURATIONS = heads(
    (rf"{_NO_GUESS}{COUNT}{UNIT}(?P<where>(?:之|以)?[前后]{_NO_AGO})", _ago),
    (
        (
            r"(?:(?P<ahead>未来|今后|往后|接下来|此后)|过去|最近|(?<![附最])近|近来)"
            rf"的? ?{COUNT} ?(?:多|余)?{UNIT}(?![前后初底])"
        ),
        _lasting,
    ),
    (rf"(?P<ahead>){_NO_GUESS}(?<!连){COUNT}{UNIT}(?:以来|来(?=[，,、。；的首]|$))", _lasting),
    (rf"(?:头|(?<=今年)前)(?P<count>{_N})个月", _first_months),
)
