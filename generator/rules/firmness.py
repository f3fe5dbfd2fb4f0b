"""Rules that hold a fact's status against the words of its statement: it is no firmer than they are."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..edtf import When
from ..language.acts_and_rules import is_of_data, is_requirement, told_as_such
from ..language.conditions import is_condition
from ..language.reading import QUESTIONS, SOURCES, UNSURE, Hedge
from ..language.telling import asks, hedge_called, of_a_noun
from ..load.records import Records
from ..messages import Message, as_it_is, say, several
from ..model.evidence import EvidenceClause
from ..model.status import STATUSES, status_for
from ..problems import Finding, InRecord, rule
from .misread import clauses_told, hedges_told, own_word
from .statement import Case, cases, covers, or_reason, reason_in


@rule("data", of="clipping")
def status_ceiling(records: Records, today: date) -> Iterator[Finding]:
    """A fact is no firmer than the clauses of its statement let it be.

    What is `occurred` or `background` comes of clauses without hedges, what is `planned` of clauses with
    words of a plan and of nothing less; `clause` or the fact's figures tell of which. What is attributed
    or of an opinion piece is none of these, but for a plan that one of its `agents` announces himself, with
    his word for it. A day to come is as good as words of a plan; and what the statement only asks (whether)
    lowers nothing where the text asks it, too. What a court rules or a law requires is so where
    the text tells it as a ruling or a requirement. Unless `inferred` gives the reason for the status.
    """
    for case in cases(records):
        status, allowed = case.fact.status, case.fact.allowed_hedges
        if allowed is None or status in case.fact.inferred_values("status"):
            continue
        if lowered := [*_lowering(case), *_words_that_lower(case)]:
            message = say(
                "'{status}' is stronger than {place}: {lowered}",
                status=status,
                place=case.place,
                lowered=several(lowered),
            )
            words, way = _misread(case), _way(case)
            cure = way if words else or_reason(case, way, "status", status)
            yield Finding(case.at("status"), message, cure, (case.at("clause"),), misread=words)


@rule("data", ground="identity", of="clipping")
def clause_known(records: Records, today: date) -> Iterator[Finding]:
    """A fact's clause is one of its statement's."""
    for case in cases(records):
        most = len(case.statement.clauses)
        if case.fact.clause and case.fact.clause > most and case.is_read:
            message = say("there is no clause {clause} in {place}", clause=case.fact.clause, place=case.place)
            yield Finding(case.at("clause"), message, say("it has clauses 1 to {most}", most=most))


def _lowering(case: Case) -> Iterator[Message]:
    """Yield what of the fact and its clipping makes it less than a plain report."""
    if case.fact.attributed_to and not case.fact.announced:
        yield as_it_is("attributed_to")
    if case.clipping.genre == "opinion":
        yield say("genre opinion")


def _words_that_lower(case: Case) -> Iterator[Message]:
    """Yield the hedges of the clauses that a fact may come of, and of those of its figures and date."""
    for number, words in _weak(case).items():
        kinds = several((hedge_called(kind, word) for kind, word in words.items()), " and ")
        alone = len(case.statement.clauses) == 1
        told = say("clause {number} has words of {kinds}", number=number, kinds=kinds)
        yield say("words of {kinds}", kinds=kinds) if alone else told
    if _lacks_plan(case):
        yield say("no words of a plan")


def _weak(case: Case) -> dict[int, dict[Hedge, str]]:
    """Return by clause the hedges that a fact's status does not allow, each with its word."""
    found = {number: _too_weak(clause, case) for number, clause in _taken(case)}
    if case.fact.clause:
        found = {number: _but_for_told(number, words, case) for number, words in found.items()}
    return {number: words for number, words in found.items() if words}


def _but_for_told(number: int, words: dict[Hedge, str], case: Case) -> dict[Hedge, str]:
    """Return what hedges a clause of figures alone without what every text says as well.

    Of a plan that was dropped the number stands in the plan: had planned to send two, but sent none.
    """
    told = [hedges_told(case.fact, language).keys() for language in case.languages]
    kept = {kind: word for kind, word in words.items() if any(kind not in one for one in told)}
    return words if number == case.fact.clause else kept


def _lacks_plan(case: Case) -> bool:
    """Tell whether a fact is a plan, and none of the clauses that it may come of has words of one.

    What is told plainly of a day to come is arranged for it: the bridge opens on 5 May.
    """
    taken = [clause for _, clause in (*_taken(case), *_dated(case))]
    planned = any("plan" in case.statement.hedges_of(clause) for clause in taken)
    days = [When.parse(edtf) for clause in taken for edtf in clause.dates]
    # What began in the year or month of the report may be over by then.
    next_year = any((day.last or day.first).year > case.published.year for day in days)
    ahead = next_year or any(day.begins > case.published for day in days)
    return case.is_read and case.fact.meaning.ahead and not (planned or ahead)


def _taken(case: Case) -> Iterator[tuple[int, EvidenceClause]]:
    """Yield the clauses that a fact may come of, by number, and those of its figures and its date."""
    firm = set(_firm(case))
    numbered, of_figures = list(enumerate(case.statement.clauses, 1)), case.of_figures
    chosen = {case.fact.clause} if case.fact.clause else of_figures
    dated = {number for number, _ in _dated(case)}
    needed = {*chosen, *of_figures, *(dated if not dated & firm else ())}
    yield from ((number, clause) for number, clause in numbered if not chosen or number in needed)


