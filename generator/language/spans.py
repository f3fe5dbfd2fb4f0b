"""Days, weeks, months, years and parts of them as EDTF. Weeks begin on Monday (ISO 8601).

A part is as wide as the words for it allow. "Early" is the first half of a period and "late" the second,
"mid" the half around its middle. The beginning and the end are the first third and the last days of a month,
the first and the last quarter of a year. Years of accounts begin in Japan in April, in the United States in
October before.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Literal

from ..edtf import When

_DAYS = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
"""How many days or months there are in each unit."""


def day(value: date) -> str:
    """Return a day."""
    return value.isoformat()


def day_of(year_number: int, month_number: int, number: int) -> str:
    """Return a day; raise ValueError where there is no such day."""
    return day(date(year_number, month_number, number))


def month(value: date) -> str:
    """Return the month of a day."""
    return f"{value.year:04d}-{value.month:02d}"


def last_days(last: date) -> date:
    """Return where the last days of a month begin that ends on a day: 月底, 月末, the end of July.

    They are the last four days, as far as "the last days" is said of two or three and of a week as well:
    what is later than "late" (下旬), and less than a third.
    """
    return last - timedelta(days=3)


def year(number: int) -> str:
    """Return a year; raise ValueError outside of what EDTF's four digits hold."""
    if not 1000 <= number <= 2999:
        raise ValueError(f"no year: {number}")
    return f"{number:04d}"


def span(first: date, last: date) -> str:
    """Return the days from the first to the last."""
    return day(first) if first == last else f"{first}/{last}"


def years(first: int, last: int) -> str:
    """Return the years from the first to the last."""
    return f"{year(first)}/{year(last)}"


def months(first: date, count: int) -> str:
    """Return so many months from that of a day on."""
    return f"{month(first)}/{month(add_months(first, count - 1))}"


