"""The key figures of an issue."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..book.book import Entry
from ..edition.edition import Edition
from ..edition.facts import FactLine, fact_line
from ..edition.page import Link
from ..model import Figure

MOST_FIGURES = 10
"""As many are key; facts.csv has all."""


@dataclass(frozen=True, kw_only=True)
class FigureRow:
    """A key figure; `holder` is None when it is nobody's in particular.

    The fact has a status, which is not shown: a signed memorandum occurred, but not the billions in it.
    """

    figure: str
    measure: str
    holder: Link | None
    line: FactLine
    """The line of its fact, for whose word it is and where that stands."""


def figure_rows(edition: Edition, page: str, entries: Iterable[Entry]) -> tuple[FigureRow, ...]:
    """Return the figures of facts in order of report, the latest first; the same one once, as last told."""
    told: dict[tuple[str, str, str | None], tuple[Entry, Figure]] = {}
    for entry in entries:
        for figure in entry.fact.figures:
            key = (edition.figure(figure), edition.text(figure.measure), figure.holder)
            told.pop(key, None)
            told[key] = entry, figure
    newest = list(reversed(told.values()))[:MOST_FIGURES]
    return tuple(_row(edition, page, entry, figure) for entry, figure in newest)


def _row(edition: Edition, page: str, entry: Entry, figure: Figure) -> FigureRow:
    return FigureRow(
        figure=edition.figure(figure),
        measure=edition.text(figure.measure),
        holder=edition.actor(page, figure.holder) if figure.holder else None,
        line=fact_line(edition, page, entry),
    )
