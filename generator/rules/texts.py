"""Rules on texts: each in its language, with the figures of its fact; and which texts there are."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from itertools import product

from ..language.catalogue import catalogue
from ..language.contrasts import contrasts_in
from ..language.negation import denial_in
from ..language.read_once import clauses_in, dates_in, numbers_in
from ..language.readers import names_in
from ..language.reading import Bound, NumberInText
from ..language.scripts import HAN
from ..language.telling import put_off_in
from ..load.records import Records
from ..messages import Message, Several, say, several
from ..model import Clipping, Fact, Figure, Text
from ..model.types import clipping_of
from ..problems import Finding, InRecord, in_clipping, in_fact, rule
from .misread import Told, actors_misread, condition_told, or_under_misread
from .statement import printed_at
from .summary_facts import summary_cases


@rule("data", ground="identity", of="clipping")
def text_language(records: Records, today: date) -> Iterator[Finding]:
    """A Chinese text is written in Chinese, an English one without Chinese characters."""
    for where, text, _ in sentences(records, today):
        if text.zh and not HAN.search(text.zh):
            yield Finding(where.at("zh"), say("no Chinese in the Chinese text"), say("write it in Chinese"))
        if HAN.search(text.en):
            yield Finding(where.at("en"), say("Chinese in the English text"), say("write it in English"))


@rule("data", ground="fact", of="clipping")
def figure_written(records: Records, today: date) -> Iterator[Finding]:
    """A fact's figures stand in its text (in one language: numbers-agree asks for the other)."""
    for clipping_id, index, fact in records.facts:
        published = records.clippings[clipping_id].published.date()
        for number, figure in enumerate(fact.figures):
            if not any(_told(figure, fact.text, language, published) for language in records.languages):
                where = in_fact(clipping_id, index, "figures", number, "value")
                value = f"{figure.value:f}"
                message = say("the figure {value} is in neither text", value=value)
                if len(records.languages) == 1:
                    message = say("the figure {value} is in no text of the fact", value=value)
                right = [catalogue(language).number(figure.value) for language in records.languages]
                cure = say("mend the figure, or write {words} there", words=several(right, " and "))
                yield Finding(where, message, cure, in_fact(clipping_id, index).each("text"))


@rule("data", ground="fact", of="clipping")
def approximate_said(records: Records, today: date) -> Iterator[Finding]:
    """A figure that the source gives as about so much (approximate) is told so in each text."""
    for clipping_id, index, fact in records.facts:
        published = records.clippings[clipping_id].published.date()
        for number, figure in enumerate(fact.figures):
            if figure.approximate and (plain := _told_as_exact(figure, fact, records.languages, published)):
                where = in_fact(clipping_id, index, "figures", number)
                statement = records.statement_of(clipping_id, fact)
                printed = printed_at(statement, figure) if statement else None
                bound: Bound = printed.bound if printed else ""
                message = _source_says(bound, f"{figure.value:f}", several(plain, " and "))
                words = [catalogue(language) for language in plain]
                each_about = (one(f"number.{bound or 'about'}", n=one.number(figure.value)) for one in words)
                about = several(each_about, " and ")
                rests_on = (*where.each("value"), in_fact(clipping_id, index, "text"))
                cure = or_under_misread(say("write {about} there", about=about))
                yield Finding(where.at("approximate"), message, cure, rests_on)


def _source_says(bound: Bound, value: str, language: Several) -> Message:
    if bound == "least":
        return say(
            "the source says at least {value}, the {language} text does not", value=value, language=language
        )
    if bound == "most":
        return say(
            "the source says at most {value}, the {language} text does not", value=value, language=language
        )
    return say("the source says about {value}, the {language} text does not", value=value, language=language)


def _told_as_exact(figure: Figure, fact: Fact, languages: Iterable[str], published: date) -> list[str]:
    """Return the languages in which a fact's text gives a figure, but not as about so much."""
    found = {language: _told(figure, fact.text, language, published) for language in languages}
    return [
        one
        for one, told in found.items()
        if told and not any(number.approximate or number.printed in fact.misread for number in told)
    ]


def _told(figure: Figure, text: Text, language: str, published: date) -> list[NumberInText]:
    """Return the numbers of a text that have the value of a figure."""
    numbers = numbers_in(language, text.of(language), published)
    return [one for one in numbers if one.value == figure.value]


