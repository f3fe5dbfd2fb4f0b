"""What the commands share: options, and how they end when the data is wrong."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NoReturn

import click

from ..book import Book
from ..pipeline import checked
from ..problems import Problem, report

SITE_ADDRESS = re.compile(r"https?://[A-Za-z0-9.:\[\]-]+/([A-Za-z0-9._~-]+/)*")
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


class SiteAddress(click.ParamType):
    """The address of a site: http or https, a host, perhaps a path, and a / at its end."""

    name = "address"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the address, or '' for none; fail with an example of a right one."""
        if value and not SITE_ADDRESS.fullmatch(str(value)):
            self.fail(f"'{value}' is no address of a site (write https://example.org/briefs/)", param, ctx)
        return str(value)


ARCHIVE_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
ARCHIVE = click.option("--archive", type=ARCHIVE_FILE, help="A saved page with the clippings' text.")
ARCHIVE_NEEDED = click.option(
    "--archive", type=ARCHIVE_FILE, required=True, help="A saved page with the clippings' text."
)


def book_or_exit(root: Path) -> Book:
    """Return the Book of `root`/data, or list what is wrong and end with exit code 1."""
    book, problems = checked(root, date.today())
    if book is None:
        fail(problems)
    return book


def fail(problems: Sequence[Problem]) -> NoReturn:
    """List the problems and end with exit code 1."""
    click.echo(report(problems), err=True)
    number = len(problems)
    click.echo(f"{number} problem{'' if number == 1 else 's'}; nothing was written.", err=True)
    sys.exit(1)
