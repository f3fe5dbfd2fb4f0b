"""Time pictures: what is told, when it is or was to happen, and when it was told; drawn without a script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from ..book.book import Entry, Month
from ..edition.addresses import HOME, clipping_path, html_href
from ..edition.edition import Edition
from .picture import Axis, Extent, Telling, axis_of, extent, lanes, month_axis, tellings, ticks

LANE = 24
"""The height of a lane in pixels."""


@dataclass(frozen=True, kw_only=True)
class Span:
    """A stretch across the picture, in percent of its width, as SVG writes it."""

    x: str
    end: str
    width: str


@dataclass(frozen=True, kw_only=True)
class Mark:
    """What a report tells of one time with one status: its shape, its place, its words, its address."""

    status: str
    dated: bool
    href: Markup
    text: str
    count: str
    """How many facts it stands for; '' for one."""
    at: str
    y: int
    time: Span
    """The time told, as written."""
    widest: Span
    """The same with the room that `about` and `uncertain` give it."""
    report: str
    wait: Span
    """From the report to the time told."""


@dataclass(frozen=True, kw_only=True)
class Join:
    """A line from a plan to what became of it."""

    kind: str
    x1: str
    y1: int
    x2: str
    y2: int


@dataclass(frozen=True, kw_only=True)
class Row:
    """An event, or what belongs to none."""

    label: str
    href: Markup | None
    height: int
    marks: tuple[Mark, ...]
    joins: tuple[Join, ...]


@dataclass(frozen=True, kw_only=True)
class Tick:
    """A date on the axis."""

    at: str
    label: str


@dataclass(frozen=True, kw_only=True)
class Picture:
    """Everything in a picture, from top to bottom."""

    ticks: tuple[Tick, ...]
    reports: tuple[Tick, ...]
    """The days of the reports; the label says which."""
    end: str
    """Where the corpus ends; '' if that is outside."""
    rows: tuple[Row, ...]
    statuses: tuple[tuple[str, str], ...]
    """Key and name of each status in it, for the legend."""


def time_picture(edition: Edition, page: str, entries: Sequence[Entry]) -> Picture | None:
    """Return the picture of facts in order of report: a row for each event; None if there are none."""
    return _picture(edition, page, entries, axis_of(entries)) if entries else None


def plans_picture(edition: Edition, page: str) -> Picture | None:
    """Return the picture of all events that have a date."""
    return time_picture(edition, page, [e for e in edition.book.entries if e.fact.event and e.fact.when])


def month_picture(edition: Edition, page: str, month: Month) -> Picture:
    """Return the picture of the days of a month: what happened in it, and what was planned for it."""
    held, first = edition.book.months[month], date(*month, 1)
    days = {entry.id for entry in (*held.happened, *held.planned)}
    entries = [entry for entry in edition.book.entries if entry.id in days]
    reported = {entry.published.date(): entry for entry in held.reported}
    return _picture(edition, page, entries, month_axis(first, first), tuple(reported.values()))


def _picture(
    edition: Edition, page: str, entries: Sequence[Entry], axis: Axis, reports: Sequence[Entry] = ()
) -> Picture:
    shown = [entry for entry in entries if entry.fact.when or not entry.fact.meaning.standing]
    found = dict.fromkeys(entry.fact.status for entry in shown)
    return Picture(
        ticks=tuple(_ticks(edition, axis)),
        reports=tuple(_reports(edition, axis, reports or entries)),
        end=_percent(axis.place(edition.book.ends)) if axis.first <= edition.book.ends <= axis.last else "",
        rows=tuple(_rows(edition, page, shown, axis)),
        statuses=tuple((status, edition.words(f"status.{status}")) for status in found),
    )


def _ticks(edition: Edition, axis: Axis) -> Iterator[Tick]:
    one_month = (axis.last - axis.first).days < 31
    for day in ticks(axis):
        label = edition.words("picture.day", n=day.day) if one_month else f"{day:%Y-%m}"
        yield Tick(at=_percent(axis.place(day)), label=label)
    if axis.earlier:
        yield Tick(at=_percent(axis.place(date.min)), label=edition.words("picture.earlier"))
    if axis.later:
        yield Tick(at=_percent(axis.place(None)), label=edition.words("picture.later"))


def _reports(edition: Edition, axis: Axis, entries: Iterable[Entry]) -> Iterator[Tick]:
    for clipping in dict.fromkeys(entry.clipping_id for entry in entries):
        day = edition.book.clippings[clipping].published.date()
        yield Tick(at=_percent(axis.place(day)), label=f"{day} {edition.outlet(clipping)}")


def _rows(edition: Edition, page: str, entries: Iterable[Entry], axis: Axis) -> Iterator[Row]:
    """Yield a row for each event in order of time, then one for facts of no event, one for those undated."""
    events: dict[str, list[Entry]] = {}
    for entry in entries:
        row = entry.fact.event or "" if entry.fact.when else "-"
        events.setdefault(row, []).append(entry)
    last = [row for row in ("", "-") if row in events]
    in_time = sorted(
        events.keys() - set(last), key=lambda event_id: (min(e.days for e in events[event_id]), event_id)
    )
    for event_id in (*in_time, *last):
        yield _row(edition, page, event_id, events[event_id], axis)


def _row(edition: Edition, page: str, event_id: str, entries: list[Entry], axis: Axis) -> Row:
    named = event_id in edition.book.events
    words = {"": "picture.no_event", "-": "picture.no_date"}
    label = edition.name(edition.book.events[event_id].names) if named else edition.words(words[event_id])
    packed = lanes(extent(axis, telling) for telling in tellings(entries))
    placed = tuple(_placed(packed))
    return Row(
        label=label,
        href=html_href(page, edition.plan_pages[event_id], event_id)
        if event_id in edition.book.planned
        else None,
        height=len(packed) * LANE,
        marks=tuple(_mark(edition, page, one, y) for one, y in placed),
        joins=tuple(_joins(edition, placed)),
    )


def _placed(packed: tuple[tuple[Extent, ...], ...]) -> Iterator[tuple[Extent, int]]:
    for number, lane in enumerate(packed):
        yield from ((one, number * LANE + LANE // 2) for one in lane)


def _mark(edition: Edition, page: str, one: Extent, y: int) -> Mark:
    head, number = one.telling.head, len(one.telling.entries)
    # The line ends where the time told begins, or where it ends if the report came after it.
    near = min(max(one.report, one.earliest), one.latest)
    return Mark(
        status=head.fact.status,
        dated=head.fact.when is not None,
        href=html_href(page, clipping_path(head.clipping_id), head.fact.id),
        text=_text(edition, one.telling),
        count=f"×{number}" if number > 1 else "",
        at=_percent(one.mark),
        y=y,
        time=_span(one.first, one.last),
        widest=_span(one.earliest, one.latest),
        report=_percent(one.report),
        wait=_span(*sorted((one.report, near))),
    )


def _text(edition: Edition, telling: Telling) -> str:
    """Return what a mark says in words, to those who cannot see it or point at it."""
    entry, more = telling.head, len(telling.entries) - 1
    return edition.words(
        "picture.mark_more" if more else "picture.mark",
        status=edition.words(f"status.{entry.fact.status}"),
        text=edition.text(entry.fact.text),
        when=edition.words.when(entry.fact.when),
        source=edition.citation(HOME, entry).name,
        n=more,
    )


def _joins(edition: Edition, placed: Sequence[tuple[Extent, int]]) -> Iterator[Join]:
    places = {entry.id: (one, y) for one, y in placed for entry in one.telling.entries}
    for one, y in placed:
        outcome = edition.book.outcomes.get(one.telling.head.id)
        after = outcome and outcome.entry and places.get(outcome.entry.id)
        if outcome and after and outcome.kind in ("occurred", "cancelled", "revised"):
            end, below = after
            yield Join(kind=outcome.kind, x1=_percent(one.mark), y1=y, x2=_percent(end.mark), y2=below)


def _span(left: float, right: float) -> Span:
    return Span(x=_percent(left), end=_percent(right), width=_percent(right - left))


def _percent(place: float) -> str:
    return f"{place:.2f}%"
