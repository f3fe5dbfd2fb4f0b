"""A text is as unsure as its statement, by which the fare may come down, and so in both languages."""

from __future__ import annotations

import json

from generator.load.files import read_files
from generator.rules.run import checked

from ..edited import edited
from ..shared import A_DAY
from ..tables import each
from .examples import SAILED, Edit

TEXT = "zh: 该报道判断票价在夏季可能下调。, en: The report expects that the fare may come down in summer."
CEREMONY = "data/clippings/2031/2031-04-06-harbour-post-ceremony.yaml"
EVIDENCE = "data/evidence/2031/2031-04-02-bay-radio-sailed.json"
CERTAIN, AGREE = {"possibility-told"}, {"hedges-agree"}


@each(
    ("zh", "en", "told"),
    [
        ("公司说，票价在夏季可能下调。", "The company said that it could lower the fare in summer.", set()),
        (
            "公司说，正考虑在夏季下调票价。",
            "The company said it was considering a lower fare in summer.",
            set(),
        ),
        ("公司说，票价在夏季可能下调。", "The company said the fare is thought to fall in summer.", AGREE),
        ("公司说，希望在夏季下调票价。", "The company said it hoped to lower the fare in summer.", set()),
        ("公司说，票价在夏季下调了。", "The company said it has lowered the fare in summer.", CERTAIN),
        ("公司说，票价在夏季下调了。", "The company said it could lower the fare in summer.", CERTAIN),
        ("公司说，票价在夏季可能下调。", "The company said it lowered the fare in summer.", CERTAIN),
        ("票价在夏季下调了。", "The company said it could lower the fare in summer.", {"text-hedged"}),
        ("公司说，票价在夏季将下调。", "The company said it will lower the fare in summer.", AGREE),
        (
            "公司说，票价在夏季会上涨。",
            "The company said the fare may fall in summer.",
            AGREE | {"sense-kept"},
        ),
        ("公司说，夏季可能会改票价。", "The company said the fare will probably change.", set()),
        ("公司说，夏季可能会改票价。", "The company said the fare will change.", AGREE),
        # What may come is not what will come on a condition.
        (
            "公司说，若油价回落，票价将下调。",
            "The company said the fare will fall if oil gets cheaper.",
            AGREE,
        ),
        (
            "公司说，若油价回落，票价可能下调。",
            "The company said the fare may fall if oil gets cheaper.",
            set(),
        ),
        ("公司说，票价在夏季可能下调。", "The company said it will lower the fare in summer.", AGREE),
        ("公司说，将大幅下调票价为半价。", "The company said it may halve the fare.", AGREE),
        ("公司说，票价在夏季将下调。", "The company said it may lower the fare in summer.", AGREE),
        ("据知情人士透露，票价夏季可能下调。", "The company said it may lower the fare in summer.", AGREE),
        (
            "公司说，票价夏季可能下调。",
            "People familiar with it said the fare may fall in summer.",
            AGREE,
        ),
        (
            "据知情人士透露，票价夏季可能下调。",
            "According to an insider, the fare may fall in summer.",
            set(),
        ),
    ],
)
def test_a_text_is_as_unsure_as_its_statement(zh: str, en: str, told: set[str]) -> None:
    files = edited(Edit(SAILED, TEXT, f"zh: {zh}, en: '{en}'"))
    found = checked(read_files(files)[0], A_DAY)
    assert {one.rule for one in (*found.problems, *found.warnings)} - {
        "summary-current",
        "stands-alone",
    } == told


@each(
    ("zh", "en", "hedges", "told"),
    [
        ("公司说，票价下调了。", "The company said it has lowered the fare.", {"plan": "计划"}, True),
        ("公司说，票价将下调。", "The company said it will lower the fare.", {"plan": "计划"}, False),
        ("公司说，票价将下调。", "The company said it has lowered the fare.", {"plan": "计划"}, False),
        ("公司说，下一步是票价。", "The company said the fare comes next.", {"plan": "计划"}, False),
        ("公司要求下调票价。", "The company called for a lower fare.", {"plan": "计划"}, False),
        ("公司说，票价下调了。", "The company said it has lowered the fare.", {"saying": "说"}, False),
        (
            "公司说，票价下调了。",
            "The company said it has lowered the fare.",
            {"plan": "计划", "judgement": "认为"},
            False,
        ),
    ],
)
def test_what_is_planned_is_not_told_as_done(zh: str, en: str, hedges: dict[str, str], told: bool) -> None:
    files = edited(
        Edit(SAILED, TEXT, f"zh: {zh}, en: '{en}'"),
        Edit(EVIDENCE, '{"possibility": "可能"}', json.dumps(hedges, ensure_ascii=False)),
    )
    found = checked(read_files(files)[0], A_DAY)
    assert any(one.rule == "plan-kept" for one in (*found.problems, *found.warnings)) == told


@each(
    ("zh", "en", "told"),
    [
        ("森花表示，公司现在不会涨价。", "Mori Hana said the company will not raise the fare now.", False),
        ("森花表示，票价将不超过5元。", "Mori Hana said the fare will be no more than five yuan.", False),
        ("森花表示，船钱都会退还。", "Mori Hana said that all the money would be paid back.", False),
        ("森花表示，船钱可能退还。", "Mori Hana said that all the money would be paid back.", True),
        ("森花表示，票价将会是5元。", "Mori Hana said the fare would be five yuan.", False),
        ("森花表示，公司可能涨价。", "Mori Hana said the company will raise the fare.", True),
        ("森花表示，公司将涨价。", "Mori Hana said the company may raise the fare.", True),
        ("森花表示，公司涨价了。", "Mori Hana said the company will raise the fare.", True),
    ],
)
def test_a_bare_future_is_a_plan_or_a_forecast(zh: str, en: str, told: bool) -> None:
    text = "zh: 森花认为现在的票价可以接受。, en: Mori Hana holds that the fare is acceptable now."
    files = edited(Edit(CEREMONY, text, f"zh: {zh}, en: '{en}'"))
    found = checked(read_files(files)[0], A_DAY)
    assert any(one.rule == "hedges-agree" for one in (*found.problems, *found.warnings)) == told


@each(("word", "told"), [("懸念する", False), ("fears", False), ("可能", True)])
def test_what_is_feared_may_be_told_as_a_judgement(word: str, told: bool) -> None:
    files = edited(
        Edit(SAILED, "status: assessed", "status: stated"),
        Edit(
            SAILED, TEXT, "zh: 该报道担心票价在夏季下调。, en: 'The report fears that the fare comes down.'"
        ),
        Edit(EVIDENCE, '"possibility": "可能"', f'"possibility": "{word}"'),
    )
    found = checked(read_files(files)[0], A_DAY)
    assert any(one.rule == "possibility-told" for one in found.problems) == told
