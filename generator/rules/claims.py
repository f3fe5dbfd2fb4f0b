"""Rules on what a fact claims: whose word it is, which statement, what the source got wrong."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..edtf import When
from ..load.records import Records
from ..messages import say
from ..problems import Finding, rule
from .places import in_clipping, in_fact, in_facts


@rule("data", ground="fact", of="clipping")
def attribution_given(records: Records, today: date) -> Iterator[Finding]:
    """What is expected, stated, alleged or assessed says whose word it is (attributed_to).

    What a report expects or judges by itself need not, where nobody else speaks in the statement.
    """
    for clipping_id, index, fact in records.facts:
        if fact.meaning.needs_source and fact.attributed_to is None:
            yield Finding(
                in_fact(clipping_id, index, "status"),
                say("'{status}' without attributed_to", status=fact.status),
                say("add attributed_to: {{actor: …}} or {{described: …}}, or {{report: true}}")
                if fact.meaning.own_voice
                else say("add attributed_to: {{actor: …}} or {{described: …}}"),
                in_fact(clipping_id, index).each("attributed_to"),
            )


@rule("data", ground="fact", of="clipping")
def report_voice(records: Records, today: date) -> Iterator[Finding]:
    """What is stated or alleged has someone who says so.

    In its own voice (report: true) a report expects or judges.
    """
    for clipping_id, index, fact in records.facts:
        if fact.attributed_to and fact.attributed_to.report and not fact.meaning.own_voice:
            message = say("'{status}' in the report's own voice", status=fact.status)
            cure = say("expected or assessed; or attributed_to: {{actor: …}} or {{described: …}}")
            yield Finding(in_fact(clipping_id, index, "status"), message, cure)


@rule("data", of="clipping")
def statement_once(records: Records, today: date) -> Iterator[Finding]:
    """A statement is not both ignored and the source of a fact."""
    for clipping_id, clipping in records.clippings.items():
        used = {fact.statement for fact in clipping.facts}
        for number in clipping.statements.ignored:
            if int(number) in used:
                yield Finding(
                    in_clipping(clipping_id, "statements", "ignored", number),
                    say("statement {number} is ignored, but a fact comes of it", number=number),
                    say("delete the one or the other"),
                    in_facts(clipping_id, "statement"),
                )


@rule("data", of="clipping")
def correction_differs(records: Records, today: date) -> Iterator[Finding]:
    """A correction keeps what the source prints; for a date that is EDTF and not what `when` says."""
    for clipping_id, index, fact in records.facts:
        for number, correction in enumerate(fact.corrections):
            if correction.field == "when" and When.read(correction.printed) in (None, fact.when):
                message = say(
                    "'{printed}' is no printed date that differs from when: {when}",
                    printed=correction.printed,
                    when=fact.when,
                )
                cure = say("give the date as the source prints it, in EDTF: 2025-21")
                yield Finding(in_fact(clipping_id, index, "corrections", number, "printed"), message, cure)
