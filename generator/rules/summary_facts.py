"""Rules that hold a sentence of a summary against the facts under it: a summary is a fact's equal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import chain, islice, product

from ..edtf import When
from ..language.content_words import clauses_between_marks, content_words
from ..language.negation import denial_in
from ..language.pieces import blanked
from ..language.read_once import dates_in, numbers_in
from ..language.readers import names_in
from ..language.reading import DateInText
from ..language.speakers import Names, mentions
from ..load.records import Records
from ..messages import Message, say, several
from ..model import Clipping, Fact, SummarySentence, Text
from ..model.types import clipping_of
from ..problems import Finding, InRecord, in_fact, in_facts, rule
from .dates_told import is_precise, last_days, may_be_one
from .misread import actors_misread, or_under_misread
from .statement import all_names, covers_one, part_of_name

_ENOUGH, _DRAWN = 4, 5
"""So many words of a clause tell whether it is drawn from facts, and one of so many has to be theirs."""


@dataclass(frozen=True, kw_only=True)
class SummaryCase:
    """A sentence of a summary with its facts, each with its clipping."""

    where: InRecord
    sentence: SummarySentence
    cited: tuple[tuple[Clipping, Fact], ...]

    @property
    def text(self) -> Text:
        """The sentence in each language."""
        return self.sentence.text

    @property
    def day(self) -> date:
        """The day against which the sentence is read: that of the newest report under it."""
        return max((clipping.published.date() for clipping, _ in self.cited), default=date.min)

    @property
    def facts(self) -> list[Fact]:
        """The facts under it."""
        return [fact for _, fact in self.cited]

    def texts(self, language: str) -> list[tuple[str, date]]:
        """Return what its facts say in a language, each with the day of its report."""
        return [(fact.text.of(language), clipping.published.date()) for clipping, fact in self.cited]

    @property
    def places(self) -> Iterator[InRecord]:
        """Where its facts stand."""
        for reference, (clipping, fact) in zip(self.sentence.facts, self.cited, strict=True):
            index = next(number for number, one in enumerate(clipping.facts) if one is fact)
            yield in_fact(clipping_of(reference), index)

    def finding(
        self, language: str, message: Message, cure: Message, *names: str, misread: tuple[str, ...] = ()
    ) -> Finding:
        """Return what is wrong in a language, which rests on those values of its facts."""
        where, rests_on = self.where.at("text", language), self.rests_on("text", *names)
        return Finding(where, message, cure, rests_on, misread=misread)

    def rests_on(self, *names: str) -> tuple[InRecord, ...]:
        """Return what tells which facts are meant, and the places of those values of its facts."""
        ids = (in_facts(clipping_of(one), "id") for one in self.sentence.facts)
        of_facts = (where.each(*names) for where in self.places)
        return (self.where.at("facts"), *chain.from_iterable((*ids, *of_facts)))


def summary_cases(records: Records) -> Iterator[SummaryCase]:
    """Yield every sentence of a summary whose facts are all there."""
    for issue_id, issue in records.issues.items():
        for number, sentence in enumerate(issue.summary):
            found = [(clipping_of(one), fact) for one in sentence.facts if (fact := records.fact(one))]
            if len(found) == len(sentence.facts):
                cited = tuple((records.clippings[clipping_id], fact) for clipping_id, fact in found)
                where = InRecord("issue", issue_id, ("summary", number))
                yield SummaryCase(where=where, sentence=sentence, cited=cited)


@rule("data", ground="desk", of="summary")
def summary_sourced(records: Records, today: date) -> Iterator[Finding]:
    """A number, date or actor in a sentence of a summary stands in one of the facts under it.

    A number below ten in words is prose, and a part of a name is none. A date may be wider than that of the
    fact, and reach from the date of one to that of another. A government bears the name of its country, which
    may stand in any sentence.
    """
    names = all_names(records)
    every = records.actor_names()
    forms = {one: its for one, its in every.items() if records.actors[one].kind != "government"}
    for case in summary_cases(records):
        spared = (*names, *case.sentence.misread)
        for language, printed in islice(_unsourced(case, records.languages, spared, forms), 1):
            message = say(
                "{printed} stands in none of the facts under it: {facts}",
                printed=printed,
                facts=several(case.sentence.facts),
            )
            cure = or_under_misread(say("mend it, or add the fact that says so to its facts"))
            yield case.finding(language, message, cure, "figures", "when")


def _unsourced(
    case: SummaryCase, languages: Iterable[str], names: Iterable[str], forms: Names
) -> Iterator[tuple[str, str]]:
    """Yield what stands in the sentence in a language and in none of the facts."""
    for language in languages:
        text, known = case.text.of(language), _values(language, case)
        for found in numbers_in(language, text, case.day):
            if not (found.in_prose or found.value in known or part_of_name(text, found, names)):
                yield language, found.printed
        dates = _dates(language, case)
        for said in dates_in(language, text, case.day):
            if is_precise(said) and not (_is_known(said, dates) or part_of_name(text, said, names)):
                yield language, said.printed
        others = actors_misread(case.sentence.misread, forms)
        named = (one for one in names_in(language, text, forms) if one not in others)
        for actor_id in _unknown(named, case, languages, forms):
            yield language, actor_id


def _unknown(
    named: Iterable[str], case: SummaryCase, languages: Iterable[str], forms: Names
) -> Iterator[str]:
    """Yield the actors that a sentence names, that are no fact's, and that none names in any language."""
    linked = {actor_id for fact in case.facts for actor_id in fact.concerned}
    asked = {actor_id: forms[actor_id] for actor_id in named if actor_id not in linked}
    if not asked:
        return
    texts = product(languages, (fact.text for fact in case.facts))
    known = (names_in(language, text.of(language), asked) for language, text in texts)
    yield from sorted(asked.keys() - set(chain.from_iterable(known)))


