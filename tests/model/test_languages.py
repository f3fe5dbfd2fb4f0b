"""A desk says in which languages its site is; its texts stand in these and in no other."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.editing.drafts import new_file
from generator.load.typed import languages_of
from generator.model.documentation import schemas
from generator.pipeline import check_data
from generator.problems import Problem

from ..desks import in_languages
from ..edited import problems_of
from ..shared import A_DAY

DESK = "data/desk.yaml"
SAILED = "data/clippings/2031/2031-04-02-bay-radio-sailed.yaml"
FERRY = "data/issues/ferry-service.yaml"


def told(problem: Problem) -> str:
    """Return what a problem says without its place."""
    return f"{problem.message} ({problem.cure}) [{problem.rule}]"


def after(root: Path, path: str, old: str, new: str) -> list[str]:
    """Return what is told of a desk after `old` is replaced by `new` in a file."""
    text = (root / path).read_text(encoding="utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new, 1), encoding="utf-8")
    return [told(problem) for problem in check_data(root, A_DAY).problems]


@pytest.mark.parametrize("languages", [("zh", "en"), ("en", "zh"), ("en",), ("zh",)], ids="-".join)
def test_a_desk_in_any_languages_has_no_problem(languages: tuple[str, ...], tmp_path: Path) -> None:
    root = in_languages(languages, tmp_path)
    assert [problem.rule for problem in problems_of(root)] == ["summary-current"]
    assert languages_of(root) == languages


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("[fr]", "'languages' cannot be 'fr' (one of zh, en) [field-value]"),
        ("[en, en]", "'languages': a language stands twice (write each once) [field-value]"),
        ("[]", "'languages' cannot be '[]' (give at least one) [field-value]"),
        ("en", "'languages' cannot be 'en' (write [en]) [field-value]"),
        ("zh、en", "'languages' cannot be 'zh、en' (write [zh, en]) [field-value]"),
        ("英文", "'languages' cannot be '英文' (write it as [a, b]) [field-value]"),
    ],
)
def test_what_is_no_list_of_languages_is_told_once(given: str, message: str, tmp_path: Path) -> None:
    root = in_languages(("en",), tmp_path)
    problems = [told(problem) for problem in check_data(root, A_DAY).problems]
    assert problems == []
    wrong = after(root, DESK, "languages: [en]", f"languages: {given}")
    assert [one for one in wrong if "language" in one] == [message]


@pytest.mark.parametrize(
    ("languages", "path", "old", "new", "message"),
    [
        (
            ("en",),
            SAILED,
            "text:\n",
            "text:\n    zh: 渡轮复航。\n",
            "'zh' is no language of the site (delete it, or add it to languages: [en] in data/desk.yaml)",
        ),
        (
            ("zh",),
            SAILED,
            "text:\n    zh: ",
            "text:\n    en: ",
            "'en' is no language of the site (delete it, or add it to languages: [zh] in data/desk.yaml)",
        ),
        (
            ("en",),
            FERRY,
            "question:\n  en: ",
            "question:\n  zn: ",
            "unknown field 'zn' (see the fields: en) [field-unknown]",
        ),
        (
            ("en",),
            FERRY,
            "question:\n  en: When will the ferry sail again?\n",
            "",
            "the field 'question' is missing (add question: {en: …}) [field-missing]",
        ),
        (
            ("en",),
            FERRY,
            "  en: Ferry service\n",
            "",
            "the field 'en' is missing (add en: …) [field-missing]",
        ),
        (
            ("en", "zh"),
            FERRY,
            "question:\n  zh: 渡轮什么时候复航？\n",
            "question:\n",
            "the field 'zh' is missing (add zh: …) [field-missing]",
        ),
    ],
)
def test_a_text_in_wrong_languages_is_told_with_its_cure(
    languages: tuple[str, ...], path: str, old: str, new: str, message: str, tmp_path: Path
) -> None:
    assert any(one.startswith(message) for one in after(in_languages(languages, tmp_path), path, old, new))


def test_a_name_may_be_given_in_the_language_of_the_press(tmp_path: Path) -> None:
    root = in_languages(("en",), tmp_path)
    assert "zh: 森花" in (root / "data/actors/mori-hana.yaml").read_text(encoding="utf-8")
    assert check_data(root, A_DAY).problems == []


@pytest.mark.parametrize(("languages", "asked"), [(("en",), "{en: …}"), (("en", "zh"), "{en: …, zh: …}")])
def test_a_cure_shows_the_languages_of_the_site(
    languages: tuple[str, ...], asked: str, tmp_path: Path
) -> None:
    root = in_languages(languages, tmp_path)
    problems = after(root, SAILED, "actors:\n", "actors:\n  - mori-hana\n")
    assert any(f"value: mori-hana, reason: {asked}" in one for one in problems), problems


def test_a_new_file_has_the_languages_of_the_site() -> None:
    _, text = new_file("issue", "ferry", A_DAY, ("en",))
    assert "  en: ''" in text
    assert "zh:" not in text


def test_the_words_in_a_new_file_are_in_the_first_language_of_the_site() -> None:
    (_, english), (_, chinese) = (
        new_file("issue", "ferry", A_DAY, order) for order in (("en", "zh"), ("zh",))
    )
    assert "# The question that a reader comes with.\n" in english
    assert "# 读者带着来的那个问题。\n" in chinese
    comments = [line for line in chinese.splitlines() if line.startswith("# ")][1:]
    assert all(re.search("[\u4e00-\u9fff]", line) for line in comments)


def test_the_schema_asks_for_the_languages_of_the_site() -> None:
    texts = {
        languages: schemas(languages)["schema/issue.schema.json"] for languages in (("en",), ("zh", "en"))
    }
    assert '"required": [\n    "en"\n   ]' in texts["en",]
    assert '"required": [\n    "zh",\n    "en"\n   ]' in texts["zh", "en"]
