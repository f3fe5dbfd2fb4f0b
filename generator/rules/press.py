"""Rules on how the press was read: in its language, and as the program reads it now."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..load.records import Records
from ..messages import Message, say
from ..model.evidence import VERSION
from ..problems import Finding, InRecord, rule
from .statement import Case, cases, is_current, reason_for


@rule("data", ground="identity", of="clipping")
def evidence_current(records: Records, today: date) -> Iterator[Finding]:
    """Evidence is as the program writes it now, and read in the language of the clipping's outlet."""
    for clipping_id, evidence in records.evidence.items():
        clipping = records.clippings.get(clipping_id)
        if clipping and not is_current(evidence, clipping, records.desk):
            message = say(
                "evidence of version {version}, read in '{language}'",
                version=evidence.version,
                language=evidence.language,
            )
            cure = say(
                "briefs lock FILE writes version {version}, read in the language of the outlet",
                version=VERSION,
            )
            yield Finding(InRecord("evidence", clipping_id), message, cure)


@rule("data", of="clipping")
def language_read(records: Records, today: date) -> Iterator[Finding]:
    """A clipping in a language that the program cannot read bears out nothing by itself.

    What is `occurred`, `planned` or `background` there, and every figure, has its reason under `inferred`.
    """
    for case in cases(records):
        if case.is_read:
            continue
        fact, message = (
            case.fact,
            say("the program does not read the language '{language}'", language=case.evidence.language),
        )
        if fact.meaning.allowed_hedges is not None and fact.status not in fact.inferred_values("status"):
            yield Finding(case.at("status"), message, _with_reason(case, "status", fact.status))
        for number, figure in enumerate(fact.figures):
            value = f"{figure.value:f}"
            if value not in fact.inferred_values("figures"):
                cure = _with_reason(case, "figures", value)
                yield Finding(case.at("figures", number, "value"), message, cure)


def _with_reason(case: Case, field: str, value: str) -> Message:
    return say("{reason}", reason=reason_for(case, field, value))
