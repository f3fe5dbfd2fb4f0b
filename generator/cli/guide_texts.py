"""The English of the editing guide, made from what documents itself: fields, rules and commands."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from inspect import cleandoc

import click
from pydantic import BaseModel

from ..problems import rule_name
from .reference import ALL_RULES, in_one_line, kinds, records_inside


def guide_texts(commands: click.Group) -> str:
    """Return generator/guide/en.json: what the guide on the site says in English, and of what.

    The guide is made on every build, and making this list needs the whole program; so it is kept.
    """
    models = {record.__name__: record for records in kinds().values() for record in records}
    texts = {
        "kinds": _sorted_out(),
        "required": {name: _required(record) for name, record in models.items()},
        "within": {name: _within(record, models.values()) for name, record in models.items()},
        "records": {name: in_one_line(record.__doc__) for name, record in models.items()},
        "fields": {name: _fields(record) for name, record in models.items()},
        "rules": {rule_name(rule): in_one_line(rule.__doc__) for rule in ALL_RULES},
        "commands": {name: _paragraphs(it)[0] for name, it in sorted(commands.commands.items())},
        "examples": {name: _examples(it) for name, it in sorted(commands.commands.items())},
    }
    return json.dumps(texts, ensure_ascii=False, indent=1) + "\n"


def _sorted_out() -> dict[str, list[str]]:
    """Return the names of the records of each kind of file, and those that several kinds share."""
    names = {kind: [record.__name__ for record in records] for kind, records in kinds().items()}
    often = Counter(name for of_kind in names.values() for name in of_kind)
    own = {kind: [name for name in of_kind if often[name] == 1] for kind, of_kind in names.items()}
    return own | {"shared": [name for name, number in often.items() if number > 1]}


def _required(record: type[BaseModel]) -> list[str]:
    return [name for name, field in record.model_fields.items() if field.is_required()]


def _fields(record: type[BaseModel]) -> dict[str, str]:
    return {name: in_one_line(field.description) for name, field in record.model_fields.items()}


def _within(inner: type[BaseModel], records: Iterable[type[BaseModel]]) -> list[str]:
    """Return the names of the fields that hold the record `inner`."""
    fields = [item for record in records for item in record.model_fields.items()]
    return list(dict.fromkeys(name for name, field in fields if inner in records_inside(field.annotation)))


def _paragraphs(command: click.Command) -> list[str]:
    return cleandoc(command.help or "").split("\n\n")


def _examples(command: click.Command) -> list[str]:
    """Return the lines of a command's examples, a block that click leaves as it is."""
    blocks = [one.removeprefix("\b\n") for one in _paragraphs(command) if one.startswith("\b\nExample")]
    return [line.strip() for block in blocks for line in block.split("\n")[1:]]
