"""The reader of Japanese press text."""

from __future__ import annotations

from ..reading import Reader
from . import clauses, dates, hedges, names, numbers, speakers

READER = Reader(
    language="ja", dates=dates.dates_in, numbers=numbers.numbers_in, clauses=hedges.clauses_in,
    sentence_spans=clauses.sentence_spans, names=names.names_in, speakers=speakers.SPEAKERS,
)  # fmt: skip
