"""Rules that hold a fact against the evidence of its statement: it says no more than the statement."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from ..edtf import When
from ..language.dates import dates_in, without_dates
from ..language.words import figures_in, unit_word
from ..load.records import Records
from ..model import Desk, Figure
from ..model.evidence import EvidenceFigure
from ..model.status import STATUSES, status_for
from ..problems import Finding, rule
from .places import in_fact
from .statement import Case, cases, covers_one, dates_to_rest_on, readings


@rule("data")
def statement_known(records: Records, today: date) -> Iterator[Finding]:
    """A fact's statement is one of the clipping's."""
    for clipping_id, index, fact in records.facts():
        evidence = records.evidence.get(clipping_id)
        if evidence and not evidence.statement(fact.statement):
            yield Finding(
                in_fact(clipping_id, index, "statement"),
                f"there is no statement {fact.statement}",
                f"the clipping has statements 1 to {len(evidence.statements)}",
            )


@rule("data")
def paragraphs_marked(records: Records, today: date) -> Iterator[Finding]:
    """A fact's paragraphs are the markers of its statement."""
    for case in cases(records):
        if case.fact.paragraphs != case.statement.paragraphs:
            right = list(case.statement.paragraphs)
            given = list(case.fact.paragraphs)
            message = f"paragraphs {given}, but statement {case.statement.statement} is marked {right}"
            yield Finding(case.at("paragraphs"), message, f"paragraphs: {right}, or another statement")


@rule("data")
def figure_sourced(records: Records, today: date) -> Iterator[Finding]:
    """A fact's figure is the one at its position in the statement: value, unit, and whether it is about."""
    for case in cases(records):
        for number, figure, printed in _unsourced(case):
            said = f"'{printed.printed}'" if printed else "not there"
            given = f"{figure.value:f} {figure.unit}"
            message = f"{given}, but figure {figure.position} of {case.place} is {said}"
            cure = _as_fields(printed, case.desk) if printed else _printed(case)
            yield Finding(case.at("figures", number, "value"), message, cure)


@rule("data")
def number_sourced(records: Records, today: date) -> Iterator[Finding]:
    """A number in a fact's text is one of its figures, or a label (第5条) of its statement, or inferred."""
    for case in cases(records):
        labels = {Decimal(one.value) for one in case.statement.figures if one.label}
        allowed = labels | {figure.value for figure in case.fact.figures}
        # A wrong figure has its message already; its number in the text is then the right one, or wrong too.
        in_text = () if any(_unsourced(case)) else figures_in(_without_dates(case))
        for stated in in_text:
            value = f"{stated.value:f}"
            if stated.value not in allowed and value not in case.fact.inferred_values("text"):
                message = f"'{stated.printed}' is no figure of the fact and no label in {case.place}"
                cure = f"{_printed(case)}; else {_reason('text', value)}"
                yield Finding(case.at("text", "zh"), message, cure)


@rule("data")
def date_sourced(records: Records, today: date) -> Iterator[Finding]:
    """A fact's dates are in its statement, or are the event's as the same clipping gives them, or inferred.

    A date may be wider than the one printed, never narrower. Where `corrections` keep the printed
    date, the reading may differ from it; the day of publication may always be named.
    """
    for case in cases(records):
        printed, when = dates_to_rest_on(case), case.fact.when
        reread = readings(case, printed)
        if when and not covers_one(when, reread or printed):
            message = f"{when} is not in {case.place}"
            yield Finding(case.at("when"), message, _dates_printed(printed, when))
        reasoned = filter(None, map(When.read, case.fact.inferred_values("text")))
        known = [*printed, *reread, *([when] if when else []), *reasoned]
        report = case.clipping.published.date()
        for said in dates_in(case.fact.text.zh, report):
            if said.when.edtf != report.isoformat() and not covers_one(said.when, known):
                message = f"the date {said.when} in the text is not in {case.place}"
                yield Finding(case.at("text", "zh"), message, _dates_printed(printed, said.when, "text"))


@rule("data")
def actor_sourced(records: Records, today: date) -> Iterator[Finding]:
    """An actor that a fact links is named in its statement, or inferred with a reason."""
    for case in cases(records):
        source = case.fact.attributed_to
        linked = [(case.at("actors", number), actor) for number, actor in enumerate(case.fact.actors)]
        linked += [(case.at("attributed_to", "actor"), source.actor)] if source and source.actor else []
        sourced = {*case.statement.actors, *case.fact.inferred_values("actors")}
        for where, actor in linked:
            # One that is unknown has its message already.
            if actor not in sourced and actor in records.actors:
                message = f"'{actor}' is not named in {case.place}"
                yield Finding(where, message, _actors(case, actor))


@rule("data")
def status_ceiling(records: Records, today: date) -> Iterator[Finding]:
    """A fact is no firmer than the words of its statement let it be.

    What is hedged, quoted, attributed or of an opinion piece is not `occurred` or `background`; and not
    `planned`, for which the statement has words of a plan and of nothing less. Unless `inferred` gives
    the reason for the status: a sentence may report one thing plainly and hedge another.
    """
    for case in cases(records):
        status, allowed = case.fact.status, case.fact.meaning.allowed_hedges
        if allowed is not None and status not in case.fact.inferred_values("status"):
            words = [one for one in case.statement.hedges if one not in allowed]
            lowered = list(_lowering(case, words))
            weaker = status_for(case.statement.hedges) if words else "leave attributed_to out"
            cure = f"{weaker}; or, where the words are of something else, {_reason('status', status)}"
            if lowered:
                message = f"'{status}' is stronger than {case.place}: {', '.join(lowered)}"
                yield Finding(case.at("status"), message, cure)
            elif case.fact.meaning.ahead and "plan" not in case.statement.hedges:
                yield Finding(case.at("status"), f"'planned', but {case.place} has no word of a plan", cure)


