"""The places that rules name most: in a clipping, and in one of its facts."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Fact
from ..problems import ANY, InRecord, Key


def in_clipping(clipping_id: str, *keys: Key) -> InRecord:
    """Return the place in a clipping to which the keys and indexes lead."""
    return InRecord("clipping", clipping_id, keys)


def in_fact(clipping_id: str, index: int, *keys: Key) -> InRecord:
    """Return the place in a fact, counted from 0 in its clipping, to which the keys and indexes lead."""
    return in_clipping(clipping_id, "facts", index, *keys)


def linked_actors(where: InRecord, fact: Fact) -> Iterator[tuple[InRecord, str]]:
    """Yield each actor that a fact at a place links, once, with where it is typed.

    Whose word it is comes first, then who acts: what is left out of a later list follows from an earlier one.
    """
    source = fact.attributed_to.actor if fact.attributed_to else None
    places = {source: where.at("attributed_to", "actor")} if source else {}
    for name, actors in (("agents", fact.agents), ("actors", fact.actors)):
        places |= {one: where.at(name, one) for one in actors if one not in places}
    yield from ((place, one) for one, place in places.items())


def in_facts(clipping_id: str, *names: str) -> tuple[InRecord, ...]:
    """Return the places of some fields in whichever fact of a clipping; of ANY, in whichever of the desk."""
    return InRecord("clipping", clipping_id, ("facts", ANY)).each(*names)
