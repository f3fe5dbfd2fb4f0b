"""The reader of English press text."""

from __future__ import annotations

from ..reading import PressReader, beside_dates
from .clauses import sentence_spans
from .dates import dates_in
from .hedges import clauses_in
from .names import names_in
from .numbers import numbers_in
from .speakers import SPEAKERS

READER = PressReader(
    language="en",
    dates_in=dates_in,
    numbers_in=beside_dates(numbers_in, dates_in),
    clauses_in=clauses_in,
    sentence_spans=sentence_spans,
    names_in=names_in,
    speakers=SPEAKERS,
)
