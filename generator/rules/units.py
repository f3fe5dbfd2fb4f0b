"""The units of figures: what measures something has one, and it is one that the statement may mean."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..language.kinds_of_units import is_counted
from ..load.currency_of_land import units_of_any_land, units_of_land
from ..load.records import Records
from ..messages import Message, as_it_is, say, several
from ..model.evidence import EvidenceFigure
from ..problems import Finding, rule
from .statement import Case, cases, printed_at


@rule("data", of="clipping")
def unit_given(records: Records, today: date) -> Iterator[Finding]:
    """A figure that measures something (money, a share, a length) has its unit; what only counts needs none.

    A sign of many currencies ($) is money of the outlet's land, if the desk has that; where the desk has the
    sign for another land's, the editor says which is meant. Where the program does not read the clipping,
    every figure has a unit.
    """
    for case in cases(records):
        for number, figure in enumerate(case.fact.figures):
            printed = printed_at(case.statement, figure)
            if not figure.unit and not (case.is_read and (printed is None or only_counts(printed, case))):
                word = printed.counted if printed and case.is_read else ""
                yield Finding(case.at("figures", number), *_without_unit(word, case))


def _without_unit(word: str, case: Case) -> tuple[Message, Message]:
    """Return what is wrong with a figure without its unit, and what to do."""
    known = _known(word, case) or sorted(_money(word, case))
    add = say("add unit: one of {known}", known=several(known or (case.desk.units if case.desk else ())))
    if not word:
        return say("a figure without a unit"), add
    if known:
        return say("'{word}', which the statement prints, may be several units", word=word), add
    message = say("'{word}', which the statement prints, is no unit of the desk", word=word)
    return message, say("{unit}; {add}", unit=_unit_of_word(word), add=add)


def units_meant(printed: EvidenceFigure, case: Case) -> set[str]:
    """Return the units of the desk that a figure may be printed in.

    A sign of many currencies that the desk does not know is any of them, if the outlet's land has none.
    """
    known = {*_known(printed.counted, case), *([printed.unit] if printed.unit else [])}
    return known or _money(printed.counted, case)


def _money(word: str, case: Case) -> set[str]:
    """Return the units that the editor may mean by a sign of many currencies in an outlet of another land."""
    if not case.desk:
        return set()
    return set(units_of_any_land(word, case.evidence.language, case.clipping.publisher, case.desk))


def _known(word: str, case: Case) -> list[str]:
    """Return the units of the desk that a clipping may mean by a word, also as money of the outlet's land."""
    if not case.desk:
        return []
    of_land = units_of_land(word, case.evidence.language, case.clipping.publisher, case.desk)
    return list(dict.fromkeys((*case.desk.units_of(word), *sorted(of_land))))


def only_counts(printed: EvidenceFigure, case: Case) -> bool:
    """Tell whether a figure counts things by a word that the desk does not know, so that it needs no unit.

    If it has one all the same, the editor says what is counted.
    """
    counts = is_counted(case.evidence.language, printed.counted, printed.printed)
    return counts and not units_meant(printed, case)


def as_fields(printed: EvidenceFigure, case: Case) -> Message:
    """Return how a figure is written in a fact; first, how the desk gets a unit that it needs."""
    word, unit = printed.counted, printed.unit_in(case.desk)
    counted = f"unit: {unit}, " if unit else ""
    bound = f", bound: {printed.bound}" if printed.bound else ""
    fields = f"value: {printed.value}, {counted}approximate: {str(printed.approximate).lower()}{bound}"
    if word and not units_meant(printed, case) and not only_counts(printed, case):
        return say("{unit}; {fields}", unit=_unit_of_word(word), fields=fields)
    return as_it_is(fields)


def _unit_of_word(word: str) -> Message:
    """Return how the desk learns a printed word for a unit: it may be another for a unit that is there."""
    return say("add {word} in data/desk.yaml to printed of the unit that is meant, or a new unit", word=word)
