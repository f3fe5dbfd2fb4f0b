"""briefs diff, and what `briefs check --base` asks."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import TypeVar

import click

from ..diff.as_json import as_json
from ..diff.as_page import as_html, as_markdown
from ..diff.as_text import as_text
from ..diff.compare import compare
from ..diff.difference import Difference, difference, side_of
from ..diff.guard import guard, loss
from ..diff.report import report as reported
from ..diff.revision import Refused, read_revision
from ..problems import Problem, report
from .options import ROOT

Found = TypeVar("Found")

FORMATS: dict[str, Callable[[Difference], str]] = {
    "text": lambda found: as_text(reported(found)),
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

    Facts added, reworded, re-dated, re-sourced, with status raised or lowered, withdrawn, or gone without
    a reason; what else changed in names and summaries; and which files of the site change because of each.
    Where data/ has problems on a side, they are listed, what can be read is compared, and pages are not.
    Exit codes: 1 when HEAD has problems, 2 when there is no such revision; problems of BASE change nothing.

    \b
    Examples:
      briefs diff main
      briefs diff main my-branch --format html > changes.html
    """
    found = _or_refuse(difference(root, base, head, date.today()))
    click.echo(FORMATS[form](found), nl=False)
    _list("BASE", found.base.problems)
    _list("HEAD", found.head.problems)
    if found.head.problems:
        sys.exit(1)


def changed_since(root: Path, base: str) -> frozenset[str]:
    """Return the paths of the files in `root`/data that are not what they are at the revision `base`."""
    before = _or_refuse(read_revision(root, base)).files
    files = [path for path in (root / "data").rglob("*") if path.is_file() and not path.is_symlink()]
    now = {path.relative_to(root).as_posix(): path.read_bytes() for path in files}
    return frozenset(path for path, content in now.items() if before.get(path) != content)


def against_base(root: Path, base: str) -> tuple[str, list[Problem]]:
    """Return what to tell of `root`/data beside the revision `base`, and what must not be lost since then."""
    commit, before = _or_refuse(side_of(root, base, date.today()))
    _list("BASE", before.problems)
    _, after = _or_refuse(side_of(root, None, date.today()))
    found = compare(before.records, after.records)
    lost = loss(found)
    kept = f"Nothing is lost since {commit[:10]}: of {lost.all} facts {lost.withdrawn} are withdrawn."
    return kept, guard(found)


def _or_refuse(found: Found | Refused) -> Found:
    """Return what was found at a revision, or say why there is none and end with exit code 2."""
    if isinstance(found, Refused):
        raise click.UsageError(found.message)
    return found


def _list(side: str, problems: Iterable[Problem]) -> None:
    """List what is wrong on a side, if anything is."""
    if found := list(problems):
        click.echo(f"{side} has problems:\n{report(found)}", err=True)
