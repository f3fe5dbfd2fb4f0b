"""Rules that hold a fact against the evidence of its statement: it says no more than the statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from ..edtf import When
from ..language.compared_times import is_base
from ..language.reading import NumberInText
from ..language.seen import plain_digits
from ..load.records import Records
from ..messages import Message, say, several
from ..model import Clipping, Fact, Figure
from ..model.evidence import EvidenceFigure
from ..problems import Finding, InRecord, in_clipping, in_fact, rule
from .dates_told import is_just_before, is_precise, last_days, may_be_one
from .statement import (
    Case,
    all_names,
    cases,
    covers_one,
    dates_of,
    dates_to_rest_on,
    numbers_of,
    of_other_unit,
    or_reason,
    part_of_name,
    printed_at,
    readings,
)
from .units import as_fields, only_counts, units_meant

_HALF = Decimal("0.5")


@rule("data", ground="identity", of="clipping")
def statement_known(records: Records, today: date) -> Iterator[Finding]:
    """A statement from which a fact comes, or that is ignored, is one of the clipping's."""
    for clipping_id, evidence in records.evidence.items():
        clipping = records.clippings.get(clipping_id)
        for where, number in _statements_named(clipping_id, clipping) if clipping else ():
            if not evidence.statement(number):
                message = say("there is no statement {statement}", statement=number)
                most = say("the clipping has statements 1 to {most}", most=len(evidence.statements))
                yield Finding(where, message, most)


def _statements_named(clipping_id: str, clipping: Clipping) -> Iterator[tuple[InRecord, int]]:
    for index, fact in enumerate(clipping.facts):
        yield in_fact(clipping_id, index, "statement"), fact.statement
    for number in clipping.statements.ignored:
        yield in_clipping(clipping_id, "statements", "ignored", number), int(number)


@rule("data", of="clipping")
def paragraphs_marked(records: Records, today: date) -> Iterator[Finding]:
    """A fact's paragraphs are the markers of its statement."""
    for case in cases(records):
        if case.fact.paragraphs != case.statement.paragraphs:
            right = list(case.statement.paragraphs)
            given = list(case.fact.paragraphs)
            message = say(
                "paragraphs {given}, but statement {statement} is marked {right}",
                given=given,
                statement=case.statement.statement,
                right=right,
            )
            cure = say("paragraphs: {right}, or another statement", right=right)
            yield Finding(case.at("paragraphs"), message, cure)


@rule("data", of="clipping")
def figure_sourced(records: Records, today: date) -> Iterator[Finding]:
    """A fact's figure is the one at its position in the statement: value, unit, and whether it is about.

    Unless `inferred` gives the reason for its value: the program does not read it there.
    """
    for case in cases(records):
        for number, figure, printed in _unsourced(case):
            # Without one, the program does not see it in the statement.
            numbers = or_reason(case, numbers_printed(case), "figures", plain_digits(figure.value))
            cure = as_fields(printed, case) if printed else numbers
            where, unit = (case.at("figures", number, name) for name in ("value", "unit"))
            yield Finding(where, other_than(figure, printed, case), cure, (unit,))


@rule("data", ground="fact", of="clipping")
def number_sourced(records: Records, today: date) -> Iterator[Finding]:
    """A number in a fact's text, in any language, is one of its figures or in its statement, or inferred.

    In its statement means there as a label (Article 5) or in prose (two countries); what measures
    something has to be a figure, in its unit. "One" may be said of anything.
    """
    names = all_names(records)
    for case in cases(records):
        allowed = {Decimal(one.value) for one in case.statement.figures if one.label}
        allowed |= {Decimal(value) for clause in case.statement.clauses for value in clause.in_prose}
        allowed |= set(_years_until(case))
        told = {*case.fact.inferred_values("text")}
        for language, found in numbers_of(case.fact.text, case.published):
            value = plain_digits(found.value)
            figures = [one for one in case.fact.figures if one.value == found.value]
            same = any(not of_other_unit(case, one, language, found) for one in figures)
            given = same or found.value in allowed or value in told or _is_most(case, found)
            if not (given or _of_no_weight(case.fact.text.of(language), found, (*names, *case.fact.misread))):
                message = _no_figure(case, found, figures)
                cure = or_reason(case, numbers_printed(case), "text", value)
                told.add(value)
                # Where a figure is wrong, its number in the text is the right one, or wrong too.
                yield Finding(case.at("text", language), message, cure, (case.at("figures"),))