@rule("data")
def unnamed_source(records: Records, today: date) -> Iterator[Finding]:
    """What a source says that is not named is alleged.

    Or assessed or expected, where the statement has words of judgement or possibility. For stated, and
    where the words lack, `inferred` gives the reason: the source speaks of its own side's position.
    """
    for case in cases(records):
        status, source = case.fact.status, case.fact.attributed_to
        allowed = {*case.fact.inferred_values("status"), *_statuses_supported(case)}
        needed = case.fact.meaning.unnamed_needs
        if source and not source.named and needed is not None and status not in allowed:
            lacking = f", and {case.place} has no words of {needed}" if needed else ""
            message = f"'{status}', but its source is not named{lacking}"
            cure = f"alleged; if it gives its own side's position, {_reason('status', status)}"
            yield Finding(case.at("status"), message, cure)


@rule("data")
def hearsay_not_laundered(records: Records, today: date) -> Iterator[Finding]:
    """What a statement has by hearsay (…人士透露) is not stated by a named actor.

    Unless `inferred` gives the reason for the status: a sentence may report what one says, and hearsay of
    another.
    """
    for case in cases(records):
        status, source = case.fact.status, case.fact.attributed_to
        named = source.actor if source and source.named else None
        reasoned = status in case.fact.inferred_values("status")
        if named and case.fact.meaning.position and "hearsay" in case.statement.hedges and not reasoned:
            message = f"'{status}' by '{named}', but {case.place} has words of hearsay"
            cure = f"alleged, with named: false; else {_reason('status', status)}"
            yield Finding(case.at("status"), message, cure)


@rule("data")
def attribution_sourced(records: Records, today: date) -> Iterator[Finding]:
    """A fact of a statement that says according to whom (据…) says so too, in attributed_to."""
    for case in cases(records):
        if "according" in case.statement.hedges and not case.fact.attributed_to:
            message = f"{case.place} says according to whom, the fact does not"
            yield Finding(case.at(), message, "add attributed_to: {actor: …} or {described: …}")


def _lowering(case: Case, words: list[str]) -> Iterator[str]:
    """Yield what makes a statement with such words, or the fact drawn from it, less than a plain report."""
    if words:
        yield f"words of {' and '.join(words)}"
    if case.fact.attributed_to:
        yield "attributed_to"
    if case.clipping.genre == "opinion":
        yield "genre opinion"


def _statuses_supported(case: Case) -> Iterator[str]:
    """Yield the statuses that the words of a statement let the word of an unnamed source have."""
    hedges = case.statement.hedges
    yield from (status for status, meaning in STATUSES.items() if meaning.unnamed_needs in hedges)


def _unsourced(case: Case) -> Iterator[tuple[int, Figure, EvidenceFigure | None]]:
    """Yield each figure that is not the one at its position, with its index and that one, if there is one."""
    for number, figure in enumerate(case.fact.figures):
        printed = next(iter(case.statement.measured[figure.position - 1 : figure.position]), None)
        if printed is None or not _same(printed, figure, case.desk):
            yield number, figure, printed


def _same(printed: EvidenceFigure, figure: Figure, desk: Desk | None) -> bool:
    # Where no unit is printed, the editor says what is counted; one that is unknown has its message already.
    no_unit = not unit_word(printed.printed) or desk is None or figure.unit not in desk.units
    same_unit = no_unit or figure.unit == _unit(printed, desk)
    same_value = Decimal(printed.value) == figure.value
    return same_value and same_unit and printed.approximate == figure.approximate


def _unit(printed: EvidenceFigure, desk: Desk | None) -> str | None:
    """Return the unit that is printed: as the desk knew it when the evidence was written, or knows it now."""
    return printed.unit or (desk.unit_of(unit_word(printed.printed)) if desk else None)


def _as_fields(printed: EvidenceFigure, desk: Desk | None) -> str:
    """Return how a figure is written in a fact; a unit that the desk does not have comes first."""
    word, unit = unit_word(printed.printed), _unit(printed, desk)
    fields = f"value: {printed.value}, {f'unit: {unit}, ' if unit else ''}"
    missing = f"add a unit for {word} to data/desk.yaml; " if word and not unit else ""
    return f"{missing}{fields}approximate: {str(printed.approximate).lower()}"


def _without_dates(case: Case) -> str:
    return without_dates(case.fact.text.zh, case.clipping.published.date())


def _printed(case: Case) -> str:
    """Return the numbers of the statement, and how its figures are written in a fact."""
    figures = [
        f"position: {position} is {one.printed} ({_as_fields(one, case.desk)})"
        for position, one in enumerate(case.statement.measured, 1)
    ]
    labels = [one.printed for one in case.statement.figures if one.label]
    return f"it prints {', '.join([*figures, *labels]) or 'no number'}"


def _dates_printed(printed: list[When], when: When, field: str = "when") -> str:
    """Return which dates there are, and what to do where the program reads none from the statement."""
    dates = f"it may rest on {', '.join(map(str, printed))}" if printed else "it gives no date: leave it out"
    return f"{dates}; else {_reason(field, when)}"


def _actors(case: Case, actor: str) -> str:
    named = ", ".join(case.statement.actors) or "nobody known"
    return f"it names {named}; else {_reason('actors', actor)}"


def _reason(field: str, value: object) -> str:
    """Return what gives the reason why a fact has a value that its statement does not show by itself."""
    return f"inferred: [{{field: {field}, value: {value}, reason: {{zh: …, en: …}}}}]"
