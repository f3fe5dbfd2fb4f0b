"""Rules that hold whose word a fact is against the words of its statement: nobody's for a named actor's."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..language.readers import READERS
from ..load.records import Records
from ..messages import say
from ..model import blank_text
from ..model.evidence import EvidenceClause
from ..problems import Finding, rule
from .statement import Case, cases, reason_for


@rule("data", of="clipping")
def hearsay_not_laundered(records: Records, today: date) -> Iterator[Finding]:
    """What a statement has by hearsay is not stated by a named actor.

    Unless `inferred` gives the reason for the status: a sentence may report what one says, and hearsay of
    another.
    """
    for case in cases(records):
        status, named = case.fact.status, case.fact.named_source
        reasoned = status in case.fact.inferred_values("status")
        if named and case.fact.meaning.position and "hearsay" in case.statement.hedges and not reasoned:
            message = say(
                "'{status}' by '{actor}', but {place} has words of hearsay",
                status=status,
                actor=named,
                place=case.place,
            )
            cure = say("alleged, with named: false; else {reason}", reason=reason_for(case, "status", status))
            yield Finding(case.at("status"), message, cure)


@rule("data", of="clipping")
def speaker_described(records: Records, today: date) -> Iterator[Finding]:
    """What an official or an expert says who is only described has no named actor as its source.

    It is given as described, with named: false. Unless `inferred` gives the reason for the actor: the
    two are one.
    """
    for case in cases(records):
        status, named = case.fact.status, case.fact.named_source
        word = _described_speaker(case, named) if named else ""
        if word and named not in case.fact.inferred_values("actors"):
            message = say(
                "'{status}' by '{actor}', but {place} only describes who speaks ({word})",
                status=status,
                actor=named,
                place=case.place,
                word=word,
            )
            cure = say(
                "named: false, with described: {example}; else {reason}",
                example=blank_text(case.languages),
                reason=reason_for(case, "actors", named),
            )
            yield Finding(case.at("attributed_to"), message, cure)


def _described_speaker(case: Case, actor: str) -> str:
    """Return the word for the speaker of a fact who is described and not named, or ''.

    The headline tells whose word it is where the statement has nobody who speaks.
    """
    numbered = enumerate(case.statement.clauses, 1)
    chosen = [one for number, one in numbered if case.fact.clause in (None, number)]
    speaking = [one for one in chosen if one.described or _has_speaker(one, case)]
    if not speaking:
        return case.statement.heading.described or case.evidence.headline_described
    elsewhere = any(actor in one.actors for one in speaking if not one.described)
    return "" if elsewhere else next((one.described for one in speaking if one.described), "")


def _has_speaker(clause: EvidenceClause, case: Case) -> bool:
    """Tell whether a clause has a verb by which somebody in it says or holds something."""
    judging = clause.hedges.get("judgement")
    if "saying" in clause.hedges or not judging or not case.is_read:
        return "saying" in clause.hedges
    return bool(READERS[case.evidence.language].speakers.views.search(judging))


@rule("data", of="clipping")
def attribution_sourced(records: Records, today: date) -> Iterator[Finding]:
    """A fact of a statement that says according to whom, or by hearsay, says so in attributed_to."""
    for case in cases(records):
        if {"according", "hearsay"} & case.statement.hedges.keys() and not case.fact.attributed_to:
            message = say("{place} says according to whom, the fact does not", place=case.place)
            cure = say("add attributed_to: {{actor: …}} or {{described: …}}")
            yield Finding(case.at("attributed_to"), message, cure)
