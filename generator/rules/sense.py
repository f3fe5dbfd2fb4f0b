"""Rules on the sense of a text: which way round it is, what it denies, on which condition it holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import chain, combinations, islice, permutations

from ..language.conditions import condition_in, may_set_condition
from ..language.content_words import clauses_between_marks
from ..language.contrasts import Sides, all_sides, contrary_of, contrasts_in, is_denied_by_itself
from ..language.negation import may_deny
from ..language.read_once import numbers_in
from ..language.reading import AHEAD
from ..load.records import Records
from ..messages import Message, say
from ..model import Figure
from ..problems import Finding, in_fact, rule
from .misread import denial_told, is_without_condition, sides_told
from .statement import Case, cases

_PART = re.compile(r"(?<!\d)[，。；：！？、]|[，。；：！？、](?!\d)|[,;:.](?=\s)")
"""What parts of a sentence end with."""
Contrary = tuple[str, Message, str]
"""A language, what is wrong with its text, and the word for it."""


@rule("data", ground="fact", of="clipping", grade="warning")
def sense_kept(records: Records, today: date) -> Iterator[Finding]:
    """A fact's text never says the contrary of its statement, nor one language that of the other.

    It goes by words that exclude each other (risen and fallen, exports and imports, confirmed and denied):
    what has those of one side alone does not come of what has those of another side alone. Of several
    clauses of the statement, `clause` or the fact's figures tell which are meant. What says the same by
    another word has it under `misread`.
    """
    way = say("say it the way round that the clipping does; clause tells which of its clauses is meant")
    for case in cases(records):
        told = {one: sides_told(case.fact, one) for one in case.languages}
        if any(told.values()):
            there = all_sides(clause.contrasts or {} for clause in case.clauses)
            against = (contrary_to(one, here, there, case.place) for one, here in told.items())
            found = chain(_of_figures(case), *against, contrary_between(told))
            yield from (_finding(case, *one, way) for one in islice(found, 1))


def _of_figures(case: Case) -> Iterator[Contrary]:
    """Yield the figures that have risen in a text and fallen in their clause, or are called a fall."""
    for figure in case.fact.figures:
        number = case.statement.clause_of.get(figure.position)
        printed = case.statement.clauses[number - 1].contrasts if number else {}
        for language in case.languages:
            for told in filter(None, _told_of(case, figure, language)):
                yield from contrary_to(language, told, printed or {}, case.place)
                called = contrasts_in(language, figure.measure.of(language))
                yield from contrary_to(language, told, called, say("its measure"))


def _told_of(case: Case, figure: Figure, language: str) -> Iterator[Sides]:
    """Yield on which sides the parts of a text are that have the value of a figure."""
    text, start = case.fact.text.of(language), 0
    numbers = [one for one in numbers_in(language, text, case.published) if one.value == figure.value]
    for end in (*(match.end() for match in _PART.finditer(text)), len(text)):
        if any(start <= one.start < end for one in numbers):
            yield sides_told(case.fact, language, text[start:end])
        start = end


def contrary_to(language: str, told: Sides, printed: Sides, place: Message) -> Iterator[Contrary]:
    """Yield what is wrong with a text that is on another side than what stands at a place."""
    if words := contrary_of(told, printed):
        message = say(
            "{place} has {printed}, the {language} text the contrary: {word}",
            place=place,
            printed=words[1],
            language=language,
            word=words[0],
        )
        yield language, message, words[0]


def contrary_between(told: Mapping[str, Sides]) -> Iterator[Contrary]:
    """Yield what is wrong with a text that is on another side than one before it."""
    for language, other in combinations(told, 2):
        if words := contrary_of(told[language], told[other]):
            message = say(
                "the {language} text has {word}, the {other} text the contrary: {otherwise}",
                language=language,
                word=words[0],
                other=other,
                otherwise=words[1],
            )
            yield other, message, words[1]


@rule("data", ground="fact", of="clipping", grade="warning")
def negation_agrees(records: Records, today: date) -> Iterator[Finding]:
    """What a fact's text denies in one language, it denies in the other: 没有签署 is "has not been signed".

    It goes by words: where one text has a word of denial (not, no, refused, 没有, 不, 否认), the other has
    such a word or one that may stand for it (unable, without, 难以).
    """
    for clipping_id, index, fact in records.facts:
        for language, other in permutations(records.languages, 2):
            word = denial_told(fact, language)
            if word and not may_deny(other, fact.text.of(other)):
                message = say(
                    "the {language} text denies something ({word}), the {other} text nothing",
                    language=language,
                    word=word,
                    other=other,
                )
                cure = say("say in both whether it is so or not")
                yield Finding(in_fact(clipping_id, index, "text", other), message, cure, misread=(word,))


@rule("data", ground="fact", of="clipping", grade="warning")
def denial_kept(records: Records, today: date) -> Iterator[Finding]:
    """What its statement denies, a fact's text denies, and nothing else: "not signed" is not "signed".

    It goes by words: where each clause of which the fact comes denies something, or one of them if no other
    fact comes of that statement, the text has a word that may deny (not, unable, refused); where the text
    denies (not, no), so may a clause of the statement. That there are no dead is denied where the text tells
    of them, whatever else it denies.
    What says the same by another word has it under `misread`.
    """
    for case in cases(records):
        if all(one.contrasts is not None for one in case.statement.clauses):
            yield from islice(_turned(case), 1)


def _turned(case: Case) -> Iterator[Finding]:
    """Yield the languages in which a text denies what its statement does not, or the other way round."""
    denials = [one.denies for one in case.clauses]
    # What one clause denies is told by the only fact of its statement, or by none.
    alone = sum(one.statement == case.fact.statement for one in case.clipping.facts) == 1
    denied = next(filter(None, denials), "") if alone or all(denials) else ""
    for language in case.languages:
        if turned := _turned_in(case, language, denied):
            yield _finding(case, language, *turned, say("say as the clipping does whether it is so or not"))


def _turned_in(case: Case, language: str, denied: str) -> tuple[Message, str] | None:
    """Return what is to be said of a text in a language, and the word that it goes by; None if all is right.

    `denied` is the word by which what the fact rests on denies something, '' if it does not.
    """
    word = denial_told(case.fact, language)
    if denied and not may_deny(language, case.fact.text.of(language)):
        return say(
            "{place} denies something ({word}), the {language} text nothing",
            place=case.place,
            word=denied,
            language=language,
        ), denied
    if undenied := _undenied(case, language):
        return say(
            "{place} denies something ({word}) that the {language} text tells ({told})",
            place=case.place,
            word=undenied[0],
            language=language,
            told=undenied[1],
        ), undenied[0]
    if word and case.is_read and not any(one.may_deny for one in case.statement.clauses):
        return say(
            "the {language} text denies something ({word}), {place} nothing",
            language=language,
            word=word,
            place=case.place,
        ), word
    return None


def _undenied(case: Case, language: str) -> tuple[str, str] | None:
    """Return the denial of a statement that a text has not, and the text's word for what is denied there."""
    text = case.fact.text.of(language)
    parts = [text[start:end] for start, end in clauses_between_marks(text)]
    sides = [(sides_told(case.fact, language, part), may_deny(language, part)) for part in parts]
    affirmed = all_sides(told for told, denied in sides if not denied)
    elsewhere = all_sides(told for told, denied in sides if denied)
    for side, word in affirmed.items() if case.is_read else ():
        clauses = [one for one in case.statement.clauses if side in (one.contrasts or {})]
        denied = all(one.denies for one in clauses) and is_denied_by_itself(side)
        if clauses and denied and side not in elsewhere:
            return clauses[0].denies, word
    return None


