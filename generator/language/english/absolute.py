"""Dates that name a day or a month: 2 May 2026, May 2, 2026-05-02, in October."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from .. import spans
from ..nearness import Tense, in_years_near, nearest_of, on_weekday
from ..patterns import pattern_of
from ..pieces import alternatives
from .calendar_words import (
    DAY,
    FULL_MONTHS,
    MONTH,
    NEAR_YEAR,
    NO_COUNT,
    OF_YEAR,
    WEEKDAY,
    YEAR,
    YEAR_DIGITS,
    day_number,
    month_number,
    weekday_number,
    year_number,
)
from .meaning import Context, Period, group, near_year, nearest, patterns
from .units import counts_something

_NAMES_TOO = frozenset({"may", "march", "april", "june", "august"})
"""Months that are also names or verbs."""
_LEADS_TO_MONTH = pattern_of(
    r"\b(?:in|of|by|since|until|till|from|to|through|during|for|before|after|late|early|mid|last|next|this"
    r"|end|ended|ending|starting|around|about"
    r"|between|and|or|beginning|the|every|each|throughout|as|least)(?:[ \n]|-)(?:the[ ])?$",
    re.IGNORECASE,
)
_SURNAME = pattern_of(
    r"\b(?:Mrs?|Ms|Dr|Miss|Lord|Lady|Sir|Dame|Judge|Senator|President|Minister|Theresa"
    r"|[A-Z][a-z]+a)\.? (?:May|March|June|April|August)\b"
)
_NO_EVENT = pattern_of(
    r"[ ](?:attacks?\b|massacre|uprising|[A-Z][a-z]+ (?:Movement|Group)|Movement|Revolution|Incident|Coup)"
)


def year_said(match: re.Match[str], context: Context) -> int | None:
    """Return the year that is said with a date, None where none is."""
    if near := group(match, "near"):
        return near_year(near, context)
    return year_number(match["year"]) if group(match, "year") else None


def in_year_said(match: re.Match[str], context: Context, of_year: Callable[[int], str]) -> Period:
    """Return a date in the year that is said with it, or else in the nearest that the tense allows."""
    if (year := year_said(match, context)) is not None:
        return Period(of_year(year))
    return Period(nearest(of_year, context), open="year")


def _is_name(match: re.Match[str]) -> bool:
    """Tell whether "may" or "march" in small letters is a word beside a number in words."""
    word = match["month"]
    counted = re.search(r"\d|(?:twenty|thirty)[ -]", match[0], re.IGNORECASE)
    return word in ("may", "march", "mar") and not counted


_WITHIN_MONTH = pattern_of(
    r"\b(?P<part>(?:end|start|beginning|middle|half|part|course|close|rest|opening|month|days)[ ]of)[ ]$"
    r"|\b(?:in|during|throughout|early|late|mid)[ -]$",
    re.IGNORECASE,
)


def _counts_behind(match: re.Match[str], context: Context) -> bool:
    """Tell whether a number behind a month counts what follows: at the end of May 15 boats sailed.

    In a month there is a number of things, on a day one; and no day has a middle or an end.
    """
    within = _WITHIN_MONTH.search(context.before)
    if not within or not match[0][-1].isdigit() or match[0][0].isdigit() or match["year"] or match["near"]:
        return False
    return bool(within["part"]) or counts_something(context.plain, match.end())


def _day(match: re.Match[str], context: Context) -> Period | None:
    if _is_name(match) or _counts_behind(match, context):
        return None
    month, number, year = month_number(match["month"]), day_number(match["day"]), year_said(match, context)
    if year is not None:
        return Period(spans.day_of(year, month, number))
    if _NO_EVENT.match(context.plain, match.end()):
        raise ValueError("the name of an event, of a year that is not said")
    if weekday := group(match, "weekday"):
        fitting = on_weekday(month, number, weekday_number(weekday), context.published)
        if fitting:
            return Period(spans.day(fitting), open="year")
    found = nearest(lambda in_year: spans.day_of(in_year, month, number), context)
    return Period(found + ("?" if weekday else ""), open="year")


def _month_of_year(match: re.Match[str], context: Context) -> Period | None:
    if _is_name(match):
        return None
    year = year_said(match, context)
    return Period(f"{spans.year(year)}-{month_number(match['month']):02d}") if year else None


def _month(match: re.Match[str], context: Context) -> Period | None:
    """Return a month without a year, where its word is no name and no verb."""
    word = match["month"].rstrip(".")
    if not word[0].isupper() and word.lower() in _NAMES_TOO:
        return None
    if not _says_month(word, match, context) or _NO_EVENT.match(context.plain, match.end()):
        return None
    number = month_number(word)
    return Period(nearest(lambda year: f"{spans.year(year)}-{number:02d}", context), open="year")


@lru_cache(maxsize=16)
def _names_somebody(plain: str) -> bool:
    """Tell whether a text has somebody of the name of a month: Mrs May."""
    return _SURNAME.search(plain) is not None


def _says_month(word: str, match: re.Match[str], context: Context) -> bool:
    led = _LEADS_TO_MONTH.search(context.before)
    if word.lower() not in FULL_MONTHS:
        return bool(led) and (match[0].endswith(".") or word.lower() not in ("jan", "mar", "dec"))
    if word.lower() not in _NAMES_TOO:
        return True
    behind = context.plain[match.end() : match.end() + 9]
    if re.match(r" [A-Z][a-z]", behind) or _names_somebody(context.plain):
        return False
    followed = re.match(r" (?:on|of|for|against|to)\b", behind)
    return led is not None and not (followed and led[0].lower().strip() in ("the", "last", "next", "this"))


_FEASTS = {
    "christmas eve": (12, 24), "christmas day": (12, 25), "boxing day": (12, 26), "new year's eve": (12, 31),
    "new year's day": (1, 1), "burns night": (1, 25), "australia day": (1, 26), "valentine's day": (2, 14),
    "st david's day": (3, 1), "international women's day": (3, 8), "st patrick's day": (3, 17),
    "april fools' day": (4, 1), "earth day": (4, 22), "st george's day": (4, 23), "anzac day": (4, 25),
    "may day": (5, 1), "juneteenth": (6, 19), "canada day": (7, 1), "bastille day": (7, 14),
    "halloween": (10, 31), "all saints' day": (11, 1), "all souls' day": (11, 2), "bonfire night": (11, 5),
    "armistice day": (11, 11), "st andrew's day": (11, 30), "hogmanay": (12, 31),
}  # fmt: skip
"""Those that have the same day in every year, wherever they are held."""
_MOVABLE = (
    "easter", "easter sunday", "good friday", "ramadan", "eid", "eid al-fitr", "eid al-adha", "diwali",
    "passover", "hanukkah", "yom kippur", "rosh hashanah", "thanksgiving", "lunar new year",
    "chinese new year", "carnival", "pentecost", "golden week", "nowruz", "midsummer",
)  # fmt: skip
_LED_TO_FEAST = pattern_of(
    r"(?:^|[.!?\n\"(] ?|\b(?:on|by|until|till|since|from|before|after|to|and)[ ])$", re.IGNORECASE
)
_END_OF_PHRASE = pattern_of(r"[ ]?(?:[.,;:)\n]|$)")
_LED_TO_CHRISTMAS = pattern_of(
    r"\b(?:by|until|till|since|before|after|ahead[ ]of|in[ ]time[ ]for|from|to|past)[ ]$", re.IGNORECASE
)
_AT_CHRISTMAS = pattern_of(r"\b(?:at|over|around)[ ]$", re.IGNORECASE)
_NEAR: dict[str, Tense] = {"last": "past", "next": "future", "this": ""}
_GOES_ON = pattern_of(
    rf"{_END_OF_PHRASE.pattern}|[ ](?:and|or|but|as|at|in|on|when|if|with|so|because|while|after|before"
    rf"|unless|to|the|its"
    r"|it|they|he|she|we|you|is|are|was|were|will|would|can|could|may|has|had|have|this|that|who|which)\b",
    re.IGNORECASE,
)
"""Christmas is also of many kinds of things: before Christmas trading, by Christmas parties."""
_ANY_FEAST = pattern_of(r"\b(?:Lunar|Chinese|Jewish|Orthodox|Tibetan|every|each|an?|any|most|many)[ ]$")


def _feast(match: re.Match[str], context: Context) -> Period | None:
    """Return Christmas Day, where it is no kind of something: a New Year's Day parade."""
    led, ends = _LED_TO_FEAST.search(context.before), _END_OF_PHRASE.match(context.plain, match.end())
    if not (led or ends) or _ANY_FEAST.search(context.before):
        return None
    month, number = _FEASTS[match["feast"].lower()]
    if (year := year_said(match, context)) is not None:
        return Period(spans.day_of(year, month, number))
    found = nearest(lambda in_year: spans.day_of(in_year, month, number), context)
    return Period(found + ("" if context.tense else "?"), open="year")


