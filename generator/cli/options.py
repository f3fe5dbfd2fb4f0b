"""What the commands share: options, and how they end when the data is wrong."""

from __future__ import annotations

import re
import secrets
import sys
from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import NoReturn

import click

from ..editing.clipped import SavedPage
from ..language.printed_time import time_in
from ..messages import Message, Several, say, several
from ..problems import Problem
from .problem_formats import FORMATS, for_github, in_json
from .terminal import listed, told, translate

NOTHING_WRITTEN = say("nothing was written")
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


def day(value: str) -> date:
    """Return a day as ISO 8601 writes it; fail with an example of a right one."""
    try:
        return date.fromisoformat(value)
    except ValueError:
        wrong = say("'{value}' is no day (write 2025-10-31)", value=value)
        raise click.BadParameter(told(wrong)) from None


def site_address(value: str) -> str:
    """Return the address of a site: http or https, a host, perhaps a path, and / at its end; '' for none."""
    if value and not SITE_ADDRESS.fullmatch(value):
        wrong = say("'{value}' is no address of a site (write https://example.org/briefs/)", value=value)
        raise click.BadParameter(told(wrong))
    return value


def local_time(value: str) -> datetime:
    """Return a time by the clock of an outlet, as ISO 8601 or a page has it; fail with an example of one."""
    moment = time_in(value.strip())
    if moment is None:
        wrong = say("'{value}' is no time (write 2025-12-21T17:21)", value=value)
        raise click.BadParameter(told(wrong))
    return moment


PAGE = click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path)
PAGES = click.argument("pages", metavar="FILE...", nargs=-1, required=True, type=PAGE)
ARCHIVE = click.option(
    "--archive", type=PAGE, multiple=True, help="A saved page with the clippings' text; more may follow it."
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
    help="How problems are listed: for people (text), on a terminal by file and fact, elsewhere each in a "
    "line with its path; as a list of objects with path, line, column, message, cure, rule, grade (problem "
    "or warning) and fact, empty if there is none (json); on their lines in a pull request (github).",
)


def succeed(
    message: Message,
    output_format: str,
    warnings: Sequence[Problem] = (),
    changed: Collection[str] = (),
) -> None:
    """Say that nothing is wrong, in words or as FORMAT wants it, after what there is to warn of."""
    if warnings or output_format == "json":
        _list(warnings, output_format, changed)
    if warnings:
        click.echo(told(say("{counts}.", counts=_counted(warnings))), err=True)
    if output_format != "json":
        click.echo(told(message))


def fail(
    problems: Sequence[Problem],
    outcome: Message | None = NOTHING_WRITTEN,
    *,
    output_format: str = "text",
    changed: Collection[str] = (),
) -> NoReturn:
    """List the problems in one of FORMATS, say what came of it, and end with exit code 1.

    For GitHub those in the files `changed` come first.
    """
    _list(problems, output_format, changed)
    counts = say("{counts}.", counts=_counted(problems))
    summary = say("{counts}; {outcome}.", counts=_counted(problems), outcome=outcome) if outcome else counts
    click.echo(told(summary), err=True)
    sys.exit(1)


def _list(problems: Sequence[Problem], output_format: str, changed: Collection[str]) -> None:
    if output_format == "json":
        click.echo(in_json(problems, translate()))
    elif output_format == "github":
        click.echo(for_github(problems, changed, secrets.token_hex(16), translate()))
    else:
        click.echo(listed(problems), err=True)


def _counted(problems: Sequence[Problem]) -> Several:
    """Return how many there are of each grade: 2 problems, 1 warning."""
    numbers = Counter(problem.grade for problem in problems)
    wrong, warned = numbers["problem"], numbers["warning"]
    counts = (
        (wrong, say("1 problem") if wrong == 1 else say("{number} problems", number=wrong)),
        (warned, say("1 warning") if warned == 1 else say("{number} warnings", number=warned)),
    )
    return several(text for number, text in counts if number)
