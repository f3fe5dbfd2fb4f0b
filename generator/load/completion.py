"""What an editor need not type because it follows from the evidence or from the rest of the fact.

A fact's paragraphs and details of its figures, whose word it is where only the report can speak, the speaker
among the agents, the agents among the actors.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from ..language.reading import SOURCES
from ..model import Attribution, Clipping, Desk, Fact, Figure
from ..model.evidence import Evidence, EvidenceFigure
from ..model.status import Meaning
from .currency_of_land import is_of_other_land, units_of_land

OF_REPORT = Attribution.model_validate({"report": "true"})


def completed(clipping: Clipping, evidence: Evidence | None, desk: Desk | None) -> Clipping:
    """Return a clipping with what its facts leave out and is known all the same; what is typed stays."""
    facts = tuple(_fact(fact, clipping, evidence, desk) for fact in clipping.facts)
    return clipping if facts == clipping.facts else clipping.model_copy(update={"facts": facts})


def _fact(fact: Fact, clipping: Clipping, evidence: Evidence | None, desk: Desk | None) -> Fact:
    statement = evidence.statement(fact.statement) if evidence else None
    source = fact.attributed_to
    if not source and evidence and only_reported(evidence, fact.statement, fact.meaning):
        source = OF_REPORT
    # Who states a position acts, and who acts is named.
    stating = (source.actor,) if source and source.actor and fact.meaning.position else ()
    agents = fact.agents or stating
    actors = (*(one for one in agents if one not in fact.actors), *fact.actors)
    changed: dict[str, Any] = {"attributed_to": source, "agents": agents, "actors": actors}
    if statement and evidence:
        language, publisher = evidence.language, clipping.publisher
        unit_of = partial(unit_printed, language=language, publisher=publisher, desk=desk)
        figures = tuple(_figure(figure, statement.measured, unit_of) for figure in fact.figures)
        changed |= {"paragraphs": fact.paragraphs or statement.paragraphs, "figures": figures}
    update = {name: value for name, value in changed.items() if value != getattr(fact, name)}
    return fact.model_copy(update=update) if update else fact


def only_reported(evidence: Evidence, number: int, meaning: Meaning) -> bool:
    """Tell whether what a statement expects or judges is the report's own word, as nobody else speaks in it.

    Not where the statement, its heading or the headline has anyone who says so, named or described, and not
    in a language that the program does not read.
    """
    statement = evidence.statement(number)
    if not statement or not statement.clauses or not (meaning.needs_source and meaning.own_voice):
        return False
    above = (statement.heading.described, evidence.headline_described)
    described = any((*above, *(clause.described for clause in statement.clauses)))
    return not described and not SOURCES & statement.hedges.keys()


def _figure(
    figure: Figure, measured: Sequence[EvidenceFigure], unit_of: Callable[[EvidenceFigure], str]
) -> Figure:
    position = figure.position or _position(figure, measured)
    printed = next(iter(measured[position - 1 : position]), None) if position else None
    if not printed:
        return figure
    known = {
        "position": position,
        "unit": figure.unit or unit_of(printed),
        "approximate": printed.approximate,
        "bound": printed.bound or None,
    }
    typed = figure.model_fields_set & {"approximate", "bound"}
    return figure.model_copy(update={name: one for name, one in known.items() if name not in typed})


def unit_printed(printed: EvidenceFigure, language: str, publisher: str, desk: Desk | None) -> str:
    """Return the unit that is printed; '' where it may be another land's, so that an editor has to say."""
    if desk is None:
        return printed.unit or ""
    word, unit = printed.counted, printed.unit_in(desk)
    of_land = units_of_land(word, language, publisher, desk)
    if unit is None:
        return next(iter(of_land)) if len(of_land) == 1 else ""
    return "" if is_of_other_land(unit, word, language, publisher, desk) else unit


def _position(figure: Figure, measured: Sequence[EvidenceFigure]) -> int:
    """Return the place of the only figure, or of the only one of that value; 0 if it cannot be told."""
    if len(measured) == 1:
        return 1
    places = [place for place, one in enumerate(measured, 1) if one.number == figure.value]
    return places[0] if len(places) == 1 else 0
