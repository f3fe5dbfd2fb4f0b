"""Weekdays, weekends, months and seasons near the day of publication: on Friday, last October."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from .. import spans
from ..nearness import weekday_near, weekend_near
from ..patterns import pattern_of
from ..pieces import alternatives
from .calendar_words import (
    FULL_WEEKDAYS,
    MONTH,
    MONTH_NUMBER,
    SEASON,
    SEASON_NUMBER,
    WEEKDAY,
    behind,
    month_number,
    weekday_number,
)
from .meaning import SHIFTS, Context, Period, nearest, patterns

_PAST = ("last", "past")
_NAMED_DAYS = pattern_of(
    r"\b(?:Black|Bloody|Good|Holy|Ash|Easter|Palm|Cyber|Super|Whit|Shrove|Maundy|every|each|most|any)[ ]$"
)
_OF_OTHERS = pattern_of(
    r"[ ](?-i:prayers?|opening|trading|shopping|mass|school|league|lunch|papers?|newspapers?)\b"
    rf"|[ ](?!(?:{alternatives(MONTH_NUMBER)})\b)(?-i:[A-Z][a-z]+)",
    re.IGNORECASE,
)
"""Behind a weekday that nothing leads to: its kind (Sunday opening), or a name (Sunday Ogunleye)."""
_NAMES_BEHIND = pattern_of(
    r"[ ](?:Times|Telegraph|Mirror|Mail|Express|World|Post|People|Herald|Star|Sun|Review|Night Live"
    r"|Night Football|Club|Agreement)\b"
)
_LED = pattern_of(r"\b(?:on|by|until|since|from|before|after|late|early|and|to)[ ]$", re.IGNORECASE)
_LED_TO_DAY = pattern_of(r"\b(?:on|by|until|since)[ ]$", re.IGNORECASE)
_FROM_SAID = pattern_of(r"\bthe[ ](?P<side>following|previous|preceding)[ ]$", re.IGNORECASE)


def _weekday(match: re.Match[str], context: Context) -> Period | None:
    """Return the weekday that the tense allows; uncertain where the tense cannot be told."""
    if not _says_weekday(match, context):
        return None
    if from_said := _FROM_SAID.search(context.before):
        step = 1 if from_said["side"].lower() == "following" else -1
        first = context.anchor() + timedelta(days=step)
        days = step * (weekday_number(match["weekday"]) - first.weekday()) % 7
        return Period(spans.day(first + timedelta(days=step * days)))
    number, start = weekday_number(match["weekday"]), context.published
    if context.said and _follows_day(context, start):
        start = context.anchor()
    return Period(weekday_near(number, start, context.tense))


def _follows_day(context: Context, published: date) -> bool:
    """Tell whether one to come stands behind another: Thursday 17 May and Friday, next Monday and Friday."""
    if _NEAR_WEEKDAY.search(context.before):
        return context.anchor() > published
    dated = _DATED_WEEKDAY.search(context.plain, max(0, context.place - 160), context.place)
    return bool(dated) and context.anchor() > published and context.tense == "future"


def _says_weekday(match: re.Match[str], context: Context) -> bool:
    word = match["weekday"].rstrip(".")
    led = _LED.search(context.before)
    if not led and _OF_OTHERS.match(context.plain, match.end()):
        return False
    named = _NAMED_DAYS.search(context.before) or _NAMES_BEHIND.match(context.plain, match.end())
    if not word[0].isupper() or named:
        return False
    if word.lower() in FULL_WEEKDAYS:
        return True
    return word not in ("Sun", "Sat") and bool(_LED_TO_DAY.search(context.before))


def _near_weekday(match: re.Match[str], context: Context) -> Period | None:
    """Return last Monday, the one before today, and next Friday, that of the next week.

    Where some would take another week (next Friday on a Monday, last Monday on a Wednesday) it is uncertain.
    """
    word, today = match["which"].lower(), context.published
    monday = spans.monday(today)
    in_week = monday + timedelta(days=weekday_number(match["weekday"]))
    if word == "this":
        return Period(spans.day(in_week))
    if word in _PAST:
        found = in_week if in_week < today else in_week - timedelta(days=7)
        return Period(spans.day(found) + ("?" if found >= monday else ""))
    if word in ("coming", "upcoming"):
        return Period(spans.day(in_week if in_week > today else in_week + timedelta(days=7)))
    return Period(spans.day(in_week + timedelta(days=7)) + ("?" if in_week > today else ""))


def _weekday_of_week(match: re.Match[str], context: Context) -> Period | None:
    """Return Monday of last week, and next week on Monday."""
    days = 7 * SHIFTS[match["which"].lower()] + weekday_number(match["weekday"])
    return Period(spans.day(spans.monday(context.published) + timedelta(days=days)))


def _near_month(match: re.Match[str], context: Context) -> Period | None:
    """Return last October, the one before this month; uncertain where that is in this year."""
    number, today = month_number(match["month"]), context.published
    if match["month"].rstrip(".") in ("may", "march", "mar"):
        return None
    doubt = "?" if (number < today.month) == (match["which"].lower() == "last") else ""
    return _near(
        match["which"].lower(), lambda year: f"{spans.year(year)}-{number:02d}", number, today, doubt
    )


def _near_season(match: re.Match[str], context: Context) -> Period | None:
    """Return last summer and this winter; in January and February this winter began last year."""
    season, today = SEASON_NUMBER[match["season"].lower()], context.published
    month = (season - 20) * 3
    if season == 24 and today.month < 3:
        return Period(f"{spans.year(today.year - 1 + SHIFTS[match['which'].lower()])}-24")
    running = month <= today.month < month + 3
    number = today.month if running else month
    return _near(match["which"].lower(), lambda year: f"{spans.year(year)}-{season}", number, today, "")


def _near(which: str, of_year: Callable[[int], str], number: int, today: date, doubt: str) -> Period:
    """Return what has the number of a month: of this year, or the last or next one but this month's."""
    if which == "this":
        return Period(of_year(today.year))
    if which == "last":
        return Period(of_year(today.year - (number >= today.month)) + doubt)
    return Period(of_year(today.year + (number <= today.month)) + doubt)