def _years_until(case: Case) -> Iterator[Decimal]:
    """Yield how many years a time of the statement has that ends with its report: 近五年 are five."""
    for when in filter(None, map(When.read, case.statement.dates)):
        if when.last == case.published and when.first.month == when.last.month:
            yield Decimal(when.last.year - when.first.year)


def _is_most(case: Case, found: NumberInText) -> bool:
    """Tell whether a number is the half of which a statement has the greater part: 過半数, a majority."""
    sides = (one.contrasts or {} for one in case.statement.clauses)
    return found.value == _HALF and any("share.most" in one for one in sides)


def _no_figure(case: Case, found: NumberInText, same_value: Sequence[Figure]) -> Message:
    """Return what is wrong with a number of a text: its unit, where the fact has figures of its value."""
    if not same_value:
        return say(
            "'{printed}' is no figure of the fact and no label in {place}",
            printed=found.printed,
            place=case.place,
        )
    return say(
        "'{printed}' is of another unit than the fact's figure, {figure}",
        printed=found.printed,
        figure=f"{same_value[0].value:f} {same_value[0].unit}",
    )


def _of_no_weight(text: str, found: NumberInText, names: Iterable[str]) -> bool:
    """Tell whether a number says nothing that needs a source: "one" in prose, "the two", a part of a name.

    The two sides are those that were spoken of before.
    """
    spoken_of = found.value == 2 and text[: found.start].lower().endswith("the ")
    return (found.in_prose and (found.value == 1 or spoken_of)) or part_of_name(text, found, names)


@rule("data", ground="fact", of="clipping")
def date_sourced(records: Records, today: date) -> Iterator[Finding]:
    """A fact's dates are in its statement, or are the event's as the same clipping gives them, or inferred.

    Its dates are `when` and those that its text names by a year, a month or a day. One may be wider than the
    one printed, never narrower.
    Where `corrections` keep the printed date the reading may differ; the day of publication may always be
    named.
    """
    for case in cases(records):
        printed, when = dates_to_rest_on(case), case.fact.when
        reread = readings(case, printed)
        if when and not covers_one(when, reread or printed):
            message = say("{when} is not in {place}", when=when, place=case.place)
            yield Finding(case.at("when"), message, _dates_printed(case, printed, when), _read_by(case))
        reasoned = filter(None, map(When.read, case.fact.inferred_values("text")))
        known = [*printed, *reread, *([when] if when else []), *reasoned]
        for language, said in dates_of(case.fact.text, case.published):
            text = case.fact.text.of(language)
            tellable = [*known, *last_days(language, text, known, case.published)]
            spared = part_of_name(text, said, case.fact.misread)
            of_report = said.when.edtf == case.published.isoformat()
            base = is_base(language, text, said) and is_just_before(said.when, known)
            if is_precise(said) and not (of_report or spared or base or may_be_one(said, tellable)):
                message = say(
                    "the date {date} in the text is not in {place}", date=said.when, place=case.place
                )
                cure = _dates_printed(case, printed, said.when, "text")
                yield Finding(case.at("text", language), message, cure, _read_by(case))
                # It is told once for all languages.
                known.append(said.when)


def _read_by(case: Case) -> tuple[InRecord, ...]:
    """Return by what a date is read as it is, beside the words for it."""
    return in_clipping(case.clipping_id, "published"), case.at("corrections")


