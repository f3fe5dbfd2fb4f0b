"""What an editor need not type because the evidence fixes it: a fact's paragraphs, details of its figures."""

from __future__ import annotations

from collections.abc import Sequence

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