def add_months(value: date, count: int) -> date:
    """Return the same day so many months later, or the last of that month; raise ValueError out of range."""
    total = value.year * 12 + value.month - 1 + count
    length = monthrange(total // 12, total % 12 + 1)[1]
    return date(total // 12, total % 12 + 1, min(value.day, length))


def monday(value: date) -> date:
    """Return the Monday of the week of a day."""
    return value - timedelta(days=value.weekday())


def week(value: date) -> str:
    """Return the week of a day, Monday to Sunday."""
    return span(monday(value), monday(value) + timedelta(days=6))


def weekend(value: date) -> str:
    """Return the Saturday and Sunday of the week of a day."""
    return span(monday(value) + timedelta(days=5), monday(value) + timedelta(days=6))


def quarter(number_of_year: int, number: int) -> str:
    """Return a quarter of a calendar year."""
    return months(date(number_of_year, number * 3 - 2, 1), 3)


def decade(any_year: int) -> str:
    """Return the decade of a year, 1990 to 1999."""
    return years(any_year // 10 * 10, any_year // 10 * 10 + 9)


def unit_at(unit: str, value: date, count: int) -> str:
    """Return the unit that lies so many units after that of a day, as wide as it is."""
    if unit in _DAYS:
        return {"day": day, "weekend": weekend}.get(unit, week)(moved(unit, value, count))
    first = moved(unit, value.replace(day=1), count)
    if unit in ("month", "quarter"):
        return month(first) if unit == "month" else quarter(first.year, (first.month + 2) // 3)
    if unit == "year":
        return year(first.year)
    return decade(first.year) if unit == "decade" else century((first.year - 1) // 100 + 1)


def century(number: int) -> str:
    """Return a century, the 21st from 2001 to 2100."""
    return years(number * 100 - 99, number * 100)


def moved(unit: str, value: date, count: int) -> date:
    """Return the day so many units later."""
    if unit in _DAYS:
        return value + timedelta(days=_DAYS[unit] * count)
    return add_months(value, _MONTHS[unit] * count)


def distance(unit: str, value: date, count: int) -> str:
    """Return what "so many units ago" means: a day, for weeks about a day, else about a month or year.

    It is never sharper than the unit: "three months ago" is a month, "two years ago" a year.
    """
    to = moved(unit, value, count)
    if unit == "day":
        return day(to)
    if unit in ("week", "fortnight"):
        return f"{day(to)}~"
    return f"{month(to)}~" if unit in ("month", "quarter") else f"{year(to.year)}~"


def stretch(unit: str, today: date, count: int) -> str:
    """Return so many units up to a day, or with a positive count so many from the next day on.

    The far end is about there, but for days: the past ten years are told by no one to the day.
    """
    far, about = day(moved(unit, today, count)), "" if unit == "day" else "~"
    if count < 0:
        return f"{far}{about}/{day(today)}"
    tomorrow = day(today + timedelta(days=1))
    return far if far == tomorrow else f"{tomorrow}/{far}{about}"


def ordered(begin: str, end: str) -> bool:
    """Tell whether two points make an interval in this order."""
    return end != ".." and When.read(f"{begin}/{end}") is not None


def in_year_of(point: str, other: str, *, before: bool) -> str:
    """Return a point of no year in the year of another, or in the next one if they stand so in order."""
    number = int(other[:4])
    same = f"{year(number)}{point[4:]}"
    if ordered(same, other) if before else ordered(other, same):
        return same
    return f"{year(number - 1 if before else number + 1)}{point[4:]}"


def by(edtf: str) -> str:
    """Return by when something is to be that is to be by a date: its last end, or the middle it is around.

    An interval that is about at both ends is the half around its middle: by mid-2031 is by about June.
    """
    begin, _, end = edtf.partition("/")
    whole = When.read(edtf)
    if not (begin.endswith("~") and end.endswith("~") and whole and whole.last):
        return f"../{end or begin}"
    middle = day(whole.first + (whole.last - whole.first - timedelta(days=1)) // 2)
    return f"../{middle[: len(end) - 1]}~"


def about(edtf: str) -> str:
    """Return a date with the sign of EDTF for about at each end."""
    return "/".join(end if end == ".." else end.rstrip("~?") + "~" for end in edtf.split("/"))


def in_doubt(edtf: str) -> str:
    """Return a date with the sign of EDTF for uncertain at each end that has no sign."""
    return "/".join(end if end == ".." or end[-1] in "~?" else f"{end}?" for end in edtf.split("/"))


def months_up_to(last: date, count: int) -> str:
    """Return so many months up to a day, which is the last of them: the year to March."""
    behind = last + timedelta(days=1)
    if behind.day == 1:
        return months(add_months(behind, -count), count)
    return span(add_months(behind, -count), last)


def nth_weekday(first: date, last: date, weekday: int, nth: int) -> str:
    """Return a weekday of a period by its number, 0 for the last; raise ValueError if there is no such."""
    found = last - timedelta(days=(last.weekday() - weekday) % 7)
    if nth:
        found = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
    if not first <= found <= last:
        raise ValueError("no such weekday")
    return day(found)


def bounds(when: When) -> tuple[date, date]:
    """Return the first and the last day of what is not open; raise ValueError for what is."""
    if when.last is None:
        raise ValueError("open")
    return when.first, when.last


Whose = Literal["japan", "us", ""]


def fiscal_year(number: int, whose: Whose) -> str:
    """Return a fiscal year; where it cannot be told whose it is, all that both cover."""
    before, this, after = (year(one) for one in (number - 1, number, number + 1))
    if whose == "japan":
        return f"{this}-04/{after}-03"
    return f"{before}-10/{this}-09" if whose == "us" else f"{before}-10/{after}-03"


def part_of_fiscal_year(number: int, whose: Whose, skipped: int, count: int) -> str:
    """Return so many months of a fiscal year behind those that are skipped: its second half, its quarters.

    Where it cannot be told whose year it is, that is all that such a part of either covers.
    """
    begin, end = (date.fromisoformat(f"{one}-01") for one in fiscal_year(number, whose).split("/"))
    return f"{month(add_months(begin, skipped))}/{month(add_months(end, skipped + count - 12))}"


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
        return year(first.year - (-years * begin // of)), year(first.year + years * end // of - 1)
    if 360 < days < 370 and first.day == 1:
        head, tail = _MONTHS_OF_YEAR.get(fractions, (12 * begin // of, 12 * end // of))
        return month(add_months(first, head)), month(add_months(first, tail - 1))
    if 28 <= days <= 31 and first.day == 1:
        return _cut_month(first, last, fractions)
    head, tail = days * begin // of, -(-days * end // of)
    if days == 7:
        head, tail = _DAYS_OF_WEEK.get(fractions, (head, tail))
    return day(first + timedelta(days=head)), day(first + timedelta(days=tail - 1))


def _cut_month(first: date, last: date, fractions: Fractions) -> tuple[str, str]:
    if fractions == END:
        return day(last_days(last)), day(last)
    begin, end, of = fractions
    head, tail = _DAY_OF_MONTH.get((begin, of), 0), _DAY_OF_MONTH.get((end, of), last.day)
    return day(first + timedelta(days=head)), day(first + timedelta(days=tail - 1))
