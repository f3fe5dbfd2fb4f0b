"""data/ and the site made of it, at a revision and at another or as the files are now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..load.files import load, read_files
from ..problems import Problem
from .changes import Comparison
from .compare import compare
from .files import FileChange, changed_files
from .revision import Refused, read_revision
from .sides import Side, side


@dataclass(frozen=True, kw_only=True)
class Version:
    """Which state of data/ was compared, and what is wrong with it."""

    commit: str
    """The commit; '' for the files as they are."""
    problems: tuple[Problem, ...]


@dataclass(frozen=True, kw_only=True)
class Difference:
    """All that differs."""

    base: Version
    head: Version
    comparison: Comparison
    files: tuple[FileChange, ...] | None
    """None where a side has problems, so that it has no pages."""


def difference(root: Path, base: str, head: str | None, today: date) -> Difference | Refused:
    """Return what differs between revisions of `root`/data; without `head`, the files are taken as they are.

    Problems on a side do not end it: what can be read is compared.
    """
    sides: list[tuple[str, Side]] = []
    for name in (base, head):
        found = side_of(root, name, today)
        if isinstance(found, Refused):
            return found
        sides.append(found)
    (base_commit, before), (head_commit, after) = sides
    comparison = compare(before.records, after.records)
    return Difference(
        base=Version(commit=base_commit, problems=before.problems),
        head=Version(commit=head_commit, problems=after.problems),
        comparison=comparison,
        files=_files(before, after, comparison),
    )


def side_of(root: Path, name: str | None, today: date) -> tuple[str, Side] | Refused:
    """Return the commit that `name` means and its side; without a name '' and the files as they are."""
    if name is None:
        return "", side(*load(root), today)
    revision = read_revision(root, name)
    if isinstance(revision, Refused):
        return revision
    return revision.commit, side(*read_files(revision.files), today)


def _files(before: Side, after: Side, comparison: Comparison) -> tuple[FileChange, ...] | None:
    if before.book is None or after.book is None:
        return None
    if before.book == after.book:
        return ()
    return changed_files(before.book, after.book, comparison)
