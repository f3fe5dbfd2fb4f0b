"""Times as pages print them: 2025-12-21 17:21, 2025年12月21日 下午5:21, December 21, 2025 5:21 p.m."""

from __future__ import annotations

import re
from datetime import date, datetime, time

from .english.calendar_words import MONTH_NUMBER
from .patterns import pattern_of
from .pieces import alternatives

_MONTH = rf"(?P<{{}}>{alternatives(MONTH_NUMBER)})\.?"
_DAY = (
    r"(?:(?P<y1>[12]\d{3})\s*[-/.年]\s*(?P<m1>\d{1,2})\s*[-/.月]\s*(?P<d1>\d{1,2})(?!\d)\s*[日号號]?"
    rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH.format('m2')},?\s+(?P<y2>[12]\d{{3}})"
    rf"|{_MONTH.format('m3')}\s+(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y3>[12]\d{{3}}))"
)
_WEEKDAY = r"(?:\s*[(]?(?:(?:星期|周|週)[一二三四五六日天]|[月火水木金土日](?:曜日?)?)[)])?"
_CLOCK = (
    r"(?P<half>上午|下午|午前|午後)?\s*(?P<hour>\d{1,2})\s*(?:[:时時点點]\s*(?P<minute>\d{1,2}))(?!\d)分?(?::\d{2})?"
    r"(?:\.\d+)?(?:\s*(?P<meridiem>[ap])\.?m\b\.?)?"
)
TIME = pattern_of(rf"{_DAY}{_WEEKDAY}[T,\s]*{_CLOCK}", re.IGNORECASE)
"""A day and a time of day, in a text in NFKC."""
DAY = pattern_of(_DAY, re.IGNORECASE)
ZONE = pattern_of(r"^\s*[(]?(?:[+-]\d{2}:?\d{2}|Z\b|UTC|GMT|[A-Z]{1,3}[SD]?T\b)")
"""What names a time zone behind a time."""


def time_of(found: re.Match[str]) -> datetime | None:
    """Return the local time that a match of `TIME` prints, or None where there is no such day or time."""
    day, hour = day_of(found), int(found["hour"])
    late = found["half"] in ("下午", "午後") or (found["meridiem"] or "").lower() == "p"
    early = found["half"] in ("上午", "午前") or (found["meridiem"] or "").lower() == "a"
    hour += 12 if late and hour < 12 else -12 if early and hour == 12 else 0
    try:
        return datetime.combine(day, time(hour, int(found["minute"]))) if day else None
    except ValueError:
        return None


def time_in(text: str) -> datetime | None:
    """Return the local time that is all that a text in NFKC prints, or None."""
    found = TIME.fullmatch(text)
    return time_of(found) if found else None


def day_of(found: re.Match[str]) -> date | None:
    """Return the day that a match of `DAY` or `TIME` prints, or None where there is no such day."""
    year, month, day = (next(filter(None, (found[f"{part}{n}"] for n in (1, 2, 3)))) for part in "ymd")
    try:
        number = int(month) if month.isdigit() else MONTH_NUMBER[month.lower()]
        return date(int(year), number, int(day))
    except ValueError:
        return None
