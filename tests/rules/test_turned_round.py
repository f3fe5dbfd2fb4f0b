"""A text that turns its statement round is told; what says the same in other words is not."""

from __future__ import annotations

import json

from ..edited import told_of
from ..shared import TINY
from ..tables import each
from .examples import PLAN, SAILED, Edit

RULES = ("sense-kept", "denial-kept")
SAILED_TEXT = "{zh: 渡轮于2031年3月28日复航。, en: The ferry sailed again on 28 March 2031.}"


def evidence(path: str, statement: int, clause: int, **known: object) -> Edit:
    """Return the edit by which a clause of a statement has something else in its evidence."""
    place = path.replace("clippings", "evidence").replace(".yaml", ".json")
    text = (TINY / place).read_text(encoding="utf-8")
    now = json.loads(text)
    now["statements"][statement - 1]["clauses"][clause - 1].update(known)
    return Edit(place, text, json.dumps(now, ensure_ascii=False))


def told(*edits: Edit) -> list[str]:
    """Return what the rules tell of the desk with these edits."""
    return [str(one).split("warning: ", 1)[1] for one in told_of(*edits) if one.rule in RULES]


def sailed(zh: str, en: str) -> Edit:
    """Return the edit by which the first fact of the second report has other texts."""
    return Edit(SAILED, SAILED_TEXT, f"{{zh: {zh}, en: {en}}}")


ONE_DAY = "渡轮于2031年3月28日{}。", "The ferry {} on 28 March 2031."


def of_that_day(zh: str, en: str) -> Edit:
    return sailed(ONE_DAY[0].format(zh), ONE_DAY[1].format(en))


@each(
    ("edits", "message"),
    [
        (
            [evidence(SAILED, 1, 1, contrasts={"course.ended": "停航"})],
            "statement 1 (¶1) has 停航, the zh text the contrary: 复航",
        ),
        ([of_that_day("复航", "was suspended")], "the zh text has 复航, the en text the contrary: suspended"),
        (
            [
                evidence(PLAN, 2, 2, contrasts={"direction.up": "增至"}),
                Edit(PLAN, "有12人施工", "降至12人施工"),
            ],
            "statement 2 (¶3) has 增至, the zh text the contrary: 降至",
        ),
        (
            [Edit(PLAN, "有12人施工", "降至12人施工"), Edit(PLAN, "zh: 施工人数", "zh: 施工人数增幅")],
            "its measure has 增幅, the zh text the contrary: 降至",
        ),
        (
            [evidence(SAILED, 1, 1, denies="没有", may_deny=True)],
            "statement 1 (¶1) denies something (没有), the zh text nothing",
        ),
        (
            [of_that_day("没有停靠", "did not call")],
            "the zh text denies something (没有), statement 1 (¶1) nothing",
        ),
    ],
)
def test_what_is_turned_round(edits: list[Edit], message: str) -> None:
    assert [one.split(" (say ")[0] for one in told(*edits)] == [message]


@each(
    "edits",
    [
        [evidence(SAILED, 1, 1, contrasts={"course.ended": "停航", "course.begun": "复航"})],
        [evidence(SAILED, 1, 1, contrasts=None), of_that_day("没有停靠", "did not call")],
        [evidence(SAILED, 1, 1, denies="没有", may_deny=True), of_that_day("难以停靠", "was unable to call")],
        [evidence(SAILED, 1, 1, may_deny=True), of_that_day("没有停靠", "did not call")],
        # What another clause has risen does not concern a figure that has fallen.
        [
            evidence(PLAN, 2, 1, contrasts={"direction.up": "增至"}),
            Edit(PLAN, "有12人施工", "降至12人施工，预算增加"),
        ],
    ],
)
def test_what_is_not(edits: list[Edit]) -> None:
    assert told(*edits) == []
