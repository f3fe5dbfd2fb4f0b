"""Dates that are said from the day of publication or from a date before: yesterday, last week, three days ago."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from . import spans
from .calendar_words import (
    COUNT,
    FULL_WEEKDAYS,
    MONTH,
    MONTH_NUMBER,
    SEASON,
    SEASON_NUMBER,
    UNIT,
    WEEKDAY,
    count_number,
    month_number,
    unit_name,
    weekday_number,
)
from .meaning import Context, Meaning, nearest, patterns
from .numerals import alternatives

_DAYS = {
    "the day before yesterday": -2, "yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "tmrw": 1,
    "the day after tomorrow": 2, "this morning": 0, "this afternoon": 0, "this evening": 0, "last night": -1,
}  # fmt: skip
_NEXT = ("next", "coming", "following", "upcoming")
_PAST = ("last", "past", "previous", "preceding")
_NAMED_DAYS = re.compile(
    r"\b(?:Black|Bloody|Good|Holy|Ash|Easter|Palm|Cyber|Super|Whit|Shrove|Maundy|Giving|Pancake|Fat|Spy|Red|Casual|Sheffield|Man"
    r"|Freaky|Manic|Big|Throwback|Wild|every|each|most|any)[ ]$"
)
_NAMES_BEHIND = re.compile(
    r"[ ](?:Times|Telegraph|Mirror|Mail|Express|World|Post|People|Herald|Star|Sun|Review|Night Live|Night Football|Club|Agreement)\b"
)

_TITLE_BEHIND = re.compile(r"(?:'s)?[ ][A-Z][a-z]")
_ANOTHER_NAME = re.compile(rf"[ ](?!(?:{alternatives(MONTH_NUMBER)})\b)(?-i:[A-Z][a-z]+)", re.IGNORECASE)


def _named_day(match: re.Match[str], context: Context) -> Meaning | None:
    words = " ".join(match[0].lower().split())
    if match[0][0].isupper() and (
        re.search(r"[A-Za-z][ ]$", context.before) or _TITLE_BEHIND.match(context.plain, match.end())
    ):
        return None  # USA Today, the Today programme, Tomorrow's World
    return Meaning(spans.day(context.published + timedelta(days=_DAYS[words])))


def _now(match: re.Match[str], context: Context) -> Meaning | None:
    """Return the day of publication for "now" as an end of an interval; elsewhere it says no date."""
    led = re.search(
        r"\bbetween[ ](?:[^.;]{1,24}[ ]and[ ])?$|\bfrom[ ].{1,24}[ ](?:to|until|till)[ ]$",
        context.before,
        re.IGNORECASE,
    )
    return Meaning(spans.day(context.published)) if led else None


def _near_unit(match: re.Match[str], context: Context) -> Meaning | None:
    """Return this, last or next week, month, year."""
    word, unit, today = match["which"].lower(), unit_name(match["unit"]), context.published
    if word.startswith("past"):
        first = spans.moved(unit, today, -1)
        return Meaning(f"{first}/{today}")
    shift = -1 if word in _PAST else 1 if word in _NEXT else 0
    if unit == "weekend" and word == "last" and today.weekday() == 6:
        shift = -1
    return Meaning(spans.unit_at(unit, today, shift))


def _this_unit(match: re.Match[str], context: Context) -> Meaning | None:
    """Return "the end of the year" and the like: the year of publication."""
    return Meaning(spans.unit_at(unit_name(match["unit"]), context.published, 0))


def _anaphoric_unit(match: re.Match[str], context: Context) -> Meaning | None:
    """Return that year, the same month, the following day; nothing where no date was said before."""
    word, unit = match["which"].lower(), unit_name(match["unit"])
    shift = 1 if word in ("following", "next") else -1 if word in ("previous", "preceding") else 0
    if not context.said and shift and unit != "day":
        return (
            Meaning(spans.unit_at(unit, context.published, shift)) if word in ("next", "previous") else None
        )
    return Meaning(spans.unit_at(unit, context.anchor(), shift))


def _unit_before_or_after(match: re.Match[str], context: Context) -> Meaning | None:
    """Return "the day before" and "the year after", which follow a date said before."""
    shift = -1 if match["side"].lower() in ("before", "earlier") else 1
    return Meaning(spans.unit_at(unit_name(match["unit"]), context.anchor(), shift))


def _units_later(match: re.Match[str], context: Context) -> Meaning | None:
    """Return "three days later" and "a year earlier"; one unit is as wide as it, more are about there."""
    count = count_number(match["count"])
    if count is None:
        return None
    sign = -1 if match["side"].lower() == "earlier" else 1
    return Meaning(spans.distance(unit_name(match["unit"]), context.anchor(), sign * count))


def _ago(match: re.Match[str], context: Context) -> Meaning | None:
    return _from_now(match, context, -1)


def _hence(match: re.Match[str], context: Context) -> Meaning | None:
    return _from_now(match, context, 1)


def _from_now(match: re.Match[str], context: Context, sign: int) -> Meaning | None:
    count, unit = count_number(match["count"]), unit_name(match["unit"])
    if count is None:
        return _half_from_now(unit, context, sign)
    return Meaning(spans.distance(unit, context.published, sign * count))


def _half_from_now(unit: str, context: Context, sign: int) -> Meaning | None:
    """Return half a year or half a decade from now; half of anything shorter is said of clocks."""
    months = {"year": 6, "decade": 60, "century": 600}.get(unit)
    return Meaning(spans.distance("month", context.published, sign * months)) if months else None


def _in_units(match: re.Match[str], context: Context) -> Meaning | None:
    """Return "in two weeks" where the words look ahead; else it is how long something took."""
    if context.tense != "future" or re.search(
        r"\b(?:time|est|most|least|first|highest|lowest)[ ]$", context.before
    ):
        return None
    return _hence(match, context)


def _stretch(match: re.Match[str], context: Context) -> Meaning | None:
    """Return "the past three months" and "the next five years", from or to the day of publication."""
    count, unit, today = count_number(match["count"] or "one"), unit_name(match["unit"]), context.published
    if not count or unit == "weekend":
        return None
    if match["which"].lower() in _PAST:
        return Meaning(f"{spans.moved(unit, today, -count)}/{today}")
    return Meaning(spans.span(today + timedelta(days=1), spans.moved(unit, today, count)))


def _within(match: re.Match[str], context: Context) -> Meaning | None:
    count = count_number(match["count"])
    if not count or context.tense == "past":
        return None
    return Meaning(
        spans.span(context.published, spans.moved(unit_name(match["unit"]), context.published, count))
    )


def _weekday(match: re.Match[str], context: Context) -> Meaning | None:
    """Return the weekday that the tense allows; uncertain where the tense cannot be told."""
    if not _says_weekday(match, context):
        return None
    to = weekday_number(match["weekday"]) - context.published.weekday()
    past, ahead = context.published + timedelta(days=-(-to % 7)), context.published + timedelta(days=to % 7)
    tense = context.tense
    if tense or past == ahead:
        return Meaning(spans.day(ahead if tense == "future" else past))
    closer = past if context.published - past < ahead - context.published else ahead
    return Meaning(f"{closer}?")


def _says_weekday(match: re.Match[str], context: Context) -> bool:
    word = match["weekday"].rstrip(".")
    led = re.search(
        r"\b(?:on|by|until|since|from|before|after|late|early|and|to)[ ]$", context.before, re.IGNORECASE
    )
    if not led and _ANOTHER_NAME.match(context.plain, match.end()):
        return False  # Sunday Ogunleye, Friday Harbor
    if (
        not word[0].isupper()
        or _NAMED_DAYS.search(context.before)
        or _NAMES_BEHIND.match(context.plain, match.end())
    ):
        return False
    if word.lower() in FULL_WEEKDAYS:
        return True
    return word not in ("Sun", "Sat") and bool(
        re.search(r"\b(?:on|by|until|since)[ ]$", context.before, re.IGNORECASE)
    )


def _near_weekday(match: re.Match[str], context: Context) -> Meaning | None:
    """Return last Monday, the one before today, and next Friday, that of the next week.

    Where some would take another week (next Friday on a Monday, last Monday on a Wednesday) it is uncertain.
    """
    word, today = match["which"].lower(), context.published
    monday = spans.monday(today)
    in_week = monday + timedelta(days=weekday_number(match["weekday"]))
    if word == "this":
        return Meaning(spans.day(in_week))
    if word in _PAST:
        found = in_week if in_week < today else in_week - timedelta(days=7)
        return Meaning(spans.day(found) + ("?" if found >= monday else ""))
    if word in ("coming", "upcoming"):
        return Meaning(spans.day(in_week if in_week > today else in_week + timedelta(days=7)))
    return Meaning(spans.day(in_week + timedelta(days=7)) + ("?" if in_week > today else ""))


def _weekday_of_week(match: re.Match[str], context: Context) -> Meaning | None:
    shift = {"this": 0, "last": -7, "next": 7}[match["which"].lower()]
    day = spans.monday(context.published) + timedelta(days=shift + weekday_number(match["weekday"]))
    return Meaning(spans.day(day))


def _near_month(match: re.Match[str], context: Context) -> Meaning | None:
    """Return last October, the one before this month; uncertain where that is in this year."""
    number, today = month_number(match["month"]), context.published
    if not match["month"][0].isupper():
        return None
    doubt = "?" if (number < today.month) == (match["which"].lower() == "last") else ""
    return _near(
        match["which"].lower(), lambda year: f"{spans.year(year)}-{number:02d}", number, today, doubt
    )


def _near_season(match: re.Match[str], context: Context) -> Meaning | None:
    """Return last summer and this winter; in January and February this winter began last year."""
    season, today = SEASON_NUMBER[match["season"].lower()], context.published
    month = (season - 20) * 3
    if season == 24 and today.month < 3:
        return Meaning(
            f"{spans.year(today.year - 1 + {'this': 0, 'last': -1, 'next': 1}[match['which'].lower()])}-24"
        )
    running = month <= today.month < month + 3
    number = today.month if running else month
    return _near(match["which"].lower(), lambda year: f"{spans.year(year)}-{season}", number, today, "")


def _near(which: str, of_year: Callable[[int], str], number: int, today: date, doubt: str) -> Meaning:
    """Return what has the number of a month in this year, or the last or next one that is not this month's."""
    if which == "this":
        return Meaning(of_year(today.year))
    if which == "last":
        return Meaning(of_year(today.year - (number >= today.month)) + doubt)
    return Meaning(of_year(today.year + (number <= today.month)) + doubt)


