"""A sign of many currencies may mean that of the outlet's land."""

from __future__ import annotations

import pytest

from ..edited import told_of
from .examples import DESK, PLAN, Edit

EVIDENCE = "data/evidence/2031/2031-02-10-harbour-post-plan.json"
IN_DOLLARS = (
    Edit(EVIDENCE, '"printed": "250万美元"', '"printed": "$250万"'),
    Edit(EVIDENCE, '"counted": "美元"', '"counted": "$"'),
    Edit(DESK, "units:\n", "units:\n  sgd:\n    zh: '{n}新加坡元'\n    en: S${n}\n"),
    Edit(PLAN, "unit: usd", "unit: sgd"),
    Edit(PLAN, "250万美元", "250万新加坡元"),
    Edit(PLAN, "US$2.5 million", "S$2.5 million"),
)


@pytest.mark.parametrize(
    ("time_zone", "printed", "told"),
    [
        ("Asia/Singapore", "$", []),
        ("Asia/Tokyo", "$", ["figure-sourced"]),
        ("Australia/Sydney", "$", ["figure-sourced"]),
        # Zones have older names.
        ("Singapore", "$", []),
        ("Australia/ACT", "$", ["figure-sourced"]),
        # A sign of one currency alone means that one wherever it is printed.
        ("Asia/Singapore", "US$", ["figure-sourced"]),
    ],
)
def test_a_dollar_may_be_that_of_the_outlets_land(time_zone: str, printed: str, told: list[str]) -> None:
    there = Edit(DESK, "Asia/Tokyo", time_zone)
    as_printed = Edit(EVIDENCE, '"counted": "$"', f'"counted": "{printed}"')
    problems = told_of(*IN_DOLLARS, there, as_printed)
    assert [one.rule for one in problems if one.rule == "figure-sourced"] == told


@pytest.mark.parametrize(
    ("time_zone", "told"),
    [
        ("Asia/Singapore", ["'$', which the statement prints, may be several units"]),
        ("Australia/Sydney", ["'$', which the statement prints, is no unit of the desk"]),
        ("Asia/Tokyo", []),
        ("America/New_York", []),
    ],
)
def test_a_dollar_of_an_outlet_with_its_own_has_its_unit_typed(time_zone: str, told: list[str]) -> None:
    there = Edit(DESK, "Asia/Tokyo", time_zone)
    problems = told_of(*IN_DOLLARS[:3], there, Edit(PLAN, "        unit: usd\n", ""))
    assert [str(one.message) for one in problems if one.rule == "unit-given"] == told


def test_a_sign_that_the_desk_has_nowhere_is_money_of_the_outlets_land() -> None:
    edits = (
        *IN_DOLLARS,
        Edit(PLAN, "        unit: sgd\n", ""),
        Edit(EVIDENCE, '"unit": "usd"', '"unit": null'),
    )
    money = ("unit-given", "figure-sourced", "number-sourced")
    there = Edit(DESK, "Asia/Tokyo", "Asia/Singapore")
    assert [one.rule for one in told_of(*edits, there) if one.rule in money] == []
    assert "unit-given" in [one.rule for one in told_of(*edits) if one.rule in money]


@pytest.mark.parametrize(
    ("time_zone", "told"),
    [
        ("Asia/Taipei", []),
        ("ROC", []),
        # Where the outlet's land has none, the editor says which is meant.
        ("Asia/Tokyo", []),
        ("Europe/London", []),
        ("Asia/Shanghai", ["figure-sourced"]),
    ],
)
def test_a_yuan_may_be_that_of_the_outlets_land(time_zone: str, told: list[str]) -> None:
    edits = (
        Edit(EVIDENCE, '"printed": "250万美元"', '"printed": "250万元"'),
        Edit(EVIDENCE, '"counted": "美元"', '"counted": "元"'),
        Edit(EVIDENCE, '"unit": "usd"', '"unit": null'),
        Edit(DESK, "units:\n", "units:\n  twd:\n    zh: '{n}新台币'\n    en: NT${n}\n"),
        Edit(PLAN, "unit: usd", "unit: twd"),
        Edit(PLAN, "250万美元", "250万新台币"),
        Edit(PLAN, "US$2.5 million", "NT$2.5 million"),
        Edit(DESK, "Asia/Tokyo", time_zone),
    )
    assert [one.rule for one in told_of(*edits) if one.rule == "figure-sourced"] == told
