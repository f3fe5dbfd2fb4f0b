"""Rules by which nothing that a clipping says is lost: its statements, facts, figures, names and dates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..edtf import When
from ..load.records import Records
from ..messages import Message, say
from ..model import Clipping, blank_text
from ..model.evidence import StatementEvidence
from ..model.kinds import CALLED
from ..problems import Finding, InRecord, rule
from .places import in_clipping, in_fact
from .statement import covers, dates_given, used_statements


@rule("link")
def evidence_present(records: Records, today: date) -> Iterator[Finding]:
    """Every clipping has its evidence file, and every evidence file its clipping."""
    for source in records.sources:
        other = {"clipping": "evidence", "evidence": "clipping"}.get(source.kind)
        if other and source.id not in records.ids(other):
            yield Finding(
                InRecord(source.kind, source.id),
                say(
                    "the {kind} '{id}' has no {other} of the same id",
                    kind=CALLED[source.kind],
                    id=source.id,
                    other=CALLED[other],
                ),
                say("write evidence with briefs lock FILE; rename or delete both together"),
            )


@rule("data")
def statement_handled(records: Records, today: date) -> Iterator[Finding]:
    """Every statement of a clipping has a fact, or a reason to be ignored, unless the clipping is a draft."""
    reason = blank_text(records.languages)
    for clipping_id, clipping in records.clippings.items():
        evidence = records.evidence.get(clipping_id)
        of_facts = {fact.statement for fact in clipping.facts}
        done = of_facts | set(map(int, clipping.statements.ignored))
        statements = evidence.statements if evidence and not clipping.draft else ()
        # A fact of a statement that there is not has its message already, and may be meant for one of these.
        mistyped = not of_facts <= {one.statement for one in statements}
        for one in () if mistyped else statements:
            if one.statement not in done:
                yield Finding(
                    in_clipping(clipping_id, "facts"),
                    say("statement {statement} is still to do", statement=one.statement),
                    say(
                        "add a fact, or statements: {{ignored: {{{statement}: {reason}}}}}, or draft: true",
                        statement=one.statement,
                        reason=reason,
                    ),
                )


@rule("data")
def fact_kept(records: Records, today: date) -> Iterator[Finding]:
    """A fact known of a statement still stands there, or is withdrawn with a reason; a draft's may go."""
    reason = blank_text(records.languages)
    for clipping_id, clipping in records.clippings.items():
        evidence = records.evidence.get(clipping_id)
        there = {(fact.id, fact.statement) for fact in clipping.facts}
        # One of an unknown statement has its message already.
        lost = {fact.id for fact in clipping.facts if evidence and not evidence.statement(fact.statement)}
        # So has one that bears another's id; it may be this one.
        unclear = clipping.draft or clipping.repeats_an_id
        for one in evidence.statements if evidence and not unclear else ():
            for fact in one.facts:
                if (fact, one.statement) not in there and fact not in {*lost, *clipping.withdrawn}:
                    yield Finding(
                        in_clipping(clipping_id, "facts"),
                        say(
                            "the fact {fact} of statement {statement} is gone or stands elsewhere",
                            fact=fact,
                            statement=one.statement,
                        ),
                        say(
                            "put it back, or withdrawn: {{{fact}: {{day: …, reason: {reason}}}}}",
                            fact=fact,
                            reason=reason,
                        ),
                    )


@rule("data")
def withdrawn_gone(records: Records, today: date) -> Iterator[Finding]:
    """A withdrawn fact is not among the facts, and its id is not used again."""
    for clipping_id, clipping in records.clippings.items():
        for index, fact in enumerate(clipping.facts):
            if fact.id in clipping.withdrawn:
                yield Finding(
                    in_fact(clipping_id, index, "id"),
                    say("{id} is withdrawn", id=fact.id),
                    say("give the new fact a new id"),
                )


@rule("data")
def figures_used(records: Records, today: date) -> Iterator[Finding]:
    """Every figure of a statement that has facts stands in one of them."""
    for clipping_id, clipping, one in used_statements(records):
        given = {
            f.position for fact in clipping.facts if fact.statement == one.statement for f in fact.figures
        }
        for position, figure in enumerate(one.measured, 1):
            if position not in given:
                message = say(
                    "the figure '{printed}' of statement {statement} is in no fact",
                    printed=figure.printed,
                    statement=one.statement,
                )
                yield _lost(
                    clipping_id,
                    clipping,
                    one,
                    message,
                    say("add it to figures, with position: {position}", position=position),
                )


@rule("data")
def actors_used(records: Records, today: date) -> Iterator[Finding]:
    """Every person, ministry and organisation named in a statement that has facts is in one of them.

    Governments are left out: their names are also those of their countries.
    """
    for record_id, clipping, one in used_statements(records):
        facts = [fact for fact in clipping.facts if fact.statement == one.statement]
        linked = {actor for fact in facts for actor in fact.actors}
        linked |= {
            fact.attributed_to.actor for fact in facts if fact.attributed_to and fact.attributed_to.actor
        }
        # One that is unknown has its message already; it may be one of these, mistyped.
        mistyped = not linked <= records.ids("actor")
        for actor in () if mistyped else one.actors:
            known = records.actors.get(actor)
            if known and known.kind != "government" and actor not in linked:
                message = say(
                    "'{actor}' is named in statement {statement} but in none of its facts",
                    actor=actor,
                    statement=one.statement,
                )
                yield _lost(record_id, clipping, one, message, say("add it to the actors of a fact"))


@rule("data")
def dates_used(records: Records, today: date) -> Iterator[Finding]:
    """Every date of a statement that has facts stands in one of them, as `when`, in the text or corrected."""
    for clipping_id, clipping, one in used_statements(records):
        given = [
            when
            for fact in clipping.facts
            if fact.statement == one.statement
            for when in dates_given(clipping, fact)
        ]
        for printed in map(When.parse, one.dates):
            if not any(covers(when, printed) or covers(printed, when) for when in given):
                message = say(
                    "the date {printed} of statement {statement} is in no fact",
                    printed=printed,
                    statement=one.statement,
                )
                yield _lost(clipping_id, clipping, one, message, say("add it to when or the text of a fact"))


def _lost(
    clipping_id: str, clipping: Clipping, one: StatementEvidence, message: Message, cure: Message
) -> Finding:
    index = next(i for i, fact in enumerate(clipping.facts) if fact.statement == one.statement)
    return Finding(in_fact(clipping_id, index), message, cure)
