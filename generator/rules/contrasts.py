"""The rule on words that exclude each other: no text says the contrary of what it comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import chain, combinations, islice

from ..language.contrasts import Sides, all_sides, contrary_of, contrasts_in
from ..language.read_once import numbers_in
from ..load.records import Records
from ..messages import Message, say
from ..model import Figure
from ..problems import Finding, rule
from .measured import printed_at
from .misread import or_misread, sides_told
from .statement import Case, cases

_PART = re.compile(r"[，。；：！？、](?!\d)|[,;:.](?=\s)")
"""What parts of a sentence end with."""


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
            between = (_finding(case, *found) for found in contrary_between(told))
            found = chain(_of_figures(case), _against_statement(case, told), between)
            yield from islice(found, 1)


def _of_figures(case: Case) -> Iterator[Finding]:
    """Yield the figures that have risen in a text and fallen in their clause, or are called a fall."""
    for figure in case.fact.figures:
        for language in case.languages:
            for told in filter(None, _told_of(case, figure, language)):
                yield from _contrary(case, language, told, _printed_of(case, figure))
                called = contrasts_in(language, figure.measure.of(language))
                if words := contrary_of(told, called):
                    yield _finding(case, language, otherwise(language, words, say("its measure")), words[0])


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


def _against_statement(case: Case, told: Mapping[str, Sides]) -> Iterator[Finding]:
    """Yield the languages whose text is on another side than the clauses of which the fact comes."""
    there = all_sides(clause.contrasts or {} for clause in case.clauses)
    for language, here in told.items():
        yield from _contrary(case, language, here, there)


def _contrary(case: Case, language: str, told: Sides, printed: Sides) -> Iterator[Finding]:
    if words := contrary_of(told, printed):
        yield _finding(case, language, otherwise(language, words, case.place), words[0])


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


def _finding(case: Case, language: str, message: Message, word: str) -> Finding:
    way = say("say it the way round that the clipping does; clause tells which of its clauses is meant")
    cure = or_misread(way, case.fact.misread, word)
    return Finding(case.at("text", language), message, cure, case.at().each("statement", "clause", "figures"))
