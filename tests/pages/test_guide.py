"""The editing guide says what is true, in both languages, of every field, rule, status and command."""

from __future__ import annotations

import re
from inspect import cleandoc
from pathlib import Path
from typing import Annotated, Any, get_args

import pytest
import yaml
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown
from pydantic import BaseModel, TypeAdapter
from pydantic.fields import FieldInfo

from generator.cli import main
from generator.edition.escape import listing
from generator.edtf import When
from generator.guide import chinese, commands, dates, example, hedges, in_languages, rules, values
from generator.language.readers import READERS
from generator.language.reading import Hedge
from generator.model import LANGUAGES, Status
from generator.model.evidence import Evidence
from generator.model.kinds import WRITTEN_BY_HAND
from generator.model.status import SUGGESTED
from generator.rules.statement import covers_one

from ..conftest import A_DAY, PROJECT, TINY, PagesOf, copy_data, load_book
from ..edited import held_against

MODELS = {kind.name: kind.model for kind in WRITTEN_BY_HAND}

NEW = "2031-04-20-bay-radio"
PROSE = {
    language: (PROJECT / f"generator/pages/templates/guide.{language}.md.j2").read_text(encoding="utf-8")
    for language in LANGUAGES
}


def inside(annotation: Any) -> list[type[BaseModel]]:
    """Return the records in a type, and in their fields."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        fields = annotation.model_fields.values()
        return [annotation, *(one for field in fields for one in inside(field.annotation))]
    return [one for part in get_args(annotation) for one in inside(part)]


RECORDS = {one.__name__: one for model in (*MODELS.values(), Evidence) for one in inside(model)}
ALL_FIELDS = [(name, field) for name, record in RECORDS.items() for field in record.model_fields]


def test_every_record_and_field_has_a_chinese_text_and_every_field_a_value() -> None:
    assert set(chinese()["records"]) == set(RECORDS), "write it in generator/guide/zh.toml, under [records]"
    for found, place in ((chinese()["fields"], "zh.toml"), (values(), "values.toml")):
        given = {(name, field) for name, of_record in found.items() for field in of_record}
        assert given == set(ALL_FIELDS), f"write it in generator/guide/{place}, under the record's name"
    texts = [
        *chinese()["records"].values(),
        *(chinese()["fields"][name][field] for name, field in ALL_FIELDS),
    ]
    assert all(re.search("[\u4e00-\u9fff]", text) for text in texts)
    assert all(record.__doc__ for record in RECORDS.values())
    assert all(RECORDS[name].model_fields[field].description for name, field in ALL_FIELDS)


def test_the_guide_shows_what_a_command_says_of_itself() -> None:
    assert list(commands()) == sorted(main.commands), "write it in generator/guide/commands.toml"
    for name, shown in commands().items():
        first, *others = cleandoc(main.commands[name].help or "").split("\n\n")
        blocks = [one.split("\n") for one in others if one.startswith("\b\nExample")]
        assert shown["en"] == first
        assert shown["examples"] == [line.strip() for block in blocks for line in block[2:]]
        assert re.search("[\u4e00-\u9fff]", shown["zh"])


@pytest.mark.parametrize(("name", "field"), ALL_FIELDS)
def test_the_value_shown_for_a_field_is_right(name: str, field: str) -> None:
    machine = RECORDS[name].__module__.endswith("model.evidence")
    loader = yaml.CSafeLoader if machine else yaml.CBaseLoader
    shown = yaml.load(f"{field}: {values()[name][field]}", loader)  # noqa: S506  # both are safe
    info: FieldInfo = RECORDS[name].model_fields[field]
    kind: Any = Annotated[info.annotation, "as in the record", *info.metadata]
    TypeAdapter(kind).validate_python(shown[field])


@pytest.mark.parametrize("said", dates()["said"], ids=lambda said: said["zh"])
def test_a_date_is_written_as_wide_as_it_is_said(said: dict[str, Any]) -> None:
    read = [one.when for one in READERS["zh"].dates(said["zh"], dates()["published"])]
    rests_on_the_sentence = covers_one(When.parse(said["write"]), read)
    assert rests_on_the_sentence is not said.get("inferred", False)


@pytest.mark.parametrize("said", dates()["said_en"], ids=lambda said: said["en"])
def test_a_date_in_english_is_written_as_wide_as_it_is_read(said: dict[str, Any]) -> None:
    read = [one.when.edtf for one in READERS["en"].dates(said["en"], dates()["published"])]
    assert (said["write"] in read) is not said.get("inferred", False)


def test_the_words_of_the_guide_are_those_of_the_program() -> None:
    assert [(kind, one["status"]) for kind, one in hedges().items()] == list(SUGGESTED.items())
    assert set(hedges()) == set(get_args(Hedge))
    for kind, one in hedges().items():
        for sample in one["samples"].split("、"):
            assert kind in {kind for clause in READERS["zh"].clauses(sample) for kind in clause.kinds}, sample
        for sample in one["samples_en"].split(", ") if kind != "quotation" else [one["samples_en"]]:
            sentence = f"The mayor {sample} raise fares."
            assert kind in {kind for clause in READERS["en"].clauses(sentence) for kind in clause.kinds}, (
                sample
            )


def test_both_languages_have_the_same_sections_links_and_examples() -> None:
    for pattern in (r"\{#([^}]+)\}", r"\]\(([^)]+)\)", r"\{\{ (view\.\w+)"):
        zh, en = (set(re.findall(pattern, PROSE[language])) for language in LANGUAGES)
        assert zh == en
    zh, en = (set(re.findall(r"`([^`\n]+)`", PROSE[language])) for language in LANGUAGES)
    # The form of a message is told in the reader's words.
    assert {one for one in zh ^ en if ":列:" not in one and ":column:" not in one} == set()


@pytest.mark.parametrize("status", get_args(Status))
def test_every_status_is_explained(status: str) -> None:
    for language in LANGUAGES:
        assert f"### {status}" in PROSE[language]
        assert f"{{#status-{status}}}" in PROSE[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guide_has_a_place_for_every_rule_field_and_command(pages_of: PagesOf, language: str) -> None:
    pages = pages_of("tiny", language)
    for rule in rules():
        assert f"{{#rule-{rule}}}" in pages["guide/rules.md"]
    for name, field in ALL_FIELDS:
        assert f'<dt id="{name.lower()}-{field.replace("_", "-")}">' in pages["guide/fields.md"]
    for command in main.commands:
        assert f"{{#command-{command}}}" in pages["guide.md"]


@given(st.text())
def test_a_block_of_lines_is_text_whatever_stands_in_it(text: str) -> None:
    html = markdown(listing(text), extensions=["md_in_html", "attr_list", "fenced_code", "tables"])
    inner = html.partition('<code tabindex="0">')[2].removesuffix("</code></pre>")
    assert not re.search("[<>`{}*_]", inner)


@pytest.fixture
def desk_with_the_example(tmp_path: Path) -> Path:
    """The tiny desk with the clipping of the guide, imported from the page of the guide, and that page."""
    root = copy_data(TINY, tmp_path)
    (root / "page.txt").write_text(example("digest.txt"), encoding="utf-8")
    of_page(root, "import")
    clipping(root).write_text(example("clipping.yaml"), encoding="utf-8")
    return root


def of_page(root: Path, command: str) -> None:
    """Run a command on the page."""
    arguments = [command, "--root", str(root), str(root / "page.txt")]
    assert CliRunner().invoke(main, arguments, catch_exceptions=False).exit_code == 0


def clipping(root: Path) -> Path:
    """Return where the example's clipping stands."""
    return root / f"data/clippings/2031/{NEW}.yaml"


