"""briefs check."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from ..book.link import link
from ..editing.with_pages import against_pages
from ..pipeline import check_data
from .comparing import Since, since_base
from .options import ARCHIVE, FORMAT, ROOT, fail, saved_pages, succeed
from .terminal import stage


@click.command()
@ROOT
@ARCHIVE
@click.option("--base", help="A revision of git: nothing published there may be lost without a reason.")
@FORMAT
def check(root: Path, archive: tuple[Path, ...], base: str | None, output_format: str) -> None:
    """List every problem of data/ with its place and its cure.

    A warning asks to look at something; it is listed and counted, and does not make the check fail.
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
    with stage("check"):
        checked = check_data(root, date.today())
    since = Since() if base is None else since_base(root, base, checked.records)
    copied = against_pages(checked.records, saved_pages(archive)) if archive else []
    problems = [*checked.problems, *since.lost, *copied]
    if problems:
        found = [*problems, *checked.warnings]
        fail(found, "", output_format=output_format, changed=since.changed)
    book = link(checked.records)
    counts = f"{len(book.entries)} facts of {len(book.clippings)} clippings"
    subjects = f"{len(book.of_issue)} issues, {len(book.of_actor)} actors"
    message = f"No problems: {counts}, {subjects}.\n{since.kept}".rstrip()
    succeed(message, output_format, checked.warnings, since.changed)
