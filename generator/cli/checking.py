"""briefs check."""

from __future__ import annotations

from pathlib import Path

import click

from ..pipeline import against_archive
from ..rewrite import out_of_form
from .options import ARCHIVE, ROOT, book_or_exit, fail


@click.command()
@ROOT
@ARCHIVE
def check(root: Path, archive: Path | None) -> None:
    """Check data/ and list every problem with its place and its cure.

    With --archive also that no text is copied from the clippings and that the evidence is theirs.

    Example: briefs check
    """
    book = book_or_exit(root, out_of_form(root))
    if archive and (problems := against_archive(root, archive)):
        fail(problems)
    counts = f"{len(book.entries)} facts of {len(book.clippings)} clippings"
    click.echo(f"No problems: {counts}, {len(book.of_issue)} issues, {len(book.of_actor)} actors.")