def _finding(case: Case, language: str, message: Message, word: str, way: Message) -> Finding:
    rests_on = case.at().each("statement", "clause", "figures")
    return Finding(case.at("text", language), message, way, rests_on, misread=(word,))


@rule("data", ground="fact", of="clipping", grade="warning")
def condition_kept(records: Records, today: date) -> Iterator[Finding]:
    """What its statement has on a condition, a fact's text has so, too: "if talks go well" is not left out.

    It is asked where all that is planned or possible in the clauses of which the fact comes is so on a
    condition, and the text tells of it, or nothing is ahead there but by the condition. Many words will do:
    if, unless, once, subject to, with approval.
    """
    for case in cases(records):
        ahead = [one.condition for one in case.clauses if any(kind in one.hedges for kind in AHEAD)]
        word = ahead[0] if ahead and all(ahead) else ""
        lacking = [one for one in case.languages if word and _is_without(case, one)]
        if lacking:
            message = say(
                "{place} has it on a condition ({word}), the {language} text does not",
                place=case.place,
                word=word,
                language=lacking[0],
            )
            yield _finding(case, lacking[0], message, word, say("say on which condition"))


def _is_without(case: Case, language: str) -> bool:
    words = [one.hedges[kind] for one in case.clauses for kind in AHEAD if kind in one.hedges]
    if case.is_read and all(condition_in(case.evidence.language, word) for word in words):
        return not may_set_condition(language, case.fact.text.of(language))
    return is_without_condition(case.fact, language)