def _values(language: str, case: SummaryCase) -> set[Decimal]:
    said = {one.value for text, day in case.texts(language) for one in numbers_in(language, text, day)}
    return said | {figure.value for fact in case.facts for figure in fact.figures}


def _dates(language: str, case: SummaryCase) -> list[When]:
    """Return the dates of facts, of what they say in a language, and of the reports that they are from.

    A sentence that calls a day the last one may name it so.
    """
    known = [fact.when for fact in case.facts if fact.when]
    for text, day in case.texts(language):
        known += [When.parse(day.isoformat()), *(one.when for one in dates_in(language, text, day))]
    return [*known, *last_days(language, case.text.of(language), known, case.day)]


def _is_known(said: DateInText, dates: list[When]) -> bool:
    """Tell whether a date says no more than some known one, or reaches from one to another."""
    ends = list(filter(None, map(When.read, said.when.edtf.split("/"))))
    return may_be_one(said, dates) or (len(ends) > 1 and all(covers_one(one, dates) for one in ends))


@rule("data", ground="desk", grade="warning", of="summary")
def summary_drawn(records: Records, today: date) -> Iterator[Finding]:
    """A sentence of a summary is drawn from the facts under it: some words of each of its clauses are theirs.

    Told is a clause, or a sentence, of four words or more beside its dates, numbers and names, of which less
    than a fifth begin as a word of those facts in its language: it says what they do not, or other facts
    belong under it. On seven desks 3 of 268 faithful sentences had so few, and of the same sentences over
    other facts of their issue 87 of 100 (`bench.summaries`). What no clipping says (no date is given) is told
    of no fact.
    """
    for case in summary_cases(records):
        for language in records.languages:
            for clause in islice(undrawn(case, language, records), 1):
                message = say("'{clause}' has no words of the facts under it", clause=clause)
                cure = say("say it in their words, or add the fact that says so to its facts")
                yield case.finding(language, message, cure)


def undrawn(case: SummaryCase, language: str, records: Records) -> Iterator[str]:
    """Yield the clauses of a sentence that are drawn from none of its facts, by `summary-drawn`."""
    text = case.text.of(language)
    known = frozenset().union(*(content_words(fact.text.of(language)) for fact in case.facts))
    names = mentions(text, records.by_beginning.standing_in(text))
    found = (dates_in(language, text, case.day), numbers_in(language, text, case.day), names)
    bare = blanked(text, ((one.start, one.end) for every in found for one in every), " ")
    # What no clause has words enough for all of them may have.
    for start, end in (*clauses_between_marks(text), (0, len(text))):
        words = content_words(bare[start:end])
        if len(words) >= _ENOUGH and len(words & known) * _DRAWN < len(words):
            clause = text[start:end].strip()
            if not denial_in(language, clause):
                yield clause
