"""The whole way from data/ to Markdown, in the order of the design."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from .book.book import Book
from .book.link import link
from .editing.archive import Update, stale
from .editing.copying import copied
from .editing.digest import Clipped, read_digest
from .edition.edition import Deployment
from .load.files import load
from .load.records import Records
from .load.typed import parse_records
from .model import LANGUAGES
from .output import apply, output_inside, plan, there
from .pages.render import render
from .problems import Problem
from .rules.run import check


def checked(
    root: Path, today: date, as_of: date | None = None, *, editing: bool = False
) -> tuple[Book | None, list[Problem]]:
    """Return the Book of `root`/data as known on `as_of` (default: all of it), or None and every problem.

    `editing` as for `load`. Raises ValueError when no clipping was published by that day.
    """
    sources, unreadable = load(root, editing=editing)
    records, wrong = check(sources, today)
    problems = [*unreadable, *wrong]
    return (None, problems) if problems else (link(records, as_of), [])


def from_archive(
    root: Path, archive: Path, update: Callable[[tuple[Clipped, ...], Records], Update]
) -> tuple[Update | None, list[Problem]]:
    """Return what `update` makes of an archive page and `root`/data, or None and what is wrong with them.

    The rules are not asked: evidence that is to be written cannot be held against the facts yet.
    """
    clippings, unreadable = read_digest(archive.read_bytes(), str(archive))
    sources, problems = load(root)
    records, wrong = parse_records(sources)
    found = [*unreadable, *problems, *wrong]
    return (None, found) if found else (update(clippings, records), [])


def against_archive(root: Path, archive: Path) -> list[Problem]:
    """Return what is wrong with data/ when held against the clippings' own text."""
    clippings, problems = read_digest(archive.read_bytes(), str(archive))
    records, _ = parse_records(load(root)[0])
    return [*problems, *copied(clippings, records), *stale(clippings, records)]


def write(book: Book, root: Path, host: Deployment = Deployment()) -> list[Problem]:
    """Bring `root`/briefs up to date with the Book; write nothing if something stands in the way."""
    editions = {language: render(book, language, host) for language in LANGUAGES}
    wanted = {f"{name}/{path}": text for name, files in editions.items() for path, text in files.items()}
    return put(wanted, root)


def put(wanted: Mapping[str, str], root: Path) -> list[Problem]:
    """Bring `root`/briefs up to date with the files `wanted`, path to text; all of them or none."""
    briefs = root / "briefs"
    steps = plan(wanted, there(briefs, LANGUAGES))
    problems = output_inside(steps, briefs)
    if not problems:
        apply(steps, briefs)
    return problems