def _season_now(match: re.Match[str], context: Context) -> Period | None:
    """Return "in the spring" of the year that the tense allows."""
    season = SEASON_NUMBER[match["season"].lower()]
    return Period(nearest(lambda year: f"{spans.year(year)}-{season}", context), open="year")


def _weekend(match: re.Match[str], context: Context) -> Period | None:
    """Return "at the weekend": the last one, or the coming one where the words look ahead."""
    return Period(weekend_near(context.published, context.tense))


_NEAR_WEEKDAY = pattern_of(
    rf"\b(?:next|coming|upcoming)[ ]{WEEKDAY}[ ](?:and|or|to)[ ](?:on[ ])?$", re.IGNORECASE
)
_DATED_WEEKDAY = pattern_of(
    rf"\b{WEEKDAY},?[ ](?:the[ ])?(?:\d{{1,2}}|{MONTH}[ ]\d)(?:[^.;\n]|\.\d)*$", re.IGNORECASE
)
_GAP = r"[ \n]"
_AT_TIME = behind("in by until till during before after since least")

NEARBY = patterns(
    (WEEKDAY, _weekday),
    (
        rf"(?:this[ ](?=coming|past))?(?P<which>this|last|next|coming|upcoming|past){_GAP}{WEEKDAY}",
        _near_weekday,
    ),
    (rf"{WEEKDAY},?[ ](?:of[ ])?(?P<which>this|last|next)[ ]week", _weekday_of_week),
    (rf"(?P<which>this|last|next)[ ]week,?[ ](?:on[ ])?{WEEKDAY}", _weekday_of_week),
    (rf"(?P<which>this|last|next){_GAP}{MONTH}", _near_month),
    (rf"(?P<which>this|last|next)[ ](?:past[ ]|coming[ ])?{SEASON}", _near_season),
    (rf"{_AT_TIME}the[ ]{SEASON}(?![ ]of\b)", _season_now),
    (rf"{behind('at over during')}the weekend|the weekend(?=[ ]?[.,;])", _weekend),
)
