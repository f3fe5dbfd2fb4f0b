"""briefs rename."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from ..editing.rename import Renaming, kinds_of, refusals
from ..editing.rename import rename as rename_in
from ..load.files import load
from ..load.records import Records
from ..load.typed import parse_records
from ..messages import Message, say, several, with_cure
from ..model.kinds import WITH_ID
from ..problems import suggest
from .completing import complete_id
from .options import ROOT, fail
from .terminal import told


@click.command()
@ROOT
@click.argument("record_id", metavar="ID", shell_complete=complete_id)
@click.argument("new")
@click.option("--kind", type=click.Choice(WITH_ID), help="Needed where ID is the id of two records.")
def rename(root: Path, record_id: str, new: str, kind: str | None) -> None:
    """Give an issue, actor, event or clipping another id.

    ID becomes NEW wherever it is named; the old address leads on.

    \b
    Examples:
      briefs rename night-boats evening-boats
      briefs rename harbour harbour-works --kind issue
    """
    records, _ = parse_records(load(root)[0])
    found = [kind] if kind else kinds_of(records, record_id)
    if len(found) != 1:
        raise click.ClickException(told(_which(records, record_id, found)))
    renaming = Renaming(kind=found[0], old=record_id, new=new)
    if refused := list(refusals(records, renaming)):
        raise click.ClickException("\n".join(map(told, refused)))
    done = rename_in(root, renaming, date.today())
    if done.problems:
        fail(done.problems)
    for path in done.written:
        click.echo(told(say("wrote {path}", path=f"data/{path}")))
    for path in done.deleted:
        click.echo(told(say("deleted {path}", path=f"data/{path}")))


def _which(records: Records, record_id: str, kinds: list[str]) -> Message:
    """Return why an id names no record, or which of several to choose."""
    if kinds:
        options = several((f"--kind {kind}" for kind in kinds), " or ")
        return say("several are called '{id}': add {options}", id=record_id, options=options)
    known = sorted({record_id for kind in WITH_ID for record_id in records.ids(kind)})
    return with_cure(say("nothing is called '{id}'", id=record_id), suggest(record_id, known, "data/"))
