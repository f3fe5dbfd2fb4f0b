"""Parts of a period and steps from a date: early May, the first week of July, the day after 2 May.

What stands before a period is read first, and then the period itself. "Early" is the first half of a period
and "late" the second, "mid" the half around its middle: as wide as the words allow. "The beginning of" and
"the end of" are the first third and the last days of a month, the first and the last quarter of a year.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from ...edtf import When
from .. import spans
from .calendar_words import COUNT, ORDINAL, UNIT, WEEKDAY, count_number, unit_name, weekday_number
from .meaning import Context
from .numerals import ordinal

ReadPart = Callable[[re.Match[str], When, Context], "str | None"]
Fractions = tuple[int, int, int]
"""From where to where of a period, in units of a third number: (0, 1, 2) is its first half."""

_PARTS: tuple[tuple[str, Fractions], ...] = (
    (r"(?:the[ ])?early(?:[ ]in|[ ]part[ ]of)?|(?:the[ ])?(?:first|1st|earlier)[ ]half[ ]of", (0, 1, 2)),
    (
        (
            r"(?:the[ ])?(?:late|latter[ ]part[ ]of)(?:[ ]in)?|(?:the[ ])?(?:second|2nd|latter|last"
            r"|other)[ ]half[ ]of"
        ),
        (1, 2, 2),
    ),
    (r"(?:the[ ])?(?:mid|middle)(?:[ ]of|[ ]in|[ ]part[ ]of)?", (1, 3, 4)),
    (r"early[- ]to[- ]mid", (0, 3, 4)),
    (r"mid[- ]to[- ]late", (1, 4, 4)),
    (
        (
            r"(?:the[ ])?(?:very[ ])?(?:beginning|start|opening|turn|outset|first[ ]days)[ ]of"
            r"|beginning(?=[ ]next)"
        ),
        (0, 1, 3),
    ),
    (r"(?:the[ ])?(?:very[ ])?(?:end|close|last[ ]days|final[ ]days|tail[ ]end)[ ]of|end(?=-)", (2, 3, 3)),
)
_EXACT_HALF = re.compile(r"half", re.IGNORECASE)


@dataclass(frozen=True)
class Part:
    """A family of words before a period or date, and what they make of it."""

    text: str
    read: ReadPart

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, made when it is first asked for."""
        return re.compile(rf"(?:{self.text})(?:[ \n]|-)", re.IGNORECASE)


def _fraction_reader(fractions: Fractions) -> ReadPart:
    def read(match: re.Match[str], whole: When, context: Context) -> str | None:
        return _fraction(whole, fractions, exact=bool(_EXACT_HALF.search(match[0])))

    return read


def _fraction(whole: When, fractions: Fractions, *, exact: bool) -> str | None:
    """Return a part of a period; its inner ends are approximate where no exact half is said."""
    first, last = spans.bounds(whole)
    if first == last:
        return None
    about = "" if exact else "~"
    begin, end, of = fractions
    head, tail = _cut(first, last, fractions, exact=exact)
    return f"{head}{about if begin else ''}/{tail}{about if end < of else ''}"