def _dated(case: Case) -> Iterator[tuple[int, EvidenceClause]]:
    """Yield the clauses in which the date of a fact stands, by number."""
    when = case.fact.when
    for number, clause in enumerate(case.statement.clauses, 1):
        if when and any(covers(when, When.parse(edtf)) for edtf in clause.dates):
            yield number, clause


def _firm(case: Case) -> list[int]:
    """Return the numbers of the clauses that bear the fact's status."""
    return [number for number, clause in enumerate(case.statement.clauses, 1) if not _too_weak(clause, case)]


def _too_weak(clause: EvidenceClause, case: Case) -> dict[Hedge, str]:
    """Return the hedges of a clause that a fact's status does not allow, each with its word.

    What is unsure of a thing the text may tell of that thing as well: searched over the alleged fraud.
    """
    allowed = case.fact.allowed_hedges or ()
    asked = QUESTIONS if all(asks(case.fact.text.of(one)) for one in case.languages) else ()
    return {
        kind: word
        for kind, word in case.statement.hedges_of(clause).items()
        if kind not in allowed
        and word not in asked
        and not ((of_a_noun(word) or is_of_data(word)) and _is_told(case))
        and not _is_condition(kind, word, case)
        and not _is_told_as_such(word, case)
    }


def _is_condition(kind: Hedge, word: str, case: Case) -> bool:
    """Tell whether a word only sets the condition of something planned, which has its own rule."""
    planned = any("plan" in case.statement.hedges_of(one) for one in case.statement.clauses)
    possible = kind == "possibility" and case.fact.meaning.decided and planned
    return possible and is_condition(word)


def _is_told(case: Case) -> bool:
    """Tell whether a fact's text has something unsure in every language."""
    kinds = (hedges_told(case.fact, language).keys() for language in case.languages)
    return not any(one.isdisjoint({*UNSURE, *SOURCES}) for one in kinds)


def _is_told_as_such(word: str, case: Case) -> bool:
    """Tell whether every text tells a requirement as one, or a ruling, and nothing plainly besides.

    English has a clause of its own for what describes a thing (the order by which …), so one text is enough
    that has none.
    """
    if not all(told_as_such(one, case.fact.text.of(one), word) for one in case.languages):
        return False
    told = (clauses_told(case.fact, language) for language in case.languages)
    return is_requirement(word) or any(all(clause.kinds for clause in one) for one in told)


def _own_plan(case: Case) -> Iterator[Message]:
    """Yield what makes a plan that somebody announces his own, if it is."""
    announcer = case.fact.named_source
    if case.fact.meaning.decided and announcer and not case.fact.announced:
        agents = ", ".join((*case.fact.agents, announcer))
        yield say("or, if the plan is its own, agents: [{agents}]", agents=agents)


def _misread(case: Case) -> tuple[str, ...]:
    """Return the words that make a fact's statement weaker than it; nothing where not they alone do."""
    weak = [word for of_clause in _weak(case).values() for word in of_clause.values()]
    return () if not all(weak) or any(_lowering(case)) or _lacks_plan(case) else tuple(weak)


def _way(case: Case) -> Message:
    """Return what would be right: a weaker status, or the clause that bears this one."""
    lowered = any(_lowering(case))
    weaker, firm = status_for(case.statement.hedges), [] if lowered else _firm(case)
    first = say("{status}", status=weaker) if weaker else say("leave attributed_to out")
    clause = say("or, if it is of that clause, clause: {numbers}", numbers=several(firm, " or "))
    own = own_word(case.fact, [kind for of_clause in _weak(case).values() for kind in of_clause])
    return as_it_is(several([first, *own, *([clause] if firm else []), *_own_plan(case)], "; "))


@rule("data", of="clipping")
def unnamed_source(records: Records, today: date) -> Iterator[Finding]:
    """What a source says that is not named is alleged.

    Or assessed or expected, where the statement has words of judgement or possibility. Else `inferred`
    gives the reason: the source speaks of its own side's position.
    """
    for case in cases(records):
        status, source = case.fact.status, case.fact.attributed_to
        hedges, needed = case.statement.hedges, case.fact.meaning.unnamed_needs
        supported = {one for one, meaning in STATUSES.items() if meaning.unnamed_needs in hedges}
        allowed = supported | case.fact.inferred_values("status")
        if source and not source.named and needed is not None and status not in allowed:
            message = say("'{status}', but its source is not named", status=status)
            if needed:
                kind = hedge_called(needed)
                lacking = say("{place} has no words of {kind}", place=case.place, kind=kind)
                message = say("{message}, and {lacking}", message=message, lacking=lacking)
            reason = reason_in(case.languages, "status", status)
            cure = say("alleged; if it gives its own side's position, {reason}", reason=reason)
            yield Finding(case.at("status"), message, cure)


@rule("data", of="clipping")
def language_read(records: Records, today: date) -> Iterator[Finding]:
    """A clipping in a language that the program cannot read bears out nothing by itself.

    What is `occurred`, `planned` or `background` there, and every figure, has its reason under `inferred`.
    """
    for case in cases(records):
        fact, asked = case.fact, list[tuple[InRecord, str, str]]()
        if not case.is_read:
            figures = enumerate(fact.figures)
            asked = [(case.at("figures", nth, "value"), "figures", f"{one.value:f}") for nth, one in figures]
        if not case.is_read and fact.meaning.allowed_hedges is not None:
            asked.append((case.at("status"), "status", fact.status))
        for where, field, value in asked:
            if value not in fact.inferred_values(field):
                language = case.evidence.language
                message = say("the program does not read the language '{language}'", language=language)
                yield Finding(where, message, say("{reason}", reason=reason_in(case.languages, field, value)))
