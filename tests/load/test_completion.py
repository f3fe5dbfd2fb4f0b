"""What a fact leaves out is taken from the evidence; what is typed is held against it as ever."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.load.files import read_files
from generator.load.typed import parse_records
from generator.model import Fact
from generator.rules.run import checked

from ..edited import Files, edited, problems_after, tiny
from ..rules.examples import PLAN, Edit
from ..shared import A_DAY

EVIDENCE = "data/evidence/2031/2031-02-10-harbour-post-plan.json"

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


@pytest.mark.parametrize(
    ("value", "counted", "told"),
    [
        ("12", '"人", "unit": "people"', None),
        ("12", '"", "unit": null', "a figure without a unit, and its statement prints none"),
        (
            "12",
            '"responses", "unit": null',
            "'responses', which the statement prints, is no unit of the desk",
        ),
        ("21", '"", "unit": null', "21 is no figure of statement 2 (¶3), or which of them is not told"),
        ("21", '"人", "unit": "people"', "21 is no figure of statement 2 (¶3), or which of them is not told"),
    ],
)
def test_a_unit_that_is_not_known_is_told_by_what_is_printed(
    value: str, counted: str, told: str | None
) -> None:
    figure = f"      - value: {value}\n        measure: {{zh: 施工人数, en: people at work}}\n"
    text = "有12人施工。, en: The pier works have a budget of about US$2.5 million and 12 people"
    evidence = Edit(EVIDENCE, '"counted": "人", "unit": "people"', f'"counted": {counted}')
    edits = [Edit(PLAN, PEOPLE, figure), Edit(PLAN, text, text.replace("12", value)), evidence]
    problems = checked(read_files(edited(*edits))[0], A_DAY).problems
    assert [str(one.message) for one in problems] == ([told] if told else [])
