"""Every rule has its example in the guide: what is wrong is told as it stands there, what is right is not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import pytest

from generator.guide import rule_lines, rules
from generator.language.translation import into
from generator.load.files import read_files
from generator.load.records import Records
from generator.load.typed import parse_records
from generator.model import LANGUAGES
from generator.problems import Finding, Problem, report, rule, rules_in
from generator.rules.run import data_rules, run_rules

from ..desks import told_in
from ..edited import edited, problems_after, problems_of
from ..shared import A_DAY, PROJECT, TINY, copy_data
from .causes import BY_LINES, CAUSES
from .examples import PLAN, Edit, edit_of, write

NEAR = [name for name, example in rules().items() if "near" in example]
IN_ONE_LANGUAGE = [
    (name, language)
    for name in BY_LINES
    for language in LANGUAGES
    if "{zh:" in rules()[name]["wrong"] + rules()[name]["right"]
    and not name.startswith("yaml-")  # What is no YAML has no texts to leave out.
    and "needs_both" not in rules()[name]
    and rule_lines(name, (language,))[0]
]
"""What the guide of a desk in one language shows of texts."""


def lines_after(edit: Edit) -> list[str]:
    """Return the problems of the tiny desk after an edit, as `check` lists them."""
    return [str(problem) for problem in problems_after(edit)]


def told_as_shown(name: str, problems: Iterable[Problem], root: Path = TINY) -> None:
    """Fail unless one of the problems is told in both languages as the guide shows."""
    # A page may be in a temporary folder of another name each time.
    lines = {
        tuple(one.in_line(into(language)).replace(f"{root}/", "") for language in ("zh", "en"))
        for one in problems
    }
    assert (rules()[name]["message_zh"], rules()[name]["message"]) in lines, lines


def test_the_tiny_desk_has_no_problem_and_one_warning() -> None:
    assert [problem.rule for problem in problems_of(TINY)] == ["summary-current"]


@pytest.mark.parametrize("name", BY_LINES)
def test_what_is_wrong_is_told_as_the_guide_shows(name: str) -> None:
    told_as_shown(name, problems_after(edit_of(name, "wrong")))


@pytest.mark.parametrize("name", CAUSES)
def test_what_no_lines_break_is_told_as_the_guide_shows(name: str, tmp_path: Path) -> None:
    told_as_shown(name, CAUSES[name](copy_data(TINY, tmp_path)), tmp_path)


@pytest.mark.parametrize(
    ("name", "part"), [*((name, "right") for name in BY_LINES), *((name, "near") for name in NEAR)]
)
def test_what_is_right_is_not_told(name: str, part: str) -> None:
    problems = lines_after(edit_of(name, part))
    assert not [problem for problem in problems if problem.endswith(f"[{name}]")]


@pytest.mark.parametrize(("name", "language"), IN_ONE_LANGUAGE)
def test_what_is_wrong_is_wrong_in_one_language_too(name: str, language: str, tmp_path: Path) -> None:
    write(copy_data(TINY, tmp_path), edit_of(name, "wrong"))
    assert name in {problem.rule for problem in problems_of(told_in((language,), tmp_path))}


def test_an_example_is_shown_only_where_it_can_be_told() -> None:
    assert rule_lines("copied", ("zh",))[0]
    assert rule_lines("copied", ("en",)) == ("", "")  # The lines are copied from a Chinese page.
    assert rule_lines("outlet-known", ("en",))[1] == "Bay Radio· 2031-04-02 19:05"


def test_every_rule_is_documented_and_has_its_example_and_its_chinese() -> None:
    registered = rules_in("generator")
    assert {one.name for one in registered} == set(rules()), "write it in generator/guide/rules.toml"
    assert all(one.documentation for one in registered)
    for name, example in rules().items():
        assert re.search("[\u4e00-\u9fff]", example["zh"]), name
        assert example["message"].endswith(f"[{name}]")


def test_the_register_has_every_rule_of_the_program() -> None:
    sources = (path.read_text(encoding="utf-8") for path in (PROJECT / "generator").rglob("*.py"))
    written = sum(len(re.findall(r"^@rule\(", source, re.MULTILINE)) for source in sources)
    assert len(rules_in("generator")) == written > 0


def test_two_rules_of_one_name_are_refused() -> None:
    def actor_known(records: Records, today: date) -> Iterator[Finding]:
        yield from ()

    with pytest.raises(ValueError, match="two rules are called actor-known"):
        rule("data")(actor_known)


def test_the_order_in_which_rules_are_asked_changes_nothing() -> None:
    broken = edited(
        Edit(PLAN, "status: alleged", "status: occurred"),
        Edit(PLAN, "value: 2500000", "value: 2600000"),
        Edit(PLAN, "entered: 2031-02-11\n", ""),
        Edit(PLAN, "paragraphs: [4]", "paragraphs: [5]"),
    )
    records, _ = parse_records(read_files(broken)[0])
    told, other = (
        report(list(run_rules(records, A_DAY, rules))) for rules in (data_rules(), reversed(data_rules()))
    )
    assert told == other
    assert len({line.rpartition("[")[2] for line in told.split("\n")}) > 3


def test_a_problem_is_one_line_whatever_it_names() -> None:
    edit = Edit("data/issues/pier-works.yaml", "zh: 码头工程", 'zh: "码头\\n\\n::add-mask::工程"')
    problems = lines_after(edit)
    assert problems
    assert not any("\n" in problem for problem in problems)


def test_what_an_unreadable_clipping_names_is_not_called_unused() -> None:
    for path in sorted((TINY / "data/clippings").rglob("*.yaml")):
        broken = Edit(path.relative_to(TINY).as_posix(), "publisher:", "publisher")
        lines = lines_after(broken)
        assert any("[yaml-syntax]" in line for line in lines)
        assert not any("[record-used]" in line for line in lines)


def test_an_unknown_agent_has_one_message() -> None:
    lines = lines_after(Edit(PLAN, "agents: [mori-hana]", "agents: [mori-hanna]"))
    assert [line.rpartition(" ")[2] for line in lines] == ["[actor-known]"]
