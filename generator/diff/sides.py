"""One side of a comparison: what can be told of data/ at one time, even if it would not pass today."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from ..book.book import Book
from ..book.link import link
from ..load.files import Source
from ..load.records import Records
from ..load.typed import parse_records
from ..problems import Problem
from ..rules.run import linking_rules, run_rules


@dataclass(frozen=True, kw_only=True)
class Side:
    """What was published from data/ at one time."""

    records: Records
    """The well-formed ones, without drafts."""
    problems: tuple[Problem, ...]
    """What could not be read, and references that lead nowhere."""
    book: Book | None
    """None if there is any problem: then there are no pages to compare."""


def side(sources: tuple[Source, ...], unreadable: list[Problem], today: date) -> Side:
    """Return what can be told of sources; only what linking needs is asked of them.

    The other rules may be younger than the data.
    """
    records, wrong = parse_records(sources)
    problems = (*unreadable, *wrong, *run_rules(records, today, linking_rules()))
    book = None if problems else link(records)
    return Side(records=published(records), problems=problems, book=book)


def published(records: Records) -> Records:
    """Return records without the drafts: readers do not see them."""
    drafts = {clipping_id for clipping_id, clipping in records.clippings.items() if clipping.draft}
    return replace(
        records,
        clippings={
            clipping_id: one for clipping_id, one in records.clippings.items() if clipping_id not in drafts
        },
        sources=tuple(one for one in records.sources if one.kind != "clipping" or one.id not in drafts),
    )
