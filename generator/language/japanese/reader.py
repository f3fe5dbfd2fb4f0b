"""The reader of Japanese press text."""

from __future__ import annotations

from datetime import date

from ..reading import NumberInText, PressReader
from .clauses import sentence_spans
from .dates import dates_in, readings_in
from .folding import fold
from .hedges import clauses_in
from .names import names_in
from .numbers import numbers_in
from .speakers import SPEAKERS


def _numbers_in(text: str, published: date) -> tuple[NumberInText, ...]:
    """Return the numbers of a text that are no part of its dates or times of day."""
    return numbers_in(text, [(one.start, one.end) for one in readings_in(fold(text), published)])


READER = PressReader(
    language="ja",
    dates_in=dates_in,
    numbers_in=_numbers_in,
    clauses_in=clauses_in,
    sentence_spans=sentence_spans,
    names_in=names_in,
    speakers=SPEAKERS,
)
