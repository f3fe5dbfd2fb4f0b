"""Rules on the sense of a sentence of a summary: which way round, what it denies, how sure it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import islice

from ..language.conditions import condition_in, may_set_condition
from ..language.content_words import clauses_between_marks
from ..language.contrasts import all_sides
from ..language.negation import may_deny
from ..language.read_once import dates_in, numbers_in
from ..language.reading import AHEAD, UNSURE
from ..language.speakers import mentions
from ..language.telling import TO_COME, WORDS, hedge_called, may_tell, only_to_come
from ..load.records import Records
from ..messages import Message, say
from ..model import Fact
from ..problems import Finding, rule
from .misread import clauses_told, condition_told, denial_told, hedges_told, is_without_condition, sides_told
from .sense import contrary_between, contrary_to
from .summary_facts import SummaryCase, summary_cases

Mark = Decimal | str
"""A number, a date in EDTF or the id of an actor."""


@rule("data", ground="desk", grade="warning", of="summary")
def summary_sense_kept(records: Records, today: date) -> Iterator[Finding]:
    """A sentence of a summary never says the contrary of its facts, nor one language that of the other.

    It goes by the same words as `sense-kept`, and by all facts under the sentence taken together.
    """
    for case in summary_cases(records):
        yield from islice(_turned(case, records), 1)


def _turned(case: SummaryCase, records: Records) -> Iterator[Finding]:
    told = {one: sides_told(case.sentence, one) for one in records.languages}
    for one, here in told.items():
        there = all_sides(sides_told(fact, one) for fact in case.facts)
        for language, message, word in contrary_to(one, here, there, say("a fact under it")):
            cure = say("say it the way round that its facts do")
            yield case.finding(language, message, cure, misread=(word,))
    for language, message, word in contrary_between(told):
        cure = say("say it the same way round in both")
        yield case.finding(language, message, cure, misread=(word,))


def _is_surer(case: SummaryCase, language: str, words: Iterable[str | None]) -> bool:
    """Tell whether a sentence tells as certain what its facts have words of possibility for."""
    shown = hedges_told(case.sentence, language)
    to_come = only_to_come(language, case.text.of(language), shown)
    # What comes on a condition may be told as what will come then.
    possible = {word for word in words if word and not condition_in(language, word)}
    return UNSURE.isdisjoint(shown) or bool(to_come and not possible <= TO_COME)


@rule("data", ground="desk", grade="warning", of="summary")
def summary_denial_kept(records: Records, today: date) -> Iterator[Finding]:
    """What all facts under a sentence of a summary deny, the sentence denies, too, in each language.

    So does a part of the sentence what the one fact denies whose number, date or name it has. It goes by the
    same words as `denial-kept`. What no clipping says is told of no fact; so a sentence may deny what its
    facts do not.
    """
    way = say("say as they do whether it is so or not")
    for case in summary_cases(records):
        found = (one for language in records.languages for one in _undenied(case, language, records))
        for language, message, word in islice(found, 1):
            yield case.finding(language, message, way, misread=(word,))


def _undenied(case: SummaryCase, language: str, records: Records) -> Iterator[tuple[str, Message, str]]:
    """Yield what is denied by the facts under a sentence and not by what tells of them, with the word."""
    text, denials = case.text.of(language), [denial_told(fact, language) for fact in case.facts]
    if not set(denials) - {"", *case.sentence.misread}:
        return
    if denials and all(denials) and not may_deny(language, text):
        message = say(
            "all facts under it deny something ({word}), the {language} text nothing",
            word=denials[0],
            language=language,
        )
        yield language, message, denials[0]
    for part in own_parts(case, language, records):
        word = denial_told(part.fact, language)
        if word and word not in case.sentence.misread and not may_deny(language, text[part.start : part.end]):
            message = say(
                "{fact} denies something ({word}), the {language} text nothing where it tells of that",
                fact=part.reference,
                word=word,
                language=language,
            )
            yield language, message, word


@rule("data", ground="desk", grade="warning", of="summary")
def summary_condition_kept(records: Records, today: date) -> Iterator[Finding]:
    """What a fact under a sentence of a summary has on a condition, the sentence has so, too.

    It goes by the same words as `condition-kept`, of what is planned or possible. Over one fact alone a
    sentence need not that tells of nothing to come.
    """
    for case in summary_cases(records):
        found = (one for language in records.languages for one in _unconditional(case, language))
        for language, message, word in islice(found, 1):
            yield case.finding(language, message, say("say on which condition"), misread=(word,))


def _unconditional(case: SummaryCase, language: str) -> Iterator[tuple[str, Message, str]]:
    """Yield what a fact under a sentence has on a condition and the sentence has not, with the word."""
    if may_set_condition(language, case.text.of(language)):
        return
    if len(case.facts) == 1 and not is_without_condition(case.sentence, language):
        return
    for reference, fact in zip(case.sentence.facts, case.facts, strict=True):
        word = condition_told(fact, language)
        if word and word not in case.sentence.misread:
            message = say(
                "{fact} has it on a condition ({word}), the {language} text does not",
                fact=reference,
                word=word,
                language=language,
            )
            yield language, message, word


@rule("data", ground="desk", grade="warning", of="summary")
def summary_as_unsure(records: Records, today: date) -> Iterator[Finding]:
    """What all facts under a sentence of a summary tell as possible, the sentence does not tell as certain.

    It has words of possibility, of a wish or a judgement, not of a plan alone: may is no will. Nor is a plan
    told as done where a part of the sentence has the number, date or name of the one fact that tells of it.
    """
    for case in summary_cases(records):
        found = (*_too_sure(case, records), *_told_as_done(case, records))
        yield from found[:1]


def _too_sure(case: SummaryCase, records: Records) -> Iterator[Finding]:
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


def _told_as_done(case: SummaryCase, records: Records) -> Iterator[Finding]:
    """Yield the facts still ahead of which a sentence tells as done, in each language."""
    if not any(fact.meaning.ahead for fact in case.facts):
        return
    done = [
        {one.reference: one for one in own_parts(case, language, records) if _is_done(one, case, language)}
        for language in records.languages
    ]
    for reference in sorted(set.intersection(*map(set, done))):
        language, part = records.languages[0], done[0][reference]
        status = part.fact.status
        message = say("{fact} is {status}, but the text tells it as done", fact=reference, status=status)
        cure = say("tell it by {words}", words=WORDS[language][status])
        yield case.finding(language, message, cure, "status")


def _is_done(part: OwnPart, case: SummaryCase, language: str) -> bool:
    """Tell whether a part has no word of what is to come, as its fact is, nor is behind one."""
    if not part.fact.meaning.ahead:
        return False
    text = case.text.of(language)[: part.end]
    before = (one for one in clauses_told(case.sentence, language) if one.start < part.end)
    kinds = {kind for one in before for kind, word in one.hedges.items() if word in text}
    return kinds.isdisjoint({*AHEAD, *(part.fact.meaning.told_by or ())}) and not may_tell(
        language, text, {"plan", "possibility"}
    )


@dataclass(frozen=True, kw_only=True)
class OwnPart:
    """The part of a sentence (`text[start:end]`) that one fact alone can be behind."""

    start: int
    end: int
    reference: str
    fact: Fact


def own_parts(case: SummaryCase, language: str, records: Records) -> Iterator[OwnPart]:
    """Yield the parts of a sentence over several facts, each from mark to mark, with the fact it tells of.

    A clause tells of the only fact that has a number, date or name of it which no other fact under the
    sentence has. What stands beside it goes with it up to a clause that tells of another fact.
    """
    spans = list(clauses_between_marks(case.text.of(language)))
    owners = list(_owners(spans, case, language, records)) if len(case.facts) > 1 else []
    for index in sorted({next(iter(one)) for one in owners if len(one) == 1}):
        for first, last in _runs(owners, index):
            reference, fact = case.sentence.facts[index], case.facts[index]
            yield OwnPart(start=spans[first][0], end=spans[last][1], reference=reference, fact=fact)


def _owners(
    spans: Iterable[tuple[int, int]], case: SummaryCase, language: str, records: Records
) -> Iterator[set[int]]:
    """Yield for each clause the numbers of the facts of which it has something that no other of them has."""
    marks = list(_marks(case.text.of(language), language, case.day, records))
    cited = case.texts(language)
    facts = [{mark for _, mark in _marks(text, language, day, records)} for text, day in cited]
    for start, end in spans:
        here = {mark for place, mark in marks if start <= place < end}
        having = ([index for index, its in enumerate(facts) if mark in its] for mark in here)
        yield {one[0] for one in having if len(one) == 1}


def _marks(text: str, language: str, day: date, records: Records) -> Iterator[tuple[int, Mark]]:
    """Yield the numbers, dates and names of a text, each with where it begins."""
    yield from ((one.start, one.value) for one in numbers_in(language, text, day))
    yield from ((one.start, one.when.edtf) for one in dates_in(language, text, day))
    for one in mentions(text, records.by_beginning.standing_in(text)):
        yield from ((one.start, actor) for actor in one.ids)


def _runs(owners: Sequence[set[int]], index: int) -> Iterator[tuple[int, int]]:
    """Yield the first and the last of clauses that stand together, none of another fact, some of this one."""
    first = 0
    for number in range(len(owners) + 1):
        if number == len(owners) or owners[number] - {index}:
            if any(owners[one] == {index} for one in range(first, number)):
                yield first, number - 1
            first = number + 1
