"""briefs new, import, lock and rename: what is written into data/."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import click

from ..editing.archive import ArchiveRule, Update, from_pages, imported, locked
from ..editing.article import Given
from ..editing.drafts import new_file
from ..editing.identity import Archived, outlet_known
from ..editing.rename import Renaming, refusals
from ..editing.rename import rename as rename_in
from ..load.files import load
from ..load.records import Records
from ..load.typed import languages_of, parse_records
from ..messages import Message, say, several, with_cure
from ..model.kinds import WITH_ID
from ..model.types import is_id
from ..output import is_at, write_all
from ..problems import suggest
from .options import PAGES, ROOT, fail, local_time, saved_pages
from .terminal import told


def complete_id(context: click.Context, _: click.Parameter, incomplete: str) -> list[str]:
    """Return the ids in data/ that begin with `incomplete`: of the command's KIND, or of all kinds.

    All else that a shell completes is click's own. What a file is called is its author's choice, and only
    ids reach the shell.
    """
    data, kind = context.params["root"] / "data", context.params.get("kind")
    kinds = [kind] if kind else WITH_ID
    names = {path.stem for one in kinds for path in (data / f"{one}s").rglob("*.yaml")}
    return sorted(name for name in names if is_id(name) and name.startswith(incomplete))


@click.command()
@ROOT
@click.argument("kind", type=click.Choice(WITH_ID))
@click.argument("record_id", metavar="ID", shell_complete=complete_id)
def new(root: Path, kind: str, record_id: str) -> None:
    """Start a new file in data/ with every field laid out.

    A clipping's id begins with its date; without one it gets today's.

    \b
    Examples:
      briefs new clipping 2031-04-20-bay-radio-night-boats
      briefs new actor mori-hana
    """
    if not is_id(record_id):
        wrong = say("'{id}' is no id (a-z, 0-9 and single hyphens, at most 80, not index)", id=record_id)
        raise click.BadParameter(told(wrong), param_hint="ID")
    if not (root / "data").is_dir():
        none = say("there is no desk here: {folder} has no data/ (add --root FOLDER)", folder=root.resolve())
        raise click.ClickException(told(none))
    path, text = new_file(kind, record_id, date.today(), languages_of(root))
    target = root / path
    if target.exists() or target.is_symlink():
        there = say("{path} exists already (edit it, or take another id)", path=path)
        raise click.ClickException(told(there))
    write_all([(str(path), text.encode())], root, ())
    click.echo(told(say("Fill in {path}, then run: briefs check", path=path)))


@click.command("import")
@ROOT
@PAGES
@click.option("--outlet", metavar="ID", default="", help="Of an article: its publisher in data/desk.yaml.")
@click.option(
    "--published", type=local_time, metavar="TIME", help="Of an article: its time by the outlet's clock."
)
@click.option("--headline", metavar="TEXT", default="", help="Of an article: its headline as printed.")
def import_(
    root: Path, pages: tuple[Path, ...], outlet: str, published: datetime | None, headline: str
) -> None:
    """Start drafts, with their evidence, from saved pages.

    A page is a digest, as text or Markdown; or an article, as HTML, PDF, text or Markdown; - is standard
    input. One draft is started for every clipping that data/ does not have. What a page does not tell of its
    article is asked for: give it by an option, which overrides the page.

    \b
    Examples:
      briefs import page.txt
      briefs import article.html report.pdf
      briefs import article.html --outlet harbour-post --published 2025-12-21T17:21
    """
    given = Given(outlet=outlet, published=published, headline=headline)
    if (published or headline) and len(pages) > 1:
        raise click.UsageError(told(say("--published and --headline are of one article: give one FILE")))
    _update(root, pages, given, imported, outlet_known)


@click.command()
@ROOT
@PAGES
def lock(root: Path, pages: tuple[Path, ...]) -> None:
    """Write the evidence anew from saved pages.

    It says what changed. The pages are those of briefs import.

    \b
    Example:
      briefs lock page.txt
    """
    _update(root, pages, Given(), locked)


def _update(
    root: Path,
    pages: tuple[Path, ...],
    given: Given,
    update: Callable[[Archived], Update],
    *rules: ArchiveRule,
) -> None:
    change, problems = from_pages(*load(root), saved_pages(pages), given, update, *rules)
    if change is None:
        fail(problems)
    files = ((name, text.encode()) for name, text in change.files.items())
    written = {name: content for name, content in files if not is_at(root / name, content)}
    write_all(written.items(), root, ())
    lines = [*(say("wrote {path}", path=name) for name in written), *change.notes]
    nothing = say("Nothing to do: data/ has what the page gives.")
    click.echo("\n".join(map(told, lines or [nothing])))


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
    found = [kind] if kind else [one for one in WITH_ID if record_id in records.ids(one)]
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
