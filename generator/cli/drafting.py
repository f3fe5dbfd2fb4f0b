"""briefs new, briefs import and briefs lock."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import click

from ..editing.archive import Update, imported, locked
from ..editing.identity import Archived, outlet_known
from ..editing.new import new_file
from ..model.kinds import WITH_ID
from ..model.types import is_id
from ..pipeline import ArchiveRule, from_archive
from .completing import complete_id
from .options import ARCHIVE_NEEDED, ROOT, fail


@click.command()
@ROOT
@click.argument("kind", type=click.Choice(WITH_ID))
@click.argument("record_id", metavar="ID", shell_complete=complete_id)
def new(root: Path, kind: str, record_id: str) -> None:
    """Start a new file in data/ with every field laid out.

    A clipping's id begins with its date; without one it gets today's.

    \b
    Examples:
      briefs new clipping 2026-01-04-sina-takaichi
      briefs new actor takaichi-sanae
    """
    if not is_id(record_id):
        wrong = f"'{record_id}' is no id (a-z, 0-9 and single hyphens, at most 80)"
        raise click.BadParameter(wrong, param_hint="ID")
    path, text = new_file(kind, record_id, date.today())
    target = root / path
    if target.exists():
        raise click.ClickException(f"{path} exists already (edit it, or take another id)")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")
    click.echo(f"Fill in {path}, then run: briefs check")


@click.command("import")
@ROOT
@ARCHIVE_NEEDED
def import_(root: Path, archive: Path) -> None:
    """Start drafts, with their evidence, from a saved page.

    One for every clipping of the page that data/ does not have.

    \b
    Example:
      briefs import --archive page.txt
    """
    _update(root, archive, imported, outlet_known)


@click.command()
@ROOT
@ARCHIVE_NEEDED
def lock(root: Path, archive: Path) -> None:
    """Write the evidence anew from a saved page.

    It says what changed.

    \b
    Example:
      briefs lock --archive page.txt
    """
    _update(root, archive, locked)


def _update(root: Path, archive: Path, update: Callable[[Archived], Update], *rules: ArchiveRule) -> None:
    """Write what an archive page changes in data/, if both can be read."""
    change, problems = from_archive(root, archive, update, *rules)
    if change is None:
        fail(problems)
    written = [name for name, text in change.files.items() if _put(root / name, text)]
    lines = [*(f"wrote {name}" for name in written), *change.notes]
    click.echo("\n".join(lines) or "Nothing to do: data/ has what the page gives.")


def _put(target: Path, text: str) -> bool:
    """Write a text into a file, and tell whether that was needed."""
    if target.exists() and target.read_text(encoding="utf-8") == text:
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")
    return True
