"""briefs diff, and what `briefs check --base` asks."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import click

from ..diff.compare import compare
from ..diff.formats import as_html, as_json, as_markdown, as_text
from ..diff.report import report as reported
from ..diff.revision import NoRevision, read_revision
from ..diff.rules import guard
from ..diff.sides import Difference, difference, published, side
from ..language.catalogue import catalogue
from ..load.files import read_files
from ..load.records import Records
from ..messages import Message, say
from ..problems import Problem
from .options import ROOT
from .terminal import language, listed, told

FORMATS: dict[str, Callable[[Difference], str]] = {
    "text": lambda found: as_text(reported(found), catalogue(language())),
    "markdown": lambda found: as_markdown(reported(found)),
    "json": as_json,
    "html": lambda found: as_html(reported(found)),
}


@click.command()
@ROOT
@click.argument("base")
@click.argument("head", required=False)
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
    help="text for the terminal, markdown for a summary on GitHub, html for one page, json for programs.",
)
def diff(root: Path, base: str, head: str | None, form: str) -> None:
    """Tell what changed in data/ from the revision BASE to HEAD (or to the files as they are), in facts.

    To the files as they are, what changed since they were branched off from BASE: not what others have done
    there.

    Facts added, reworded, re-dated, re-sourced, with status raised or lowered, withdrawn, or gone without
    a reason; what else changed in names and summaries; and which files of the site change because of each.

    Where data/ has problems on a side, they are listed, what can be read is compared, and pages are not.
    Exit codes: 1 when HEAD has problems, 2 when there is no such revision; problems of BASE change nothing.

    \b
    Examples:
      briefs diff main
      briefs diff main my-branch --format html > changes.html
    """
    with _revisions_needed():
        found = difference(root, base, head, date.today())
    click.echo(FORMATS[form](found), nl=False)
    _list("BASE", found.base.problems)
    _list("HEAD", found.head.problems)
    if found.head.problems:
        sys.exit(1)


def since_base(root: Path, base: str, records: Records) -> tuple[list[Problem], Message, frozenset[str]]:
    """Return what is lost since the revision `base`, how much is not, and which files of `root`/data changed.

    `records` are those of the files as they are.
    """
    with _revisions_needed():
        revision = read_revision(root, base, branched=True)
    before = side(*read_files(revision.files), date.today())
    _list("BASE", before.problems)
    found = compare(before.records, published(records))
    kept = say(
        "Nothing is lost since {commit}: of {all} facts {withdrawn} are withdrawn.",
        commit=revision.commit[:10],
        all=len(before.records.facts),
        withdrawn=found.count("withdrawn"),
    )
    if unread := _unread(len(found.unread)):
        kept = say("{kept} {unread}", kept=kept, unread=unread)
    return guard(found), kept, _changed(root, revision.files)


def _unread(number: int) -> Message | None:
    if number == 1:
        return say("1 file could not be compared.")
    return say("{number} files could not be compared.", number=number) if number else None


def _changed(root: Path, before: Mapping[str, bytes | None]) -> frozenset[str]:
    files = [path for path in (root / "data").rglob("*") if path.is_file() and not path.is_symlink()]
    now = {path.relative_to(root).as_posix(): path.read_bytes() for path in files}
    return frozenset(path for path, content in now.items() if before.get(path) != content)


@contextmanager
def _revisions_needed() -> Iterator[None]:
    """Say why there is no revision, if there is none, and end with exit code 2."""
    try:
        yield
    except NoRevision as error:
        raise click.UsageError(told(error.message)) from None


def _list(side: str, problems: Iterable[Problem]) -> None:
    if found := list(problems):
        click.echo(told(say("{side} has problems:", side=side)), err=True)
        click.echo(listed(found), err=True)
