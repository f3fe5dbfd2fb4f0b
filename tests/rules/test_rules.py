"""Every rule has an example that breaks it and one that does not, and documents itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli.reference import ALL_RULES
from generator.pipeline import load_book
from generator.problems import rule_name

from ..conftest import A_DAY, PROJECT, TINY
from ..edited import problems_after
from .examples import EXAMPLES, PLAN, Edit, Example

TESTED_ELSEWHERE = {
    "desk-present": "load/test_files",
    "facts-present": "cli/test_cli",
    "digest-form": "editing/test_digest",
    "copied": "editing/test_archive",
    "stale": "editing/test_archive",
    "file-encoding": "load/test_strict_yaml",
    "canonical-form": "canonical/test_canonical",
    "output-inside": "test_output",
    "site-builds": "site/test_site",
    "program-sound": "serve/test_serve",
    "ids-kept": "diff/test_guard",
    "counts-kept": "diff/test_guard",
    "page-inert": "site/test_audit",
    "page-sealed": "site/test_audit",
}
"""Rules that no edit of a text file can break, none alone, or that a build does not ask; and their tests."""


def lines_after(edit: Edit, folder: Path) -> list[str]:
    """Return the problems of the tiny desk after an edit, as `check` lists them."""
    return [str(problem) for problem in problems_after(edit, folder)]


def test_the_tiny_desk_has_no_problem() -> None:
    assert load_book(TINY, A_DAY)[1] == []


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.rule)
def test_a_breach_is_reported_at_its_place(example: Example, tmp_path: Path) -> None:
    problems = lines_after(example.bad, tmp_path)
    named = [problem for problem in problems if problem.endswith(f"[{example.rule}]")]
    assert any(example.problem in problem for problem in named), "\n".join(problems)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.rule)
def test_what_is_right_is_not_reported(example: Example, tmp_path: Path) -> None:
    problems = lines_after(example.good, tmp_path)
    assert not [problem for problem in problems if problem.endswith(f"[{example.rule}]")]


@pytest.mark.parametrize("example", [one for one in EXAMPLES if one.right], ids=lambda example: example.rule)
def test_what_the_guide_shows_as_right_is_right(example: Example, tmp_path: Path) -> None:
    assert example.right
    assert lines_after(example.right, tmp_path) == []


def test_every_rule_has_an_example_and_a_docstring() -> None:
    names = [rule_name(rule) for rule in ALL_RULES]
    shown = {example.rule for example in EXAMPLES} | set(TESTED_ELSEWHERE)
    assert sorted(names) == sorted(shown), "give a new rule an Example in tests/rules/examples.py"
    assert all(rule.__doc__ for rule in ALL_RULES)


@pytest.mark.parametrize(("rule", "module"), TESTED_ELSEWHERE.items())
def test_the_other_rules_are_tested_where_it_says(rule: str, module: str) -> None:
    source = (PROJECT / f"tests/{module}.py").read_text(encoding="utf-8")
    assert f'"{rule}"' in source


def test_a_problem_is_one_line_whatever_it_names(tmp_path: Path) -> None:
    edit = Edit("data/issues/pier-works.yaml", "zh: 码头工程", 'zh: "码头\\n\\n::add-mask::工程"')
    problems = lines_after(edit, tmp_path)
    assert problems
    assert not any("\n" in problem for problem in problems)


def test_what_an_unreadable_clipping_names_is_not_called_unused(tmp_path: Path) -> None:
    for number, path in enumerate(sorted((TINY / "data/clippings").rglob("*.yaml"))):
        broken = Edit(path.relative_to(TINY).as_posix(), "publisher:", "publisher")
        lines = lines_after(broken, tmp_path / str(number))
        assert any("[yaml-syntax]" in line for line in lines)
        assert not any("[record-used]" in line for line in lines)


def test_an_unknown_agent_has_one_message(tmp_path: Path) -> None:
    lines = lines_after(Edit(PLAN, "agents: [mori-hana]", "agents: [mori-hanna]"), tmp_path / "desk")
    assert [line.rpartition(" ")[2] for line in lines] == ["[actor-known]"]
