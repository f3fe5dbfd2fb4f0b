"""Rules on how texts tell what they tell: a plan does not read as done, nor an opinion as a fact."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from ..language.acts_and_rules import is_of_data, is_requirement, is_ruling
from ..language.conditions import is_condition
from ..language.read_once import clauses_in
from ..language.reading import QUESTIONS, SOURCES, Clause, Hedge
from ..language.telling import FUTURE, WORDS, hedge_called, hedges_of, may_tell, of_a_noun
from ..load.records import Records
from ..messages import as_it_is, say, several
from ..model import Fact, Text
from ..model.status import status_for
from ..model.types import clipping_of
from ..problems import Finding, InRecord, in_fact, rule
from .misread import clauses_told, own_word
from .summary_facts import summary_cases


@rule("data", ground="fact", of="clipping")
def text_hedged(records: Records, today: date) -> Iterator[Finding]:
    """A fact's text reads as its status: in each language it has words of a plan, a saying, a judgement.

    What is `occurred` or `background` needs none.
    """
    for clipping_id, index, fact in records.facts:
        where = in_fact(clipping_id, index, "text")
        spared = _otherwise_hedged(records, clipping_id, fact)
        rests_on = in_fact(clipping_id, index).each("status")
        yield from _untold(where, fact.text, records.languages, [fact], spared, rests_on)


@rule("data", ground="desk")
def summary_hedged(records: Records, today: date) -> Iterator[Finding]:
    """A sentence of a summary is no stronger than its facts.

    Where none of them has occurred or is background, it has the words of their statuses, in each
    language.
    """
    for case in summary_cases(records):
        of = zip(case.sentence.facts, case.facts, strict=True)
        hedged = (_otherwise_hedged(records, clipping_of(reference), fact) for reference, fact in of)
        spared = {kind for kinds in hedged for kind in kinds}
        rests_on = case.rests_on("status", "text")
        yield from _untold(case.where.at("text"), case.text, records.languages, case.facts, spared, rests_on)


@rule("data", ground="fact", of="clipping")
def text_plain(records: Records, today: date) -> Iterator[Finding]:
    """A fact's text claims what its status claims, in each language.

    Some clause of what is `occurred` or `background` has no hedge, and of what is `planned` none but a
    plan's, and his word who announces it. What is asked (whether) is claimed by nobody. Quotation marks may
    stand around a name. Unless `inferred` gives the reason for the status.
    """
    for clipping_id, index, fact in records.facts:
        allowed = fact.allowed_hedges
        if allowed is None or fact.status in fact.inferred_values("status"):
            continue
        for language in records.languages:
            told, text = clauses_told(fact, language), fact.text.of(language)
            spared = {word for one in told for word in one.words if _claims(word, text)}
            if fact.meaning.decided and any("plan" in one.kinds for one in told):
                # A plan on a condition is a plan; that the condition is kept is for another rule.
                spared |= {word for one in told for word in one.words if is_condition(word)}
            beyond = _beyond({*allowed, "quotation"}, [one.but_for(spared) for one in told])
            if beyond:
                kinds = [hedge_called(kind, word) for kind, word in sorted(beyond.items())]
                message = say(
                    "'{status}', but the {language} text has words of {kinds}",
                    status=fact.status,
                    language=language,
                    kinds=several(kinds, " and "),
                )
                plain = say("put it plainly, if the source does; else {status}", status=status_for(beyond))
                way = as_it_is(several([*own_word(fact, beyond), plain], "; "))
                where, words = in_fact(clipping_id, index), tuple(word for _, word in sorted(beyond.items()))
                yield Finding(where.at("status"), message, way, where.each("text"), misread=words)
                break


def _claims(word: str, text: str) -> bool:
    """Tell whether a word that hedges leaves the claim as it is: an alleged fraud, a ruling, 数据显示."""
    return of_a_noun(word, text) or is_ruling(word) or is_requirement(word) or is_of_data(word)


def _otherwise_hedged(records: Records, clipping_id: str, fact: Fact) -> set[Hedge]:
    """Return the hedges of a fact's statement, if none of them is of its status.

    A text that has them tells what the statement does: it is the status that is wrong, of which the rules on
    the statement speak.
    """
    statement = records.statement_of(clipping_id, fact)
    if not statement or not (fact.meaning.told_by or frozenset()).isdisjoint(statement.hedges):
        return set()
    return {*statement.hedges, *(SOURCES if SOURCES & statement.hedges.keys() else ())}


def _beyond(allowed: set[str], clauses: Sequence[Clause]) -> dict[Hedge, str]:
    """Return what hedges a text more than is allowed, if every clause of it is; kinds with their words.

    Of a plan "will" may tell, whatever the verb.
    """
    claimed = {*QUESTIONS, *(FUTURE if "plan" in allowed else ())}
    hedges = [one.but_for(claimed).hedges for one in clauses]
    beyond = [{kind: one[kind] for kind in one if kind not in allowed} for one in hedges]
    return {kind: word for one in beyond for kind, word in one.items()} if all(beyond) else {}


def _untold(
    where: InRecord,
    text: Text,
    languages: Sequence[str],
    facts: Sequence[Fact],
    spared: Collection[Hedge],
    rests_on: tuple[InRecord, ...],
) -> Iterator[Finding]:
    """Yield that a text does not tell that it rests on such facts alone, in its first language that does not.

    A text with one of the hedges that are `spared` is left to other rules.
    """
    told_by = [fact.meaning.told_by for fact in facts]
    if not facts or None in told_by:
        return
    kinds = sorted({kind for one in told_by if one for kind in one})
    statuses = list(dict.fromkeys(fact.status for fact in facts))
    enough = {*kinds, *spared}
    if plain := [one for one in languages if _is_plain(one, text.of(one), enough)]:
        told = several(statuses, " and ")
        message = say("{statuses}, but the text reads as a plain report", statuses=told)
        words = {one: several(WORDS[language][one] for language in plain) for one in statuses}
        ways = several(
            (say("{status} is told by {words}", status=one, words=words[one]) for one in words), "; "
        )
        yield Finding(where.at(plain[0]), message, say("{ways}; or mend the status", ways=ways), rests_on)


def _is_plain(language: str, text: str, enough: Collection[str]) -> bool:
    """Tell whether a text has no words of these kinds, nor any that may stand for them."""
    standing = {*enough, *(["speech"] if "saying" in enough else [])}
    standing |= {"request"} if {"saying", "wish"} <= set(enough) else set()
    return hedges_of(clauses_in(language, text)).keys().isdisjoint(enough) and not may_tell(
        language, text, standing
    )
