"""Rules on what a text denies: its statement and the other language deny it, too."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice, permutations

from ..language.negation import may_deny
from ..load.records import Records
from ..messages import Message, say
from ..problems import Finding, rule
from .misread import denial_told, or_misread
from .places import in_fact
from .statement import Case, cases


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
            yield _finding(case, language, message, denied)
        elif word and silent:
            message = say(
                "the {language} text denies something ({word}), {place} nothing",
                language=language,
                word=word,
                place=case.place,
            )
            yield _finding(case, language, message, word)


def _finding(case: Case, language: str, message: Message, word: str) -> Finding:
    cure = or_misread(say("say as the clipping does whether it is so or not"), case.fact.misread, word)
    return Finding(case.at("text", language), message, cure, case.at().each("statement", "clause", "figures"))
