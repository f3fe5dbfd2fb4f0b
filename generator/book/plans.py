"""What was planned, and what became of it: one plan for each event told as planned or expected."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from .book import Book, Entry, Outcome
from .parts import Part, by_year

ORDER = ("open", "no_end", "none", "mentioned", "revised", "occurred", "cancelled")
"""Kinds of outcome in the order in which readers want them: what is still to come first."""

MOST_TOLD = 300
"""As many facts and headings stand on a page of plans: some 3,000 elements."""


@dataclass(frozen=True, kw_only=True)
class Plan:
    """An event told as planned or expected, or a plan that belongs to no event."""

    id: str
    """The event's id, or the plan's own: clipping#fact."""
    event: str | None
    current: Entry
    """The latest word on it: the plan before the expectation, one with a date before one without."""
    trail: tuple[Entry, ...]
    """All that tells of it as planned or expected, and what ended it, in order of report."""
    outcome: Outcome

    @property
    def datable(self) -> bool:
        """Whether the plan has a first and a last day, as a calendar needs it."""
        when = self.told.fact.when
        return bool(when and when.last)

    @property
    def told(self) -> Entry:
        """The fact that tells its time: that it occurred, or else the latest word on it."""
        occurred = self.outcome.entry if self.outcome.kind == "occurred" else None
        return occurred or self.current


def plans(book: Book) -> tuple[Plan, ...]:
    """Return all plans, those still open first, then the latest first."""
    return plans_among(book, book.entries)


def plans_among(book: Book, entries: Iterable[Entry]) -> tuple[Plan, ...]:
    """Return the plans that some of `entries` tell of, in the same order."""
    ahead = [entry for entry in entries if entry.ahead]
    events = sorted({entry.fact.event for entry in ahead if entry.fact.event})
    alone = (
        Plan(id=entry.id, event=None, current=entry, trail=(entry,), outcome=book.outcomes[entry.id])
        for entry in ahead
        if not entry.fact.event
    )
    found = [*(_of_event(book, event_id) for event_id in events), *alone]
    return tuple(sorted(found, key=lambda plan: (ORDER.index(plan.outcome.kind), _place(plan))))


def event_state(book: Book, event: str) -> str:
    """Return how far an event got, read off its facts.

    occurred, cancelled, put_off, revised, planned, expected or mentioned; what nobody plans, as far as the
    facts tell, is only expected.
    """
    found = book.of_event[event]
    ahead = [entry for entry in found if entry.ahead]
    put_off = [entry for entry in found if entry.fact.postpones]
    states = {
        "cancelled": any(entry.fact.cancels for entry in found),
        "occurred": any(entry.fact.took_place for entry in found),
        "put_off": put_off and not any(one.place >= put_off[-1].place for one in ahead),
        "revised": put_off or any(entry.id in book.superseded_by for entry in found),
        "planned": any(entry.fact.meaning.decided for entry in ahead),
        "expected": ahead,
    }
    return next((state for state, holds in states.items() if holds), "mentioned")


def time_told(entries: Iterable[Entry]) -> Entry | None:
    """Return which of an event's facts gives its time, in order of report; None if none has a date.

    The latest that it took place, or else the latest word on the plan, or else the latest. What took place on
    a day that nobody tells did not do so on one that was still to come. The time of what is only stated is
    that of the saying.
    """
    found = [entry for entry in entries if not entry.fact.meaning.position]
    happened = [entry for entry in found if entry.fact.took_place]
    dated = [entry for entry in happened if entry.fact.when]
    if happened:
        by_then = happened[-1].published.date()
        begun = [one for one in found if one.fact.when and one.fact.when.begins <= by_then]
        return next(reversed(dated or begun), None)
    dated = [entry for entry in found if entry.fact.when]
    ahead = [entry for entry in dated if entry.ahead]
    return _latest_word(ahead) if ahead else next(reversed(dated), None)


def plan_parts(found: Iterable[Plan]) -> tuple[Part[Plan], ...]:
    """Return plans by the year of the first report on each: none moves when it is told of again."""
    found = sorted(found, key=lambda plan: (plan.trail[0].published, plan.id))
    return by_year(
        found, lambda plan: plan.trail[0].reported_in[0], MOST_TOLD, lambda plan: len(plan.trail) + 1
    )


def _of_event(book: Book, event_id: str) -> Plan:
    entries = book.of_event[event_id]
    current = _latest_word(entry for entry in entries if entry.ahead)
    outcome = book.outcomes[current.id]
    ends = {outcome.entry.id} if outcome.entry and outcome.kind in ("occurred", "cancelled") else set()
    trail = tuple(one for one in entries if one.ahead or one.fact.postpones or one.id in ends)
    return Plan(id=event_id, event=event_id, current=current, trail=trail, outcome=outcome)


def _latest_word(ahead: Iterable[Entry]) -> Entry:
    """Return which of several plans is the latest word; the first of equals wins."""

    def weight(entry: Entry) -> tuple[bool, date, int, int]:
        fact = entry.fact
        return fact.when is not None, entry.published.date(), fact.meaning.strength, -fact.statement

    return max(ahead, key=weight)


def _place(plan: Plan) -> int:
    """Return where a plan stands among those of its kind: open ones by date, past ones backwards."""
    day = plan.current.days[0].toordinal()
    return day if plan.outcome.kind == "open" else -day
