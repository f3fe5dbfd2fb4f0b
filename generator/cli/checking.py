"""briefs check."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from ..book.book import Book
from ..book.link import link
from ..load.records import Records
from ..messages import Message, say
from ..pipeline import check_data
from ..problems import Problem
from .options import ARCHIVE, FORMAT, PAGE, ROOT, fail, saved_pages, succeed
from .terminal import stage, told


@click.command()
@ROOT
@ARCHIVE
@click.argument("pages", metavar="[FILE]...", nargs=-1, type=click.Path(path_type=Path))
@click.option("--base", help="A revision of git: nothing published there may be lost without a reason.")
@FORMAT
def check(
    root: Path, archive: tuple[Path, ...], pages: tuple[Path, ...], base: str | None, output_format: str
) -> None:
    """List every problem of data/ with its place and its cure.

    With --archive FILE... also that no text is copied from the clippings and that the evidence is theirs. The
    pages are those of briefs import.

    A warning asks to look at something; it is listed and counted, and does not make the check fail.
    With --base also that nothing published at that revision is lost without a reason (ids-kept, counts-kept);
    of the problems shown on GitHub, those in files changed since then come first.
    In a Chinese locale (LANG=zh_CN.UTF-8) everything is told in Chinese.

    \b
    Examples:
      briefs check
      briefs check --archive page.txt
      briefs check --archive article.html report.pdf
      briefs check --base main
      briefs check --format json
    """
    saved = _saved(archive, pages)
    with stage(say("check")):
        checked = check_data(root, date.today())
    lost, kept, changed = _since(root, base, checked.records) if base is not None else ([], None, frozenset())
    copied = _copied(checked.records, saved) if saved else []
    problems = [*checked.problems, *lost, *copied]
    if problems:
        found = [*problems, *checked.warnings]
        fail(found, None, output_format=output_format, changed=changed)
    book = link(checked.records)
    succeed(_sound(book, kept), output_format, checked.warnings, changed)


def _saved(archive: tuple[Path, ...], pages: tuple[Path, ...]) -> tuple[Path, ...]:
    """Return the files of --archive and those behind them; end the command where these stand alone."""
    if pages and not archive:
        wrong = say("saved pages stand after --archive; without them all of data/ is checked")
        raise click.UsageError(told(wrong))
    for page in pages:
        PAGE.convert(page, None, click.get_current_context())
    return (*archive, *pages)


# What compares, and what reads saved pages, takes longer to load than a small desk to check: each is loaded
# where it is asked for.
def _since(root: Path, base: str, records: Records) -> tuple[list[Problem], Message, frozenset[str]]:
    from .comparing import since_base  # noqa: PLC0415

    return since_base(root, base, records)


def _copied(records: Records, archive: tuple[Path, ...]) -> list[Problem]:
    from ..editing.archive import against_pages  # noqa: PLC0415

    return against_pages(records, saved_pages(archive))


def _sound(book: Book, kept: Message | None) -> Message:
    """Return that nothing is wrong, how much there is, and that nothing is lost, if that was asked."""
    counts = say(
        "No problems: facts {facts}, clippings {clippings}, issues {issues}, actors {actors}.",
        facts=len(book.entries),
        clippings=len(book.clippings),
        issues=len(book.of_issue),
        actors=len(book.of_actor),
    )
    return say("{counts}\n{kept}", counts=counts, kept=kept) if kept else counts
