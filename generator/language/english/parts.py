"""Parts of a period and steps from a date: early May, the first week of July, the day after 2 May.

What stands before a period is read first, and then the period itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from ...edtf import When
from .. import spans
from ..families import Family
from ..patterns import pattern_of
from ..spans import BEGINNING, END, FIRST_HALF, MIDDLE, SECOND_HALF, Fractions, part_of
from .calendar_words import COUNT, ORDINAL, UNIT, WEEKDAY, count_number, unit_name, weekday_number
from .meaning import Context, group
from .numerals import ordinal

ReadPart = Callable[[re.Match[str], When, Context], "str | None"]
_PARTS: tuple[tuple[str, Fractions], ...] = (
    (r"(?:the[ ])?early(?:[ ]in|[ ]part[ ]of)?|(?:the[ ])?(?:first|1st|earlier)[ ]half[ ]of", FIRST_HALF),
    (r"(?:the[ ])?(?:late|latter[ ]part[ ]of)(?:[ ]in)?", SECOND_HALF),
    (r"(?:the[ ])?(?:second|2nd|latter|last|other)[ ]half[ ]of", SECOND_HALF),
    (r"(?:the[ ])?(?:mid|middle)(?:[ ]of|[ ]in|[ ]part[ ]of)?", MIDDLE),
    (r"early[- ]to[- ]mid", (0, 3, 4)),
    (r"mid[- ]to[- ]late", (1, 4, 4)),
    (r"(?:the[ ])?(?:very[ ])?(?:beginning|start|opening|turn|outset|first[ ]days)[ ]of", BEGINNING),
    (r"beginning(?=[ ]next)", BEGINNING),
    (r"(?:the[ ])?(?:very[ ])?(?:end|close|last[ ]days|final[ ]days|tail[ ]end)[ ]of|end(?=-)", END),
)
_HALF = pattern_of(r"half", re.IGNORECASE)


def _fraction_reader(fractions: Fractions) -> ReadPart:
    def read(match: re.Match[str], whole: When, context: Context) -> str | None:
        first, last = spans.bounds(whole)
        return None if first == last else part_of(first, last, fractions, exact=bool(_HALF.search(match[0])))

    return read


def _nth_units(match: re.Match[str], whole: When, context: Context) -> str | None:
    """Return the first week of July, the second quarter of next year, the last two weeks of May.

    The first week of a month or year is its first seven days, the last week its last seven.
    """
    first, last = spans.bounds(whole)
    unit, word = unit_name(match["unit"]), match["nth"].lower()
    count = count_number(group(match, "count") or "one")
    if not count:
        return None
    if word in ("last", "final"):
        return _inside(first, last, spans.moved(unit, last + timedelta(days=1), -count), last)
    before = ordinal(word) - 1
    behind = spans.moved(unit, first, before + count)
    return _inside(first, last, spans.moved(unit, first, before), behind - timedelta(days=1))


def _inside(first: date, last: date, begin: date, end: date) -> str | None:
    """Return the days from begin to end if they lie within a period and are not all of it."""
    if begin < first or end > last or (begin, end) == (first, last):
        return None
    return spans.span(begin, end)


def _nth_weekday(match: re.Match[str], whole: When, context: Context) -> str | None:
    """Return the second Tuesday of November, the last Friday of March."""
    first, last = spans.bounds(whole)
    nth = 0 if match["nth"].lower() in ("last", "final") else ordinal(match["nth"].lower())
    return None if first == last else spans.nth_weekday(first, last, weekday_number(match["weekday"]), nth)


def _to_or_from_today(match: re.Match[str], whole: When, context: Context) -> str | None:
    """Return the rest of this week and later this year, from the day of publication, or earlier, to that."""
    first, last = spans.bounds(whole)
    if not first <= context.published <= last or first == last:
        return None
    return spans.span(context.published, last) if match["rest"] else spans.span(first, context.published)


def _beside_day(of_day: Callable[[date], str]) -> ReadPart:
    """Return what reads the week of 2 May, the weekend of 29 November and the eve of 1 January."""

    def read(match: re.Match[str], whole: When, context: Context) -> str | None:
        first, last = spans.bounds(whole)
        return of_day(first) if first == last else None

    return read


def _up_to(match: re.Match[str], whole: When, context: Context) -> str | None:
    """Return the year to March and the week to 3 May: so long, the last day or month included."""
    first, last = spans.bounds(whole)
    unit, times = unit_name(match["unit"]), count_number(match["spanned"] or "one") or 0
    if unit in _DAYS_OF and not match["spanned"] and first == last:
        return spans.span(last - timedelta(days=_DAYS_OF[unit] - 1), last)
    count = _MONTHS_OF.get(unit, 0) * times
    if not count or (last - first).days > MONTH_AT_MOST:
        return None
    return spans.months_up_to(last, count)


def _half_to(match: re.Match[str], whole: When, context: Context) -> str | None:
    """Return the half-year to 30 September, the first half ended in July: six months, the last included."""
    first, last = spans.bounds(whole)
    return spans.months_up_to(last, 6) if (last - first).days <= MONTH_AT_MOST else None


_OPENS = pattern_of(r"\bThe[ ](?:(?!(?:in|of|for|from|to|over|during|on|at|with|by)\b)[a-z]+[ ]){0,2}$")
_IS_ALL = pattern_of(
    r"(?<=on )(?:(?-i:[A-Z0-9]\w*)[.,]?[ ]?|(?:of|the|last|this|next|year|month|week)[ ]?){1,6}(?:[.;]|$)"
)
"""The year ended on 30 June: a sentence, whose verb tells of a day."""


def _week_from(match: re.Match[str], whole: When, context: Context) -> str | None:
    """Return the week beginning on a day, or ended on it; the fiscal year ending in March."""
    opens = _OPENS.search(context.before + match[0].split()[0] + " ")
    if opens and _IS_ALL.match(context.plain, match.end()):
        return None
    first, last = spans.bounds(whole)
    count, unit = count_number(match["spanned"] or "one") or 1, unit_name(match["unit"])
    ends = match["side"].lower().startswith("end")
    if ends and (unit in _MONTHS_OF if first == last else first.day == 1):
        return _up_to(match, whole, context)
    if first != last:
        return None
    if ends:
        return spans.span(spans.moved(unit, first, -count) + timedelta(days=1), first)
    return spans.span(first, spans.moved(unit, first, count) - timedelta(days=1))


_RATE = pattern_of(
    r"\d(?:[kmb]n?|tn|%)?(?: (?:thousand|million|billion|trillion))?(?: [a-z-]+){0,4} $"
    r"|\b(?:once|twice|times|cents?|per cent|percent) $",
    re.IGNORECASE,
)
"""137,000 barrels a day from October and $5m a year from 2030 are so much each day or year."""


def _step(match: re.Match[str], when: When, context: Context) -> str | None:
    """Return the day before 2 May, three weeks after 1 June.

    From a period on (the three years from 2030) it is so long, and no step.
    """
    sign = -1 if match["side"].lower() in ("before", "of", "prior to") else 1
    count = count_number(match["count"]) if match["count"] else 1
    if not count or _RATE.search(context.before):
        return None
    first, last = spans.bounds(when)
    if match["side"].lower() == "from":
        if (last - first).days > WEEK_AT_MOST:
            return None
        if _LASTING.search(context.before):
            return spans.span(first, spans.moved(unit_name(match["unit"]), first, count) - timedelta(days=1))
        if when.edtf.endswith("?") and first < context.published:  # "a week from Friday" looks ahead
            last += timedelta(days=7)
    return spans.distance(unit_name(match["unit"]), first if sign < 0 else last, sign * count)


_LASTING = pattern_of(r"\bfor[ ]$", re.IGNORECASE)


def _about(match: re.Match[str], when: When, context: Context) -> str | None:
    """Return about, around, circa: with the sign of EDTF for it."""
    return spans.about(when.edtf)


def _since(match: re.Match[str], when: When, context: Context) -> str | None:
    """Return "since 2015" as open: it began then, and the text does not say when it ends."""
    return None if when.open else f"{when.edtf.split('/')[0]}/.."


_MONTHS_OF = {"year": 12, "quarter": 3, "month": 1}
_DAYS_OF = {"week": 7, "fortnight": 14}
MONTH_AT_MOST = 30
WEEK_AT_MOST = 6
"""A month and a week have no more days between their first and their last."""
_NTH = rf"(?:the[ ])?(?P<nth>{ORDINAL.replace('?P<ordinal>', '?:')}|last|final)"
_COUNTED = COUNT.replace("(?P<count>", "(?P<spanned>")
_SOME = rf"(?:the|its|their|our|(?<!half ){COUNT.replace('?P<count>', '?:')})"
_ACCOUNTS = r"(?:fiscal[ ]|financial[ ])?"
_NTH_OF_ACCOUNTS = rf"{_ACCOUNTS}(?:(?:first|second|third|fourth|last|final)[ ](?=quarter))?{_ACCOUNTS}"
_UP_TO = r"(?:up[ ])?(?:to|through)"
_HALF_YEAR = r"(?:the|its|their|our)[ ](?:(?:fiscal|financial|first|second)[ ])?half(?:[ -]year)?"
_SO_LONG = rf"(?={_SOME}[ ])(?:(?:the|its|their|our)[ ])?(?:{_COUNTED}[ ])?"
_BEGINS_OR_ENDS = (
    r"(?:[ ]that|,[ ]which)?[ ](?P<side>beginning|starting|commencing|ending|ended|end"
    r"|(?<=that )(?:begins|began|starts|started|ends)|(?<=which )(?:began|ends))(?:[ ](?:on|in))?"
)
_FAMILIES: tuple[tuple[str, ReadPart], ...] = (
    *((pattern, _fraction_reader(fractions)) for pattern, fractions in _PARTS),
    (rf"{_NTH}[ ](?:full[ ])?{UNIT}(?<!s)[ ](?:of|in)", _nth_units),
    (rf"(?:the[ ])?(?P<nth>first|last|final)[ ]{COUNT}[ ]{UNIT}[ ](?:of|in)", _nth_units),
    (rf"{_NTH}[ ]{WEEKDAY}[ ](?:of|in)", _nth_weekday),
    (r"(?P<rest>(?:the[ ])?(?:rest|remainder|balance)(?:[ ]of)?|later(?:[ ]in)?)", _to_or_from_today),
    (r"(?:earlier(?:[ ]in)?|so far)(?P<rest>)", _to_or_from_today),
    (r"(?:the[ ])?week[ ]of", _beside_day(spans.week)),
    (r"(?:the[ ])?weekend[ ]of", _beside_day(spans.weekend)),
    (rf"{_HALF_YEAR}[ ](?:{_UP_TO}|end(?:ed|ing)(?:[ ](?:on|in))?)", _half_to),
    (rf"{_SO_LONG}{_ACCOUNTS}{UNIT}[ ]{_UP_TO}", _up_to),
    (rf"(?:(?:the|its|their)[ ])?(?:{_COUNTED}[ ])?{_NTH_OF_ACCOUNTS}{UNIT}{_BEGINS_OR_ENDS}", _week_from),
    (rf"(?:the|(?:exactly[ ])?{COUNT})[ ]{UNIT}[ ](?P<side>before|prior to|after|from|following)", _step),
    (r"(?:the[ ])?eve[ ]of", _beside_day(lambda day: spans.day(day - timedelta(days=1)))),
    (r"(?:the[ ])?(?:month|year|day)s?[ ]of|during|sometime in|some time in", lambda _, when, __: when.edtf),
    (r"(?:at[ ])?(?:about|around|circa|roughly|approximately|c\.|ca\.)(?:[ ]the)?|on or about", _about),
    (r"(?:ever[ ])?since", _since),
)
PARTS: tuple[Family[ReadPart], ...] = tuple(
    Family(rf"(?:{text})(?:[ \n]|-)", read, flags=re.IGNORECASE) for text, read in _FAMILIES
)
