"""Saved pages and `data/` together: what the one says of the other, and what is to be written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ..load.files import Source, locator
from ..load.records import Records
from ..load.typed import parse_records
from ..model.kinds import kind_of
from ..problems import Finding, Problem, breaches, located
from .archive import Update, stale
from .article import Given
from .clipped import SavedPage
from .copying import copied
from .identity import Archived, clipping_identified
from .saved_pages import read_pages

_ASIDE = ("issue", "event")
"""What is wrong with these changes neither which clippings there are nor how one is read."""
ArchiveRule = Callable[[Archived], Iterator[Finding]]


def from_pages(
    sources: tuple[Source, ...],
    problems: Sequence[Problem],
    pages: Sequence[SavedPage],
    given: Given,
    update: Callable[[Archived], Update],
    *rules: ArchiveRule,
) -> tuple[Update | None, list[Problem]]:
    """Return what `update` makes of saved pages and `data/`, or None and what is wrong with them.

    `problems` are those of reading the sources. The rules on the data are not asked: evidence that is to be
    written cannot be held against the facts yet. Nor need evidence be readable that is written anew, nor an
    issue or event: one that was just started has to wait for the facts that it is to rest on.
    """
    records, wrong = parse_records(sources)
    if records.desk is None:
        # Of which outlet a page is, and how it is read, is not known then.
        return None, [*problems, *wrong]
    archived, unreadable = _archived(records, pages, given)
    unclear = [problem for rule in (clipping_identified, *rules) for problem in breaches(rule, archived)]
    found = update(archived)
    of_data = [one for one in (*problems, *wrong) if not _is_of(one.path, _ASIDE)]
    told = (*unreadable, *of_data, *unclear)
    # A link is never written through: it may lead out of the repository.
    anew = {path for path in found.files if _is_of(path, ("evidence",))}
    left = [one for one in told if one.rule == "file-place" or one.path not in anew]
    return (None, left) if left else (found, [])


def against_pages(records: Records, pages: Sequence[SavedPage]) -> list[Problem]:
    """Return what is wrong with records when held against the clippings' own text."""
    archived, unreadable = _archived(records, pages, Given())
    copies = located(copied, copied(archived), locator(archived.records.sources))
    return [*unreadable, *copies, *breaches(clipping_identified, archived), *breaches(stale, archived)]


def _archived(records: Records, pages: Sequence[SavedPage], given: Given) -> tuple[Archived, list[Problem]]:
    """Return the clippings of the pages beside the records, and what keeps the pages from being read."""
    clippings, unreadable = read_pages(pages, given, records)
    return Archived(clippings, records), unreadable


def _is_of(path: str, kinds: Sequence[str]) -> bool:
    kind = kind_of(path)
    return kind is not None and kind.name in kinds
