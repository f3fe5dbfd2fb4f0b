"""The tiny desk after edits: in memory, as comparisons are tried on, and in a folder."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from generator.diff.changes import Comparison, FactChange
from generator.diff.compare import compare
from generator.diff.sides import Side, side
from generator.editing.archive import against_pages
from generator.editing.clipped import SavedPage
from generator.load.files import read_files
from generator.pipeline import check_data
from generator.problems import Problem
from generator.rules.run import checked

from .rules.examples import Edit
from .shared import A_DAY, TINY

Files = dict[str, bytes | None]


def tiny() -> Files:
    """Return the files of the tiny desk, path to content."""
    return dict(_tiny())


@cache
def _tiny() -> tuple[tuple[str, bytes], ...]:
    paths = sorted(path for path in (TINY / "data").rglob("*") if path.is_file())
    return tuple((path.relative_to(TINY).as_posix(), path.read_bytes()) for path in paths)


def edited(*edits: Edit, files: Files | None = None) -> Files:
    """Return files (default: of the tiny desk) after edits: an edit without `old` makes the file."""
    found = dict(files or tiny())
    for edit in edits:
        before = (found.get(edit.path) or b"").decode()
        assert edit.old in before, edit.old
        found[edit.path] = (before.replace(edit.old, edit.new, 1) if edit.old else edit.new).encode()
    return found


def problems_after(edit: Edit) -> tuple[Problem, ...]:
    """Return the problems of the tiny desk after an edit, and the warnings that it did not have before."""
    return tuple(problem for problem in told_of(edit) if problem not in told_of())


@cache
def told_of(*edits: Edit) -> tuple[Problem, ...]:
    """Return all that is told of the tiny desk after edits."""
    sources, unreadable = read_files(edited(*edits))
    found = checked(sources, A_DAY)
    return (*unreadable, *found.problems, *found.warnings)


def problems_of(folder: Path) -> list[Problem]:
    """Return the problems and warnings of the desk in a folder."""
    checked = check_data(folder, A_DAY)
    return [*checked.problems, *checked.warnings]


def held_against(root: Path, page: Path) -> list[Problem]:
    """Return the problems of the desk in a folder when held against a saved page."""
    records = check_data(root, A_DAY).records
    return against_pages(records, [SavedPage(page.name, page.read_bytes())])


def renamed(old: str, new: str) -> Files:
    """Return the files of the tiny desk with an id changed everywhere, as an editor does it."""
    files = {
        path.replace(old, new): (content or b"").replace(old.encode(), new.encode())
        for path, content in tiny().items()
    }
    (path,) = (path for path in files if path.endswith(f"/{new}.yaml"))
    text = (files[path] or b"").decode()
    former = f"renamed: [{old}, "
    told = text.replace("renamed: [", former) if "renamed: [" in text else f"{text}renamed: [{old}]\n"
    return {**files, path: told.encode()}


def without(*paths: str, files: Files | None = None) -> Files:
    """Return files (default: of the tiny desk) less some."""
    return {path: content for path, content in (files or tiny()).items() if path not in paths}


def side_of(files: Mapping[str, bytes | None]) -> Side:
    """Return the side of a comparison that files make."""
    return _side_of(tuple(files.items()))


@lru_cache(maxsize=8)
def _side_of(files: tuple[tuple[str, bytes | None], ...]) -> Side:
    return side(*read_files(dict(files)), A_DAY)


def compared(after: Files, before: Files | None = None) -> Comparison:
    """Return what differs from the tiny desk, or from other files."""
    return compare(side_of(before or tiny()).records, side_of(after).records)


def the_fact(found: Comparison) -> FactChange:
    """Return the only fact to which anything happened."""
    (fact,) = found.facts
    return fact
