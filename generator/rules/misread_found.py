"""The rule on what is called misread: the program reads something into it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from ..language.contrasts import contrasts_in
from ..language.negation import denial_in
from ..language.read_once import clauses_in, dates_in, numbers_in
from ..load.records import Records
from ..messages import say
from ..model import Text
from ..model.evidence import StatementEvidence
from ..problems import Finding, InRecord, rule
from .misread import Told
from .places import in_fact
from .summary_case import summary_cases
from .texts import texts_of_fact


@rule("data", ground="fact")
def misread_found(records: Records, today: date) -> Iterator[Finding]:
    """What a fact or a sentence of a summary calls `misread` is something that the program finds there.

    It is a word that hedges, denies or turns round in most sentences and not in this one, or a number or date
    that is none. The rules then pass it over, in the text and in the fact's statement; so what no longer
    stands there has to go. It is seen in the data and in each comparison, on no page.
    """
    for clipping_id, index, fact in records.facts:
        if fact.misread:
            day = records.clippings[clipping_id].published.date()
            texts = (text for _, text in texts_of_fact(fact, in_fact(clipping_id, index)))
            statement = records.statement_of(clipping_id, fact)
            there = {*_in_texts(texts, records.languages, day), *(_printed(statement) if statement else ())}
            yield from _not_there(fact, there, in_fact(clipping_id, index))
    for case in summary_cases(records):
        if case.sentence.misread:
            there = set(_in_texts([case.text], records.languages, case.day))
            yield from _not_there(case.sentence, there, case.where)


def _not_there(told: Told, there: Collection[str], where: InRecord) -> Iterator[Finding]:
    for number, word in enumerate(told.misread):
        if word not in there:
            message = say("the program reads nothing into '{word}' here", word=word)
            cure = say("leave it out, or write the word as the message has it")
            yield Finding(where.at("misread", number), message, cure, where.each("text"))


def _in_texts(texts: Iterable[Text], languages: Collection[str], day: date) -> Iterator[str]:
    """Yield the words by which texts tell how sure they are, what they deny, which way, how many and when."""
    for language, text in ((language, text.of(language)) for text in texts for language in languages):
        yield denial_in(language, text)
        yield from contrasts_in(language, text).values()
        yield from (word for clause in clauses_in(language, text) for word in clause.words)
        yield from (one.printed for one in numbers_in(language, text, day))
        yield from (one.printed for one in dates_in(language, text, day))


def _printed(statement: StatementEvidence) -> Iterator[str]:
    yield from statement.words
    yield from (figure.printed for figure in statement.figures)
