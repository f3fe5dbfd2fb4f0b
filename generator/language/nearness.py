"""Which date is meant where a part of it is not said (in May, on Friday): the nearest the tense allows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta

from ..edtf import When


def of_each(of_number: Callable[[int], str], numbers: Iterable[int]) -> Iterator[When]:
    """Yield the date that each number (of a year, of a month) makes, without those that make none.

    `of_number` raises ValueError for these: there is a 29 February in some years only.
    """
    for number in numbers:
        try:
            yield When.parse(of_number(number))
        except ValueError:
            continue


def nearest_of(found: Sequence[When], published: date, tense: str) -> str:
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
