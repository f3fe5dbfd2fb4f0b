"""What is told in Chinese is Chinese: no English word is left but what is typed, named or quoted."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from generator.guide import commands, rules
from generator.language.translation import into
from generator.model.documentation import records_once
from generator.model.kinds import WITH_ID
from generator.model.status import STATUSES
from generator.problems import Problem

from ..edited import problems_after
from ..shared import TINY, copy_data
from .causes import CAUSES
from .examples import PLAN, Edit, edit_of
from .test_slips import SLIPS

FIELDS = {name for kind in records_once().values() for record in kind for name in record.model_fields}
IDS = {path.stem for path in (TINY / "data").rglob("*.*")} | {"people", "usd"}
TECHNICAL = {"UTF", "JSON", "YAML", "EDTF", "NFC", "MkDocs", "git", "id", "ID", "head", "Tab", "yaml", "json"}
COMMANDS = {"briefs", *commands(), *WITH_ID}
TYPED = {*FIELDS, *STATUSES, *IDS, *TECHNICAL, *COMMANDS, "true", "false", "report", "site"}
"""What may stand in a Chinese message in Latin letters without quotation marks."""
QUOTED = re.compile(r"“[^”]*”|<[^>]*>|\{[^{}]*\}|(?<=misread: )\[[^][]*\]")


def english_left(message: str) -> list[str]:
    """Return the words of a message that are neither typed nor named nor quoted."""
    while (plain := QUOTED.sub(" ", message)) != message:
        message = plain
    words = [word.strip(".:") for word in re.findall("[A-Za-z0-9_./:#+-]+", message)]
    # A path, an id, an option, a date or a number is no word.
    return [word for word in words if word not in TYPED and re.fullmatch("[A-Za-z]+", word)]


def chinese(problems: Iterable[Problem]) -> list[str]:
    """Return what is told of problems, without their places and rules."""
    lines = (
        one.in_line(into("zh")).removeprefix(f"{one.path}:{one.line}:{one.column}: ") for one in problems
    )
    return [line.rpartition(" [")[0] for line in lines]


def test_english_words_would_be_found() -> None:
    assert english_left("写成planned，plan用“plans to”") == ["plan"]
    assert english_left("see data/desk.yaml（写inferred: [{field: when, value: a b}]）") == ["see"]


@pytest.mark.parametrize("name", rules())
def test_a_breach_of_a_rule_is_told_in_chinese(name: str, tmp_path: Path) -> None:
    made = CAUSES[name](copy_data(TINY, tmp_path)) if name in CAUSES else None
    told = chinese(problems_after(edit_of(name, "wrong")) if made is None else made)
    assert told
    assert {line: english_left(line) for line in told if english_left(line)} == {}
    assert all(re.search("[\u4e00-\u9fff]", line) for line in told)


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip["new"][:30])
def test_a_slip_is_told_in_chinese(slip: dict[str, Any]) -> None:
    told = chinese(problems_after(Edit(slip["path"], slip["old"], slip["new"])))
    assert {line: english_left(line) for line in told if english_left(line)} == {}


@pytest.mark.parametrize(
    ("old", "new", "right"),
    [
        ("status: planned", "status: 计划", "planned"),
        ("when: 2031-03-21/2031-03-31", "when: 2031年3月24日", "2031-03-24"),
    ],
)
def test_a_value_in_chinese_is_answered_with_the_one_to_write(old: str, new: str, right: str) -> None:
    (problem,) = problems_after(Edit(PLAN, old, new))
    assert f"(write {right})" in str(problem)
    assert f"（写成{right}）" in problem.in_line(into("zh"))
