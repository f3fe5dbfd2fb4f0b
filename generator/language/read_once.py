"""What the readers find in the desk's own texts, kept while the program runs: many rules ask for the same."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from .readers import READERS
from .reading import Clause, DateInText, NumberInText

KEPT = 2**17
"""So many texts are kept, those of tens of thousands of facts."""


def dates_in(language: str, text: str, published: date) -> tuple[DateInText, ...]:
    """Return the dates of a text in a language that has a reader."""
    return _said_in(language, text, published)[0]


def numbers_in(language: str, text: str, published: date) -> tuple[NumberInText, ...]:
    """Return the numbers of a text in a language that has a reader."""
    return _said_in(language, text, published)[1]


@lru_cache(maxsize=KEPT)
def _said_in(
    language: str, text: str, published: date
) -> tuple[tuple[DateInText, ...], tuple[NumberInText, ...]]:
    """Return dates and numbers together: the reader of numbers has to know the dates, and just read them."""
    reader = READERS[language]
    return reader.dates(text, published), reader.numbers(text, published)


@lru_cache(maxsize=KEPT)
def clauses_in(language: str, text: str) -> tuple[Clause, ...]:
    """Return the clauses of a text in a language that has a reader."""
    return READERS[language].clauses(text)
