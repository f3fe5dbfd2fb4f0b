"""briefs check."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from ..book.book import Book
from ..book.link import link
from ..editing.with_pages import against_pages
from ..messages import Message, say
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
    In a Chinese locale (LANG=zh_CN.UTF-8) everything is told in Chinese.

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
        fail(found, None, output_format=output_format, changed=since.changed)
    book = link(checked.records)
    succeed(_sound(book, since), output_format, checked.warnings, since.changed)


def _sound(book: Book, since: Since) -> Message:
    """Return that nothing is wrong, and how much there is."""
    counts = say(
        "No problems: {facts} facts of {clippings} clippings, {issues} issues, {actors} actors.",
        facts=len(book.entries),
        clippings=len(book.clippings),
        issues=len(book.of_issue),
        actors=len(book.of_actor),
    )
    return say("{counts}\n{kept}", counts=counts, kept=since.kept) if since.kept else counts
