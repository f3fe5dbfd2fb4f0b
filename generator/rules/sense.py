"""Rules on the sense of a text: which way round it is, what it denies, on which condition it holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import chain, combinations, islice, permutations

from ..language.conditions import may_set_condition
from ..language.contrasts import Sides, all_sides, contrary_of, contrasts_in
from ..language.negation import may_deny
from ..language.read_once import numbers_in
from ..load.records import Records
from ..messages import Message, say
from ..model import Figure
from ..problems import Finding, in_fact, rule
from .misread import denial_told, hedges_told, or_misread, sides_told
from .statement import Case, cases, printed_at

_PART = re.compile(r"[，。；：！？、](?!\d)|[,;:.](?=\s)")
"""What parts of a sentence end with."""
_AHEAD = frozenset({"plan", "wish", "possibility"})


@rule("data", ground="fact", of="clipping", grade="warning")
def sense_kept(records: Records, today: date) -> Iterator[Finding]:
    """A fact's text never says the contrary of its statement, nor one language that of the other.

    It goes by words that exclude each other (risen and fallen, exports and imports, confirmed and denied):
    what has those of one side alone does not come of what has those of another side alone. Of several
    clauses of the statement, `clause` or the fact's figures tell which are meant. What says the same by
    another word has it under `misread`.
    """
    for case in cases(records):
        told = {one: sides_told(case.fact, one) for one in case.languages}
        if any(told.values()):
            there = all_sides(clause.contrasts or {} for clause in case.clauses)
            against = (_contrary(case, language, here, there) for language, here in told.items())
            between = (_contrary_to(case, *found) for found in contrary_between(told))
            yield from islice(chain(_of_figures(case), *against, between), 1)


def _of_figures(case: Case) -> Iterator[Finding]:
    """Yield the figures that have risen in a text and fallen in their clause, or are called a fall."""
    for figure in case.fact.figures:
        for language in case.languages:
            for told in filter(None, _told_of(case, figure, language)):
                yield from _contrary(case, language, told, _printed_of(case, figure))
                called = contrasts_in(language, figure.measure.of(language))
                if words := contrary_of(told, called):
                    yield _contrary_to(
                        case, language, otherwise(language, words, say("its measure")), words[0]
                    )


def _told_of(case: Case, figure: Figure, language: str) -> Iterator[Sides]:
    """Yield on which sides the parts of a text are that have the value of a figure."""
    text, start = case.fact.text.of(language), 0
    numbers = [one for one in numbers_in(language, text, case.published) if one.value == figure.value]
    for end in (*(match.end() for match in _PART.finditer(text)), len(text)):
        if any(start <= one.start < end for one in numbers):
            yield sides_told(case.fact, language, text[start:end])
        start = end


def _printed_of(case: Case, figure: Figure) -> Sides:
    """Return on which sides the clause of a statement is in which a figure stands."""
    printed = printed_at(case.statement, figure)
    holding = (one for one in case.statement.clauses if any(of is printed for of in one.figures))
    return next((one.contrasts or {} for one in holding), {})


def _contrary(case: Case, language: str, told: Sides, printed: Sides) -> Iterator[Finding]:
    if words := contrary_of(told, printed):
        yield _contrary_to(case, language, otherwise(language, words, case.place), words[0])


def otherwise(language: str, words: tuple[str, str], place: Message) -> Message:
    """Return what is wrong with a text that has the first word where the second stands at a place."""
    return say(
        "{place} has {printed}, the {language} text the contrary: {word}",
        place=place,
        printed=words[1],
        language=language,
        word=words[0],
    )


def contrary_between(told: Mapping[str, Sides]) -> Iterator[tuple[str, Message, str]]:
    """Yield the languages whose text is on another side than one before, with what is wrong and its word."""
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


def _contrary_to(case: Case, language: str, message: Message, word: str) -> Finding:
    way = say("say it the way round that the clipping does; clause tells which of its clauses is meant")
    return _finding(case, language, message, way, word)


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
                cure = or_misread(say("say in both whether it is so or not"), fact.misread, word)
                yield Finding(in_fact(clipping_id, index, "text").at(other), message, cure)


@rule("data", ground="fact", of="clipping", grade="warning")
def denial_kept(records: Records, today: date) -> Iterator[Finding]:
    """What its statement denies, a fact's text denies, and nothing else: "not signed" is not "signed".

    It goes by words: where each clause of which the fact comes denies something, the text has a word that
    may deny (not, unable, refused); where the text denies (not, no), so may a clause of the statement.
    What says the same by another word has it under `misread`.
    """
    for case in cases(records):
        if all(one.contrasts is not None for one in case.statement.clauses):
            yield from islice(_turned(case), 1)


def _turned(case: Case) -> Iterator[Finding]:
    """Yield the languages in which a text denies what its statement does not, or the other way round."""
    denials = [one.denies for one in case.clauses]
    denied = denials[0] if denials and all(denials) else ""
    silent = case.is_read and not any(one.may_deny for one in case.statement.clauses)
    way = say("say as the clipping does whether it is so or not")
    for language in case.languages:
        text = case.fact.text.of(language)
        word = denial_told(case.fact, language)
        if denied and not may_deny(language, text):
            message = say(
                "{place} denies something ({word}), the {language} text nothing",
                place=case.place,
                word=denied,
                language=language,
            )
            yield _finding(case, language, message, way, denied)
        elif word and silent:
            message = say(
                "the {language} text denies something ({word}), {place} nothing",
                language=language,
                word=word,
                place=case.place,
            )
            yield _finding(case, language, message, way, word)


def _finding(case: Case, language: str, message: Message, way: Message, word: str) -> Finding:
    cure = or_misread(way, case.fact.misread, word)
    return Finding(case.at("text", language), message, cure, case.at().each("statement", "clause", "figures"))


@rule("data", ground="fact", of="clipping", grade="warning")
def condition_kept(records: Records, today: date) -> Iterator[Finding]:
    """What its statement has on a condition, a fact's text has so, too: "if talks go well" is not left out.

    It is asked where all that is planned or possible in the clauses of which the fact comes is so on a
    condition, and the text tells of it. Many words will do: if, unless, once,
    subject to, with approval.
    """
    for case in cases(records):
        ahead = [one.condition for one in case.clauses if not _AHEAD.isdisjoint(one.hedges)]
        word = ahead[0] if ahead and all(ahead) else ""
        lacking = [one for one in case.languages if word and _is_without(case, one)]
        if lacking:
            message = say(
                "{place} has it on a condition ({word}), the {language} text does not",
                place=case.place,
                word=word,
                language=lacking[0],
            )
            yield _finding(case, lacking[0], message, say("say on which condition"), word)


def _is_without(case: Case, language: str) -> bool:
    """Tell whether a text tells of what is ahead, and of no condition."""
    ahead = not _AHEAD.isdisjoint(hedges_told(case.fact, language))
    return ahead and not may_set_condition(language, case.fact.text.of(language))
