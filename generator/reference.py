"""The reference of the data, made from what documents itself: fields, rules and commands."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any, get_args

import click
from pydantic import BaseModel

from . import audit, check, editions, plan, serve, sources, strict_yaml
from .evidence import archive, copying, digest, store
from .rules import RULES, rule_name

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
    plan.output_inside,
    editions.site_builds,
    audit.page_inert,
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
            *(f"- `{rule_name(rule)}`: {_words(rule.__doc__)}" for rule in ALL_RULES),
            "",
            "## Commands",
            "",
            *(f"- `briefs {name}`: {_words(it.help)}" for name, it in sorted(commands.commands.items())),
            "",
        ]
    )


def guide_texts(commands: click.Group) -> str:
    """Return generator/guide/en.json: what the guide on the site says in English, and of what.

    The guide is made on every build, and making this list needs the whole program; so it is kept.
    """
    models = {record.__name__: record for kind in _kinds().values() for record in kind}
    described = {name: it.help or "" for name, it in sorted(commands.commands.items())}
    texts = {
        "kinds": _sorted_out(),
        "required": {
            name: [key for key, field in record.model_fields.items() if field.is_required()]
            for name, record in models.items()
        },
        "within": {name: _within(record, models.values()) for name, record in models.items()},
        "records": {name: _words(record.__doc__) for name, record in models.items()},
        "fields": {
            name: {key: _words(field.description) for key, field in record.model_fields.items()}
            for name, record in models.items()
        },
        "rules": {rule_name(rule): _words(rule.__doc__) for rule in ALL_RULES},
        "commands": {name: _words(text.partition("Example:")[0]) for name, text in described.items()},
        "examples": {name: _words(text.partition("Example:")[2]) for name, text in described.items()},
    }
    return json.dumps(texts, ensure_ascii=False, indent=1) + "\n"


def _within(inner: type[BaseModel], records: Iterable[type[BaseModel]]) -> list[str]:
    """Return the names of the fields that hold the record `inner`."""
    fields = [item for record in records for item in record.model_fields.items()]
    return list(dict.fromkeys(name for name, field in fields if inner in _inside(field.annotation)))


def _sorted_out() -> dict[str, list[str]]:
    """Return the names of the records of each kind of file, and those that several kinds share."""
    kinds = {kind: [record.__name__ for record in records] for kind, records in _kinds().items()}
    often = Counter(name for names in kinds.values() for name in names)
    own = {kind: [name for name in names if often[name] == 1] for kind, names in kinds.items()}
    return own | {"shared": [name for name, number in often.items() if number > 1]}


def _kinds() -> dict[str, tuple[type[BaseModel], ...]]:
    """Return the records in a file of each kind, the file's own first."""
    models: dict[str, type[BaseModel]] = {**check.MODELS, "evidence": store.Evidence}
    return {kind: tuple(dict.fromkeys(_records(model))) for kind, model in models.items()}


def _fields() -> Iterator[str]:
    for kind, (model, *others) in _kinds().items():
        for record in (model, *others):
            title = f"`{kind}`" if record is model else f"`{kind}`: {record.__name__}"
            yield from ("", f"### {title}", "", _words(record.__doc__), "")
            for name, field in record.model_fields.items():
                optional = "" if field.is_required() else " (optional)"
                yield f"- `{name}`{optional}: {_words(field.description)}"


def _records(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """Yield a record and all records in its fields."""
    yield model
    for field in model.model_fields.values():
        for inner in _inside(field.annotation):
            yield from _records(inner)


def _inside(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _inside(part)


def _words(text: str | None) -> str:
    return " ".join((text or "").split())
