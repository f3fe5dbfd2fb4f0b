"""Rules on what a fact claims: whose word it is, which statement, what the source got wrong."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..edtf import When
from ..load.records import Records
from ..problems import Finding


def attribution_given(records: Records, today: date) -> Iterator[Finding]:
    """What is expected, stated, alleged or assessed says whose word it is (attributed_to)."""
    for clipping_id, index, fact in records.facts():
        if fact.meaning.needs_source and fact.attributed_to is None:
            yield Finding(
                kind="clipping",
                id=clipping_id,
                where=("facts", index, "status"),
                message=f"'{fact.status}' without attributed_to",
                cure="add attributed_to: {actor: …} or {described: …}, or {report: true}",
            )


def report_voice(records: Records, today: date) -> Iterator[Finding]:
    """What is stated or alleged has someone who says so.

    In its own voice (report: true) a report expects or judges.
    """
    for clipping_id, index, fact in records.facts():
        if fact.attributed_to and fact.attributed_to.report and not fact.meaning.own_voice:
            yield Finding(
                kind="clipping",
                id=clipping_id,
                where=("facts", index, "status"),
                message=f"'{fact.status}' in the report's own voice",
                cure="expected or assessed; or attributed_to: {actor: …} or {described: …}",
            )


def statement_once(records: Records, today: date) -> Iterator[Finding]:
    """A statement is not both ignored and the source of a fact."""
    for clipping_id, clipping in records.clippings.items():
        used = {fact.statement for fact in clipping.facts}
        for number in clipping.statements.ignored:
            if int(number) in used:
                yield Finding(
                    kind="clipping",
                    id=clipping_id,
                    where=("statements", "ignored", number),
                    message=f"statement {number} is ignored, but a fact comes of it",
                    cure="delete the one or the other",
                )


def correction_differs(records: Records, today: date) -> Iterator[Finding]:
    """A correction keeps what the source prints; for a date that is EDTF and not what `when` says."""
    for clipping_id, index, fact in records.facts():
        for number, correction in enumerate(fact.corrections):
            if correction.field == "when" and When.read(correction.printed) in (None, fact.when):
                yield Finding(
                    kind="clipping",
                    id=clipping_id,
                    where=("facts", index, "corrections", number, "printed"),
                    message=f"'{correction.printed}' is no printed date that differs from when: {fact.when}",
                    cure="give the date as the source prints it, in EDTF: 2025-21",
                )


RULES = (attribution_given, report_voice, statement_once, correction_differs)
