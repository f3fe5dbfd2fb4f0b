"""A rule on the numbers and dates of a summary: each means there what it does in the facts under it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain, combinations, islice, pairwise

from ..language.catalogue import catalogue
from ..language.content_words import clauses_between_marks, content_words
from ..language.pieces import blanked
from ..language.read_once import dates_in, numbers_in
from ..language.reading import SHARES, NumberInText
from ..language.telling import BOUNDS
from ..load.records import Records
from ..messages import Message, say
from ..problems import Finding, rule
from .misread import or_under_misread
from .summary_facts import SummaryCase, summary_cases

Place = tuple[int, int, str]
"""Where a number or a date stands in a text, and what it is."""
Told = Mapping[str, set[str]]
"""Numbers or dates of texts, each with the words that stand beside it."""
_CLEARLY = 2
"""So many words more speak for another number than for the one that stands there, where two are exchanged."""


@rule("data", ground="desk", grade="warning", of="summary")
def summary_numbers_kept(records: Records, today: date) -> Iterator[Finding]:
    """A number in a sentence of a summary is told there as in its facts: of the same, and at least as much.

    What all facts that have it give as at least, at most or about so much is not told as exactly so much. And
    of two numbers, or two dates, neither stands beside the words that the facts have beside the other.
    """
    for case in summary_cases(records):
        found = (
            (language, *one)
            for language in records.languages
            for one in chain(_as_exact(case, language), _exchanged(case, language))
        )
        for language, message, cure in islice(found, 1):
            yield case.finding(language, message, or_under_misread(cure), "figures")


def _as_exact(case: SummaryCase, language: str) -> Iterator[tuple[Message, Message]]:
    """Yield the numbers that a sentence gives without the bound, or the about, that its facts have there."""
    there = [one for text, day in case.texts(language) for one in numbers_in(language, text, day)]
    for number in numbers_in(language, case.text.of(language), case.day):
        same = [one for one in there if _number(one) == _number(number)]
        exact = number.approximate or number.label or number.printed in case.sentence.misread
        if same and not exact and all(one.approximate for one in same):
            bound = next((one.bound for one in same if one.bound), "")
            message = say(
                "{printed} is told as exactly so much, but is {bound} in the facts under it",
                printed=number.printed,
                bound=BOUNDS[bound],
            )
            about = catalogue(language)(f"number.{bound or 'about'}", n=number.printed)
            yield message, say("write {about} there", about=about)


def _exchanged(case: SummaryCase, language: str) -> Iterator[tuple[Message, Message]]:
    """Yield each two numbers, or dates, that stand beside the words which the facts have by the other."""
    for of in (_numbers, _dates):
        here, there = _beside(of, language, case.text.of(language), case.day), defaultdict[str, set[str]](set)
        for text, day in case.texts(language):
            for key, words in _beside(of, language, text, day).items():
                there[key] |= words
        for one, other in combinations(here.keys() & there.keys() - set(case.sentence.misread), 2):
            if _crossed(here, there, one, other):
                message = say(
                    "by the facts under it {one} is of what {other} stands beside, and the other way round",
                    one=min(one, other),
                    other=max(one, other),
                )
                yield message, say("write each where the facts have it")


def _crossed(here: Told, there: Told, one: str, other: str) -> bool:
    straight = len(here[one] & there[one]), len(here[other] & there[other])
    across = len(here[one] & there[other]), len(here[other] & there[one])
    no_less = across[0] >= straight[0] and across[1] >= straight[1]
    return no_less and sum(across) - sum(straight) >= _CLEARLY


def _number(number: NumberInText) -> str:
    """Return a number so that it is the same wherever it is told: a share is no count."""
    return f"{number.value.normalize():f}{number.unit if number.unit in SHARES else ''}"


def _numbers(language: str, text: str, day: date) -> list[Place]:
    return [(one.start, one.end, _number(one)) for one in numbers_in(language, text, day)]


def _dates(language: str, text: str, day: date) -> list[Place]:
    return [(one.start, one.end, one.when.edtf) for one in dates_in(language, text, day)]


def _beside(of: Callable[[str, str, date], list[Place]], language: str, text: str, day: date) -> Told:
    """Return the words that stand beside each number or date of a text, within its clause."""
    every = (*_numbers(language, text, day), *_dates(language, text, day))
    bare = blanked(text, (place[:2] for place in every), " ")
    beside = defaultdict[str, set[str]](set)
    for start, end in clauses_between_marks(text):
        here = [one for one in sorted(of(language, text, day)) if start <= one[0] < end]
        for (*_, key), (first, last) in zip(here, _shares(here, start, end, bare), strict=True):
            beside[key] |= content_words(bare[first:last])
    return beside


def _shares(here: Sequence[Place], start: int, end: int, bare: str) -> list[tuple[int, int]]:
    """Return which part of a clause belongs to each number in it: what is behind it, or all before it."""
    if len(here) < 2:
        return [(start, end)] * len(here)
    behind = content_words(bare[here[-1][1] : end])
    if not behind and content_words(bare[start : here[0][0]]):
        return list(pairwise((start, *(one[1] for one in here))))
    return list(pairwise((*(one[0] for one in here), end)))
