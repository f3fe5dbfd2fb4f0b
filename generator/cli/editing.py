"""briefs rename and briefs tidy."""

from __future__ import annotations

from datetime import date
from functools import reduce
from pathlib import Path
from typing import Any

import click

from ..editing.rename import Renamed, Renaming, kinds_of, refusals
from ..editing.rename import rename as rename_in
from ..load.completion import Place, spared
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
    _tell(done)


@click.command()
@ROOT
def tidy(root: Path) -> None:
    """List what need not be typed in data/clippings, because it follows from the rest.

    From the evidence follow the paragraphs of facts, the unit, position and about-ness of figures, and that a
    report judges or expects by itself; from whose word a position is, who states it; from who acts, that the
    fact names him. Nothing is changed. What is listed may be deleted: the files mean the same without it.

    \b
    Example:
      briefs tidy
    """
    records, _ = parse_records(load(root)[0])
    places = [
        (source.path, *source.document.place(place), _called(source.document.value, place))
        for source in records.sources
        if source.kind == "clipping" and source.id in records.clippings and source.document
        for place in spared(source.document.value, records.evidence.get(source.id), records.desk)
    ]
    for path, line, column, field in places:
        can_go = say("{field} can go: it follows from the rest", field=field)
        click.echo(f"{path}:{line}:{column}: {told(can_go)}")
    counted = say("{number} values can go.", number=len(places))
    nothing = say("Nothing can go: the files have what they need.")
    click.echo(told(counted if places else nothing))


def _called(value: Any, place: Place) -> str:
    """Return how a value of a file is told of: by its field, or a word of a list by itself."""
    *around, last = place
    inner = reduce(lambda outer, key: outer[key], around, value)
    return str(inner[last]) if isinstance(last, int) else last


def _which(records: Records, record_id: str, kinds: list[str]) -> Message:
    """Return why an id names no record, or which of several to choose."""
    if kinds:
        options = several((f"--kind {kind}" for kind in kinds), " or ")
        return say("several are called '{id}': add {options}", id=record_id, options=options)
    known = sorted({record_id for kind in WITH_ID for record_id in records.ids(kind)})
    return with_cure(say("nothing is called '{id}'", id=record_id), suggest(record_id, known, "data/"))


def _tell(done: Renamed) -> None:
    for path in done.written:
        click.echo(told(say("wrote {path}", path=f"data/{path}")))
    for path in done.deleted:
        click.echo(told(say("deleted {path}", path=f"data/{path}")))
