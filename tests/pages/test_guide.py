"""The editing guide says what is true, in both languages, of every field, rule, status and command."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from typing import Annotated, Any, get_args

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown
from pydantic import BaseModel, TypeAdapter
from pydantic.fields import FieldInfo
from selectolax.lexbor import LexborHTMLParser

from generator.cli import main
from generator.cli.help import KEPT, paragraphs
from generator.edition.escape import listing
from generator.edtf import When
from generator.guide import (
    chinese,
    clipping,
    commands,
    dates,
    digest,
    hedges,
    in_languages,
    rules,
    values,
    written,
)
from generator.language.readers import READERS
from generator.language.reading import Hedge
from generator.language.scripts import HAN
from generator.language.translation import into
from generator.model import LANGUAGES, Status
from generator.model.documentation import field_texts
from generator.model.evidence import Evidence
from generator.model.kinds import WRITTEN_BY_HAND
from generator.model.status import SUGGESTED
from generator.pages.render import render
from generator.rules.statement import covers_one

from ..desks import in_languages as in_languages_of_site
from ..edited import held_against
from ..shared import A_DAY, PROJECT, TINY, PagesOf, book_of, briefs, copy_data, load_book
from ..tables import each

MODELS = {kind.name: kind.model for kind in WRITTEN_BY_HAND}

NEW = "2031-04-20-bay-radio"
TEMPLATES = PROJECT / "generator/pages/templates"
PROSE = {
    language: "".join(
        (TEMPLATES / f"{page}.{language}.md.j2").read_text(encoding="utf-8")
        for page in ("guide", "guide_reference")
    )
    for language in LANGUAGES
}
ENGLISH = re.compile(r"(?:\b[A-Za-z]+ ){4}[A-Za-z]")
"""Five English words in a row, as no command of the guide has."""
LONGEST_WAY = {"en": 700, "zh": 1300}
"""What is read in five minutes: English words; Chinese characters, a run of letters counting as one."""


def inside(annotation: Any) -> list[type[BaseModel]]:
    """Return the records in a type, and in their fields."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        fields = annotation.model_fields.values()
        return [annotation, *(one for field in fields for one in inside(field.annotation))]
    return [one for part in get_args(annotation) for one in inside(part)]


BY_HAND = {one.__name__: one for model in MODELS.values() for one in inside(model)}
RECORDS = BY_HAND | {one.__name__: one for one in inside(Evidence)}
ALL_FIELDS = [(name, field) for name, record in RECORDS.items() for field in record.model_fields]
FIELDS_BY_HAND = [(name, field) for name, field in ALL_FIELDS if name in BY_HAND]
DESKS = (("zh",), ("en",), ("zh", "en"), ("en", "zh"))
"""The languages that a desk can have."""


def test_every_record_and_field_has_a_chinese_text() -> None:
    assert set(chinese()["records"]) == set(RECORDS), "write it in generator/guide/zh.toml, under [records]"
    given = {(name, field) for name, of_record in chinese()["fields"].items() for field in of_record}
    assert given == set(ALL_FIELDS), "write it in generator/guide/zh.toml, under the record's name"
    texts = [
        *chinese()["records"].values(),
        *(chinese()["fields"][name][field] for name, field in ALL_FIELDS),
    ]
    assert all(re.search("[\u4e00-\u9fff]", text) for text in texts)
    assert all(record.__doc__ for record in RECORDS.values())
    assert all(field_texts(RECORDS[name])[field] for name, field in ALL_FIELDS)


def test_the_guide_shows_what_a_command_says_of_itself() -> None:
    assert list(commands()) == sorted(main.commands)
    for name, shown in commands().items():
        said = [one for one in paragraphs(main.commands[name].help or "") if not one.startswith(KEPT)][:2]
        assert shown == {"en": " ".join(said), "zh": "".join(map(into("zh", "help"), said))}


@each(("name", "field"), FIELDS_BY_HAND)
def test_the_value_shown_for_a_field_is_right(name: str, field: str) -> None:
    info: FieldInfo = BY_HAND[name].model_fields[field]
    kind: Any = Annotated[info.annotation, "as in the record", *info.metadata]
    for languages in DESKS:
        # What stands in one language of a text is shown where that is one of the desk's.
        if field in languages or field not in LANGUAGES:
            value = written(BY_HAND[name], field, languages)
            shown = yaml.load(f"{field}: {value}", yaml.CBaseLoader)[field]  # noqa: S506  # it is safe
            if "…" in value:
                # A sketch, of what has fields or ids of its own; and of a language that no site has.
                assert inside(info.annotation) or field == "ja", "write it in generator/guide/values.toml"
            else:
                TypeAdapter(kind).validate_python(shown, context={"languages": languages})


def test_every_value_of_the_guide_is_that_of_a_field() -> None:
    given = {(name, field) for name, of_record in values().items() for field in of_record}
    assert given <= set(FIELDS_BY_HAND)


@each("said", dates()["said"])
def test_a_date_is_written_as_wide_as_it_is_said(said: dict[str, Any]) -> None:
    read = [one.when for one in READERS["zh"].dates(said["zh"], dates()["published"])]
    rests_on_the_sentence = covers_one(When.parse(said["write"]), read)
    assert rests_on_the_sentence is not said.get("inferred", False)


