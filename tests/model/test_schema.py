"""The schemas by which an editor's program completes and checks, held against the tiny desk."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from generator.load.files import Source, load
from generator.load.typed import languages_of
from generator.model.documentation import schemas

from ..shared import PROJECT, TINY

every_file = pytest.mark.parametrize(
    "source",
    [source for source in load(TINY)[0] if source.kind != "evidence"],
    ids=lambda source: source.path,
)


@every_file
def test_the_first_line_names_the_schema_for_editors(source: Source) -> None:
    path = TINY / source.path
    first = path.read_text(encoding="utf-8").partition("\n")[0]
    prefix, _, relative = first.partition("=")
    assert prefix == "# yaml-language-server: $schema"
    assert (path.parent / relative).resolve() == schema(source)


@every_file
def test_the_schemas_accept_what_the_program_accepts(source: Source) -> None:
    # Those of the desk beside the tests may be of other languages.
    wanted = json.loads(schemas(languages_of(TINY))[f"schema/{source.kind}.schema.json"])
    jsonschema.Draft7Validator(wanted).validate(as_an_editor_reads(TINY / source.path))


def schema(source: Source) -> Path:
    """Return where the schema of a file stands."""
    return PROJECT / f"schema/{source.kind}.schema.json"


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
