"""What the commands share: options, and how they end when the data is wrong."""

from __future__ import annotations

import secrets
import sys
from collections.abc import Collection, Sequence
from datetime import date
from pathlib import Path
from typing import NoReturn

import click

from ..book import Book
from ..pipeline import checked
from ..problems import Problem
from ..reports import FORMATS, for_github, in_json
from .terminal import listed, stage

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


FORMAT = click.option(
    "--format",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="How problems are listed: for people (text); as a list of objects with path, line, column, "
    "message, cure and rule, empty if nothing is wrong (json); on their lines in a pull request (github).",
)


def book_or_exit(
    root: Path, also: Sequence[Problem] = (), *, format: str = "text", changed: Collection[str] = ()
) -> Book:
    """Return the Book of `root`/data, or list what is wrong, and `also`, as `fail` does."""
    with stage("check"):
        book, problems = checked(root, date.today())
    if book is None or also:
        fail([*problems, *also], format=format, changed=changed)
    return book


def succeed(message: str, format: str) -> None:
    """Say that nothing is wrong, in words or as FORMAT wants it."""
    click.echo(in_json([]) if format == "json" else message)


def fail(problems: Sequence[Problem], *, format: str = "text", changed: Collection[str] = ()) -> NoReturn:
    """List the problems in one of FORMATS and end with exit code 1.

    For GitHub those in the files `changed` come first.
    """
    if format == "json":
        click.echo(in_json(problems))
    elif format == "github":
        click.echo(for_github(problems, changed, secrets.token_hex(16)))
    else:
        click.echo(listed(problems), err=True)
    number = len(problems)
    click.echo(f"{number} problem{'' if number == 1 else 's'}; nothing was written.", err=True)
    sys.exit(1)