def _cut(first: date, last: date, fractions: Fractions, *, exact: bool) -> tuple[str, str]:
    """Return the ends of a part in the unit that divides the period: years, months or days."""
    begin, end, of = fractions
    days = (last - first).days + 1
    years = last.year - first.year + 1
    if years >= 10 and first.month == 1 and last.month == 12:
        return spans.year(first.year + -(-years * begin // of)), spans.year(
            first.year + years * end // of - 1
        )
    if 360 < days < 370 and first.day == 1:
        of_year = {(0, 1, 3): (0, 3), (2, 3, 3): (9, 12)}.get(fractions, (12 * begin // of, 12 * end // of))
        head, tail = (spans.add_months(first, at) for at in (of_year[0], of_year[1] - 1))
        return spans.month(head), spans.month(tail)
    return _cut_days(first, last, fractions, exact=exact)


def _cut_days(first: date, last: date, fractions: Fractions, *, exact: bool) -> tuple[str, str]:
    begin, end, of = fractions
    days = (last - first).days + 1
    to_day: dict[tuple[int, int], int] = {(1, 4): 9, (3, 4): 20, (1, 3): 10, (1, 2): 15}
    if 28 <= days <= 31 and first.day == 1 and fractions == (2, 3, 3):
        return spans.day(spans.last_days(last)), spans.day(last)
    if 28 <= days <= 31 and first.day == 1:
        head, tail = to_day.get((begin, of), 0), to_day.get((end, of), days)
    elif days == 7:
        head, tail = {0: 0, 1: 1 if of == 4 else 3, 2: 4}[begin], days if end == of else {1: 3, 3: 5}[end]
    else:
        head, tail = days * begin // of, -(-days * end // of)
    return spans.day(first + timedelta(days=head)), spans.day(first + timedelta(days=tail - 1))


def _nth_unit(match: re.Match[str], whole: When, context: Context) -> str | None:
    """Return the first week of July, the last day of 2025, the second quarter of next year.

    The first week of a month or year is its first seven days, the last week its last seven.
    """
    first, last = spans.bounds(whole)
    unit, word = unit_name(match["unit"]), match["nth"].lower()
    if word in ("last", "final"):
        begin = spans.moved(unit, last + timedelta(days=1), -1)
        return _inside(first, last, begin, last)
    begin = spans.moved(unit, first, ordinal(word) - 1)
    return _inside(first, last, begin, spans.moved(unit, first, ordinal(word)) - timedelta(days=1))


def _inside(first: date, last: date, begin: date, end: date) -> str | None:
    """Return the days from begin to end if they lie within a period, as a month where they are one."""
    if begin < first or end > last or (begin, end) == (first, last):
        return None
    return spans.span(begin, end)


def _many_units(match: re.Match[str], whole: When, context: Context) -> str | None:
    """Return the first nine months of 2025, the last two weeks of May."""
    first, last = spans.bounds(whole)
    count, unit = count_number(match["count"]), unit_name(match["unit"])
    if not count:
        return None
    if match["nth"].lower() in ("last", "final"):
        return _inside(first, last, spans.moved(unit, last + timedelta(days=1), -count), last)
    return _inside(first, last, first, spans.moved(unit, first, count) - timedelta(days=1))


def _nth_weekday(match: re.Match[str], whole: When, context: Context) -> str | None:
    """Return the second Tuesday of November, the last Friday of March."""
    first, last = spans.bounds(whole)
    weekday, word = weekday_number(match["weekday"]), match["nth"].lower()
    if word in ("last", "final"):
        found = last - timedelta(days=(last.weekday() - weekday) % 7)
    else:
        found = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (ordinal(word) - 1))
    return spans.day(found) if first <= found <= last and first != last else None


def _rest_of(match: re.Match[str], whole: When, context: Context) -> str | None:
    """Return the rest of this week, later this year: from the day of publication where that lies within."""
    first, last = spans.bounds(whole)
    if not first <= context.published <= last or first == last:
        return None
    return spans.span(context.published, last)


def _so_far(match: re.Match[str], whole: When, context: Context) -> str | None:
    """Return earlier this year, so far this month: to the day of publication."""
    first, last = spans.bounds(whole)
    if not first <= context.published <= last or first == last:
        return None
    return spans.span(first, context.published)


def _week_of(match: re.Match[str], whole: When, context: Context) -> str | None:
    first, last = spans.bounds(whole)
    return spans.week(first) if first == last else None


def _weekend_of(match: re.Match[str], whole: When, context: Context) -> str | None:
    """Return the weekend of 29 November."""
    first, last = spans.bounds(whole)
    return spans.weekend(first) if first == last else None


def _up_to(match: re.Match[str], whole: When, context: Context) -> str | None:
    """Return the year to March and the six months to 30 June: so long, the last day or month included."""
    first, last = spans.bounds(whole)
    count = _MONTHS_OF.get(unit_name(match["unit"]), 0) * (count_number(match["spanned"] or "one") or 0)
    if not count or (last - first).days > MONTH_AT_MOST:
        return None
    behind = last + timedelta(days=1)
    if behind.day == 1:
        return spans.months(spans.add_months(behind, -count), count)
    return spans.span(spans.moved("month", behind, -count), last)


def _week_from(match: re.Match[str], whole: When, context: Context) -> str | None:
    """Return the week beginning on a day, or ended on it; the fiscal year ending in March."""
    first, last = spans.bounds(whole)
    if match["side"].lower().startswith("end") and (last - first).days and first.day == 1:
        return _up_to(match, whole, context)
    if first != last:
        return None
    count, unit = (match["spanned"] and count_number(match["spanned"])) or 1, unit_name(match["unit"])
    if match["side"].lower().startswith("end"):
        return spans.span(spans.moved(unit, first, -count) + timedelta(days=1), first)
    return spans.span(first, spans.moved(unit, first, count) - timedelta(days=1))


def _step(match: re.Match[str], when: When, context: Context) -> str | None:
    """Return the day before 2 May, three weeks after 1 June."""
    sign = -1 if match["side"].lower() in ("before", "of", "prior to") else 1
    count = count_number(match["count"]) if match["count"] else 1
    if not count:
        return None
    first, last = spans.bounds(when)
    if match["side"].lower() == "from":
        if _LASTING.search(context.before):
            return spans.span(first, spans.moved(unit_name(match["unit"]), first, count) - timedelta(days=1))
        if when.edtf.endswith("?") and first < context.published:  # "a week from Friday" looks ahead
            last += timedelta(days=7)
    return spans.distance(unit_name(match["unit"]), first if sign < 0 else last, sign * count)


_LASTING = re.compile(r"\bfor[ ]$", re.IGNORECASE)


def _eve(match: re.Match[str], when: When, context: Context) -> str | None:
    first, last = spans.bounds(when)
    return spans.day(first - timedelta(days=1)) if first == last else None


def _same(match: re.Match[str], when: When, context: Context) -> str | None:
    return when.edtf


def _about(match: re.Match[str], when: When, context: Context) -> str | None:
    """Return about, around, circa: with the sign of EDTF for it."""
    ends = [end.rstrip("~?") + ("~" if end != ".." else "") for end in when.edtf.split("/")]
    return "/".join(ends)


def _since(match: re.Match[str], when: When, context: Context) -> str | None:
    """Return "since 2015" as open: it began then, and the text does not say when it ends."""
    return None if when.open else f"{when.edtf.split('/')[0]}/.."


_MONTHS_OF = {"year": 12, "quarter": 3, "month": 1}
MONTH_AT_MOST = 30
"""A month has no more days between its first and its last."""
_NTH = rf"(?:the[ ])?(?P<nth>{ORDINAL.replace('?P<ordinal>', '?:')}|last|final)"
_COUNTED = COUNT.replace("(?P<count>", "(?P<spanned>")
_SOME = rf"(?:the|(?<!half ){COUNT.replace('?P<count>', '?:')})"
_ACCOUNTS = r"(?:fiscal[ ]|financial[ ])?"
_FAMILIES: tuple[tuple[str, ReadPart], ...] = (
    *((pattern, _fraction_reader(fractions)) for pattern, fractions in _PARTS),
    (rf"{_NTH}[ ](?:full[ ])?{UNIT}(?<!s)[ ](?:of|in)", _nth_unit),
    (rf"(?:the[ ])?(?P<nth>first|last|final)[ ]{COUNT}[ ]{UNIT}[ ](?:of|in)", _many_units),
    (rf"{_NTH}[ ]{WEEKDAY}[ ](?:of|in)", _nth_weekday),
    (r"(?:the[ ])?(?:rest|remainder|balance)(?:[ ]of)?|later(?:[ ]in)?", _rest_of),
    (r"earlier(?:[ ]in)?|so far", _so_far),
    (r"(?:the[ ])?week[ ]of", _week_of),
    (r"(?:the[ ])?weekend[ ]of", _weekend_of),
    (rf"(?={_SOME}[ ])(?:the[ ])?(?:{_COUNTED}[ ])?{_ACCOUNTS}{UNIT}[ ](?:up[ ])?(?:to|through)", _up_to),
    (
        (
            rf"(?:the[ ])?(?:{_COUNTED}[ ])?{_ACCOUNTS}{UNIT}[ ](?P<side>beginning|starting|commencing"
            r"|ending|ended|end)(?:[ ](?:on|in))?"
        ),
        _week_from,
    ),
    (rf"(?:the|(?:exactly[ ])?{COUNT})[ ]{UNIT}[ ](?P<side>before|prior to|after|from|following)", _step),
    (r"(?:the[ ])?eve[ ]of", _eve),
    (r"(?:the[ ])?(?:month|year|day)s?[ ]of|during|sometime in|some time in", _same),
    (r"(?:at[ ])?(?:about|around|circa|roughly|approximately|c\.|ca\.)(?:[ ]the)?|on or about", _about),
    (r"(?:ever[ ])?since", _since),
)
PARTS: tuple[Part, ...] = tuple(Part(text, read) for text, read in _FAMILIES)