def sentences(records: Records, today: date) -> Iterator[tuple[InRecord, Text, date]]:
    """Yield every sentence in both languages, with its place and the day against which it is read.

    One that cites a clipping that cannot be read is left out: its day is not known.
    """
    unread = records.unread("clipping")
    for clipping_id, clipping in records.clippings.items():
        for where, text in _of_clipping(clipping, in_clipping(clipping_id)):
            yield where, text, clipping.published.date()
    for issue_id, issue in records.issues.items():
        place = InRecord("issue", issue_id)
        yield place.at("question"), issue.question, today
        for number, sentence in enumerate(issue.summary):
            cited = [clipping_of(reference) for reference in sentence.facts]
            there = [records.clippings[one] for one in cited if one in records.clippings]
            if unread.isdisjoint(cited):
                day = max((clipping.published.date() for clipping in there), default=today)
                yield place.at("summary", number, "text"), sentence.text, day


def _of_clipping(clipping: Clipping, where: InRecord) -> Iterator[tuple[InRecord, Text]]:
    for index, fact in enumerate(clipping.facts):
        yield from texts_of_fact(fact, where.at("facts", index))
    for key, withdrawal in clipping.withdrawn.items():
        yield where.at("withdrawn", key, "reason"), withdrawal.reason
    for key, reason in clipping.statements.ignored.items():
        yield where.at("statements", "ignored", key), reason


def texts_of_fact(fact: Fact, where: InRecord) -> Iterator[tuple[InRecord, Text]]:
    """Yield each text of a fact, with its place."""
    yield where.at("text"), fact.text
    for number, correction in enumerate(fact.corrections):
        yield where.at("corrections", number, "reason"), correction.reason
    for number, change in enumerate(fact.changes):
        yield where.at("changes", number, "reason"), change.reason
    for number, inferred in enumerate(fact.inferred):
        yield where.at("inferred", number, "reason"), inferred.reason


@rule("data", ground="fact", grade="warning")
def misread_found(records: Records, today: date) -> Iterator[Finding]:
    """What a fact or a sentence of a summary calls `misread` is something that the program finds there.

    It is a word that hedges, denies or turns round in most sentences and not in this one, a number or date
    that is none, or the name of another. The rules then pass it over, in the text and in the fact's
    statement; so what no longer stands there had better go. It is seen in the data and in each comparison, on
    no page. A warning, because it may be the program that has learnt to read.
    """
    for clipping_id, index, fact in records.facts:
        if fact.misread:
            day = records.clippings[clipping_id].published.date()
            texts = (text for _, text in texts_of_fact(fact, in_fact(clipping_id, index)))
            statement = records.statement_of(clipping_id, fact)
            there = set(_in_texts(texts, records.languages, day))
            there |= _with_names(fact, records, statement.actors if statement else ())
            if statement:
                figures = (figure.printed for figure in statement.figures)
                there |= {*statement.words, *figures, *statement.dates}
            yield from _not_there(fact, there, in_fact(clipping_id, index))
    for case in summary_cases(records):
        if case.sentence.misread:
            every = [case.text, *(fact.text for fact in case.facts)]
            there = set(_in_texts(every, records.languages, case.day)) | _with_names(case.sentence, records)
            conditions = product(case.facts, records.languages)
            there |= {condition_told(fact, language) for fact, language in conditions}
            yield from _not_there(case.sentence, there, case.where)


def _with_names(told: Told, records: Records, actors: Collection[str] = ()) -> set[str]:
    """Return the words called misread that have a name of some actors, or of one whom the text names."""
    every = records.actor_names()
    texts = ((language, told.text.of(language)) for language in records.languages)
    named = (one for language, text in texts for one in names_in(language, text, every))
    names = {actor: every[actor] for actor in {*actors, *named} if actor in every}
    return {word for word in told.misread if actors_misread([word], names)}


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
        yield put_off_in(language, text) or ""
        yield from contrasts_in(language, text).values()
        yield from (word for clause in clauses_in(language, text) for word in clause.words)
        yield from (one.printed for one in numbers_in(language, text, day))
        yield from (one.printed for one in dates_in(language, text, day))
