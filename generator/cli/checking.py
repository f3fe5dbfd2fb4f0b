"""briefs check."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from ..pipeline import against_archive, load_book
from .comparing import Since, since_base
from .options import ARCHIVE, FORMAT, ROOT, fail, succeed
from .terminal import stage


@click.command()
@ROOT
@ARCHIVE
@click.option("--base", help="A revision of git: nothing published there may be lost without a reason.")
@FORMAT
def check(root: Path, archive: Path | None, base: str | None, output_format: str) -> None:
    """List every problem of data/ with its place and its cure.

    With --archive also that no text is copied from the clippings and that the evidence is theirs.
    With --base also that nothing published at that revision is lost without a reason (ids-kept, counts-kept);
    of the problems shown on GitHub, those in files changed since then come first.
    In a Chinese locale (LANG=zh_CN.UTF-8), and on GitHub, what each rule asks for is told in Chinese too.

    \b
    Examples:
      briefs check
      briefs check --archive page.txt
      briefs check --base main
      briefs check --format json
    """
    since = Since() if base is None else since_base(root, base)
    with stage("check"):
        book, problems = load_book(root, date.today())
    problems += since.lost
    problems += against_archive(root, archive) if archive else []
    if book is None or problems:
        fail(problems, "", output_format=output_format, changed=since.changed)
    counts = f"{len(book.entries)} facts of {len(book.clippings)} clippings"
    subjects = f"{len(book.of_issue)} issues, {len(book.of_actor)} actors"
    succeed(f"No problems: {counts}, {subjects}.\n{since.kept}".rstrip(), output_format)
