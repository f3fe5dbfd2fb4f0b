"""What is known of a clipping beforehand: the desk that it is held against, by the names of its things."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from ..language.reading import Reader
from ..load.records import Records
from ..model.names import found_by, names_of
from ..rules.events import PlannedEvents
from .clipped import Clipped
from .topics import NamedEvents


@dataclass(frozen=True)
class Known:
    """A clipping and the desk that it is held against."""

    reader: Reader
    records: Records
    clipped: Clipped

    @property
    def published(self) -> date:
        """The day of the report."""
        return self.clipped.published.date()

    @property
    def headline(self) -> str:
        """The headline as printed."""
        return self.clipped.headline

    @cached_property
    def actors(self) -> dict[str, tuple[str, ...]]:
        """The forms of each actor."""
        return self.records.actor_names()

    @cached_property
    def persons(self) -> frozenset[str]:
        """The actors who are persons."""
        return self._of_kind("person")

    @cached_property
    def governments(self) -> frozenset[str]:
        """The actors that are governments, and bear the names of their countries."""
        return self._of_kind("government")

    def _of_kind(self, kind: str) -> frozenset[str]:
        return frozenset(one for one, actor in self.records.actors.items() if actor.kind == kind)

    @cached_property
    def issues(self) -> dict[str, tuple[str, ...]]:
        """The forms of each issue."""
        return {record_id: found_by(one) for record_id, one in self.records.issues.items()}

    @cached_property
    def issue_names(self) -> dict[str, tuple[str, ...]]:
        """The names of each issue, under what is no actor's id."""
        return {f"#{record_id}": names_of(one) for record_id, one in self.records.issues.items()}

    @cached_property
    def events(self) -> PlannedEvents:
        """The events that were planned in earlier clippings."""
        return PlannedEvents(self.records)

    @cached_property
    def named_events(self) -> NamedEvents:
        """The events by their names."""
        return NamedEvents(self.records, self.published)
