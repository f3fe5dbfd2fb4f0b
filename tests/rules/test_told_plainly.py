"""What is no breach: a coming day told plainly, a clause without a source, words that may tell whose word."""

from __future__ import annotations

import pytest

from generator.load.files import read_files
from generator.rules.run import checked

from ..edited import edited
from ..shared import A_DAY
from .examples import PLAN, Edit

CEREMONY = "data/clippings/2031/2031-04-06-harbour-post-ceremony.yaml"
EVIDENCE = "data/evidence/2031/2031-04-06-harbour-post-ceremony.json"
NO_PLAN = Edit(
    EVIDENCE,
    '"clauses": [{"hedges": {"plan": "计划"}, "actors": [], ',
    '"clauses": [{"hedges": {}, "actors": [], ',
)
DATES = '"dates": ["2031-05-01/2031-05-10"]'


def rules_after(*edits: Edit) -> set[str]:
    """Return the rules that are broken after edits of the tiny desk."""
    return {one.rule for one in checked(read_files(edited(*edits))[0], A_DAY).problems}


@pytest.mark.parametrize(
    ("dates", "told"),
    [
        (DATES, set()),
        ('"dates": ["../2031-05-10"]', set()),
        ('"dates": ["2031-04-01"]', {"status-ceiling"}),
        ('"dates": []', {"status-ceiling"}),
    ],
)
def test_what_is_told_plainly_of_a_day_to_come_is_planned(dates: str, told: set[str]) -> None:
    assert rules_after(NO_PLAN, Edit(EVIDENCE, DATES, dates)) & {"status-ceiling"} == told


@pytest.mark.parametrize(
    ("clause", "told"), [("", True), ("    clause: 1\n", True), ("    clause: 2\n", False)]
)
def test_the_clause_of_a_fact_tells_whether_it_is_said_by_somebody(clause: str, told: bool) -> None:
    evidence = "data/evidence/2031/2031-02-10-harbour-post-plan.json"
    another = '{"hedges": {}, "actors": [], "figures": [], "in_prose": [], "dates": [], "contrasts": {}}'
    with_two = Edit(
        evidence, '"measure.above": "超出"}}], "facts"', f'"measure.above": "超出"}}}}, {another}], "facts"'
    )
    source = """    status: alleged
    issues: [pier-works]
    attributed_to:
      named: false
      described: {zh: 一名工人, en: a worker}
"""
    plain = Edit(PLAN, source, f"    status: background\n    issues: [pier-works]\n{clause}")
    assert ("attribution-sourced" in rules_after(with_two, plain)) is told


@pytest.mark.parametrize(
    ("en", "told"),
    [
        ("Mori Hana holds that the fare is acceptable now.", False),
        ("Mori Hana requires the company to keep the fare as it is now.", False),
        ("Mori Hana prefers the fare as it is now.", False),
        ("Mori Hana apologised for the fare as it is now.", False),
        ("Mori Hana declined to comment on the fare as it is now.", False),
        ("Mori Hana spoke of the fare as it is now.", False),
        ("Mori Hana declined the fare as it is now.", True),
        ("Mori Hana made clear what the fare is now.", False),
        ("Mori Hana made a profit from the fare as it is now.", True),
        ("Mori Hana corrected herself about the fare.", False),
        ("Mori Hana corrected the exam papers now.", True),
        ("The figure that Mori Hana had given for the fare was 9 now.", False),
        ("Mori Hana has refused the demand for a lower fare.", False),
        ("Mori Hana has refused a seat now.", True),
        ("The fare is acceptable now.", True),
    ],
)
def test_what_may_tell_whose_word_it_is_is_enough_in_a_text(en: str, told: bool) -> None:
    edit = Edit(CEREMONY, "en: Mori Hana holds that the fare is acceptable now.", f"en: {en}")
    assert ("text-hedged" in rules_after(edit)) is told
