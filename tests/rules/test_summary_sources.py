"""What a summary says stands in its facts: numbers, dates and actors."""

from __future__ import annotations

from ..edited import told_of
from ..tables import each
from .examples import FERRY, Edit

SENTENCE = (
    "{zh: 渡轮公司曾计划在2031年3月下旬复航。, "
    "en: The ferry company had planned to sail again in late March 2031.}"
)
FACTS = "facts: [2031-02-10-harbour-post-plan#f1]"


def told(zh: str, en: str, facts: str = FACTS, rule: str = "summary-sourced") -> list[str]:
    """Return what a rule tells of the first sentence of an issue with other texts, and other facts."""
    edits = Edit(FERRY, SENTENCE, f"{{zh: '{zh}', en: '{en}'}}"), Edit(FERRY, FACTS, facts)
    return [str(one.message) for one in told_of(*edits) if one.rule == rule]


NOWHERE = "stands in none of the facts under it: 2031-02-10-harbour-post-plan#f1"


@each(
    ("zh", "en", "printed"),
    [
        ("渡轮公司曾计划在2031年复航，载客40人。", "It had planned to sail in 2031 with 40 people.", "40人"),
        ("渡轮公司曾计划在2032年复航。", "The ferry company had planned to sail again in 2032.", "2032年"),
        ("森花曾计划在2031年复航。", "Mori Hana had planned to sail again in 2031.", "mori-hana"),
    ],
)
def test_what_no_fact_says(zh: str, en: str, printed: str) -> None:
    assert told(zh, en) == [f"{printed} {NOWHERE}"]


@each(
    ("zh", "en", "facts"),
    [
        ("两家公司曾计划在2031年复航。", "Two had planned to sail again in 2031.", FACTS),
        (
            "2031年3月下旬至5月上旬曾有两项计划。",
            "Two plans were of late March to early May 2031.",
            "facts: [2031-02-10-harbour-post-plan#f1, 2031-04-06-harbour-post-ceremony#f1]",
        ),
        ("渡轮公司2031年2月10日时曾有此计划。", "It had that plan by 10 February 2031.", FACTS),
        ("预算250万美元。", "The budget was US$2.5 million.", "facts: [2031-02-10-harbour-post-plan#f2]"),
        # A fact that is not there has its own message.
        ("预算350万美元。", "The budget was US$3.5 million.", "facts: [2031-02-10-harbour-post-plan#f99]"),
    ],
)
def test_what_a_fact_says(zh: str, en: str, facts: str) -> None:
    assert told(zh, en, facts) == []


SAILED = "facts: [2031-04-02-bay-radio-sailed#f1]"


@each(
    ("zh", "en", "facts", "clauses"),
    [
        # A clause more than the fact has, in both languages or in one.
        (
            "渡轮公司曾计划复航，居民担心夜间噪声和堵车。",
            "The ferry company had planned to sail again, and residents feared noise and jams at night.",
            FACTS,
            ["居民担心夜间噪声和堵车", "and residents feared noise and jams at night"],
        ),
        (
            "渡轮公司曾计划复航。",
            "The ferry company had planned to sail again; residents feared noise and jams at night.",
            FACTS,
            ["residents feared noise and jams at night"],
        ),
        # Another fact than the sentence tells of.
        (
            "镇长认为票价过高。",
            "The mayor held that tickets cost too much money.",
            SAILED,
            ["镇长认为票价过高", "The mayor held that tickets cost too much money"],
        ),
        # No clause has words enough, all together have.
        (
            "曾计划停业，噪声扰民，交通堵塞。",
            "The ferry company had planned to sail again.",
            FACTS,
            ["曾计划停业，噪声扰民，交通堵塞。"],
        ),
    ],
)
def test_what_is_drawn_from_no_fact(zh: str, en: str, facts: str, clauses: list[str]) -> None:
    found = told(zh, en, facts, "summary-drawn")
    assert len(found) == len(clauses)
    for clause, message in zip(clauses, found, strict=True):
        assert clause in message
        assert message.endswith("has no words of the facts under it")


@each(
    ("zh", "en"),
    [
        # In other words, but not in all.
        ("渡轮公司当时打算三月下旬恢复航班。", "Its operator intended sailings to resume late in March."),
        # What no clipping says.
        (
            "剪报没有提到票价、班次和停靠的码头。",
            "No clipping mentions fares, frequency or stops along the route.",
        ),
        # Names, dates and numbers tell little of what is said.
        ("森花2031年3月28日到场。", "Mori Hana came on 28 March 2031."),
        ("此后没有消息。", "Nothing was heard since."),
    ],
)
def test_what_is_drawn_from_a_fact_or_says_that_there_is_none(zh: str, en: str) -> None:
    assert told(zh, en, FACTS, "summary-drawn") == []