def rules_broken(root: Path) -> set[str]:
    """Return the names of the rules that the data breaks."""
    return {problem.rule for problem in load_book(root, A_DAY)[1]}


def test_the_example_of_the_guide_passes_every_check(desk_with_the_example: Path) -> None:
    assert load_book(desk_with_the_example, A_DAY)[1] == []
    of_page(desk_with_the_example, "lock")
    page = desk_with_the_example / "page.txt"
    assert held_against(desk_with_the_example, page) == []


def test_the_example_from_an_english_paper_passes_every_check(tmp_path: Path) -> None:
    root = copy_data(TINY, tmp_path)
    desk = root / "data/desk.yaml"
    outlet = "  bay-times:\n    name: {zh: 海湾时报, en: Bay Times}\n    time_zone: UTC\n    language: en\n"
    told = desk.read_text(encoding="utf-8").replace("publishers:\n", f"publishers:\n{outlet}")
    desk.write_text(told, encoding="utf-8")
    (root / "page.txt").write_text(example("digest.txt", "en"), encoding="utf-8")
    of_page(root, "import")
    clipping = root / "data/clippings/2031/2031-04-20-bay-times.yaml"
    clipping.write_text(example("clipping.yaml", "en"), encoding="utf-8")
    of_page(root, "lock")
    assert load_book(root, A_DAY)[1] == []
    assert held_against(root, root / "page.txt") == []