def _season_now(match: re.Match[str], context: Context) -> Meaning | None:
    """Return "in the spring" of the year that the tense allows."""
    season = SEASON_NUMBER[match["season"].lower()]
    return Meaning(nearest(lambda year: f"{spans.year(year)}-{season}", context), open_year=True)


def _weekend(match: re.Match[str], context: Context) -> Meaning | None:
    """Return "at the weekend": the last one, or the coming one where the words look ahead."""
    saturday = spans.monday(context.published) + timedelta(days=5)
    running = context.published.weekday() >= 5
    tense = context.tense
    back = tense == "past" or (tense == "" and context.published.weekday() < 3)
    doubt = "" if tense or running else "?"
    first = saturday - timedelta(days=7) if back and not running else saturday
    return Meaning(f"{first}{doubt}/{first + timedelta(days=1)}{doubt}")


_WHICH = r"(?P<which>this|last|next|past|previous|preceding|coming|upcoming|current)"
_GAP = r"[ \n]"
_LOOKED_BACK = "|".join(
    f"(?<={word} )"
    for word in (
        "rest of",
        "remainder of",
        "end of",
        "start of",
        "beginning of",
        "half of",
        "middle of",
        "close of",
        "later in",
        "earlier in",
    )
)

RELATIVE = patterns(
    ("|".join(sorted(_DAYS, key=len, reverse=True)), _named_day),
    ("now", _now),
    (rf"(?:{_LOOKED_BACK})(?:the|my|our)[ ](?:current[ ])?{UNIT}(?<!s)", _this_unit),
    (rf"(?:the[ ])?{_WHICH}{_GAP}{UNIT}(?<!s)", _near_unit),
    (
        rf"(?:(?:the[ ])?(?P<which>(?<=the[ ])(?:same|following|next|previous|preceding)|that)){_GAP}{UNIT}(?<!s)",
        _anaphoric_unit,
    ),
    (rf"the[ ]{UNIT}[ ](?P<side>before|after|earlier)(?=[ ]?[.,;)\n]|$)", _unit_before_or_after),
    (rf"{COUNT}[ ](?:full[ ])?{UNIT}[ ](?P<side>later|earlier)", _units_later),
    (rf"{COUNT}[ ]{UNIT}[ ](?:ago|back)", _ago),
    (rf"{COUNT}[ ]{UNIT}[ ](?:from[ ](?:now|today)|hence)", _hence),
    (rf"in[ ]{COUNT}[ ](?:more[ ])?{UNIT}'?[ ]time", _hence),
    (rf"in[ ](?:(?:about|around)[ ])?{COUNT}[ ](?:more[ ])?{UNIT}", _in_units),
    (
        rf"(?:the[ ])?(?P<which>past|last|previous|preceding|next|coming|following|upcoming)[ ]{COUNT}[ ]{UNIT}",
        _stretch,
    ),
    (rf"within[ ](?:the[ ])?(?:(?:next|coming)[ ])?{COUNT}[ ]{UNIT}", _within),
    (WEEKDAY, _weekday),
    (rf"(?P<which>this|last|next|coming|upcoming|past){_GAP}{WEEKDAY}", _near_weekday),
    (rf"{WEEKDAY},?[ ](?:of[ ])?(?P<which>this|last|next)[ ]week", _weekday_of_week),
    (rf"(?P<which>this|last|next){_GAP}{MONTH}", _near_month),
    (rf"(?P<which>this|last|next)[ ](?:past[ ]|coming[ ])?{SEASON}", _near_season),
    (rf"(?:(?<=in )|(?<=by )|(?<=until )|(?<=during ))the[ ]{SEASON}(?![ ]of\b)", _season_now),
    (r"(?<=at )the weekend|(?<=over )the weekend|(?<=during )the weekend|the weekend(?=[ ]?[.,;])", _weekend),
)
