"""What a fact leaves out is taken from the evidence; what is typed is held against it as ever."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.load.files import read_files
from generator.load.typed import parse_records
from generator.model import Fact
from generator.rules.run import checked

from ..edited import Files, edited, problems_after, tiny, told_of
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


BUDGET = '"approximate": true, "label": false'


def test_a_bound_is_that_of_the_evidence_unless_it_is_typed() -> None:
    printed = Edit(EVIDENCE, BUDGET, f'{BUDGET}, "bound": "least"')
    typed = Edit(PLAN, "        approximate: true\n", "        approximate: true\n        bound: most\n")
    bounds = [facts(files)["f2"].figures[0].bound for files in (edited(printed), tiny())]
    assert bounds == ["least", None]
    assert "figure-sourced" in {one.rule for one in told_of(printed, typed)}


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
        # What only counts says as much without a unit.
        ("12", '"", "unit": null', None),
        ("12", '"responses", "unit": null', None),
        ("12", '"公里", "unit": null', "'公里', which the statement prints, is no unit of the desk"),
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


EITHER = "(add unit: one of workers, people) [unit-given]"


def test_a_word_that_the_desk_has_for_two_units_is_either() -> None:
    of_workers = "  workers:\n    zh: '{n}名工人'\n    en: '{n} workers'\n    printed: [人]\n"
    desk = Edit("data/desk.yaml", "  people:\n", f"{of_workers}  people:\n")
    evidence = Edit(EVIDENCE, '"counted": "人", "unit": "people"', '"counted": "人", "unit": null')
    typed = PEOPLE.replace("unit: people", "unit: workers")
    assert [told_of(desk, evidence, Edit(PLAN, PEOPLE, one)) for one in (PEOPLE, typed)] == [told_of()] * 2
    left_out = Edit(PLAN, PEOPLE, PEOPLE.replace("        unit: people\n", ""))
    (told,) = [str(one) for one in told_of(desk, evidence, left_out) if one.rule == "unit-given"]
    assert told.endswith(": '人', which the statement prints, may be several units " + EITHER)
