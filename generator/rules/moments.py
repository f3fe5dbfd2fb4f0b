"""When a clipping was published, and which days were then on earth."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from ..load.records import Records
from ..model import Clipping

WESTERNMOST, EASTERNMOST = timezone(timedelta(hours=-12)), timezone(timedelta(hours=14))
"""The time zones in which a day ends last and begins first (https://www.iana.org/time-zones)."""


def moment_of(clipping: Clipping, records: Records) -> datetime:
    """Return when a clipping was published; UTC stands in for the zone of an outlet that is not known."""
    outlet = records.desk.publishers.get(clipping.publisher) if records.desk else None
    return clipping.published.replace(tzinfo=ZoneInfo(outlet.time_zone) if outlet else UTC)


def days_on_earth(moment: datetime) -> tuple[date, date]:
    """Return the first and the last day that it is somewhere at a moment.

    A report tells of a day by the clock of where it happens, not by its own.
    """
    return moment.astimezone(WESTERNMOST).date(), moment.astimezone(EASTERNMOST).date()
