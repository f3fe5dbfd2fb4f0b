"""briefs fmt."""

from __future__ import annotations

from pathlib import Path

import click

from ..rewrite import Rewritten, reform
from .options import ROOT, fail


@click.command()
@ROOT
def fmt(root: Path) -> None:
    """Bring the YAML files of data/ into their one form; what they say and their comments stay.

    A file that cannot be read is left as it is, and named.

    Example: briefs fmt
    """
    done = reform(root)
    _tell(done)
    if done.problems:
        fail(done.problems, "left as it was")


def _tell(done: Rewritten) -> None:
    for path in done.written:
        click.echo(f"wrote data/{path}")
    for path in done.deleted:
        click.echo(f"deleted data/{path}")
