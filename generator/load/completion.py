"""What an editor need not type because the evidence fixes it: a fact's paragraphs, details of its figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ..model import Clipping, Desk, Fact, Figure
from ..model.evidence import Evidence, EvidenceFigure


def completed(clipping: Clipping, evidence: Evidence | None, desk: Desk | None) -> Clipping:
    """Return a clipping with what its facts leave out and its evidence has; what is typed stays as it is."""
    facts = tuple(_fact(fact, evidence, desk) for fact in clipping.facts)
    return clipping if facts == clipping.facts else clipping.model_copy(update={"facts": facts})


def _fact(fact: Fact, evidence: Evidence | None, desk: Desk | None) -> Fact:
    statement = evidence.statement(fact.statement) if evidence else None
    if not statement:
        return fact
    figures = tuple(_figure(figure, statement.measured, desk) for figure in fact.figures)
    update = {"paragraphs": fact.paragraphs or statement.paragraphs, "figures": figures}
    same = update["paragraphs"] == fact.paragraphs and figures == fact.figures
    return fact if same else fact.model_copy(update=update)


def _figure(figure: Figure, measured: Sequence[EvidenceFigure], desk: Desk | None) -> Figure:
    position = figure.position or _position(figure, measured)
    printed = next(iter(measured[position - 1 : position]), None) if position else None
    if not printed:
        return figure
    unit = printed.unit_in(desk) or ""
    typed = figure.approximate if "approximate" in figure.model_fields_set else None
    about = printed.approximate if typed is None else typed
    update = {"position": position, "unit": figure.unit or unit, "approximate": about}
    return figure.model_copy(update=update)


def _position(figure: Figure, measured: Sequence[EvidenceFigure]) -> int:
    """Return the place of the only figure, or of the only one of that value; 0 if it cannot be told."""
    if len(measured) == 1:
        return 1
    places = [place for place, one in enumerate(measured, 1) if one.number == figure.value]
    return places[0] if len(places) == 1 else 0


Place = tuple[str | int, ...]
"""The keys and indexes that lead to a value in a clipping's file."""


def spared(typed: object, evidence: Evidence | None, desk: Desk | None) -> Iterator[Place]:
    """Yield the places of what need not be typed in a clipping as its file has it: the evidence fixes it.

    `typed` is the well-formed value of the whole file; without one of these places it means the same.
    """
    facts = typed.get("facts") if isinstance(typed, dict) else None
    for number, fact in enumerate(facts if isinstance(facts, list) else ()):
        whole = _fact(Fact.model_validate(fact), evidence, desk)
        for place in _perhaps_spared(fact):
            if _fact(Fact.model_validate(_without(fact, place)), evidence, desk) == whole:
                yield ("facts", number, *place)


def _perhaps_spared(fact: Mapping[str, Any]) -> Iterator[Place]:
    if "paragraphs" in fact:
        yield ("paragraphs",)
    for number, figure in enumerate(fact.get("figures") or ()):
        yield from (("figures", number, key) for key in ("unit", "approximate", "position") if key in figure)


def _without(value: Any, place: Place) -> Any:
    """Return a value without what stands at a place inside it."""
    key, *within = place
    if not within:
        return {name: one for name, one in value.items() if name != key}
    changed = _without(value[key], tuple(within))
    if isinstance(value, list):
        return [changed if number == key else one for number, one in enumerate(value)]
    return {**value, key: changed}
