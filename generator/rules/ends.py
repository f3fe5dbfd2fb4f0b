"""A rule on intervals: nobody draws an end that the source does not give."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from ..edtf import Point, When
from ..load.records import Records
from ..messages import Message, say, several
from ..problems import Finding, rule
from .statement import Case, cases, covers_one, dates_to_rest_on, readings, reason_for


@rule("data", of="clipping")
def ends_sourced(records: Records, today: date) -> Iterator[Finding]:
    """Where `when` is an interval, each of its ends is one of a date that it may rest on, or wider.

    An end that no date of the statement has is the desk's own, and needs its reason under `inferred`.
    """
    for case in cases(records):
        printed = dates_to_rest_on(case)
        known = [*printed, *readings(case, printed)]
        # What covers none of the dates has its message already.
        when = case.fact.when if case.fact.when and covers_one(case.fact.when, known) else None
        if when and (ends := list(_drawn(when, known))):
            message = say(
                "{place} has no date that begins or ends with {end}",
                place=case.place,
                end=several(ends, " or "),
            )
            yield Finding(case.at("when"), message, _cure(case, printed, when))


def _drawn(when: When, known: list[When]) -> Iterator[str]:
    """Yield the ends of an interval, as they are written, that none of the known dates has."""
    begin, _, end = when.edtf.partition("/")
    first, last = {one.first for one in known}, {one.last for one in known if one.last}
    if when.end and not _is_in(when.start, first):
        yield begin
    ending = when.start if when.until else when.end
    if ending and not _is_in(ending, last):
        yield end


def _is_in(point: Point, days: Iterable[date]) -> bool:
    return any(point.first <= day <= point.last for day in days)


def _cure(case: Case, printed: list[When], when: When) -> Message:
    return say(
        "it may rest on {dates}; for an end of your own {reason}",
        dates=several(printed),
        reason=reason_for(case, "when", when),
    )
