"""briefs export: the schemas, and the reference, made from what documents itself: fields and commands."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path
from textwrap import dedent
from typing import cast

import click

from ..load.typed import languages_of
from ..model import LANGUAGES
from ..model.base import is_needed
from ..model.documentation import field_texts, in_one_line, records_by_kind, schemas
from ..output import write_all
from .help import KEPT, paragraphs
from .options import ROOT


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
    files = exported(commands, languages_of(root)).items()
    write_all(((name, text.encode()) for name, text in files), root, ())


def exported(commands: click.Group, languages: Collection[str]) -> dict[str, str]:
    """Return the files that are made from the program for a desk in these languages: path to text."""
    return schemas(languages) | {"docs/reference.md": reference(commands)}


def reference(commands: click.Group) -> str:
    """Return docs/reference.md: the fields of every kind of file, and the commands."""
    return "\n".join(
        [
            "# Reference",
            "",
            "Made by `briefs export` from the program's own documentation; do not edit.",
            "",
            "## Fields",
            *_fields(),
            "",
            "## Rules",
            "",
            "The name of the rule stands in brackets at the end of each message. The guide on the site has",
            "all, with what breaks each and what is right: `/guide/rules/`, in English `/en/guide/rules/`.",
            "",
            "## Commands",
            "",
            *_prose(commands.help),
            *_prose(commands.epilog),
            *(line for name, it in sorted(commands.commands.items()) for line in _command(name, it)),
        ]
    )


def _command(name: str, command: click.Command) -> Iterator[str]:
    """Yield what `briefs NAME --help` says, as Markdown."""
    context = click.Context(command, info_name=f"briefs {name}")
    usage = " ".join((context.command_path, *command.collect_usage_pieces(context)))
    yield from (f"### `briefs {name}`", "", f"`{usage}`", "", *_prose(command.help))
    options = [record for param in command.params if (record := param.get_help_record(context))]
    yield from (f"- `{option}`: {in_one_line(meaning)}" for option, meaning in options)
    if options:
        yield ""


def _prose(text: str | None) -> Iterator[str]:
    """Yield a help text as Markdown: what click keeps as it is becomes a block."""
    for paragraph in paragraphs(text or ""):
        title, _, lines = paragraph.removeprefix(KEPT).partition("\n")
        yield from (title, "", "```", dedent(lines).rstrip(), "```", "") if lines else (title, "")


def _fields() -> Iterator[str]:
    for kind, (model, *others) in records_by_kind().items():
        for record in (model, *others):
            title = f"`{kind}`" if record is model else f"`{kind}`: {record.__name__}"
            yield from ("", f"### {title}", "", in_one_line(record.__doc__), "")
            for name, field in record.model_fields.items():
                optional = "" if is_needed(name, field, LANGUAGES) else " (optional)"
                yield f"- `{name}`{optional}: {field_texts(record)[name]}"
