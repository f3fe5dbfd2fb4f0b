"""A number in a fact's text beside the figure that it stands for: may both be of one unit?"""

from __future__ import annotations

from ..language.kinds_of_units import Kinds, differ, kinds_of
from ..language.read_once import numbers_in
from ..language.reading import Bound, NumberInText
from ..load.records import Records
from ..model import Fact, Figure
from ..model.evidence import EvidenceFigure, StatementEvidence
from .statement import Case


def of_other_unit(case: Case, figure: Figure, language: str, found: NumberInText) -> bool:
    """Tell whether a number in a text is certainly of another unit than a figure of the fact."""
    return differ(kinds_of(language, found.unit, found.printed), _kinds(case, figure))


def same_number(language: str, found: NumberInText, other: str, one: NumberInText) -> bool:
    """Tell whether a number in one language may be that in another: of one value, and perhaps of one unit."""
    kinds = kinds_of(language, found.unit, found.printed)
    return found.value == one.value and not differ(kinds, kinds_of(other, one.unit, one.printed))


def _kinds(case: Case, figure: Figure) -> Kinds:
    """Return what a figure may count: by its statement, or else by the desk's words for its unit."""
    printed = printed_at(case.statement, figure) if case.is_read else None
    return (_as_printed(case, printed) if printed else frozenset()) or _as_desk_has_it(case, figure)


def printed_at(statement: StatementEvidence, figure: Figure) -> EvidenceFigure | None:
    """Return the figure of a statement for which one of the fact stands."""
    return next(iter(statement.measured[figure.position - 1 : figure.position]), None)


def bound_printed(records: Records, clipping_id: str, fact: Fact, figure: Figure) -> Bound:
    """Return the bound that the statement of a fact gives to one of its figures."""
    statement = records.statement_of(clipping_id, fact)
    printed = printed_at(statement, figure) if statement else None
    return printed.bound if printed else ""


def _as_printed(case: Case, printed: EvidenceFigure) -> Kinds:
    """Return what a figure of a statement counts; evidence from before points were a unit has % for them."""
    read = numbers_in(case.evidence.language, printed.printed, case.published)
    unit = next((one.unit for one in read if one.unit), printed.counted)
    return kinds_of(case.evidence.language, unit, printed.printed)


def _as_desk_has_it(case: Case, figure: Figure) -> Kinds:
    unit = case.desk.units.get(figure.unit) if case.desk else None
    texts = ((one, unit.of(one).replace("{n}", "5")) for one in case.languages if unit)
    numbers = ((one, number) for one, text in texts for number in numbers_in(one, text, case.published))
    return frozenset().union(*(kinds_of(one, number.unit, number.printed) for one, number in numbers))