@pytest.mark.parametrize(
    ("lines", "in_english", "in_chinese"),
    [
        ("title: {zh: 甲, en: A}", "title: {en: A}", "title: {zh: 甲}"),
        ("usd: {zh: '{n}元', en: 'US${n}', printed: [a]}", "usd: {en: 'US${n}', printed: [a]}", None),
        ("text:\n  zh: 甲\n  en: A, b", "text:\n  en: A, b", "text:\n  zh: 甲\n"),
        ("language: zh", "language: zh", "language: zh"),
    ],
)
def test_an_example_has_the_texts_of_the_languages_of_the_site(
    lines: str, in_english: str, in_chinese: str | None
) -> None:
    assert in_languages(lines, ("en",)) == in_english
    assert in_chinese in (None, in_languages(lines, ("zh",)))
    assert in_languages(lines, ("en", "zh")) == lines


def test_without_the_page_a_new_clipping_lacks_its_evidence_and_lock_writes_it(
    desk_with_the_example: Path,
) -> None:
    root = desk_with_the_example
    (root / f"data/evidence/2031/{NEW}.json").unlink()
    assert rules_broken(root) == {"evidence-present"}
    clipping(root).write_text("draft: true\n" + example("clipping.yaml"), encoding="utf-8")
    assert rules_broken(root) == {"evidence-present"}
    clipping(root).write_text(example("clipping.yaml"), encoding="utf-8")
    of_page(root, "lock")
    assert rules_broken(root) == set()


def test_without_the_page_facts_can_be_added_and_mended_where_there_is_evidence(
    desk_with_the_example: Path,
) -> None:
    root = desk_with_the_example
    of_page(root, "lock")
    text = example("clipping.yaml").replace("自2031年夏季起", "在2031年夏季")
    more = text[text.index("  - id: f2") : text.index("  - id: f3")].replace("f2", "f4")
    clipping(root).write_text(text.replace("statements:", f"{more}statements:"), encoding="utf-8")
    assert rules_broken(root) == set()
    assert {one.rule for one in held_against(root, root / "page.txt")} == {"stale"}


def test_evidence_knows_only_the_names_known_when_it_was_written(desk_with_the_example: Path) -> None:
    root = desk_with_the_example
    of_page(root, "lock")
    (root / "data/actors/bay-radio-reporter.yaml").write_text(
        "kind: person\nnames: {zh: 本台记者, en: The reporter}\n", encoding="utf-8"
    )
    text = example("clipping.yaml")
    facts, _, _ = text.partition("statements:")
    second = text[text.index("  - id: f2") : text.index("  - id: f3")].partition("    actors:")[0]
    fourth = second.replace("f2", "f4").replace("statement: 2", "statement: 4").replace("[2, 3]", "[4]")
    source = "attributed_to: {described: {zh: 本台记者, en: the reporter}}"
    named = f"{facts}{fourth}    actors: [bay-radio-reporter]\n    {source}\n"
    clipping(root).write_text(named, encoding="utf-8")
    assert rules_broken(root) == {"actor-sourced"}
    of_page(root, "lock")
    assert rules_broken(root) == set()
