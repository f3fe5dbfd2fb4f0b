"""Rules that hold the facts against the evidence of their statements, without the clippings' text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from ..evidence.case import (
    Case,
    cases,
    covers,
    covers_one,
    dates_given,
    dates_to_rest_on,
    readings,
    used_statements,
)
from ..evidence.dates import dates_in, without_dates
from ..evidence.store import EvidenceFigure, StatementEvidence
from ..evidence.words import figures_in
from ..model import Clipping
from ..problems import Finding
from ..records import Records
from ..when import When


def evidence_present(records: Records, today: date) -> Iterator[Finding]:
    """Every clipping has its evidence file, and every evidence file its clipping."""
    for source in records.sources:
        other = {"clipping": "evidence", "evidence": "clipping"}.get(source.kind)
        if other and source.id not in records.ids(other):
            yield Finding(
                kind=source.kind,
                id=source.id,
                where=(),
                message=f"the {source.kind} '{source.id}' has no {other} of the same id",
                cure="write evidence with briefs lock --archive FILE; rename or delete both together",
            )


def statement_known(records: Records, today: date) -> Iterator[Finding]:
    """A fact's statement is one of the clipping's."""
    for id, index, fact in records.facts():
        evidence = records.evidence.get(id)
        if evidence and not evidence.statement(fact.statement):
            yield Finding(
                kind="clipping",
                id=id,
                where=("facts", index, "statement"),
                message=f"there is no statement {fact.statement}",
                cure=f"the clipping has statements 1 to {len(evidence.statements)}",
            )


def statement_handled(records: Records, today: date) -> Iterator[Finding]:
    """Every statement of a clipping has a fact, or a reason to be ignored, unless the clipping is a draft."""
    for id, clipping in records.clippings.items():
        evidence = records.evidence.get(id)
        done = {fact.statement for fact in clipping.facts} | set(map(int, clipping.statements.ignored))
        for one in evidence.statements if evidence and not clipping.draft else ():
            if one.statement not in done:
                yield Finding(
                    kind="clipping",
                    id=id,
                    where=("facts",),
                    message=f"statement {one.statement} is still to do",
                    cure=f"add a fact, or statements: {{ignored: {{{one.statement}: {{zh: …, en: …}}}}}}, "
                    "or draft: true",
                )


def paragraphs_marked(records: Records, today: date) -> Iterator[Finding]:
    """A fact's paragraphs are the markers of its statement."""
    for case in cases(records):
        if case.fact.paragraphs != case.statement.paragraphs:
            right = list(case.statement.paragraphs)
            given = list(case.fact.paragraphs)
            message = f"paragraphs {given}, but statement {case.statement.statement} is marked {right}"
            yield case.finding(("paragraphs",), message, f"paragraphs: {right}, or another statement")


def figure_sourced(records: Records, today: date) -> Iterator[Finding]:
    """A fact's figure is the one at its position in the statement: value, unit, and whether it is about."""
    for case in cases(records):
        for number, figure in enumerate(case.fact.figures):
            printed = case.statement.measured[figure.position - 1 : figure.position]
            same = [one for one in printed if _same(one, figure.value, figure.unit, figure.approximate)]
            if not same:
                said = f"'{printed[0].printed}'" if printed else "no such figure"
                message = (
                    f"{figure.value:f} {figure.unit}, but figure {figure.position} of {case.place} is {said}"
                )
                yield case.finding(("figures", number, "value"), message, _printed(case))


def number_sourced(records: Records, today: date) -> Iterator[Finding]:
    """A number in a fact's text is one of its figures, or a label (第5条) of its statement, or inferred."""
    for case in cases(records):
        labels = {Decimal(one.value) for one in case.statement.figures if one.label}
        allowed = labels | {figure.value for figure in case.fact.figures}
        for stated in figures_in(without_dates(case.fact.text.zh, case.clipping.published.date())):
            if stated.value not in allowed and f"{stated.value:f}" not in case.inferred("text"):
                message = f"'{stated.printed}' is no figure of the fact and no label in {case.place}"
                yield case.finding(("text", "zh"), message, _printed(case))


