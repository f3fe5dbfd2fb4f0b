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


def told(zh: str, en: str, facts: str = FACTS) -> list[str]:
    """Return what the rule tells of the first sentence of an issue with other texts, and other facts."""
    edits = Edit(FERRY, SENTENCE, f"{{zh: {zh}, en: {en}}}"), Edit(FERRY, FACTS, facts)
    return [str(one.message) for one in told_of(*edits) if one.rule == "summary-sourced"]


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
