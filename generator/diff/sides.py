"""Both sides of a comparison: what can be told of data/ at one time, even if it would not pass today, and
what differs between the two."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from ..book.book import Book
from ..book.link import link
from ..load.files import Source, load, read_files
from ..load.records import Records
from ..load.typed import parse_records
from ..problems import Problem
from ..rules.run import linking_rules, run_rules
from .changes import Comparison
from .compare import compare
from .files import FileChange, changed_files
from .revision import read_revision


@dataclass(frozen=True, kw_only=True)
class Side:
    """What was published from data/ at one time."""

    records: Records
    """The well-formed ones, without drafts."""
    problems: tuple[Problem, ...]
    """What could not be read, and references that lead nowhere."""
    book: Book | None
    """None if there is any problem: then there are no pages to compare."""
    commit: str = ""
    """The commit; '' for the files as they are."""


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
    drafts = {("clipping", clipping_id) for clipping_id, one in records.clippings.items() if one.draft}
    return replace(
        records,
        clippings={clipping_id: one for clipping_id, one in records.clippings.items() if not one.draft},
        sources=tuple(one for one in records.sources if (one.kind, one.id) not in drafts),
    )


@dataclass(frozen=True, kw_only=True)
class Difference:
    """All that differs."""

    base: Side
    head: Side
    comparison: Comparison
    files: tuple[FileChange, ...] | None
    """None where a side has problems, so that it has no pages."""


def difference(root: Path, base: str, head: str | None, today: date) -> Difference:
    """Return what differs between revisions of `root`/data; without `head`, the files are taken as they are.

    Problems on a side do not end it: what can be read is compared. Raises NoRevision as `read_revision`.
    """
    before, after = (side_of(root, name, today, branched=head is None) for name in (base, head))
    comparison = compare(before.records, after.records)
    files = _files(before, after, comparison)
    return Difference(base=before, head=after, comparison=comparison, files=files)


def side_of(root: Path, name: str | None, today: date, *, branched: bool) -> Side:
    """Return the side that is the revision called `name`, or, without a name, the files as they are.

    `branched` as for `read_revision`.
    """
    if name is None:
        return side(*load(root), today)
    revision = read_revision(root, name, branched=branched)
    return replace(side(*read_files(revision.files), today), commit=revision.commit)


def _files(before: Side, after: Side, comparison: Comparison) -> tuple[FileChange, ...] | None:
    if before.book is None or after.book is None:
        return None
    if before.book == after.book:
        return ()
    return changed_files(before.book, after.book, comparison)
