"""Which date is meant where a part of it is not said (in May, on Friday): the nearest the tense allows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Literal

from ..edtf import When
from . import spans

Tense = Literal["past", "future", ""]
"""Whether words look back or ahead; '' where they do not tell."""


def is_to_come(edtf: str, published: date) -> bool:
    """Tell whether what is written as a date has an end, and that is later than a day."""
    when = When.read(edtf)
    return bool(when and when.last and when.last > published)


def of_each(of_number: Callable[[int], str], numbers: Iterable[int]) -> Iterator[When]:
    """Yield the date that each number (of a year, of a month) makes, without those that make none.

    `of_number` raises ValueError for these: there is a 29 February in some years only.
    """
    for number in numbers:
        try:
            yield When.parse(of_number(number))
        except ValueError:
            continue


def in_years_near(of_year: Callable[[int], str], published: date) -> list[When]:
    """Return the date that each year near makes: eight on either side hold a 29 February."""
    return list(of_each(of_year, range(published.year - 8, published.year + 9)))


def on_weekday(month: int, number: int, weekday: int, published: date) -> date | None:
    """Return the nearest day of the last, this or the next year that falls on a weekday, or None.

    A year that has no such day is none of them: there is a 29 February in some only.
    """
    years = range(published.year - 1, published.year + 2)
    days = [one.first for one in of_each(lambda year: spans.day_of(year, month, number), years)]
    fits = [day for day in days if day.weekday() == weekday]
    return min(fits, key=lambda day: abs(day - published), default=None)


def in_months_near(of_month: Callable[[int, int], str], published: date) -> list[When]:
    """Return the date that each month makes from two before that of publication to two behind it.

    `of_month` raises ValueError for a month in which there is none: some have no 31st.
    """
    this = published.year * 12 + published.month - 1
    return list(of_each(lambda month: of_month(month // 12, month % 12 + 1), range(this - 2, this + 3)))


def nearest_of(found: Sequence[When], published: date, tense: Tense) -> str:
    """Return that of several dates, in order, which is meant: past, future, or the nearest without a tense.

    Raises ValueError where there is none.
    """
    if not found:
        raise ValueError("no such day")
    back = [when for when in found if when.first <= published]
    ahead = [when for when in found if (when.last or when.first) >= published]
    if tense == "past" and back:
        return back[-1].edtf
    if tense == "future" and ahead:
        return ahead[0].edtf
    return min(found, key=lambda when: days_from(when, published)).edtf


def days_from(when: When, day: date) -> timedelta:
    """Return how far a day lies outside of a date."""
    last = when.last or when.first
    return timedelta() if when.first <= day <= last else min(abs(when.first - day), abs(last - day))


def weekday_near(number: int, published: date, tense: Tense) -> str:
    """Return the weekday that the words allow, or else the nearest, uncertain; Monday is 0."""
    to = number - published.weekday()
    past, ahead = published + timedelta(days=-(-to % 7)), published + timedelta(days=to % 7)
    if tense or past == ahead:
        return spans.day(ahead if tense == "future" else past)
    return f"{past if published - past < ahead - published else ahead}?"


def weekend_near(published: date, tense: Tense) -> str:
    """Return the last weekend, or the coming one where the words look ahead; without a tense uncertain."""
    saturday = spans.monday(published) + timedelta(days=5)
    running = published.weekday() >= 5
    back = not running and (tense == "past" or (not tense and published.weekday() < 3))
    first = saturday - timedelta(days=7 * back)
    doubt = "" if tense or running else "?"
    return f"{first}{doubt}/{first + timedelta(days=1)}{doubt}"
