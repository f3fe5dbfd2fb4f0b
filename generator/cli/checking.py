"""briefs check."""

from __future__ import annotations

from pathlib import Path

import click

from ..pipeline import against_archive
from .comparing import against_base
from .options import ARCHIVE, ROOT, book_or_exit, fail


@click.command()
@ROOT
@ARCHIVE
@click.option("--base", help="A revision of git: nothing published there may be lost without a reason.")
def check(root: Path, archive: Path | None, base: str | None) -> None:
    """Check data/ and list every problem with its place and its cure.

    With --archive also that no text is copied from the clippings and that the evidence is theirs.
    With --base also that nothing published at that revision is lost without a reason (ids-kept, counts-kept).

    Example: briefs check --base main
    """
    kept, lost = against_base(root, base) if base is not None else ("", [])
    book = book_or_exit(root, also=lost)
    if archive and (problems := against_archive(root, archive)):
        fail(problems)
    counts = f"{len(book.entries)} facts of {len(book.clippings)} clippings"
    click.echo(f"No problems: {counts}, {len(book.of_issue)} issues, {len(book.of_actor)} actors.")
    if kept:
        click.echo(kept)
