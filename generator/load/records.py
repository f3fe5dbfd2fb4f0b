"""The typed records of `data/`, as the rules see them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from ..language.speakers import NamesByBeginning
from ..model import LANGUAGES, Actor, Clipping, Desk, Event, Fact, Issue
from ..model.desk import moment_of
from ..model.evidence import Evidence, StatementEvidence
from ..model.subjects import names_of
from ..model.types import parted
from .files import Source


@dataclass(frozen=True, kw_only=True)
class Records:
    """All records by id; `sources` also has the files whose content is not well formed.

    A clipping in which only facts are ill-formed is here without these, and so is the document of its source.
    """

    desk: Desk | None
    issues: Mapping[str, Issue]
    actors: Mapping[str, Actor]
    events: Mapping[str, Event]
    clippings: Mapping[str, Clipping]
    evidence: Mapping[str, Evidence]
    """By the id of the clipping."""
    sources: tuple[Source, ...]

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the site; all that there can be where the desk cannot be read."""
        return self.desk.languages if self.desk else LANGUAGES

    def by_kind(self) -> dict[str, Mapping[str, Issue | Actor | Event | Clipping]]:
        """Return the records that have an id of their own, by kind."""
        return {"issue": self.issues, "actor": self.actors, "event": self.events, "clipping": self.clippings}

    def ids(self, kind: str) -> frozenset[str]:
        """Return the ids of every file of `kind`, well formed or not."""
        return self._ids.get(kind, frozenset())

    @cached_property
    def _ids(self) -> dict[str, frozenset[str]]:
        """By kind: nearly every rule on references asks, and asks for each fact."""
        kinds = {source.kind for source in self.sources}
        return {kind: frozenset(one.id for one in self.sources if one.kind == kind) for kind in kinds}

    def unread(self, kind: str) -> frozenset[str]:
        """Return the ids of the files of `kind` that are no records, or only in part.

        What they would say is not known.
        """
        known = self.by_kind()[kind]
        of_kind = (one for one in self.sources if one.kind == kind)
        return frozenset(
            one.id
            for one in of_kind
            if one.id not in known or (one.document and one.document.facts is not None)
        )

    @cached_property
    def facts(self) -> tuple[tuple[str, int, Fact], ...]:
        """(clipping id, index, fact) for every fact: half of the rules go through them."""
        return tuple(
            (clipping_id, index, fact)
            for clipping_id, clipping in self.clippings.items()
            for index, fact in enumerate(clipping.facts)
        )

    @cached_property
    def moments(self) -> dict[str, datetime]:
        """When each clipping was published, by its id, as the desk's outlets tell the time."""
        return {clipping_id: moment_of(one, self.desk) for clipping_id, one in self.clippings.items()}

    def fact(self, reference: str) -> Fact | None:
        """Return the fact called `reference` (clipping#fact), or None."""
        clipping_id, fact_id = parted(reference)
        clipping = self.clippings.get(clipping_id)
        facts = clipping.facts if clipping else ()
        return next((fact for fact in facts if fact.id == fact_id), None)

    def statement_of(self, clipping_id: str, fact: Fact) -> StatementEvidence | None:
        """Return the evidence of the statement that a fact of a clipping comes from, or None."""
        evidence = self.evidence.get(clipping_id)
        return evidence.statement(fact.statement) if evidence else None

    def actor_names(self) -> dict[str, tuple[str, ...]]:
        """Return the forms by which each actor is known in a text, by its id."""
        return {actor_id: (*names_of(actor), *actor.found_as) for actor_id, actor in self.actors.items()}

    def full_names(self) -> dict[str, tuple[str, ...]]:
        """Return what each actor is called, by its id: 中美 names two, and neither of them by name."""
        return {actor_id: names_of(actor) for actor_id, actor in self.actors.items()}

    @cached_property
    def by_beginning(self) -> NamesByBeginning:
        """The full names, to be looked for in many texts."""
        return NamesByBeginning(self.full_names())

    def related(self, actor_id: str) -> set[str]:
        """Return an actor, of what it is a part, and its parts: a ministry acts for its government."""
        return {actor_id, *self._parts_and_wholes[actor_id]}

    @cached_property
    def _parts_and_wholes(self) -> Mapping[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for actor_id, actor in self.actors.items():
            if actor.part_of:
                found[actor_id].add(actor.part_of)
                found[actor.part_of].add(actor_id)
        return found

    def person_names(self) -> Iterator[str]:
        """Yield every form by which a person is known in a text."""
        for actor_id, forms in self.actor_names().items():
            if self.actors[actor_id].kind == "person":
                yield from forms
