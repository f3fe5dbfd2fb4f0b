"""briefs diff, and what `briefs check --base` asks."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

import click

from ..diff.compare import compare
from ..diff.formats import as_html, as_json, as_markdown, as_text
from ..diff.report import report as reported
from ..diff.revision import Refused, read_revision
from ..diff.rules import guard, loss
from ..diff.sides import Difference, difference, published, side
from ..load.files import read_files
from ..load.records import Records
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


@dataclass(frozen=True, kw_only=True)
class Since:
    """What `briefs check` is told by a comparison with an earlier revision; by default there is none."""

    changed: frozenset[str] = frozenset()
    """The paths of the files in data/ that are not what they were."""
    kept: str = ""
    """That nothing is lost, in words."""
    lost: Sequence[Problem] = ()


def since_base(root: Path, base: str, records: Records) -> Since:
    """Return what has changed in `root`/data since the revision `base`, and what must not be lost.

    `records` are those of the files as they are.
    """
    revision = _or_refuse(read_revision(root, base))
    before = side(*read_files(revision.files), date.today())
    _list("BASE", before.problems)
    found = compare(before.records, published(records))
    lost = loss(found)
    number = len(found.unread)
    unread = f" {number} file{'s' * (number > 1)} could not be compared." if number else ""
    counts = f"of {lost.all} facts {lost.withdrawn} are withdrawn.{unread}"
    kept = f"Nothing is lost since {revision.commit[:10]}: {counts}"
    return Since(changed=_changed(root, revision.files), kept=kept, lost=guard(found))


def _changed(root: Path, before: Mapping[str, bytes | None]) -> frozenset[str]:
    files = [path for path in (root / "data").rglob("*") if path.is_file() and not path.is_symlink()]
    now = {path.relative_to(root).as_posix(): path.read_bytes() for path in files}
    return frozenset(path for path, content in now.items() if before.get(path) != content)


def _or_refuse(found: Found | Refused) -> Found:
    """Return what was found at a revision, or say why there is none and end with exit code 2."""
    if isinstance(found, Refused):
        raise click.UsageError(found.message)
    return found


def _list(side: str, problems: Iterable[Problem]) -> None:
    """List what is wrong on a side, if anything is."""
    if found := list(problems):
        click.echo(f"{side} has problems:\n{report(found)}", err=True)
