"""A part of a period, as wide as the words for it allow: early May, the end of the year, 中期, 初め.

"Early" is the first half of a period and "late" the second, "mid" the half around its middle. The beginning
and the end are the first third and the last days of a month, the first and the last quarter of a year.
"""

from __future__ import annotations

from datetime import date, timedelta

from . import spans

Fractions = tuple[int, int, int]
"""From where to where of a period, in units of a third number: (0, 1, 2) is its first half."""
FIRST_HALF: Fractions = (0, 1, 2)
SECOND_HALF: Fractions = (1, 2, 2)
MIDDLE: Fractions = (1, 3, 4)
BEGINNING: Fractions = (0, 1, 3)
END: Fractions = (2, 3, 3)

_MONTHS_OF_YEAR = {BEGINNING: (0, 3), END: (9, 12)}
_DAY_OF_MONTH = {(1, 4): 10, (3, 4): 20, (1, 3): 10, (1, 2): 15}
_DAYS_OF_WEEK = {BEGINNING: (0, 3), FIRST_HALF: (0, 3), SECOND_HALF: (3, 7), MIDDLE: (1, 5), END: (4, 7)}


def part_of(first: date, last: date, fractions: Fractions, *, exact: bool = False) -> str:
    """Return a part of the period from first to last, in the unit that divides it: years, months or days.

    Its inner ends are about there, but where it is `exact`; the middle of a month is its 中旬.
    """
    begin, end, of = fractions
    of_month = fractions == MIDDLE and first.day == 1 and first.month == last.month
    about = "" if exact or of_month else "~"
    head, tail = _cut(first, last, fractions)
    return f"{head}{about if begin else ''}/{tail}{about if end < of else ''}"


def _cut(first: date, last: date, fractions: Fractions) -> tuple[str, str]:
    begin, end, of = fractions
    days, years = (last - first).days + 1, last.year - first.year + 1
    if years >= 10 and first.month == 1 and last.month == 12:
        return spans.year(first.year - (-years * begin // of)), spans.year(first.year + years * end // of - 1)
    if 360 < days < 370 and first.day == 1:
        head, tail = _MONTHS_OF_YEAR.get(fractions, (12 * begin // of, 12 * end // of))
        return spans.month(spans.add_months(first, head)), spans.month(spans.add_months(first, tail - 1))
    if 28 <= days <= 31 and first.day == 1:
        return _cut_month(first, last, fractions)
    head, tail = days * begin // of, -(-days * end // of)
    if days == 7:
        head, tail = _DAYS_OF_WEEK.get(fractions, (head, tail))
    return spans.day(first + timedelta(days=head)), spans.day(first + timedelta(days=tail - 1))


def _cut_month(first: date, last: date, fractions: Fractions) -> tuple[str, str]:
    if fractions == END:
        return spans.day(spans.last_days(last)), spans.day(last)
    begin, end, of = fractions
    head, tail = _DAY_OF_MONTH.get((begin, of), 0), _DAY_OF_MONTH.get((end, of), last.day)
    return spans.day(first + timedelta(days=head)), spans.day(first + timedelta(days=tail - 1))