@rule("data", of="clipping")
def actor_sourced(records: Records, today: date) -> Iterator[Finding]:
    """An actor that a fact links is named in its statement, its heading or the headline, or inferred."""
    for case in cases(records):
        sourced = {*case.named, *case.fact.inferred_values("actors")}
        for where, actor in linked_actors(case.at(), case.fact):
            if actor not in sourced:
                message = say("'{actor}' is not named in {place}", actor=actor, place=case.place)
                known = say("it names {actors}", actors=several(case.named))
                # Evidence knows the names of the day on which it was written.
                way = known if case.named else say("it names nobody known")
                cure = say(
                    "{way}; if it is called otherwise there, that name in {place}, then briefs lock FILE",
                    way=way,
                    place=f"data/actors/{actor}.yaml",
                )
                yield Finding(where, message, or_reason(case, cure, "actors", actor))


def linked_actors(where: InRecord, fact: Fact) -> Iterator[tuple[InRecord, str]]:
    """Yield each actor that a fact at a place links, once, with where it is typed.

    Whose word it is comes first, then who acts: what is left out of a later list follows from an earlier one.
    """
    source = fact.attributed_to.actor if fact.attributed_to else None
    places = {source: where.at("attributed_to", "actor")} if source else {}
    for name, actors in (("agents", fact.agents), ("actors", fact.actors)):
        places |= {one: where.at(name, one) for one in actors if one not in places}
    yield from ((place, one) for one, place in places.items())


def other_than(figure: Figure, printed: EvidenceFigure | None, case: Case) -> Message:
    """Return what is wrong with a figure that is not the one at its position."""
    given, position, place = f"{figure.value:f} {figure.unit}".strip(), figure.position, case.place
    if not position:
        return say("{given} is no figure of {place}, or which of them is not told", given=given, place=place)
    if printed is None:
        return say(
            "{given}, but figure {position} of {place} is not there",
            given=given,
            position=position,
            place=place,
        )
    return say(
        "{given}, but figure {position} of {place} is '{printed}'",
        given=given,
        position=position,
        place=place,
        printed=printed.printed,
    )


def _unsourced(case: Case) -> Iterator[tuple[int, Figure, EvidenceFigure | None]]:
    """Yield each figure that is not the one at its position, with its index and that one, if there is one.

    Of a language that the program does not read `language-read` asks for a reason instead.
    """
    reasoned = case.fact.inferred_values("figures")
    for number, figure in enumerate(case.fact.figures) if case.is_read else ():
        printed = printed_at(case.statement, figure)
        same = printed is not None and _same(printed, figure, case)
        if not same and plain_digits(figure.value) not in reasoned:
            yield number, figure, printed


def _same(printed: EvidenceFigure, figure: Figure, case: Case) -> bool:
    # One that is unknown, or is wanting, has its message already.
    no_unit = case.desk is None or figure.unit not in case.desk.units
    same_unit = no_unit or figure.unit in units_meant(printed, case) or only_counts(printed, case)
    same_value = printed.number == figure.value
    same_bound = (printed.bound or None) == figure.bound and printed.approximate == figure.approximate
    return same_value and same_unit and same_bound


def numbers_printed(case: Case) -> Message:
    """Return the numbers of the statement, and how its figures are written in a fact."""
    figures = [
        say(
            "position: {position} is {printed} ({fields})",
            position=position,
            printed=one.printed,
            fields=as_fields(one, case),
        )
        for position, one in enumerate(case.statement.measured, 1)
    ]
    labels = [one.printed for one in case.statement.figures if one.label]
    numbers = [*figures, *labels]
    return say("it prints {numbers}", numbers=several(numbers)) if numbers else say("it prints no number")


def _dates_printed(case: Case, printed: list[When], when: When, field: str = "when") -> Message:
    """Return which dates there are, and what to do where the program reads none from the statement."""
    dates = say("it may rest on {dates}", dates=several(printed))
    return or_reason(case, dates if printed else say("it gives no date: leave it out"), field, when)