def _christmas(match: re.Match[str], context: Context) -> Period | None:
    """Return Christmas, its day where something is to be by it or before it, else about then."""

    def in_year(year: int) -> str:
        return spans.day_of(year, 12, 25)

    led = _LED_TO_CHRISTMAS.search(context.before)
    about = "" if led else "~"
    if match["year"]:
        return Period(in_year(int(match["year"])) + about)
    if not _GOES_ON.match(context.plain, match.end()) or _ANY_FEAST.search(context.before):
        return None
    if match["which"]:
        near = in_years_near(in_year, context.published)
        return Period(nearest_of(near, context.published, _NEAR[match["which"].lower()]) + about)
    if not (led or _AT_CHRISTMAS.search(context.before)):
        return None
    return Period(nearest(in_year, context) + about, open="year")


def _movable(match: re.Match[str], context: Context) -> Period | None:
    """Return the year of a feast that moves: Easter 2027."""
    return Period(spans.year(year_number(match["year"])))


def _iso(match: re.Match[str], context: Context) -> Period | None:
    return Period(spans.day_of(int(match["y"]), int(match["m"]), int(match["d"])))


def _numeric(match: re.Match[str], context: Context) -> Period | None:
    """Return 5/2/2026 with the month first (CLDR, locale en), uncertain where the day may be first."""
    first, second, year = int(match["a"]), int(match["b"]), year_number(match["y"])
    if first > 12 or ("." in match[0] and 1 <= second <= 12):  # dots stand in day-first dates alone
        return Period(spans.day_of(year, second, first))
    doubt = "" if second > 12 or first == second else "?"
    return Period(spans.day_of(year, first, second) + doubt)


