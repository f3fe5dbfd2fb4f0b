"""What the words of a text tell, but for those that its `misread` names; and the rule on these."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import date

from ..language.contrasts import Sides, contrasts_in
from ..language.negation import denial_in
from ..language.read_once import clauses_in
from ..language.reading import Clause, Hedge
from ..language.telling import hedges_of
from ..load.records import Records
from ..messages import Message, say
from ..model import Fact, SummarySentence
from ..model.skeleton import quoted
from ..problems import Finding, InRecord, rule
from .places import in_fact

Told = Fact | SummarySentence
"""What has a text, and words in it that are misread."""


@rule("data", ground="fact")
def misread_found(records: Records, today: date) -> Iterator[Finding]:
    """What a fact or a sentence of a summary calls `misread` is a word that the program finds there.

    Such a word hedges, denies or turns round in most sentences, and does nothing of it in this one: an answer
    to a message that is wrong. The rules then pass it over, in the text and in the fact's statement; so a
    word that no longer stands there has to go. It is seen in the data and in each comparison, on no page.
    """
    for clipping_id, index, fact in records.facts:
        if fact.misread:
            statement = records.statement_of(clipping_id, fact)
            there = {*_words_of(fact, records.languages), *(statement.words if statement else ())}
            yield from _not_there(fact, there, in_fact(clipping_id, index))
    for issue_id, issue in records.issues.items():
        for number, sentence in enumerate(issue.summary):
            there = set(_words_of(sentence, records.languages))
            yield from _not_there(sentence, there, InRecord("issue", issue_id, ("summary", number)))


def _not_there(told: Told, there: Collection[str], where: InRecord) -> Iterator[Finding]:
    for number, word in enumerate(told.misread):
        if word not in there:
            message = say("the program reads nothing into '{word}' here", word=word)
            cure = say("leave it out, or write the word as the message has it")
            yield Finding(where.at("misread", number), message, cure, where.each("text"))


def clauses_told(told: Told, language: str) -> tuple[Clause, ...]:
    """Return the clauses of a text, each with its hedges."""
    return tuple(_but_for(told.misread, one) for one in clauses_in(language, told.text.of(language)))


def hedges_told(told: Told, language: str) -> dict[Hedge, str]:
    """Return the kinds of hedges in a text, each with a word that shows it."""
    return hedges_of(clauses_told(told, language))


def denial_told(told: Told, language: str) -> str:
    """Return the word by which a text denies something, or ''."""
    word = denial_in(language, told.text.of(language))
    return "" if word in told.misread else word


def sides_told(told: Told, language: str, part: str | None = None) -> Sides:
    """Return on which sides a text is, or a part of it."""
    found = contrasts_in(language, told.text.of(language) if part is None else part)
    return {side: word for side, word in found.items() if word not in told.misread}


def or_misread(cure: Message, told: Told, *words: str) -> Message:
    """Return a cure with the line that has the program pass over these words, beside those that it does."""
    every = [one if one.isalpha() else quoted(one) for one in dict.fromkeys([*told.misread, *words])]
    line = f"misread: [{', '.join(every)}]"
    return say("{cure}; if the program misreads it, {line}", cure=cure, line=line)


def _but_for(words: Collection[str], clause: Clause) -> Clause:
    if not words:
        return clause
    left = [pair for pair in zip(clause.kinds, clause.words, strict=True) if pair[1] not in words]
    return replace(clause, kinds=tuple(kind for kind, _ in left), words=tuple(word for _, word in left))


def _words_of(told: Told, languages: Iterable[str]) -> Iterator[str]:
    """Yield the words by which a text tells how sure it is, what it denies and which way it goes."""
    for language in languages:
        text = told.text.of(language)
        yield denial_in(language, text)
        yield from contrasts_in(language, text).values()
        yield from (word for clause in clauses_in(language, text) for word in clause.words)
