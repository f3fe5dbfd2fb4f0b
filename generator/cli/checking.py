"""briefs check."""

from __future__ import annotations

from pathlib import Path

import click

from ..pipeline import against_archive
from .options import ARCHIVE, FORMAT, ROOT, book_or_exit, fail, succeed


@click.command()
@ROOT
@ARCHIVE
@FORMAT
def check(root: Path, archive: Path | None, format: str) -> None:
    """List every problem of data/ with its place and its cure.

    With --archive also that no text is copied from the clippings and that the evidence is theirs.

    \b
    Examples:
      briefs check
      briefs check --archive page.txt
      briefs check --format json
    """
    book = book_or_exit(root, format=format)
    if archive and (problems := against_archive(root, archive)):
        fail(problems, format=format)
    counts = f"{len(book.entries)} facts of {len(book.clippings)} clippings"
    subjects = f"{len(book.of_issue)} issues, {len(book.of_actor)} actors"
    succeed(f"No problems: {counts}, {subjects}.", format)
