"""A rule on intervals: nobody draws an end that the source does not give."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..edtf import Point, When
from ..load.records import Records
from ..problems import Finding, rule
from .statement import cases, covers_one, dates_to_rest_on, readings


@rule("data")
def ends_sourced(records: Records, today: date) -> Iterator[Finding]:
    """Where `when` is an interval, each of its ends is one of a date that it may rest on, or wider.

    A date wider than the one printed is let through by date-sourced; an end that no date of the statement
    has is one that the desk has drawn, and needs its reason under `inferred`.
    """
    for case in cases(records):
        printed = dates_to_rest_on(case)
        known = [*printed, *readings(case, printed)]
        # What covers none of the dates has its message already.
        if case.fact.when and covers_one(case.fact.when, known):
            for point in _drawn(case.fact.when, known):
                message = f"{case.place} has no date that begins or ends with {_edtf(point)}"
                yield Finding(case.at("when"), message, _cure(printed, case.fact.when))


def _drawn(when: When, known: list[When]) -> Iterator[Point]:
    """Yield the ends of an interval that none of the known dates has."""
    begins, ends = {one.first for one in known}, {one.last for one in known if one.last}
    for point, days in ((when.start, begins), (when.end, ends)):
        if when.end and point and not any(point.first <= day <= point.last for day in days):
            yield point


def _cure(printed: list[When], when: When) -> str:
    dates = ", ".join(map(str, printed))
    reason = f"inferred: [{{field: when, value: {when}, reason: …}}]"
    return f"it may rest on {dates}; for an end of your own {reason}"


def _edtf(point: Point) -> str:
    """Return a point as it is written."""
    parts = (f"{point.year}", *(f"{part:02d}" for part in (point.month, point.day) if part))
    return "-".join(parts) + point.qualifier