def date_sourced(records: Records, today: date) -> Iterator[Finding]:
    """A fact's dates are in its statement, or are the event's as the same clipping gives them, or inferred.

    A date may be wider than the one printed, never narrower. Where `corrections` keep the printed
    date, the reading may differ from it; the day of publication may always be named.
    """
    for case in cases(records):
        printed = dates_to_rest_on(case)
        when = case.fact.when
        if when and not covers_one(when, readings(case, printed) or printed):
            message = f"{when} is not in {case.place}"
            yield case.finding(("when",), message, _dates_printed(printed))
        for said in dates_in(case.fact.text.zh, case.clipping.published.date()):
            known = [*printed, *readings(case, printed), *([when] if when else [])]
            report = case.clipping.published.date().isoformat()
            if said.when.edtf != report and not covers_one(said.when, known):
                message = f"the date {said.when} in the text is not in {case.place}"
                yield case.finding(("text", "zh"), message, _dates_printed(printed))


def actor_sourced(records: Records, today: date) -> Iterator[Finding]:
    """An actor that a fact links is named in its statement, or inferred with a reason."""
    for case in cases(records):
        source = case.fact.attributed_to
        for number, actor in enumerate(case.fact.actors):
            if actor not in case.statement.actors and actor not in case.inferred("actors"):
                yield case.finding(
                    ("actors", number), f"'{actor}' is not named in {case.place}", _actors(case)
                )
        if source and source.actor and source.actor not in (*case.statement.actors, *case.inferred("actors")):
            message = f"'{source.actor}' is not named in {case.place}"
            yield case.finding(("attributed_to",), message, _actors(case))


def status_ceiling(records: Records, today: date) -> Iterator[Finding]:
    """What is hedged, quoted, attributed or of an opinion piece is not `occurred` or `background`.

    Unless `inferred` gives the reason for the status: a sentence may report one thing plainly and
    hedge another.
    """
    for case in cases(records):
        lowered = [*case.statement.hedges]
        lowered += ["attributed_to"] if case.fact.attributed_to else []
        lowered += ["genre opinion"] if case.clipping.genre == "opinion" else []
        if case.fact.status in ("occurred", "background") and lowered and None not in case.inferred("status"):
            message = f"'{case.fact.status}' is stronger than {case.place}, which has: {', '.join(lowered)}"
            cure = "a weaker status, or inferred: [{field: status, reason: {zh: …, en: …}}]"
            yield case.finding(("status",), message, cure)


def attribution_sourced(records: Records, today: date) -> Iterator[Finding]:
    """A fact of a statement that says according to whom (据…) says so too, in attributed_to."""
    for case in cases(records):
        if "according" in case.statement.hedges and not case.fact.attributed_to:
            message = f"{case.place} says according to whom, the fact does not"
            yield case.finding((), message, "add attributed_to: {actor: …} or {described: …}")


def fact_kept(records: Records, today: date) -> Iterator[Finding]:
    """A fact known of a statement still stands there, or is withdrawn with a reason."""
    for id, evidence in records.evidence.items():
        clipping = records.clippings.get(id)
        there = {fact.id: fact.statement for fact in clipping.facts} if clipping else {}
        for one in evidence.statements:
            for fact in one.facts:
                if clipping and fact not in clipping.withdrawn and there.get(fact) != one.statement:
                    yield Finding(
                        kind="clipping",
                        id=id,
                        where=("facts",),
                        message=f"the fact {fact} of statement {one.statement} is gone or stands elsewhere",
                        cure=f"put it back, or withdrawn: {{{fact}: {{day: …, reason: {{zh: …, en: …}}}}}}",
                    )


