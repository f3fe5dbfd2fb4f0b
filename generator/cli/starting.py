"""briefs init."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date
from pathlib import Path

import click

from ..editing.start import example_id, first_files
from ..messages import say
from ..model import LANGUAGES
from ..model.documentation import schemas
from ..output import write_all
from ..problems import printable
from .terminal import told

PROGRAM = Path(__file__).parent.parent.parent
"""The folder of this program's repository."""
OF_A_DESK = ("data/", "briefs/", "schema/", "queries/")
"""What is a desk's own there."""


def site_languages(value: str) -> tuple[str, ...]:
    """Return languages of a site, with commas between them, the first that of its root.

    Fail, naming those there are, if one is none of these or stands twice.
    """
    given = tuple(one.strip() for one in value.strip("[]").split(","))
    if len(set(given)) < len(given) or not set(given) <= set(LANGUAGES):
        wrong = say("'{value}' are no languages of a site (write en, zh, en,zh or zh,en)", value=value)
        raise click.BadParameter(told(wrong))
    return given


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), default=Path())
@click.option(
    "--languages",
    type=site_languages,
    metavar="LANGUAGES",
    required=True,
    help="Of the site, the first at its root: en,zh.",
)
@click.option("--title", required=True, help="The title of the site.")
def init(folder: Path, languages: tuple[str, ...], title: str) -> None:
    """Start a desk: data/ with one example to delete, and what a repository of it needs.

    FOLDER is a new folder, into which the program is copied, or a copy of the program's repository without
    its data/.

    \b
    Examples:
      briefs init ../town-council --languages en --title 'Town Council Briefing'
      briefs init --languages zh,en --title 'Bay Ferry Briefing'
    """
    if (folder / "data").is_dir() and any((folder / "data").iterdir()):
        there = say(
            "there is a desk in {folder} already (delete its data/, or name another FOLDER)", folder=folder
        )
        raise click.ClickException(told(there))
    if not (folder / "generator").is_dir():
        _copy_program(folder)
    today = date.today()
    files = first_files(languages, title, today) | schemas(languages)
    # A page that is there by hand stays.
    own = (one for one in files if one.startswith(("data/", "schema/")) or not (folder / one).exists())
    write_all(((path, files[path].encode()) for path in own), folder, ())
    click.echo(_next_steps(folder, example_id(today)))


def _next_steps(folder: Path, example: str) -> str:
    lines = [
        say("Started a desk in {folder}.", folder=printable(str(folder))),
        say("Next: fill in data/desk.yaml; then make check, make site, and briefs import FILE."),
        say("The example to delete then: {example} in data/, and what names it.", example=example),
    ]
    return "\n".join(map(told, lines))


def _copy_program(folder: Path) -> None:
    """Copy into a folder what git keeps of the program's repository, without its desk."""
    listed = subprocess.run(
        ["git", "-C", PROGRAM, "ls-files", "-z"],  # noqa: S607  # git as the machine has it
        capture_output=True,
        text=True,
        check=False,
    )
    if listed.returncode:
        detail = (listed.stderr.strip() or "git").splitlines()[-1]
        none = say("the program cannot be copied: {detail} (copy its folder, and init there)", detail=detail)
        raise click.ClickException(told(none))
    for name in filter(None, listed.stdout.split("\0")):
        if not name.startswith(OF_A_DESK) and (PROGRAM / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(PROGRAM / name, folder / name)
