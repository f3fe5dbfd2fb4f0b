"""Time pictures: what is told, when it is or was to happen, and when it was told; drawn without a script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from ..book.book import Entry, Month
from ..book.parts import grouped
from ..book.plans import event_state
from ..edition.addresses import HOME, clipping_path, html_href
from ..edition.edition import Edition
from ..edition.escape import relative_address
from ..edition.facts import fact_line
from ..edition.page import View, html_link
from ..language.catalogue import Catalogue
from .picture import Axis, Extent, Telling, axis_of, extent, lanes, month_axis, tellings, ticks

LANE = 24
"""The height of a lane in pixels."""
MOST_DRAWN = 80
"""As many facts are drawn, the last reported: more cannot be told apart on a phone."""
MOST_EVENTS = 12
"""As many plans stand in the picture of all plans."""
LABEL = 15.0
"""What the label of a tick needs across, in percent: 45 px of 300."""


def time_picture(edition: Edition, page: str, entries: Sequence[Entry]) -> View | None:
    """Return the picture of facts in order of report: a row for each event; None if none has a date."""
    drawn = [entry for entry in entries if entry.fact.when][-MOST_DRAWN:]
    return _picture(edition, page, entries, drawn, axis_of(drawn)) if drawn else None


def plans_drawn(edition: Edition) -> list[Entry]:
    """Return the facts in the picture of the planned events last reported, in order of report."""
    book = edition.book
    dated = [entry for entry in book.entries if entry.fact.event in book.part_of_plan and entry.fact.when]
    shown = list(dict.fromkeys(entry.fact.event for entry in reversed(dated)))[:MOST_EVENTS]
    return [entry for entry in dated if entry.fact.event in shown]


def month_picture(edition: Edition, page: str, month: Month) -> View | None:
    """Return the picture of a month's days: what happened and was planned; None if that has no days."""
    held, first = edition.book.months[month], date(*month, 1)
    told = {entry.id: entry for entry in (*held.happened, *held.planned)}
    entries = sorted(told.values(), key=lambda entry: entry.place)
    if not entries:
        return None
    reported = {entry.published.date(): entry for entry in held.reported}
    drawn, axis = entries[-MOST_DRAWN:], month_axis(first, first)
    return _picture(edition, page, entries, drawn, axis, tuple(reported.values()))


def _picture(
    edition: Edition,
    page: str,
    entries: Sequence[Entry],
    shown: Sequence[Entry],
    axis: Axis,
    reports: Sequence[Entry] = (),
) -> View:
    """Return the picture of `shown`, those of `entries` that are drawn."""
    found = dict.fromkeys(entry.fact.status for entry in shown)
    left = len(entries) - len(shown)
    return View(
        ticks=tuple(axis_ticks(edition.words, axis)),
        reports=tuple(_reports(edition, axis, reports or shown)),
        # Where the corpus ends, if that is within.
        end=_percent(axis.place(edition.book.ends)) if axis.first <= edition.book.ends <= axis.last else "",
        rows=tuple(_rows(edition, page, shown, axis)),
        statuses=tuple((status, edition.words(f"status.{status}")) for status in found),
        left=edition.words("picture.left", facts=edition.words.count("facts", left)) if left else "",
    )


def axis_ticks(words: Catalogue, axis: Axis) -> Iterator[View]:
    """Yield the dates on an axis; a label that another has no room for is left out."""
    one_month = (axis.last - axis.first).days < 31
    outside = [axis.place(day) for day, shown in ((date.min, axis.earlier), (None, axis.later)) if shown]
    for day in ticks(axis):
        label = words("picture.day", n=day.day) if one_month else f"{day:%Y-%m}"
        place = axis.place(day)
        free = all(abs(place - other) >= LABEL for other in outside)
        yield View(at=_percent(place), label=label if free else "")
    if axis.earlier:
        yield View(at=_percent(axis.place(date.min)), label=words("picture.earlier"))
    if axis.later:
        yield View(at=_percent(axis.place(None)), label=words("picture.later"))


def _reports(edition: Edition, axis: Axis, entries: Iterable[Entry]) -> Iterator[View]:
    """Yield the days of reports; the labels say which."""
    for clipping in dict.fromkeys(entry.clipping_id for entry in entries):
        day = edition.book.clippings[clipping].published.date()
        yield View(at=_percent(axis.place(day)), label=f"{day} {edition.outlet(clipping)}")


