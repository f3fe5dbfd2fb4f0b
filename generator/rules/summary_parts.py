"""Which part of a sentence of a summary tells of which fact, as its numbers, dates and names show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ..language.content_words import clauses_between_marks
from ..language.read_once import dates_in, numbers_in
from ..language.speakers import mentions
from ..load.records import Records
from ..model import Fact
from .summary_facts import SummaryCase

Mark = Decimal | str
"""A number, a date in EDTF or the id of an actor."""


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
    cited = ((fact.text.of(language), clipping.published.date()) for clipping, fact in case.cited)
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
