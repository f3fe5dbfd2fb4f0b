"""The reference of the data, made from what documents itself: fields, rules and commands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from inspect import cleandoc
from textwrap import dedent
from typing import Any, get_args

import click
from pydantic import BaseModel

from .. import output as plan
from ..diff import guard
from ..editing import archive, copying, digest
from ..load import evidence_file as store
from ..load import files as sources
from ..load import strict_yaml
from ..load import typed as check
from ..model.kinds import KINDS
from ..problems import rule_name
from ..rules import RULES
from ..serve import workshop as serve
from ..site import audit
from ..site import workers as editions

ALL_RULES: tuple[Callable[..., Any], ...] = (
    sources.file_place,
    sources.desk_present,
    strict_yaml.file_size,
    strict_yaml.file_encoding,
    strict_yaml.file_characters,
    strict_yaml.yaml_syntax,
    strict_yaml.yaml_duplicate_key,
    strict_yaml.yaml_anchor,
    strict_yaml.yaml_tag,
    strict_yaml.yaml_comment,
    strict_yaml.yaml_depth,
    store.evidence_file,
    check.field_unknown,
    check.field_missing,
    check.field_value,
    *RULES,
    digest.digest_form,
    copying.copied,
    archive.stale,
    guard.ids_kept,
    guard.counts_kept,
    plan.output_inside,
    editions.site_builds,
    audit.page_inert,
    audit.page_sealed,
    serve.program_sound,
)
"""Every rule, in the order in which they are asked."""


def reference(commands: click.Group) -> str:
    """Return docs/reference.md: the fields of every kind of file, the rules, the commands."""
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
            "The name of the rule stands in brackets at the end of each message.",
            "",
            *(f"- `{rule_name(rule)}`: {in_one_line(rule.__doc__)}" for rule in ALL_RULES),
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
    yield from [""] * bool(options)


def _prose(text: str | None) -> Iterator[str]:
    """Yield a help text as Markdown: what click keeps as it is becomes a block."""
    for paragraph in cleandoc(text or "").split("\n\n"):
        kept = paragraph.removeprefix("\b\n")
        if kept == paragraph:
            yield from (in_one_line(paragraph), "")
        else:
            title, _, lines = kept.partition("\n")
            yield from (title, "", "```", dedent(lines).rstrip(), "```", "")


def kinds() -> dict[str, tuple[type[BaseModel], ...]]:
    """Return the records in a file of each kind, the file's own first."""
    return {kind.name: tuple(dict.fromkeys(_records(kind.model))) for kind in KINDS.values()}


def _fields() -> Iterator[str]:
    for kind, (model, *others) in kinds().items():
        for record in (model, *others):
            title = f"`{kind}`" if record is model else f"`{kind}`: {record.__name__}"
            yield from ("", f"### {title}", "", in_one_line(record.__doc__), "")
            for name, field in record.model_fields.items():
                optional = "" if field.is_required() else " (optional)"
                yield f"- `{name}`{optional}: {in_one_line(field.description)}"


def _records(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """Yield a record and all records in its fields."""
    yield model
    for field in model.model_fields.values():
        for inner in records_inside(field.annotation):
            yield from _records(inner)


def records_inside(annotation: Any) -> Iterator[type[BaseModel]]:
    """Yield the records in a type such as `tuple[Fact, ...]`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from records_inside(part)


def in_one_line(text: str | None) -> str:
    """Return a docstring as one line."""
    return " ".join((text or "").split())