def _numeric_month(match: re.Match[str], context: Context) -> Period | None:
    """Return 2016-11 and 11/2016; 2015-16 is both years, 2009-10 as well, because it may be either."""
    year, number = int(match["y"]), int(match["m"])
    follows, between = (year + 1) % 100 == number, group(match, "between")
    if not follows and number <= 12:
        return Period(f"{year}-{number:02d}") if number else None
    if not follows and (not between or "/" in between):
        return None
    return Period(spans.years(year, year // 100 * 100 + number + (100 if number < year % 100 else 0)))


_WD = rf"(?:{WEEKDAY},?[ ])?"
_NUMBER_DAY = rf"(?:the[ ])?(?P<day>{DAY})"
_YY = r"(?:[12]\d{3}|\d\d)(?!\d|[.,]\d)"
_YMD = r"(?P<y>[12]\d{3})[ ]?(?P<sep>[-/.])[ ]?(?P<m>\d{1,2})[ ]?(?P=sep)[ ]?(?P<d>\d{1,2})"
_THAT_YEAR = rf"[ ](?:of[ ]|in[ ])?(?P<year>{YEAR_DIGITS})"
_NO_DAY = r"(?:3[2-9]|[4-9]\d)(?![\d%]|[.,]\d)"

ABSOLUTE = patterns(
    (rf"{_WD}{_NUMBER_DAY}(?:[ ](?:of[ ])?|[ ]?[-/.][ ]?|){MONTH}{OF_YEAR}", _day),
    (rf"{_WD}{MONTH}{NO_COUNT}[ .,/-]{{0,3}}{_NUMBER_DAY}{OF_YEAR}", _day),
    (rf"(?P<year>{YEAR_DIGITS})[ ,/-]{{1,2}}{MONTH}[ .,/-]{{1,2}}(?P<day>{DAY})", _day),
    (rf"{MONTH}{NO_COUNT}(?:[ ]?[,/-][ ]?|[ ](?:of[ ]|in[ ])?)(?P<year>{YEAR}|{_NO_DAY})", _month_of_year),
    (rf"{MONTH},?[ ](?:of[ ]|in[ ])?(?P<near>{NEAR_YEAR})", _month_of_year),
    (rf"(?P<year>{YEAR_DIGITS})(?:[ ]?[,/-][ ]?|[ ]){MONTH}", _month_of_year),
    (MONTH, _month),
    (rf"(?P<feast>{alternatives(_FEASTS)}){OF_YEAR}", _feast),
    (rf"(?:(?P<which>this|last|next)[ ])?Christmas(?:{_THAT_YEAR})?", _christmas),
    (rf"(?:{alternatives(_MOVABLE)}){_THAT_YEAR}", _movable),
    (rf"{_YMD}(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?", _iso),
    (rf"(?P<a>\d{{1,2}})(?P<sep>[-/.])(?P<b>\d{{1,2}})(?P=sep)(?P<y>{_YY})", _numeric),
    (r"(?P<y>[12]\d{3})(?P<between>[ ]?[-/][ ]?)(?P<m>\d{2})(?![\d-]|[.,]\d)", _numeric_month),
    (r"(?P<y>(?:19|20)\d\d)(?P<between>/)(?P<m>[1-9])(?![\d/-]|[.,]\d)", _numeric_month),
    (r"(?P<m>0?[1-9]|1[0-2])[ ]?[-/][ ]?(?P<y>[12]\d{3})(?![\d-]|[.,]\d)", _numeric_month),
)
