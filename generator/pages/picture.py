"""The geometry of a time picture: days become places on an axis, what was told alike becomes one mark.

Places across are in percent of the width, so that one picture fits a phone and a desktop; places down
are in pixels. Nothing here knows a language or a page.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ..book.book import Entry
from ..book.parts import grouped

GUTTER = 9.0
"""The width at either end for what lies far outside the time of the page, in percent."""
ROOM = 8.0
"""What a mark needs across, in percent: 24 px, as large as a finger wants (WCAG 2.2, 2.5.8), of 300."""
NUMBER = 7.0
"""What the number beside a mark needs further right: ×12 is 20 px wide."""
FAR = timedelta(days=366)
"""What is told of a time further from its report than this stands in a gutter."""
STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 12000, 120000)
"""In months; the last is more than all the years that a date can have."""
MOST_TICKS = 5
"""As many dates as stand beside one another on a phone."""


Telling = tuple[Entry, ...]
"""Facts told with one status of one time; the first of them stands for all."""


@dataclass(frozen=True, kw_only=True)
class Axis:
    """The days that a picture spans, and whether something lies before or after them."""

    first: date
    last: date
    earlier: bool = False
    later: bool = False

    def place(self, day: date | None) -> float:
        """Return where a day stands, in percent of the width; None, an open end, stands after the last."""
        if day is None or day > self.last:
            return 100 - GUTTER / 2 if self.later else 100.0
        if day < self.first:
            return GUTTER / 2 if self.earlier else 0.0
        left, right = GUTTER * self.earlier, 100 - GUTTER * self.later
        days = (self.last - self.first).days + 1
        # The middle of the day, so that the first and the last one have room.
        return left + (right - left) * ((day - self.first).days + 0.5) / days


@dataclass(frozen=True, kw_only=True)
class Extent:
    """Where a telling stands across: its reports, the time told as written and at its widest, its mark."""

    telling: Telling
    reports: tuple[float, ...]
    first: float
    last: float
    earliest: float
    latest: float

    @property
    def mark(self) -> float:
        """The place of the mark: the middle of the time told."""
        return (self.first + self.last) / 2

    @property
    def left(self) -> float:
        """The left edge of all that is drawn."""
        return min(*self.reports, self.earliest, self.mark - ROOM / 2)

    @property
    def right(self) -> float:
        """The right edge of all that is drawn."""
        number = NUMBER if len(self.telling) > 1 else 0
        return max(*self.reports, self.latest, self.mark + ROOM / 2 + number)


def tellings(entries: Iterable[Entry]) -> tuple[Telling, ...]:
    """Return what is told, in order of report: facts of one status and one time are one telling.

    What several reports tell alike of an event is told more than once; of no event, each tells its own.
    """

    def told(entry: Entry) -> tuple[str, str, str]:
        return entry.fact.event or entry.clipping_id, entry.fact.status, str(entry.fact.when)

    return tuple(map(tuple, grouped(entries, told).values()))


def axis_of(entries: Sequence[Entry]) -> Axis:
    """Return the axis of facts: the months of their reports and of all that is told of a time near them."""
    reports = [entry.published.date() for entry in entries]
    whens = [entry.fact.when for entry in entries if entry.fact.when]
    told = (day for when in whens for day in (when.first, when.last) if day)
    days = [*reports, *(day for day in told if reports[0] - FAR <= day <= reports[-1] + FAR)]
    axis = month_axis(min(days), max(days))
    return Axis(
        first=axis.first,
        last=axis.last,
        earlier=any(when.first < axis.first for when in whens),
        later=any(when.last is None or when.last > axis.last for when in whens),
    )


def month_axis(first: date, last: date) -> Axis:
    """Return the axis of the whole months from that of `first` to that of `last`."""
    end = last.replace(day=monthrange(last.year, last.month)[1])
    return Axis(first=first.replace(day=1), last=end)


def extent(axis: Axis, telling: Telling) -> Extent:
    """Return where a telling stands; without a date, at its first report."""
    days = dict.fromkeys(entry.published.date() for entry in telling)
    reports, when = tuple(map(axis.place, days)), telling[0].fact.when
    report = next(iter(days))
    # What is to be by a day may be from its first report on.
    begins = (when.earliest or min(report, when.first)) if when else report
    told = (when.first, when.last, begins, when.latest) if when else (report,) * 4
    first, last, earliest, latest = map(axis.place, told)
    return Extent(telling=telling, reports=reports, first=first, last=last, earliest=earliest, latest=latest)


def lanes(extents: Iterable[Extent]) -> tuple[tuple[Extent, ...], ...]:
    """Put each extent, in the order given, into the first lane in which it covers no other."""
    found: list[list[Extent]] = []
    for one in extents:
        free = (lane for lane in found if all(one.left >= it.right or one.right <= it.left for it in lane))
        lane = next(free, None)
        if lane is None:
            lane = []
            found.append(lane)
        lane.append(one)
    return tuple(map(tuple, found))


def ticks(axis: Axis) -> tuple[date, ...]:
    """Return the days at which the axis has a date: days of a single month, else first days of months."""
    if (axis.first.year, axis.first.month) == (axis.last.year, axis.last.month):
        return tuple(axis.first.replace(day=day) for day in (1, 8, 15, 22, 29) if day <= axis.last.day)
    begin, end = (day.year * 12 + day.month - 1 for day in (axis.first, axis.last))
    step = next(step for step in STEPS if end - begin + 1 <= step * MOST_TICKS)
    # From a round one on: January, April, July and October for a step of three.
    months = range(-(-begin // step) * step, end + 1, step)
    return tuple(date(month // 12, month % 12 + 1, 1) for month in months)
