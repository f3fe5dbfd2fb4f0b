"""The linked facts: immutable, indexed, sorted. A Book is made by `link` and cannot be wrong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from ..model import Actor, Clipping, Desk, Event, Fact, Issue, Role
from .parts import Part, grouped

if TYPE_CHECKING:
    from .changes import Change
    from .plans import Plan

Month = tuple[int, int]


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A fact with the clipping that it stands in."""

    id: str
    """The global id: clipping#fact."""
    fact: Fact
    clipping_id: str
    clipping: Clipping
    """Without its facts."""
    number: int
    """Which of the clipping's facts it is, from 0."""
    published: datetime
    """When the clipping was published, with its time zone."""

    @property
    def place(self) -> tuple[datetime, str, int]:
        """What the order of report goes by."""
        return self.published, self.clipping_id, self.number

    @property
    def days(self) -> tuple[date, date]:
        """The first and last day of what the fact tells; without a date, the day of its report."""
        when = self.fact.when
        return (when.first, when.last or when.first) if when else (self.published.date(),) * 2

    @property
    def reported_in(self) -> Month:
        """The month of its report, by the clock of the outlet."""
        return self.clipping.published.year, self.clipping.published.month

    @property
    def last_day(self) -> date | None:
        """The last day on which what it tells may be, or begin if it has no end; None without a time."""
        return self.fact.when.due if self.fact.when else None

    @property
    def entered(self) -> date:
        """The day on which the desk entered the fact."""
        return self.fact.entered or self.clipping.entered or self.published.date()

    @cached_property
    def updated(self) -> date:
        """The day on which the desk last touched the fact."""
        return self.fact.changes[-1].day if self.fact.changes else self.entered

    @cached_property
    def ahead(self) -> bool:
        """Whether the fact tells of something still to come when it was reported."""
        return self.fact.meaning.ahead and not self.fact.cancels


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What became of a plan.

    occurred, cancelled or revised; open: its time is not past when the corpus ends; mentioned: a later report
    speaks of the event without saying that it took place; no_end: no later report, and of its time, which
    may have begun, no end is given; none: no later report.
    """

    kind: str
    entry: Entry | None = None
    """The later fact that says so; None when open, no_end or none."""

    @property
    def put_off(self) -> bool:
        """Whether the later fact tells that it was put off, and not until when."""
        revised = self.entry if self.kind == "revised" else None
        return revised is not None and revised.fact.postpones and not revised.ahead

    @property
    def told_as(self) -> str:
        """What readers are told of: its kind, or that it was put off."""
        return "put_off" if self.put_off else self.kind

    @property
    def settled(self) -> bool:
        """Whether a later fact tells what became of the plan."""
        return self.kind in ("occurred", "cancelled", "revised")


@dataclass(frozen=True, kw_only=True)
class MonthOfBook:
    """What a month's page holds."""

    reported: tuple[Entry, ...]
    happened: tuple[Entry, ...]
    planned: tuple[Entry, ...]


@dataclass(frozen=True, kw_only=True)
class Known:
    """What the records say besides facts, as it was known on a day."""

    desk: Desk
    issues: Mapping[str, Issue]
    actors: Mapping[str, Actor]
    events: Mapping[str, Event]
    clippings: Mapping[str, Clipping]
    """In order of publication, without their facts: what a clipping says of itself."""
    statements: Mapping[str, int]
    """How many statements each clipping has, by its id."""
    as_of: date | None = None
    """The day up to which clippings are known; None when all are."""


@dataclass(frozen=True, kw_only=True)
class Book(Known):
    """Everything that the pages are made of.

    Tuples of entries are in order of report: by publication, then by place in the clipping.
    """

    entries: tuple[Entry, ...]
    by_id: Mapping[str, Entry]
    of_clipping: Mapping[str, tuple[Entry, ...]]
    of_issue: Mapping[str, tuple[Entry, ...]]
    of_event: Mapping[str, tuple[Entry, ...]]
    of_actor: Mapping[str, tuple[Entry, ...]]
    """Facts that name the actor, are attributed to it or give a figure of it."""
    months: Mapping[Month, MonthOfBook]
    """The months with anything in them, in order."""
    outcomes: Mapping[str, Outcome]
    """What became of each planned or expected fact, by id."""
    superseded_by: Mapping[str, Entry]
    """The later fact that replaces a fact, by the id of the earlier one."""
    of_year: Mapping[int, tuple[Entry, ...]]
    """By the year of their report."""
    plans: Mapping[str, Plan] = field(default_factory=dict)
    """By id, those still open first, then the latest first."""
    plans_of_part: Mapping[str, Part[Plan]] = field(default_factory=dict)
    """The parts by year in which plans are listed, by name: 2024, 2024-2."""
    part_of_plan: Mapping[str, str] = field(default_factory=dict)
    """The name of the part in which a plan is listed, by its id: that of an event, if it was ever planned."""
    changes_of_part: Mapping[str, Part[Change]] = field(default_factory=dict)
    """The parts by year in which changes are listed, by name; none where one page has all."""
    changes_on: Mapping[tuple[date, str], int] = field(default_factory=dict)
    """How many changes of a kind there were on a day, on whatever page they stand."""

    @cached_property
    def begins(self) -> date:
        """The day of the first clipping."""
        return min(clipping.published.date() for clipping in self.clippings.values())

    @cached_property
    def ends(self) -> date:
        """The day of the last clipping."""
        return max(clipping.published.date() for clipping in self.clippings.values())

    @cached_property
    def updated(self) -> date:
        """The day on which the desk last touched a fact."""
        return last_updated(self.entries)


def role_days(book: Book, role: Role) -> tuple[date, date]:
    """Return the days of the first and the last report that shows a role."""
    days = [book.by_id[reference].published.date() for reference in role.facts]
    return min(days), max(days)


def last_updated(entries: Iterable[Entry]) -> date:
    """Return the day on which the desk last touched one of the facts, of which there is at least one."""
    return max(entry.updated for entry in entries)


def positions(book: Book, entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    """Return the facts that are an actor's position, by actor, in the order given."""
    by_holder = grouped(entries, lambda entry: holder(book, entry))
    return {actor: found for actor, found in by_holder.items() if actor}


def holder(book: Book, entry: Entry) -> str | None:
    """Return the actor whose position a fact is, or None.

    A position is what a named source states as its view. What a source that is not named tells is nobody's
    position, nor is a view that the report gives as a former one, or that a later fact replaces; the result
    of a poll is nobody's view.
    """
    holds = entry.fact.meaning.position and entry.fact.view and is_current(book, entry)
    return entry.fact.named_source if holds else None


def is_current(book: Book, entry: Entry) -> bool:
    """Tell whether a view is held by the latest report: not given as a former one, and not replaced."""
    return not entry.fact.past and entry.id not in book.superseded_by
