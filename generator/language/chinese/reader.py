"""The reader of Chinese press text, Simplified and Traditional."""

from __future__ import annotations

from datetime import date

from ..reading import NumberInText, PressReader
from .dates import dates_in
from .hedges import clauses_in
from .names import names_in
from .numbers import numbers_in
from .sentences import sentence_spans
from .speakers import SPEAKERS


def _numbers_in(text: str, published: date) -> tuple[NumberInText, ...]:
    return numbers_in(text, dates_in(text, published))


READER = PressReader(
    language="zh",
    dates_in=dates_in,
    numbers_in=_numbers_in,
    clauses_in=clauses_in,
    sentence_spans=sentence_spans,
    names_in=names_in,
    speakers=SPEAKERS,
)
