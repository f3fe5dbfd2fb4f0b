"""briefs export."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import click

from ..model.schema import schemas
from .options import ROOT
from .reference import reference


@click.command()
@ROOT
@click.pass_context
def export(context: click.Context, root: Path) -> None:
    """Write schema/ and docs/reference.md anew from the program.

    schema/ holds the JSON Schemas of the data files.

    \b
    Example:
      briefs export
    """
    for name, text in exported(cast(click.Group, context.find_root().command)).items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")


def exported(commands: click.Group) -> dict[str, str]:
    """Return the files that are made from the program itself: path to text."""
    in_schema = {f"schema/{name}": text for name, text in schemas().items()}
    return in_schema | {"docs/reference.md": reference(commands)}
