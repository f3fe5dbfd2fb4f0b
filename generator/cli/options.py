"""What the commands share: options, and how they end when the data is wrong."""

from __future__ import annotations

import re
import secrets
import sys
from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import NoReturn, get_args

import click

from ..editing.clipped import SavedPage
from ..language.printed_time import TIME, time_of
from ..problems import Grade, Problem
from .problem_formats import FORMATS, for_github, in_json
from .terminal import listed

SITE_ADDRESS = re.compile(r"https?://[A-Za-z0-9.:\[\]-]+/([A-Za-z0-9._~-]+/)*")


def project_folder(here: Path) -> Path:
    """Return the nearest folder from `here` upwards that holds a desk; the current one if none does."""
    holding = (folder for folder in (here, *here.parents) if (folder / "data/desk.yaml").is_file())
    found = next(holding, here)
    return Path() if found == here else found


ROOT = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=lambda: project_folder(Path.cwd()),
    show_default="the current folder, or the one above it that holds data/desk.yaml",
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


class LocalTime(click.ParamType):
    """A time by the clock of an outlet, as ISO 8601 or a page has it."""

    name = "time"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """Return the time; fail with an example of a right one."""
        found = TIME.fullmatch(str(value).strip())
        moment = time_of(found) if found else None
        if moment is None:
            self.fail(f"'{value}' is no time (write 2025-12-21T17:21)", param, ctx)
        return moment


PAGE = click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path)
PAGES = click.argument("pages", metavar="FILE...", nargs=-1, required=True, type=PAGE)
ARCHIVE = click.option(
    "--archive", type=PAGE, multiple=True, help="A saved page with the clippings' text; as many as there are."
)


def saved_pages(paths: Sequence[Path]) -> list[SavedPage]:
    """Return the pages in files; - is standard input."""
    return [
        SavedPage("standard input", sys.stdin.buffer.read())
        if path == Path("-")
        else SavedPage(str(path), path.read_bytes())
        for path in paths
    ]


FORMAT = click.option(
    "--format",
    "output_format",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="How problems are listed: for people (text); as a list of objects with path, line, column, "
    "message, cure, rule and grade (problem or warning), empty if there is none (json); on their lines in a "
    "pull request (github).",
)


def succeed(
    message: str,
    output_format: str,
    warnings: Sequence[Problem] = (),
    changed: Collection[str] = (),
) -> None:
    """Say that nothing is wrong, in words or as FORMAT wants it, after what there is to warn of."""
    if warnings or output_format == "json":
        _list(warnings, output_format, changed)
    if warnings:
        click.echo(f"{_counted(warnings)}.", err=True)
    if output_format != "json":
        click.echo(message)


def fail(
    problems: Sequence[Problem],
    outcome: str = "nothing was written",
    *,
    output_format: str = "text",
    changed: Collection[str] = (),
) -> NoReturn:
    """List the problems in one of FORMATS, say what came of it, and end with exit code 1.

    For GitHub those in the files `changed` come first.
    """
    _list(problems, output_format, changed)
    click.echo(f"{_counted(problems)}{outcome and '; '}{outcome}.", err=True)
    sys.exit(1)


def _list(problems: Sequence[Problem], output_format: str, changed: Collection[str]) -> None:
    if output_format == "json":
        click.echo(in_json(problems))
    elif output_format == "github":
        click.echo(for_github(problems, changed, secrets.token_hex(16)))
    else:
        click.echo(listed(problems), err=True)


def _counted(problems: Sequence[Problem]) -> str:
    """Return how many there are of each grade: 2 problems, 1 warning."""
    numbers = Counter(problem.grade for problem in problems)
    return ", ".join(
        f"{numbers[grade]} {grade}{'' if numbers[grade] == 1 else 's'}"
        for grade in get_args(Grade)
        if numbers[grade]
    )