@each("said", dates()["said_en"])
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
    assert zh == en


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_way_is_read_in_five_minutes(pages_of: PagesOf, language: str) -> None:
    way = pages_of("tiny", language)["guide.md"].partition("\n---\n")[2]
    html = markdown(way, extensions=["md_in_html", "attr_list"]).replace("<", " <")
    text = LexborHTMLParser(html).text()
    words = HAN.sub(" ", text) if language == "zh" else text
    length = sum(any(map(str.isalnum, word)) for word in words.split())
    length += len(HAN.findall(text)) if language == "zh" else 0
    assert LONGEST_WAY[language] / 2 < length <= LONGEST_WAY[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_to_be_typed_can_be_copied(pages_of: PagesOf, language: str) -> None:
    # Within backquotes Markdown knows no references for characters.
    guide = "\n".join(text for path, text in pages_of("tiny", language).items() if path.startswith("guide"))
    typed = re.findall(r"(?<!`)`([^`\n]+)`(?!`)", guide)
    assert len(typed) > 100
    assert [one for one in typed if "&#" in one] == []


@pytest.mark.parametrize("status", get_args(Status))
def test_every_status_is_explained(status: str) -> None:
    for language in LANGUAGES:
        assert f"\n| `{status}`" in PROSE[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guide_has_a_place_for_every_rule_field_and_command(pages_of: PagesOf, language: str) -> None:
    pages = pages_of("tiny", language)
    for rule in rules():
        assert f"{{#rule-{rule}}}" in pages["guide/rules.md"]
    for name, field in ALL_FIELDS:
        assert f'<dt id="{name.lower()}-{field.replace("_", "-")}">' in pages["guide/fields.md"]
    for command in main.commands:
        assert f"| `{command}` |" in pages["guide/reference.md"]


@given(st.text())
def test_a_block_of_lines_is_text_whatever_stands_in_it(text: str) -> None:
    html = markdown(listing(text), extensions=["md_in_html", "attr_list", "fenced_code", "tables"])
    inner = html.partition('<code tabindex="0">')[2].removesuffix("</code></pre>")
    assert not re.search("[<>`{}*_]", inner)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guide_of_a_desk_in_one_language_has_no_text_of_another(language: str, tmp_path: Path) -> None:
    pages = render(book_of(in_languages_of_site((language,), tmp_path)), language)
    foreign = HAN if language == "en" else ENGLISH
    guide = {path: text for path, text in pages.items() if path.startswith("guide")}
    assert len(guide) == 5
    for path, text in guide.items():
        shown = LexborHTMLParser(unescape(text)).text() if path.endswith(("fields.md", "rules.md")) else text
        assert not foreign.search(shown), (path, foreign.search(shown))


@pytest.fixture
def desk_with_the_example(tmp_path: Path) -> Path:
    """The tiny desk with the clipping of the guide, imported from the page of the guide, and that page."""
    root = copy_data(TINY, tmp_path)
    (root / "page.txt").write_text(digest("zh"), encoding="utf-8")
    of_page(root, "import")
    path_in(root).write_text(clipping("zh"), encoding="utf-8")
    return root


def of_page(root: Path, command: str) -> None:
    """Run a command on the page."""
    assert briefs(command, "--root", root, root / "page.txt").exit_code == 0


def path_in(root: Path) -> Path:
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
    # The tiny desk reads its outlets in Chinese: the page is of another one.
    page = digest("en").replace("Bay Radio", "Bay Times")
    (root / "page.txt").write_text(page, encoding="utf-8")
    of_page(root, "import")
    entered = clipping("en").replace("bay-radio", "bay-times")
    (root / "data/clippings/2031/2031-04-20-bay-times.yaml").write_text(entered, encoding="utf-8")
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
    # A unit that is not written is the evidence's.
    assert rules_broken(root) == {"evidence-present"}
    path_in(root).write_text("draft: true\n" + clipping("zh"), encoding="utf-8")
    assert rules_broken(root) == {"evidence-present"}
    path_in(root).write_text(clipping("zh"), encoding="utf-8")
    of_page(root, "lock")
    assert rules_broken(root) == set()


def test_without_the_page_facts_can_be_added_and_mended_where_there_is_evidence(
    desk_with_the_example: Path,
) -> None:
    root = desk_with_the_example
    of_page(root, "lock")
    text = clipping("zh").replace("自2031年夏季起", "在2031年夏季")
    more = text[text.index("  - id: f2") : text.index("  - id: f3")].replace("f2", "f4")
    path_in(root).write_text(text.replace("statements:", f"{more}statements:"), encoding="utf-8")
    assert rules_broken(root) == set()
    assert {one.rule for one in held_against(root, root / "page.txt")} == {"stale"}


def test_evidence_knows_only_the_names_known_when_it_was_written(desk_with_the_example: Path) -> None:
    root = desk_with_the_example
    of_page(root, "lock")
    (root / "data/actors/bay-radio-reporter.yaml").write_text(
        "kind: person\nnames: {zh: 本台记者, en: The reporter}\n", encoding="utf-8"
    )
    text = clipping("zh")
    facts, _, _ = text.partition("statements:")
    second = text[text.index("  - id: f2") : text.index("  - id: f3")].partition("    actors:")[0]
    fourth = second.replace("f2", "f4").replace("statement: 2", "statement: 4")
    fourth = fourth.replace("森花", "本台记者").replace("Mori Hana", "The reporter")
    source = "attributed_to: {described: {zh: 本台记者, en: the reporter}}"
    named = f"{facts}{fourth}    actors: [bay-radio-reporter]\n    {source}\n"
    path_in(root).write_text(named, encoding="utf-8")
    assert rules_broken(root) == {"actor-sourced"}
    of_page(root, "lock")
    assert rules_broken(root) == set()
