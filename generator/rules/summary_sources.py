"""The rule that holds what a summary says against its facts: a summary is a fact's equal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from itertools import chain, islice, product

from ..edtf import When
from ..language.read_once import dates_in, numbers_in
from ..language.readers import names_in
from ..language.reading import DateInText
from ..language.speakers import Names
from ..load.records import Records
from ..messages import say, several
from ..problems import Finding, rule
from .dates_told import is_precise, last_days, may_be_one
from .statement import all_names, covers_one, part_of_name
from .summary_case import SummaryCase, summary_cases


@rule("data", ground="desk")
def summary_sourced(records: Records, today: date) -> Iterator[Finding]:
    """A number, date or actor in a sentence of a summary stands in one of the facts under it.

    A number below ten in words is prose, and a part of a name is none. A date may be wider than that of the
    fact, and reach from the date of one to that of another. A government bears the name of its country, which
    may stand in any sentence.
    """
    names = all_names(records)
    forms = {
        actor_id: its
        for actor_id, its in records.actor_names().items()
        if records.actors[actor_id].kind != "government"
    }
    for case in summary_cases(records):
        spared = (*names, *case.sentence.misread)
        yield from islice(_unsourced(case, records.languages, spared, forms), 1)


def _unsourced(
    case: SummaryCase, languages: Iterable[str], names: Iterable[str], forms: Names
) -> Iterator[Finding]:
    """Yield what stands in the sentence and in none of the facts."""
    for language in languages:
        text, known = case.text.of(language), _values(language, case)
        for found in numbers_in(language, text, case.day):
            if not (found.in_prose or found.value in known or part_of_name(text, found, names)):
                yield _finding(case, language, found.printed)
        dates = _dates(language, case)
        for said in dates_in(language, text, case.day):
            if is_precise(said) and not (_is_known(said, dates) or part_of_name(text, said, names)):
                yield _finding(case, language, said.printed)
        for actor_id in _unknown(names_in(language, text, forms), case, languages, forms):
            yield _finding(case, language, actor_id)


def _unknown(
    named: Iterable[str], case: SummaryCase, languages: Iterable[str], forms: Names
) -> Iterator[str]:
    """Yield the actors that a sentence names, that are no fact's, and that none names in any language."""
    linked = {actor_id for fact in case.facts for actor_id in fact.concerned}
    asked = {actor_id: forms[actor_id] for actor_id in named if actor_id not in linked}
    if not asked:
        return
    texts = product(languages, (fact.text for _, fact in case.cited))
    known = (names_in(language, text.of(language), asked) for language, text in texts)
    yield from sorted(asked.keys() - set(chain.from_iterable(known)))


def _values(language: str, case: SummaryCase) -> set[Decimal]:
    """Return the numbers of facts, and of what they say in a language."""
    texts = ((fact.text.of(language), clipping.published.date()) for clipping, fact in case.cited)
    said = {number.value for text, day in texts for number in numbers_in(language, text, day)}
    return said | {figure.value for _, fact in case.cited for figure in fact.figures}


def _dates(language: str, case: SummaryCase) -> list[When]:
    """Return the dates of facts, of what they say in a language, and of the reports that they are from.

    A sentence that calls a day the last one may name it so.
    """
    known = [fact.when for _, fact in case.cited if fact.when]
    for clipping, fact in case.cited:
        day = clipping.published.date()
        known += [When.parse(day.isoformat())]
        known += [one.when for one in dates_in(language, fact.text.of(language), day)]
    return [*known, *last_days(language, case.text.of(language), known, case.day)]


def _is_known(said: DateInText, dates: list[When]) -> bool:
    """Tell whether a date says no more than some known one, or reaches from one to another."""
    ends = list(filter(None, map(When.read, said.when.edtf.split("/"))))
    return may_be_one(said, dates) or (len(ends) > 1 and all(covers_one(one, dates) for one in ends))


def _finding(case: SummaryCase, language: str, printed: str) -> Finding:
    message = say(
        "{printed} stands in none of the facts under it: {facts}",
        printed=printed,
        facts=several(case.sentence.facts),
    )
    cure = say("mend it, or add the fact that says so to its facts")
    return case.finding(language, message, cure, "figures", "when")
