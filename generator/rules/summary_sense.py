"""Rules that hold the sense of a summary against its facts: which way round, whether at all, how surely."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice

from ..language.contrasts import all_sides, contrary_of
from ..language.negation import may_deny
from ..language.telling import TO_COME, WORDS, hedge_called, only_to_come
from ..load.records import Records
from ..messages import say
from ..problems import Finding, rule
from .contrasts import contrary_between, otherwise
from .misread import denial_told, hedges_told, or_misread, sides_told
from .summary_case import SummaryCase, summary_cases

_AS_UNSURE = frozenset({"possibility", "wish", "judgement"})


@rule("data", ground="desk", grade="warning")
def summary_sense_kept(records: Records, today: date) -> Iterator[Finding]:
    """A sentence of a summary never says the contrary of its facts, nor one language that of the other.

    It goes by the same words as `sense-kept`, and by all facts under the sentence taken together.
    """
    for case in summary_cases(records):
        yield from islice(_turned(case, records), 1)


def _turned(case: SummaryCase, records: Records) -> Iterator[Finding]:
    told = {one: sides_told(case.sentence, one) for one in records.languages}
    for language, here in told.items():
        there = all_sides(sides_told(fact, language) for fact in case.facts)
        if words := contrary_of(here, there):
            cure = or_misread(say("say it the way round that its facts do"), case.sentence.misread, words[0])
            yield case.finding(language, otherwise(language, words, say("a fact under it")), cure)
    for language, message, word in contrary_between(told):
        cure = or_misread(say("say it the same way round in both"), case.sentence.misread, word)
        yield case.finding(language, message, cure)


def _is_surer(case: SummaryCase, language: str, words: Iterable[str | None]) -> bool:
    """Tell whether a sentence tells as certain what its facts have words of possibility for."""
    shown = hedges_told(case.sentence, language)
    to_come = only_to_come(language, case.text.of(language), shown)
    return _AS_UNSURE.isdisjoint(shown) or bool(to_come and not set(words) <= TO_COME)


@rule("data", ground="desk", grade="warning")
def summary_denial_kept(records: Records, today: date) -> Iterator[Finding]:
    """What all facts under a sentence of a summary deny, the sentence denies, too, in each language.

    It goes by the same words as `denial-kept`. What no clipping says is told of no fact; so a sentence may
    deny what its facts do not.
    """
    for case in summary_cases(records):
        for language in records.languages:
            denials = [denial_told(fact, language) for fact in case.facts]
            if denials and all(denials) and not may_deny(language, case.text.of(language)):
                message = say(
                    "all facts under it deny something ({word}), the {language} text nothing",
                    word=denials[0],
                    language=language,
                )
                yield case.finding(language, message, say("say as they do whether it is so or not"))
                break


@rule("data", ground="desk", grade="warning")
def summary_as_unsure(records: Records, today: date) -> Iterator[Finding]:
    """What all facts under a sentence of a summary tell as possible, the sentence does not tell as certain.

    It has words of possibility, of a wish or a judgement, not of a plan alone: may is no will.
    """
    for case in summary_cases(records):
        for language in records.languages:
            words = [hedges_told(fact, language).get("possibility") for fact in case.facts]
            if words and all(words) and _is_surer(case, language, words):
                message = say(
                    "all facts under it have words of {kinds}, the {language} text tells it as certain",
                    kinds=hedge_called("possibility", words[0] or ""),
                    language=language,
                )
                cure = say("tell it by {words}", words=WORDS[language]["expected"])
                yield case.finding(language, message, cure)
                break
