"""The English words of the calendar, as patterns, and what they number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from ..cldr import month_names, weekday_names
from ..pieces import alternatives
from .numerals import CARDINALS, ORDINALS, TO_99, cardinal, ordinal

_MONTHS, _SHORT_MONTHS = month_names("en"), month_names("en", "abbreviated")
_DAYS, _SHORT_DAYS = weekday_names("en"), weekday_names("en", "abbreviated")


def _numbers_of(*names: Mapping[int, str]) -> dict[str, int]:
    """Return the number of each name in small letters."""
    return {name.lower(): at for of_width in names for at, name in of_width.items()}


MONTH_NUMBER = _numbers_of(_MONTHS, _SHORT_MONTHS) | {"sept": 9}
WEEKDAY_NUMBER = _numbers_of(_DAYS, _SHORT_DAYS) | {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}
FULL_MONTHS = tuple(name.lower() for name in _MONTHS.values())
FULL_WEEKDAYS = tuple(name.lower() for name in _DAYS.values())
SEASON_NUMBER = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
UNITS = ("day", "weekend", "week", "fortnight", "month", "quarter", "year", "decade", "century")

SHORT_MONTHS = [name for name in MONTH_NUMBER if name not in FULL_MONTHS]
SHORT_WEEKDAYS = [name for name in WEEKDAY_NUMBER if name not in FULL_WEEKDAYS]
MONTH = rf"(?P<month>(?:{alternatives(FULL_MONTHS)})|(?:{alternatives(SHORT_MONTHS)})\.?)(?![A-Za-z])"
WEEKDAY = rf"(?P<weekday>(?:{alternatives(FULL_WEEKDAYS)})\b|(?:{alternatives(SHORT_WEEKDAYS)})\b\.?)"
SEASON = rf"(?P<season>{alternatives(SEASON_NUMBER)})\b"
TO_NINTH = alternatives([word for word, number in ORDINALS.items() if number < 10])
_ONES = alternatives([word for word, number in CARDINALS.items() if 0 < number < 10])
_DAY_WORDS = (
    rf"(?:twenty[ -](?:{TO_NINTH}|{_ONES})|thirty[ -](?:first|one)|thirtieth"
    rf"|{alternatives([word for word, number in ORDINALS.items() if number <= 20])})\b"
)
DAY = (
    rf"(?:(?:0?[1-9]|[12]\d|3[01])(?:[ ]?(?:st|nd|rd|th)\b)?(?!\d|[.:]\d|,\d{{3}}(?!\d)|[a-z%])|{_DAY_WORDS})"
)
_YEAR_WORDS = (
    rf"(?:(?:eighteen|nineteen|twenty)[ -](?:(?:hundred and |oh?[ -]){TO_99}|hundred\b"
    rf"|(?:{alternatives([word for word, number in CARDINALS.items() if number >= 10])})\b"
    rf"(?:[ -](?:{_ONES})\b)?)|two thousand(?: and)?(?: {TO_99})?)"
)
YEAR_DIGITS = r"[12]\d{3}(?![\d%]|[.,]\d)"
YEAR = rf"(?:{YEAR_DIGITS}|'\d\d(?![\ds])|{_YEAR_WORDS})"
NEAR_YEAR = r"(?:(?:that|(?:the[ ])?same|this|last|next|the[ ]previous|the[ ]following)[ ]year)\b"
NO_COUNT = (
    r"(?!,[ ](?:\d{1,2}|[12]\d00)(?:%|[.,]\d|[ -](?:(?:hundred|thousand|million|billion|trillion|per[ -]?cent"
    r"|pct|percentage|of)\b|(?:[\w'-]+[ ]){0,2}?(?-i:(?!(?:has|was|is|as|its|his|this|us)\b)[a-z]+s"
    r"|people|men|women|children|police|year-olds?)\b)))"
)
"""Behind a comma a number with its noun, a scale or a share counts (In June, 26 users sued)."""
OF_YEAR = (
    rf"(?:{NO_COUNT}(?:[ ]?,[ ]?|[ ](?:of[ ]|in[ ])?|-)(?P<year>{YEAR})"
    rf"|,?[ ](?:of[ ]|in[ ])?(?P<near>{NEAR_YEAR}))?"
)
COUNT = rf"(?P<count>\d{{1,4}}(?![\d,.])|{TO_99}|an?\b|half an?\b)"
_ANY_UNIT = rf"(?P<unit>(?:{alternatives(UNITS)})s?|centuries)\b"
UNIT = rf"(?:(?:business|working|calendar)[ ])?{_ANY_UNIT}(?!'(?!s\b))"
"""A year's budget is of that year; two years' prison is as long as that, and no date."""
UNITS_TIME = rf"{_ANY_UNIT}(?:'s?)?[ ]time"
"""In two weeks' time, in a year's time."""
ORDINAL = (
    rf"(?P<ordinal>\d{{1,2}}(?:st|nd|rd|th)|(?:twenty|thirty)[ -](?:{TO_NINTH})|{alternatives(ORDINALS)})"
)


def behind(words: str | Iterable[str]) -> str:
    """Return a pattern for a place right behind any of some words, listed or in a text with spaces."""
    listed = words.split() if isinstance(words, str) else words
    return f"(?:{'|'.join(f'(?<={word} )' for word in listed)})"


def month_number(word: str) -> int:
    """Return the number of a month, of its name or abbreviation."""
    return MONTH_NUMBER[word.lower().rstrip(".")]


def weekday_number(word: str) -> int:
    """Return the number of a weekday; Monday is 0."""
    return WEEKDAY_NUMBER[word.lower().rstrip(".")]


def day_number(word: str) -> int:
    """Return the day of the month that "2nd", "2" or "the second" is."""
    return ordinal(word.lower().removeprefix("the ").strip())


def year_number(word: str) -> int:
    """Return the year of "2025", "'99" (as POSIX: from 69 on the 20th century) or "nineteen eighty-four"."""
    digits = re.sub(r"\D", "", word)
    if len(digits) == 4:
        return int(digits)
    if digits:
        return int(digits) + (1900 if int(digits) >= 69 else 2000)
    if word.lower().startswith("two thousand"):
        return cardinal(word)
    first, *rest = re.split(r"[ -]", word.lower(), maxsplit=1)
    return CARDINALS[first] * 100 + cardinal(rest[0].replace("hundred", "") if rest else "")


def count_number(word: str) -> int | None:
    """Return how many "three", "3" or "a" are; None for half of one."""
    if word.lower().startswith("half"):
        return None
    return int(word) if word.isdigit() else cardinal(word)


def unit_name(word: str) -> str:
    """Return the unit in the singular."""
    return "century" if word.lower().startswith("centur") else word.lower().removesuffix("s")
