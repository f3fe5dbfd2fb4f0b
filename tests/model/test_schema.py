"""The real data: no problem, and its schemas and reference are current."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import jsonschema
import pytest
import yaml

from generator.cli import main
from generator.cli.exporting import exported
from generator.load.files import Source, load
from generator.pipeline import load_book
from generator.problems import report

from ..conftest import PROJECT, TINY

REAL = tuple(source for source in load(PROJECT)[0] if source.kind != "evidence")


def test_the_real_data_has_no_problem() -> None:
    book, problems = load_book(PROJECT, date.today())
    assert book is not None, report(problems)


@pytest.mark.parametrize("name", sorted(exported(main)))
def test_what_is_exported_is_current(name: str) -> None:
    assert (PROJECT / name).read_text(encoding="utf-8") == exported(main)[name], "run: briefs export"


@pytest.mark.parametrize("source", REAL, ids=lambda source: source.path)
def test_the_first_line_names_the_schema_for_editors(source: Source) -> None:
    path = PROJECT / source.path
    first = path.read_text(encoding="utf-8").partition("\n")[0]
    prefix, _, relative = first.partition("=")
    assert prefix == "# yaml-language-server: $schema"
    assert (path.parent / relative).resolve() == PROJECT / f"schema/{source.kind}.schema.json"


@pytest.mark.parametrize(
    "source",
    [*REAL, *(source for source in load(TINY)[0] if source.kind != "evidence")],
    ids=lambda source: source.path,
)
def test_the_schemas_accept_what_the_program_accepts(source: Source) -> None:
    root = PROJECT if (PROJECT / source.path).exists() else TINY
    schema = json.loads((PROJECT / f"schema/{source.kind}.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator(schema).validate(as_an_editor_reads(root / source.path))


def as_an_editor_reads(path: Path) -> object:
    """Return a file's value as a YAML 1.2 language server reads it: dates stay strings."""
    value = yaml.load(path.read_text(encoding="utf-8"), EditorLoader)  # noqa: S506  # a safe loader
    return json.loads(json.dumps(value))


class EditorLoader(yaml.CSafeLoader):
    """The safe loader without timestamps."""


EditorLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith("timestamp")]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
