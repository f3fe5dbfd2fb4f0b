"""briefs export."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import cast

import click

from ..load.typed import languages_of
from ..model.documentation import schemas
from .options import ROOT
from .reference import reference


@click.command()
@ROOT
@click.pass_context
def export(context: click.Context, root: Path) -> None:
    """Write schema/ and docs/reference.md anew from the program.

    schema/ holds the JSON Schemas of the data files, for the languages of the desk.

    \b
    Example:
      briefs export
    """
    commands = cast(click.Group, context.find_root().command)
    for name, text in exported(commands, languages_of(root)).items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")


def exported(commands: click.Group, languages: Collection[str]) -> dict[str, str]:
    """Return the files that are made from the program for a desk in these languages: path to text."""
    return schemas(languages) | {"docs/reference.md": reference(commands)}
