"""The whole way from data/ to the site, in the order of the design; only here the stages are put together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from .book.book import Book
from .book.link import link
from .editing.archive import Update, stale
from .editing.copying import copied
from .editing.digest import read_digest
from .editing.identity import Archived, clipping_identified
from .edition.addresses import GENERATED
from .edition.edition import Deployment
from .load.files import load, locator
from .load.records import Records
from .load.typed import parse_records
from .model import LANGUAGES
from .model.kinds import kind_of
from .output import Writing, output_inside, paths_in
from .problems import Finding, Problem, breaches, located
from .rules.run import check, run_rules, warning_rules
from .site.assemble import build_site
from .site.by_hand import texts_by_hand_sound
from .site.workers import Workers

Stage = Callable[[str], AbstractContextManager[object]]
"""What is told the name of each longer stage, and that it has ended."""
ArchiveRule = Callable[[Archived], Iterator[Finding]]


def build(
    root: Path, today: date, deployment: Deployment, as_of: date | None = None, stage: Stage = nullcontext
) -> list[Problem]:
    """Build the site of `root`/data into `root`/site; on any failure the last good site stays.

    Returns the problems. Raises ValueError when no clipping was published by the day `as_of`.
    """
    with stage("check"):
        book, problems = load_book(root, today, as_of)
    if book is None:
        return problems
    work = root / ".build"
    with Workers(root, work / "editions", deployment) as workers:
        if problems := in_the_way(root):
            return problems
        with stage("render"):
            workers.write(book)
        with stage("MkDocs"):
            return build_site(workers, work, root / "site")


@dataclass(frozen=True, kw_only=True)
class Checked:
    """What data/ says, and what is to be said of it."""

    records: Records
    problems: list[Problem]
    warnings: list[Problem]


def check_data(root: Path, today: date) -> Checked:
    """Return the records of `root`/data with every problem and every warning."""
    sources, unreadable = load(root)
    records, wrong = check(sources, today)
    problems = [*unreadable, *wrong, *texts_by_hand_sound(root)]
    warnings = run_rules(records, today, warning_rules())
    return Checked(records=records, problems=problems, warnings=list(warnings))


def load_book(root: Path, today: date, as_of: date | None = None) -> tuple[Book | None, list[Problem]]:
    """Return the Book of `root`/data as known on `as_of` (default: all of it), or None and every problem.

    Raises ValueError when no clipping was published by that day.
    """
    sources, unreadable = load(root)
    records, wrong = check(sources, today)
    problems = [*unreadable, *wrong, *texts_by_hand_sound(root)]
    return (None, problems) if problems else (link(records, as_of), [])


def in_the_way(root: Path) -> list[Problem]:
    """Return what keeps the program from writing its files into `root`/briefs."""
    briefs = root / "briefs"
    names = [f"{language}/{name}" for language in LANGUAGES for name in GENERATED]
    return list(breaches(output_inside, Writing(briefs, [*names, *paths_in(briefs, names)])))


def from_archive(
    root: Path, archive: Path, update: Callable[[Archived], Update], *rules: ArchiveRule
) -> tuple[Update | None, list[Problem]]:
    """Return what `update` makes of an archive page and `root`/data, or None and what is wrong with them.

    The rules on the data are not asked: evidence that is to be written cannot be held against the facts yet.
    Nor need evidence be readable that is written anew.
    """
    clippings, unreadable = read_digest(archive.read_bytes(), str(archive))
    sources, problems = load(root)
    records, wrong = parse_records(sources)
    archived = Archived(clippings, records)
    unclear = [problem for rule in (clipping_identified, *rules) for problem in breaches(rule, archived)]
    found = update(archived)
    problems = [*unreadable, *problems, *wrong, *unclear]
    left = [problem for problem in problems if not _written_anew(problem.path, found)]
    return (None, left) if left else (found, [])


def _written_anew(path: str, update: Update) -> bool:
    kind = kind_of(path)
    return kind is not None and kind.name == "evidence" and path in update.files


def against_archive(root: Path, archive: Path) -> list[Problem]:
    """Return what is wrong with data/ when held against the clippings' own text."""
    clippings, problems = read_digest(archive.read_bytes(), str(archive))
    records, _ = parse_records(load(root)[0])
    archived = Archived(clippings, records)
    copies = located(copied, copied(archived), locator(records.sources))
    return [*problems, *copies, *breaches(clipping_identified, archived), *breaches(stale, archived)]
