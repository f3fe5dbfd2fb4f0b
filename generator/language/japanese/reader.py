"""The reader of Japanese press text."""

from __future__ import annotations

from ..reading import Reader
from .clauses import sentence_spans
from .dates import dates_in
from .hedges import clauses_in
from .names import names_in
from .numbers import numbers_in
from .speakers import SPEAKERS

READER = Reader(
    language="ja",
    dates=dates_in,
    numbers=numbers_in,
    clauses=clauses_in,
    sentence_spans=sentence_spans,
    names=names_in,
    speakers=SPEAKERS,
)
