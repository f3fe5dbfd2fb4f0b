"""At least so much, or at most: a text keeps the bound that its statement and the other language give."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations, islice

from ..language.catalogue import catalogue
from ..language.read_once import numbers_in
from ..language.reading import Bound, NumberInText
from ..load.records import Records
from ..messages import Message, say
from ..model import Text
from ..problems import Finding, InRecord, rule
from .places import in_fact
from .statement import Case, cases, numbers_of, of_other_unit, printed_at, same_number
from .texts import sentences

_OPPOSITE: dict[Bound, Bound] = {"least": "most", "most": "least"}


@rule("data", ground="fact", of="clipping")
def bound_kept(records: Records, today: date) -> Iterator[Finding]:
    """At least or more than so much never becomes at most or less than so much, nor the other way round.

    Not against the statement, and not between the languages. About may be said of either.
    """
    told = set()
    for where, text, day in sentences(records, today):
        pairs = combinations(records.languages, 2)
        found = (one for pair in pairs for one in _between(where, text, pair, day))
        for finding in islice(found, 1):
            told.add(where)
            yield finding
    for case in cases(records):
        if case.at("text") not in told:
            # One slip is mostly made in all languages.
            yield from islice(_against_statement(case), 1)


def _between(where: InRecord, text: Text, languages: tuple[str, str], day: date) -> Iterator[Finding]:
    """Yield the numbers to which two languages give opposite bounds."""
    first, second = languages
    there = numbers_in(second, text.of(second), day)
    for number in numbers_in(first, text.of(first), day):
        if _opposed(number.bound, (one.bound for one in there if same_number(first, number, second, one))):
            message = say(
                "{printed} is {bound} in the {language} text but {otherwise} in the {other} one",
                printed=number.printed,
                bound=_in_words(number.bound),
                language=first,
                otherwise=_in_words(_OPPOSITE[number.bound]),
                other=second,
            )
            yield Finding(where.at(first), message, say("write the right one in both"))


def _against_statement(case: Case) -> Iterator[Finding]:
    """Yield the numbers in a fact's text to which the statement gives the opposite bound."""
    for language, number in numbers_of(case.fact.text, case.published):
        if _opposed(number.bound, _bounds_printed(case, language, number)):
            right = _OPPOSITE[number.bound]
            message = say(
                "{printed} is {bound} in the {language} text but {otherwise} in {place}",
                printed=number.printed,
                bound=_in_words(number.bound),
                language=language,
                otherwise=_in_words(right),
                place=case.place,
            )
            words = catalogue(language)
            about = words(f"number.{right}", n=words.number(number.value))
            rests_on = (in_fact(case.clipping_id, case.index, "figures"),)
            cure = say("write {about} there", about=about)
            yield Finding(case.at("text", language), message, cure, rests_on)


def _bounds_printed(case: Case, language: str, number: NumberInText) -> Iterator[Bound]:
    """Yield the bounds that the statement gives to the figures for which a number may stand."""
    for figure in case.fact.figures:
        printed = printed_at(case.statement, figure)
        if printed and figure.value == number.value and not of_other_unit(case, figure, language, number):
            yield printed.bound


def _opposed(bound: Bound, others: Iterable[Bound]) -> bool:
    """Tell whether a number has a bound and all for which it may stand have the opposite one."""
    # Most numbers have no bound; the others are then not even looked for.
    return bool(bound) and set(others) == {_OPPOSITE[bound]}


def _in_words(bound: Bound) -> Message:
    return say("at least so much") if bound == "least" else say("at most so much")
