"""Which days it is on earth at a moment."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

WESTERNMOST, EASTERNMOST = timezone(timedelta(hours=-12)), timezone(timedelta(hours=14))
"""The time zones in which a day ends last and begins first (https://www.iana.org/time-zones)."""


def days_on_earth(moment: datetime) -> tuple[date, date]:
    """Return the first and the last day that it is somewhere at a moment.

    A report tells of a day by the clock of where it happens, not by its own.
    """
    return moment.astimezone(WESTERNMOST).date(), moment.astimezone(EASTERNMOST).date()
