"""A rule of a clipping is not asked again of what is as it was, and all is told that would be told anew."""

from __future__ import annotations

from datetime import timedelta
from functools import cache
from pathlib import Path

import pytest

from bench.single import wrong_values
from generator.guide import rules
from generator.load.files import read_files
from generator.load.kept import keep_sound, recall_sound
from generator.load.sound import NOTHING, Sound
from generator.problems import Problem
from generator.rules.run import Checked, checked, data_rules, warning_rules

from ..edited import Files, edited, tiny
from ..shared import A_DAY, some_of
from .causes import BY_LINES
from .examples import MORI, PLAN, SAILED, Edit, edit_of

OF_RECORDS = {one.name for one in (*data_rules(), *warning_rules())}
EXAMPLES = [
    (name, part)
    for name in BY_LINES
    if name in OF_RECORDS
    for part in ("wrong", "near")
    if part in rules()[name]
]


def look(files: Files, before: Sound = NOTHING) -> Checked:
    """Return what is told of files."""
    return checked(read_files(files)[0], A_DAY, before)


@cache
def look_at_first() -> Checked:
    """Return what is told of the tiny desk."""
    return look(tiny())


def said(found: Checked) -> list[Problem]:
    """Return all that is told, in order of place."""
    return sorted([*found.problems, *found.warnings])


@pytest.mark.parametrize(("rule", "part"), some_of(EXAMPLES))
def test_after_an_edit_the_same_is_told_as_anew(rule: str, part: str) -> None:
    """There and back again."""
    there = edited(edit_of(rule, part))
    at_first, anew = look_at_first(), look(there)
    after = look(there, at_first.sound)
    assert said(after) == said(anew)
    assert after.sound == anew.sound
    assert said(look(tiny(), anew.sound)) == said(at_first)


def test_one_edit_has_one_clipping_asked() -> None:
    sound = look_at_first().sound
    records = look(edited(Edit(PLAN, "en: a worker", "en: a workman"))).records
    clippings = {("clipping", one) for one in records.clippings}
    assert clippings - sound.among(records, A_DAY) == {("clipping", Path(PLAN).stem)}


def test_one_edit_has_the_summaries_asked_that_rest_on_it() -> None:
    sound = look_at_first().sound
    records = look(edited(Edit(SAILED, "  - id: f1\n", "  - id:  f1\n"))).records
    issues = {("issue", one) for one in records.issues}
    assert issues - sound.among(records, A_DAY) == {("issue", "ferry-service")} < issues


def test_where_something_is_found_it_is_found_again() -> None:
    wrong = edited(Edit(SAILED, "    when: 2031-03-28", "    when: 2035-03-28"))
    first = look(wrong)
    assert said(look(wrong, first.sound)) == said(first) != []


@pytest.mark.parametrize(
    "edit",
    [
        pytest.param(Edit(MORI, "en: ", "en: New "), id="a name may be found in any clipping"),
        pytest.param(Edit("data/desk.yaml", "title:", "title: "), id="the same, written otherwise"),
    ],
)
def test_what_is_looked_at_beside_a_clipping_decides(edit: Edit) -> None:
    """An actor's name does; how the desk's file is laid out does not."""
    known = look_at_first().sound.among(look(edited(edit)).records, A_DAY)
    assert bool(known) == (edit.path != MORI)


def test_what_was_not_after_today_may_be_after_the_day_before() -> None:
    found = look_at_first()
    assert not found.sound.among(found.records, A_DAY - timedelta(days=1))
    assert found.sound.among(found.records, A_DAY + timedelta(days=1))


def test_what_is_kept_is_what_was_found(tmp_path: Path) -> None:
    sound = look_at_first().sound
    keep_sound(tmp_path, sound)
    assert recall_sound(tmp_path) == sound


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"setting": 1, "day": "x"}', "\x00"])
def test_what_nobody_kept_is_not_believed(tmp_path: Path, text: str) -> None:
    (tmp_path / ".kept").mkdir()
    (tmp_path / ".kept/sound.json").write_text(text)
    assert recall_sound(tmp_path) == NOTHING


def test_each_wrong_value_is_told_as_anew() -> None:
    """Of the values of the desk that can be made wrong, some from each file."""
    files = {path: content for path, content in tiny().items() if content is not None}
    sound = look_at_first().sound
    for one in list(wrong_values(files))[::40]:
        there: Files = {**files, one.path: one.content}
        assert said(look(there, sound)) == said(look(there)), one