def _rows(edition: Edition, page: str, entries: Iterable[Entry], axis: Axis) -> Iterator[View]:
    """Yield a row for each event in order of time, then one for facts of no event."""
    events = grouped(entries, lambda entry: entry.fact.event or "")
    in_time = sorted(
        events, key=lambda event_id: (not event_id, min(e.days for e in events[event_id]), event_id)
    )
    for number, event_id in enumerate(in_time, 1):
        yield _row(edition, page, event_id, events[event_id], axis, f"told_{number}")


def _row(edition: Edition, page: str, event_id: str, entries: list[Entry], axis: Axis, key: str) -> View:
    planned = event_id in edition.book.part_of_plan
    packed = lanes(extent(axis, telling) for telling in tellings(entries))
    placed = [(one, number * LANE + LANE // 2) for number, lane in enumerate(packed) for one in lane]
    return View(
        label=edition.event_name(event_id) or edition.words("picture.no_event"),
        told=_told(edition, event_id, planned=planned),
        href=html_href(page, edition.plan_page(event_id), event_id) if planned else None,
        height=len(packed) * LANE,
        marks=tuple(_mark(edition, one, y, f"{key}-{n}") for n, (one, y) in enumerate(placed, 1)),
        joins=tuple(_joins(edition, placed)),
        notes=tuple(_note(edition, page, one.telling, f"{key}-{n}") for n, (one, _) in enumerate(placed, 1)),
    )


def _told(edition: Edition, event_id: str, *, planned: bool) -> str:
    """Return what came of an event by the reports, if it was planned; how many tell of it, if several do."""
    reports = len({entry.clipping_id for entry in edition.book.of_event.get(event_id, ())})
    parts = (
        edition.words(f"event.{event_state(edition.book, event_id)}") if planned else "",
        edition.words.count("reports", reports) if reports > 1 else "",
    )
    return " · ".join(filter(None, parts))


def _note(edition: Edition, page: str, telling: Telling, note: str) -> View:
    """Return the facts that a mark stands for, with their addresses; they are seen when it is opened."""
    return View(
        id=note,
        facts=tuple(
            html_link(page, clipping_path(entry.clipping_id), _text(edition, entry), entry.fact.id)
            for entry in telling
        ),
    )


def _mark(edition: Edition, one: Extent, y: int, note: str) -> View:
    """Return what is told of one time with one status: its shape, its place, its words, its address."""
    head, number = one.telling[0], len(one.telling)
    # The line ends where the time told begins, or where it ends if the reports came after it.
    near = min(max(one.reports[0], one.earliest), one.latest)
    return View(
        status=head.fact.status,
        # On the same page: a tap on a mark leads nowhere unseen.
        href=relative_address(f"#{note}"),
        text=edition.words("picture.mark_more", head=_text(edition, head), n=number - 1)
        if number > 1
        else _text(edition, head),
        count=f"×{number}" if number > 1 else "",
        at=_percent(one.mark),
        y=y,
        time=_span(one.first, one.last),
        # With the room that `about` and `uncertain` give it.
        widest=_span(one.earliest, one.latest),
        reports=tuple(map(_percent, one.reports)),
        # From the first report to the time told, and over all of them.
        wait=_span(min(*one.reports, near), max(*one.reports, near)),
    )


def _text(edition: Edition, entry: Entry) -> str:
    """Return what a fact says in a line, to those who open its mark, or cannot see it."""
    line = fact_line(edition, HOME, entry)
    return edition.words("picture.mark", text=line.text, told=line.told_since, source=line.citation.name)


def _joins(edition: Edition, placed: Sequence[tuple[Extent, int]]) -> Iterator[View]:
    places = {entry.id: (one, y) for one, y in placed for entry in one.telling}
    for one, y in placed:
        outcome = edition.book.outcomes.get(one.telling[0].id)
        after = outcome and outcome.entry and places.get(outcome.entry.id)
        if outcome and after and outcome.settled:
            end, below = after
            yield View(kind=outcome.kind, x1=_percent(one.mark), y1=y, x2=_percent(end.mark), y2=below)


def _span(left: float, right: float) -> View:
    """Return a stretch across the picture, in percent of its width, as SVG writes it."""
    return View(x=_percent(left), end=_percent(right), width=_percent(right - left))


def _percent(place: float) -> str:
    return f"{place:.2f}%"