def withdrawn_gone(records: Records, today: date) -> Iterator[Finding]:
    """A withdrawn fact is not among the facts, and its id is not used again."""
    for id, clipping in records.clippings.items():
        for index, fact in enumerate(clipping.facts):
            if fact.id in clipping.withdrawn:
                yield Finding(
                    kind="clipping",
                    id=id,
                    where=("facts", index, "id"),
                    message=f"{fact.id} is withdrawn",
                    cure="give the new fact a new id",
                )


def figures_used(records: Records, today: date) -> Iterator[Finding]:
    """Every figure of a statement that has facts stands in one of them."""
    for id, clipping, one in used_statements(records):
        given = {
            f.position for fact in clipping.facts if fact.statement == one.statement for f in fact.figures
        }
        for position, figure in enumerate(one.measured, 1):
            if position not in given:
                message = f"the figure '{figure.printed}' of statement {one.statement} is in no fact"
                yield _lost(id, clipping, one, message, f"add it to figures, with position: {position}")


def actors_used(records: Records, today: date) -> Iterator[Finding]:
    """Every person, ministry and organisation named in a statement that has facts is in one of them.

    Governments are left out: their names are also those of their countries.
    """
    for id, clipping, one in used_statements(records):
        facts = [fact for fact in clipping.facts if fact.statement == one.statement]
        linked = {actor for fact in facts for actor in fact.actors}
        linked |= {
            fact.attributed_to.actor for fact in facts if fact.attributed_to and fact.attributed_to.actor
        }
        for actor in one.actors:
            known = records.actors.get(actor)
            if known and known.kind != "government" and actor not in linked:
                message = f"'{actor}' is named in statement {one.statement} but in none of its facts"
                yield _lost(id, clipping, one, message, "add it to the actors of a fact")


def dates_used(records: Records, today: date) -> Iterator[Finding]:
    """Every date of a statement that has facts stands in one of them, as `when`, in the text or corrected."""
    for id, clipping, one in used_statements(records):
        given = [
            when
            for fact in clipping.facts
            if fact.statement == one.statement
            for when in dates_given(clipping, fact)
        ]
        for printed in map(When.parse, one.dates):
            if not any(covers(when, printed) or covers(printed, when) for when in given):
                message = f"the date {printed} of statement {one.statement} is in no fact"
                yield _lost(id, clipping, one, message, "add it to when or the text of a fact")


def _lost(id: str, clipping: Clipping, one: StatementEvidence, message: str, cure: str) -> Finding:
    index = next(i for i, fact in enumerate(clipping.facts) if fact.statement == one.statement)
    return Finding(kind="clipping", id=id, where=("facts", index), message=message, cure=cure)


def _same(printed: EvidenceFigure, value: Decimal, unit: str, approximate: bool) -> bool:
    same_unit = printed.unit is None or printed.unit == unit
    return Decimal(printed.value) == value and same_unit and printed.approximate == approximate


def _printed(case: Case) -> str:
    figures = [f"{i}: {one.printed}" for i, one in enumerate(case.statement.measured, 1)]
    labels = [one.printed for one in case.statement.figures if one.label]
    said = "; ".join(filter(None, ["figures " + ", ".join(figures) if figures else "", ", ".join(labels)]))
    return f"it prints {said}" if said else "it prints no number"


def _dates_printed(printed: list[When]) -> str:
    return "dates it may rest on: " + ", ".join(map(str, printed))


def _actors(case: Case) -> str:
    named = ", ".join(case.statement.actors) or "nobody known"
    return f"it names {named}; else inferred: [{{field: actors, value: …, reason: {{zh: …, en: …}}}}]"


RULES = (
    evidence_present,
    statement_known,
    statement_handled,
    paragraphs_marked,
    figure_sourced,
    number_sourced,
    date_sourced,
    actor_sourced,
    status_ceiling,
    attribution_sourced,
    fact_kept,
    withdrawn_gone,
    figures_used,
    actors_used,
    dates_used,
)
