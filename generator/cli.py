"""The command line: briefs check, build, serve, new, import, lock, export.

Exit codes: 0 done; 1 problems in the data, all listed, nothing written; 2 the command was called wrongly.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import NoReturn

import click

from .book import Book
from .evidence.archive import Update, imported, locked
from .evidence.digest import Clipped
from .fields import ID_PATTERN
from .pipeline import against_archive, checked, from_archive, write
from .problems import Problem, report
from .records import Records
from .reference import reference
from .scaffold import TEMPLATES, new_file
from .schema import schemas
from .serve import serve as serve_site
from .site import build_site
from .views.edition import Host

ROOT = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    show_default="the current folder",
    help="The project's folder, which holds data/ and briefs/.",
)


class Day(click.ParamType):
    """A day as ISO 8601 writes it."""

    name = "day"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day; fail with an example of a right one."""
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"'{value}' is no day (write 2025-10-31)", param, ctx)


ARCHIVE_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
ARCHIVE = click.option("--archive", type=ARCHIVE_FILE, help="A saved page with the clippings' text.")
ARCHIVE_NEEDED = click.option(
    "--archive", type=ARCHIVE_FILE, required=True, help="A saved page with the clippings' text."
)


@click.group()
@click.version_option(package_name="briefs")
def main() -> None:
    """A briefing site from press clippings: facts in YAML, pages in Chinese and English."""


@main.command()
@ROOT
@ARCHIVE
def check(root: Path, archive: Path | None) -> None:
    """Check data/ and list every problem with its place and its cure.

    With --archive also that no text is copied from the clippings and that the evidence is theirs.

    Example: briefs check
    """
    book = _checked(root)
    if archive and (problems := against_archive(root, archive)):
        _fail(problems)
    counts = f"{len(book.entries)} facts of {len(book.clippings)} clippings"
    click.echo(f"No problems: {counts}, {len(book.of_issue)} issues, {len(book.of_actor)} actors.")


@main.command()
@ROOT
@click.option("--url", envvar="SITE_URL", default="", help="The address of the published site, ending in /.")
@click.option(
    "--repository",
    envvar="REPOSITORY_URL",
    default="",
    help="The address of the repository on GitHub; readers report errors there.",
)
@click.option("--as-of", type=Day(), help="Build what was known on that day: 2025-10-31.")
def build(root: Path, url: str, repository: str, as_of: date | None) -> None:
    """Check data/, write the Markdown pages and build both editions into site/.

    Example: briefs build --url https://example.org/briefs/
    """
    problems = _build(root, Host(url=url, repository=repository), as_of)
    if problems:
        _fail(problems)
    click.echo(f"Built {root / 'site'}")


@main.command()
@ROOT
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", default=8000, show_default=True, help="The port to listen on.")
def serve(root: Path, host: str, port: int) -> None:
    """Build the site, show it on this machine and rebuild after each edit.

    Example: briefs serve --port 8001
    """

    def tell(problems: list[Problem]) -> None:
        if problems:
            click.echo(report(problems) + "\nThe last good site is still shown.", err=True)
        else:
            click.echo(f"Built; see http://{host}:{port}/")

    try:
        serve_site(root.resolve(), host, port, date.today, tell)
    except OSError as error:
        raise click.ClickException(
            f"cannot serve at {host}:{port}: {error.strerror}; try another --port"
        ) from None


@main.command()
@ROOT
@click.argument("kind", type=click.Choice(list(TEMPLATES)))
@click.argument("id")
def new(root: Path, kind: str, id: str) -> None:
    """Start a new file in data/: a clipping, issue, actor or event called ID.

    Example: briefs new clipping 2026-01-04-sina-takaichi
    """
    if not re.match(ID_PATTERN, id) or len(id) > 80:
        raise click.BadParameter(f"'{id}' is no id: a-z, 0-9 and single hyphens, at most 80", param_hint="ID")
    path, text = new_file(kind, id, date.today())
    target = root / path
    if target.exists():
        raise click.ClickException(f"{path} exists already")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")
    click.echo(f"Fill in {path}, then run: briefs check")


@main.command("import")
@ROOT
@ARCHIVE_NEEDED
def import_(root: Path, archive: Path) -> None:
    """Start a draft with its evidence for every clipping of a saved page that data/ does not have.

    Example: briefs import --archive page.txt
    """
    _update(root, archive, imported)


@main.command()
@ROOT
@ARCHIVE_NEEDED
def lock(root: Path, archive: Path) -> None:
    """Write the evidence of the clippings anew from a saved page, and say what changed.

    Example: briefs lock --archive page.txt
    """
    _update(root, archive, locked)


@main.command()
@ROOT
def export(root: Path) -> None:
    """Write schema/ (JSON Schemas of the data files) and docs/reference.md anew from the program.

    Example: briefs export
    """
    for name, text in exported().items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")


def exported() -> dict[str, str]:
    """Return the files that are made from the program itself: path to text."""
    in_schema = {f"schema/{name}": text for name, text in schemas().items()}
    return in_schema | {"docs/reference.md": reference(main)}


def _update(root: Path, archive: Path, update: Callable[[tuple[Clipped, ...], Records], Update]) -> None:
    """Write what an archive page changes in data/, if both can be read."""
    change, problems = from_archive(root, archive, update)
    if change is None:
        _fail(problems)
    for name, text in change.files.items():
        target = root / name
        if not target.exists() or target.read_text(encoding="utf-8") != text:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
            click.echo(f"wrote {name}")
    for note in change.notes:
        click.echo(note)


def _checked(root: Path) -> Book:
    book, problems = checked(root, date.today())
    if book is None:
        _fail(problems)
    return book


def _build(root: Path, host: Host, as_of: date | None = None) -> Sequence[Problem]:
    """Build the site from what is in data/; return what is wrong, then the last site stands."""
    try:
        book, problems = checked(root, date.today(), as_of)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--as-of") from None
    if book is None:
        return problems
    if problems := write(book, root, host):
        return problems
    return build_site(book, root, root / "site", host.url)


def _fail(problems: Sequence[Problem]) -> NoReturn:
    click.echo(report(problems), err=True)
    number = len(problems)
    click.echo(f"{number} problem{'' if number == 1 else 's'}; nothing was written.", err=True)
    sys.exit(1)
