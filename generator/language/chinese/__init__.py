"""The reader of Chinese press text, Simplified and Traditional."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from ..reading import Clause, DateInText, NumberInText
from .dates import dates_in
from .hedges import clauses_in
from .names import names_in
from .numbers import numbers_in
from .sentences import sentence_spans


class ChineseReader:
    """A reader of Chinese; it satisfies `Reader`."""

    language = "zh"

    def dates(self, text: str, published: date) -> tuple[DateInText, ...]:
        """Return the dates of a text in order."""
        return dates_in(text, published)

    def numbers(self, text: str, published: date) -> tuple[NumberInText, ...]:
        """Return the numbers of a text that are no part of its dates, in order."""
        return numbers_in(text, dates_in(text, published))

    def clauses(self, text: str) -> tuple[Clause, ...]:
        """Return the clauses of a text in order, each with its hedges."""
        return clauses_in(text)

    def sentences(self, text: str) -> tuple[str, ...]:
        """Return the sentences of a text in order."""
        return tuple(text[start:end] for start, end in sentence_spans(text))

    def names(self, text: str, forms: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
        """Return, sorted, the ids whose forms stand in a text."""
        return names_in(text, forms)
