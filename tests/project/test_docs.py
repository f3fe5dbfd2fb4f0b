"""Documentation that drifts is a failing test."""

from __future__ import annotations

import re
import tomllib

import pytest

from generator.cli import main
from generator.cli.exporting import exported
from generator.language.catalogue import catalogue
from generator.load.typed import languages_of
from generator.model.documentation import field_texts
from generator.model.kinds import WRITTEN_BY_HAND

from ..shared import PROJECT

MODELS = {kind.name: kind.model for kind in WRITTEN_BY_HAND}

REFERENCE = (PROJECT / "docs/reference.md").read_text(encoding="utf-8")


def keys(texts: dict[str, object], before: str = "") -> set[str]:
    """Return the full names of all texts in a catalogue; the forms that a text has for 1, 2, … are one."""
    found: set[str] = set()
    for key, value in texts.items():
        if isinstance(value, dict) and "other" not in value:
            found |= keys(value, f"{before}{key}.")
        else:
            found.add(before + key)
    return found


EXPORTED = exported(main, languages_of(PROJECT))


@pytest.mark.parametrize("name", sorted(EXPORTED))
def test_what_is_exported_is_current(name: str) -> None:
    assert (PROJECT / name).read_text(encoding="utf-8") == EXPORTED[name], "run: briefs export"


@pytest.mark.parametrize("kind", MODELS)
def test_every_field_is_in_the_reference_with_a_description(kind: str) -> None:
    for name in MODELS[kind].model_fields:
        assert field_texts(MODELS[kind])[name]
        assert re.search(rf"^- `{name}`( \(optional\))?: \S", REFERENCE, re.MULTILINE), name


@pytest.mark.parametrize("name", main.commands)
def test_every_command_is_in_the_reference_and_the_documents(name: str) -> None:
    assert f"### `briefs {name}`\n" in REFERENCE


DOCUMENTS = [
    path
    for pattern in (
        "*.md",
        "docs/*.md",
        ".github/**/*.*",
        "generator/guide/*.toml",
        "generator/language/messages/*.toml",
        "generator/pages/templates/*.j2",
    )
    for path in sorted(PROJECT.glob(pattern))
    if path.name != "CHANGELOG.md"
]


def test_every_command_that_a_document_names_is_there() -> None:
    named = {
        (path.name, command)
        for path in DOCUMENTS
        for command in re.findall(r"(?<!\./)\bbriefs ([a-z]+)", path.read_text(encoding="utf-8"))
    }
    assert len({name for name, _ in named}) > 5
    assert sorted((name, command) for name, command in named if command not in main.commands) == []


def test_both_catalogues_have_the_same_texts_with_the_same_gaps() -> None:
    zh, en = catalogue("zh"), catalogue("en")
    assert keys(zh.texts) == keys(en.texts)
    for key in keys(zh.texts) - {"date.months", "date.seasons", "date.thirds", "number.scales"}:
        if isinstance(zh.texts.get(key.partition(".")[0]), dict) and not key.startswith(
            ("date.", "number.", "count.")
        ):
            gaps = [set(re.findall(r"\{(\w+)", words(key))) for words in (zh, en)]
            assert gaps[0] == gaps[1], key


def test_every_text_of_the_catalogue_is_used() -> None:
    sources = "".join(
        path.read_text(encoding="utf-8")
        for path in (PROJECT / "generator").rglob("*")
        if path.suffix in (".py", ".j2")
    )
    made = (
        *("cite.", "plans.group_", "status.", "status_meaning.", "genre.", "kind.", "persons.", "nav."),
        *("event.", "date.", "number.", "actor.", "month.index_", "list_separator", "search."),
        *("site.", "not_found.", "language."),
        *("guide_kind.", "data_field.", "data.what_", "hedge."),
        *("diff.fact_", "diff.kind_", "diff.change_", "new_clipping_script.", "clipping.to_"),
    )
    unused = {
        key
        for key in keys(catalogue("zh").texts)
        if not key.startswith(made)
        and not key.endswith("index_lead")
        and f'"{key.removeprefix("count.")}"' not in sources
    }
    assert unused == set()


def test_every_text_of_the_script_is_used_and_there() -> None:
    path = PROJECT / "site_overrides/assets/javascripts/new-clipping.js"
    script, told = path.read_text(encoding="utf-8"), {*catalogue("zh").texts["new_clipping_script"], "copied"}
    asked = set(re.findall(r"\btexts\.(\w+)", script))
    by_name = set(re.findall(r'\w: "(\w+)"', script))
    assert asked <= told <= asked | by_name


def test_the_pins_stand_in_the_locks() -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    site = (PROJECT / "requirements/site.txt").read_text(encoding="utf-8").lower()
    test = (PROJECT / "requirements/test.txt").read_text(encoding="utf-8").lower()
    assert all(f"{pin.lower()} " in site for pin in project["project"]["dependencies"])
    assert all(f"{pin.lower()} " in test for pin in project["project"]["optional-dependencies"]["test"])


def test_every_decision_is_in_the_index() -> None:
    index = (PROJECT / "docs/decisions/README.md").read_text(encoding="utf-8")
    for path in (PROJECT / "docs/decisions").glob("0*.md"):
        assert f"({path.name})" in index
