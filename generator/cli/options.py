"""What the commands share: options, and how they end when the data is wrong."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NoReturn

import click

from ..book import Book
from ..pipeline import checked
from ..problems import Problem, report

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


def book_or_exit(root: Path, besides: Sequence[Problem] = ()) -> Book:
    """Return the Book of `root`/data; if that or something `besides` is wrong, list all and end with 1."""
    book, problems = checked(root, date.today())
    if book is None or besides:
        fail([*problems, *besides])
    return book


def fail(problems: Sequence[Problem], outcome: str = "nothing was written") -> NoReturn:
    """List the problems and end with exit code 1."""
    click.echo(report(problems), err=True)
    number = len(problems)
    click.echo(f"{number} problem{'' if number == 1 else 's'}; {outcome}.", err=True)
    sys.exit(1)
