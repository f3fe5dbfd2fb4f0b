"""The rule that holds what a summary says against its facts: a summary is a fact's equal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import chain, islice, product

from ..edtf import When
from ..language.read_once import dates_in, numbers_in
from ..language.readers import READERS
from ..load.records import Records
from ..messages import Message, say, several
from ..model import Clipping, Fact, SummarySentence
from ..model.types import clipping_of
from ..problems import Finding, InRecord, rule
from .places import in_facts, linked_actors
from .statement import all_names, covers_one, part_of_name

Cited = Sequence[tuple[Clipping, Fact]]
"""The facts under a sentence, each with its clipping."""


@rule("data", ground="desk")
def summary_sourced(records: Records, today: date) -> Iterator[Finding]:
    """A number, date or actor in a sentence of a summary stands in one of the facts under it.

    A number below ten in words is prose, and a part of a name is none. A date may be wider than that of the
    fact, and reach from the date of one to that of another. A government bears the name of its country, which
    may stand in any sentence.
    """
    for issue_id, issue in records.issues.items():
        for number, sentence in enumerate(issue.summary):
            where = InRecord("issue", issue_id, ("summary", number))
            cited = list(_cited(sentence, records))
            if len(cited) == len(sentence.facts):
                yield from islice(_unsourced(where, sentence, cited, records), 1)


def _cited(sentence: SummarySentence, records: Records) -> Iterator[tuple[Clipping, Fact]]:
    for reference in sentence.facts:
        if fact := records.fact(reference):
            yield records.clippings[clipping_of(reference)], fact


def _unsourced(
    where: InRecord, sentence: SummarySentence, cited: Cited, records: Records
) -> Iterator[Finding]:
    """Yield the languages whose sentence has a number or date that stands in none of the facts."""
    day = max((clipping.published.date() for clipping, _ in cited), default=date.min)
    names = all_names(records)
    for language in records.languages:
        text, known = sentence.text.of(language), _values(language, cited)
        for found in numbers_in(language, text, day):
            if not (found.in_prose or found.value in known or part_of_name(text, found, names)):
                yield _finding(where.at("text", language), found.printed, sentence)
        dates = _dates(language, cited)
        for said in dates_in(language, text, day):
            if not (_is_known(said.when, dates) or part_of_name(text, said, names)):
                yield _finding(where.at("text", language), said.printed, sentence)
        for actor_id in sorted(_named(language, text, records) - _actors(cited, records)):
            yield _finding(where.at("text", language), actor_id, sentence)


def _named(language: str, text: str, records: Records) -> set[str]:
    """Return the actors that a text names, without governments."""
    forms = {
        actor_id: names
        for actor_id, names in records.actor_names().items()
        if records.actors[actor_id].kind != "government"
    }
    return set(READERS[language].names(text, forms))


def _actors(cited: Cited, records: Records) -> set[str]:
    """Return the actors of facts, and those that they name in any language."""
    nowhere = InRecord("clipping", "")
    linked = {one for _, fact in cited for _, one in linked_actors(nowhere, fact)}
    holders = {figure.holder for _, fact in cited for figure in fact.figures if figure.holder}
    texts = product(records.languages, (fact.text for _, fact in cited))
    named = (_named(language, text.of(language), records) for language, text in texts)
    return linked | holders | set(chain.from_iterable(named))


def _values(language: str, cited: Cited) -> set[Decimal]:
    """Return the numbers of facts, and of what they say in a language."""
    texts = ((fact.text.of(language), clipping.published.date()) for clipping, fact in cited)
    said = {number.value for text, day in texts for number in numbers_in(language, text, day)}
    return said | {figure.value for _, fact in cited for figure in fact.figures}


def _dates(language: str, cited: Cited) -> list[When]:
    """Return the dates of facts, of what they say in a language, and of the reports that they are from."""
    known = [fact.when for _, fact in cited if fact.when]
    for clipping, fact in cited:
        day = clipping.published.date()
        known += [When.parse(day.isoformat())]
        known += [one.when for one in dates_in(language, fact.text.of(language), day)]
    return known


def _is_known(when: When, dates: list[When]) -> bool:
    """Tell whether a date says no more than some known one, or reaches from one to another."""
    ends = list(filter(None, map(When.read, when.edtf.split("/"))))
    return covers_one(when, dates) or (len(ends) > 1 and all(covers_one(one, dates) for one in ends))


def _finding(where: InRecord, printed: str, sentence: SummarySentence) -> Finding:
    message: Message = say(
        "{printed} stands in none of the facts under it: {facts}",
        printed=printed,
        facts=several(sentence.facts),
    )
    of_facts = (in_facts(clipping_of(one), "id", "text", "figures", "when") for one in sentence.facts)
    rests_on = (where.at("facts"), *(place for places in of_facts for place in places))
    return Finding(where, message, say("mend it, or add the fact that says so to its facts"), rests_on)
