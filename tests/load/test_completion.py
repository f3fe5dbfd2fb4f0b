"""What a fact leaves out is taken from the evidence; what is typed is held against it as ever."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.load.files import read_files
from generator.load.typed import parse_records
from generator.model import Fact

from ..edited import Files, edited, problems_after, tiny
from ..rules.examples import PLAN, Edit

LEFT_OUT = (
    Edit(PLAN, "    paragraphs: [1, 2]\n", ""),
    Edit(PLAN, "        unit: usd\n", ""),
    Edit(PLAN, "        approximate: true\n", ""),
    Edit(PLAN, "        position: 1\n", ""),
    Edit(PLAN, "        position: 2\n", ""),
)


def facts(files: Files) -> dict[str, Fact]:
    """Return the facts of the clipping at PLAN, by id."""
    records = parse_records(read_files(files)[0])[0]
    return {fact.id: fact for fact in records.clippings[Path(PLAN).stem].facts}


@pytest.mark.parametrize("edit", LEFT_OUT, ids=lambda edit: edit.old.strip())
def test_what_is_left_out_is_what_the_evidence_has(edit: Edit) -> None:
    assert problems_after(edit) == ()
    assert facts(edited(edit)) == facts(tiny())


PEOPLE = """\
      - value: 12
        unit: people
        measure: {zh: 施工人数, en: people at work}
        position: 2
"""


def test_a_value_that_stands_nowhere_is_no_figure() -> None:
    other = PEOPLE.replace("12", "13").replace("        position: 2\n", "")
    problems = problems_after(Edit(PLAN, PEOPLE, other))
    (told,) = [str(one.message) for one in problems if one.rule == "figure-sourced"]
    assert told == "13 people is no figure of statement 2 (¶3), or which of them is not told"


def test_what_is_typed_is_held_to_the_evidence() -> None:
    problems = problems_after(Edit(PLAN, "approximate: true", "approximate: false"))
    assert {one.rule for one in problems} == {"figure-sourced"}


def test_a_unit_that_no_statement_prints_is_asked_for() -> None:
    other = "      - value: 13\n        measure: {zh: 施工人数, en: people at work}\n"
    assert "unit-known" in {one.rule for one in problems_after(Edit(PLAN, PEOPLE, other))}
