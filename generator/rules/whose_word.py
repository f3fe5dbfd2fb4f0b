"""Rules on whose word a fact is: it is told, and nobody's word is given for a named actor's."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..language.readers import READERS
from ..load.records import Records
from ..messages import Message, say, several
from ..model import blank_text
from ..model.clipping import Attribution
from ..model.evidence import EvidenceClause
from ..problems import Finding, in_fact, rule
from .misread import denial_told
from .statement import Case, cases, or_reason


@rule("data", of="clipping")
def hearsay_not_laundered(records: Records, today: date) -> Iterator[Finding]:
    """What a clipping has by hearsay is not the word of a named actor, nor of a source given as named.

    What is stated by a named actor comes of a statement without hearsay; whatever else has a source, of a
    clause without it, or has named: false. Unless `inferred` gives the reason for the status: a sentence may
    report what one says, and hearsay of another.
    """
    for case in cases(records):
        status, source = case.fact.status, case.fact.attributed_to
        reasoned = status in case.fact.inferred_values("status")
        if source and source.named and not source.report and not reasoned and _is_hearsay(case, source):
            position = case.fact.meaning.position
            weaker = say("alleged, with named: false") if position else say("named: false")
            cure = or_reason(case, weaker, "status", status)
            where = case.at("status" if source.actor else "attributed_to")
            yield Finding(where, _laundered(case, source), cure, case.at().each("attributed_to", "clause"))


def _laundered(case: Case, source: Attribution) -> Message:
    if not source.actor:
        return say("its source is given as named, but {place} has words of hearsay", place=case.place)
    return say(
        "'{status}' by '{actor}', but {place} has words of hearsay",
        status=case.fact.status,
        actor=source.actor,
        place=case.place,
    )


def _is_hearsay(case: Case, source: Attribution) -> bool:
    """Tell whether what a fact comes of is hearsay: one is enough for a position, else all of its clauses.

    A named actor who speaks in a clause himself may tell of hearsay there, and what he says in a clause
    without any is his word if `clause` names it, or the text denies: a firm denies a rumour.
    """
    if source.actor and case.fact.meaning.position:
        own = (one for one in case.clauses if source.actor in one.speakers and "saying" in one.hedges)
        denies = any(denial_told(case.fact, language) for language in case.languages)
        is_his = (case.fact.clause or denies) and any("hearsay" not in one.hedges for one in own)
        return "hearsay" in case.statement.hedges and not is_his
    chosen = case.chosen
    speaks = any("saying" in one.hedges and source.actor in one.actors for one in chosen)
    return not speaks and bool(chosen) and all("hearsay" in case.statement.hedges_of(one) for one in chosen)


@rule("data", of="clipping")
def speaker_described(records: Records, today: date) -> Iterator[Finding]:
    """What an official or an expert says who is only described has no named actor as its source.

    It is given as described, with named: false. Unless `described` has the actor's name (analysts at the
    institute), or `inferred` gives the reason for the actor: the two are one.
    """
    for case in cases(records):
        status, named = case.fact.status, case.fact.named_source
        word = _described_speaker(case, named) if named and not _is_of(case, named, records) else ""
        if word and named not in case.fact.inferred_values("actors"):
            message = say(
                "'{status}' by '{actor}', but {place} only describes who speaks ({word})",
                status=status,
                actor=named,
                place=case.place,
                word=word,
            )
            way = say("named: false, with described: {example}", example=blank_text(case.languages))
            yield Finding(case.at("attributed_to"), message, or_reason(case, way, "actors", named))


@rule("data", of="clipping", grade="warning")
def speaker_kept(records: Records, today: date) -> Iterator[Finding]:
    """A fact is the word of who says it in its statement, not of another who is only spoken of there.

    A government may be given for those who speak for it. Unless `inferred` gives the reason for the actor.
    """
    for case in cases(records):
        named = case.fact.named_source
        actor = records.actors.get(named or "")
        speaking = _speaking(case, named) if named and actor and actor.kind != "government" else set()
        if named and speaking and named not in speaking | case.fact.inferred_values("actors"):
            message = say(
                "'{actor}', but in {place} it is {speakers} who speaks",
                actor=named,
                place=case.place,
                speakers=several(sorted(speaking)),
            )
            way = say("attributed_to: {{actor: {speaker}}}", speaker=min(speaking))
            cure = or_reason(case, way, "actors", named)
            yield Finding(case.at("attributed_to"), message, cure, case.at().each("clause", "figures"))


def _is_of(case: Case, actor: str, records: Records) -> bool:
    """Tell whether who speaks is described as somebody of an actor, by its name."""
    source, forms = case.fact.attributed_to, records.actor_names().get(actor, ())
    described = source.described if source else None
    return described is not None and any(
        any(form in described.of(language) for form in forms) for language in case.languages
    )


def _speaking(case: Case, actor: str) -> set[str]:
    """Return who speaks in the clauses of a fact; nobody where the actor may do so there or above them."""
    above = {*case.statement.heading.actors, *case.evidence.headline}
    may = actor in above or any(actor in one.actors and not one.speakers for one in case.clauses)
    return set() if may else {speaker for one in case.clauses for speaker in one.speakers}


def _described_speaker(case: Case, actor: str) -> str:
    """Return the word for the speaker of a fact who is described and not named, or ''.

    The headline tells whose word it is where the statement has nobody who speaks.
    """
    speaking = [one for one in case.chosen if one.described or _has_speaker(one, case)]
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
    """A fact of a statement that says according to whom, or by hearsay, says so in attributed_to.

    It is then not the report's own word. Of a statement with several clauses, `clause` tells of which the
    fact is.
    """
    for case in cases(records):
        hedges = case.statement.hedges
        if case.fact.clause:
            of_clauses = (case.statement.hedges_of(one) for one in case.clauses)
            hedges = {kind: word for one in of_clauses for kind, word in one.items()}
        source = case.fact.attributed_to
        if {"according", "hearsay"} & hedges.keys() and (source is None or _in_its_own_voice(case, source)):
            message = say("{place} says according to whom, the fact does not", place=case.place)
            cure = say("add attributed_to: {{actor: …}} or {{described: …}}")
            if "hearsay" in hedges:
                example = blank_text(case.languages)
                cure = say("add attributed_to: {{named: false, described: {example}}}", example=example)
            yield Finding(case.at("attributed_to"), message, cure)


def _in_its_own_voice(case: Case, source: Attribution) -> bool:
    """Tell whether a fact is the report's word, and every clause of which it comes somebody else's."""
    others = ({"according", "hearsay"} & case.statement.hedges_of(one).keys() for one in case.clauses)
    return source.report and case.fact.meaning.own_voice and bool(case.clauses) and all(others)


@rule("data", ground="fact", of="clipping")
def attribution_given(records: Records, today: date) -> Iterator[Finding]:
    """What is expected, stated, alleged or assessed says whose word it is (attributed_to).

    What a report expects or judges by itself need not, where nobody else speaks in the statement.
    """
    for clipping_id, index, fact in records.facts:
        if fact.meaning.needs_source and fact.attributed_to is None:
            where = in_fact(clipping_id, index)
            message = say("'{status}' without attributed_to", status=fact.status)
            cure = say("add attributed_to: {{actor: …}} or {{described: …}}")
            if fact.meaning.own_voice:
                cure = say("add attributed_to: {{actor: …}} or {{described: …}}, or {{report: true}}")
            yield Finding(where.at("status"), message, cure, where.each("attributed_to"))


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
