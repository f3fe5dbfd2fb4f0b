"""A part of a summary is held against the one fact that it tells of: its denial, its plan, its numbers."""

from __future__ import annotations

from generator.load.files import read_files
from generator.load.typed import parse_records
from generator.rules.summary_numbers import summary_numbers_kept
from generator.rules.summary_sense import summary_as_unsure, summary_condition_kept, summary_denial_kept

from ..edited import edited
from ..shared import A_DAY
from ..tables import each
from .examples import PLAN, SAILED, Edit

FERRY = "data/issues/ferry-service.yaml"
OLD = """  - text:
      zh: 镇长认为票价过高，后来认为可以接受。
      en: The mayor held that the fare was too high, and later that it is acceptable.
    facts: [2031-02-10-harbour-post-plan#f3, 2031-04-06-harbour-post-ceremony#f3]
"""
ASKED = (summary_as_unsure, summary_condition_kept, summary_denial_kept, summary_numbers_kept)
FARE = "{zh: 镇长森花认为票价太高。, en: Mayor Mori Hana holds that the fare is too high.}"
SHIP = "{zh: 渡轮于2031年3月28日复航。, en: The ferry sailed again on 28 March 2031.}"


def told(fare: tuple[str, str], sailed: tuple[str, str], zh: str, en: str, more: str = "") -> set[str]:
    """Return the rules on summaries that speak of a sentence over two facts with these texts."""
    edits = (
        Edit(PLAN, FARE, f"{{zh: {fare[0]}, en: '{fare[1]}'}}"),
        Edit(SAILED, SHIP, f"{{zh: {sailed[0]}, en: '{sailed[1]}'}}"),
        Edit(
            FERRY,
            OLD,
            f"  - text: {{zh: {zh}, en: '{en}'}}\n"
            f"    facts: [2031-02-10-harbour-post-plan#f3, 2031-04-02-bay-radio-sailed#f1]\n{more}",
        ),
    )
    records, _ = parse_records(read_files(edited(*edits))[0])
    return {one.__name__ for one in ASKED if list(one(records, A_DAY))}


NEVER = ("森花说，从未加价。", "Mori Hana says that the fare was never raised.")
SAILED_AGAIN = ("渡轮公司的船3月28日复航。", "The ship of Bay Ferry Company sailed again on 28 March.")
IF = ("森花说，如果加价，她可能辞职。", "Mori Hana says that she may resign if the fare is raised.")
POLL = (
    "赞成加价的占41%，反对加价的占46%。",
    "Of the passengers 41% were for the higher fare and 46% against it.",
)
LEAST = ("加价至少三成。", "The fare went up by at least 30%.")
ABOUT = ("船上约有160名乘客。", "There were about 160 passengers on board.")


@each(
    ("fare", "sailed", "zh", "en", "rules"),
    [
        # The other fact denies nothing, and the denial of the one is still kept.
        (
            NEVER,
            SAILED_AGAIN,
            "森花说，已经加价；渡轮公司的船3月28日复航。",
            "Mori Hana says that the fare was raised; the ship of Bay Ferry Company sailed on 28 March.",
            {"summary_denial_kept"},
        ),
        (
            NEVER,
            SAILED_AGAIN,
            "森花说，从未加价；渡轮公司的船3月28日复航。",
            "Mori Hana says that the fare never rose; the ship of Bay Ferry Company sailed on 28 March.",
            set(),
        ),
        # A denial elsewhere in the sentence is none there.
        (
            NEVER,
            ("渡轮公司的船3月28日没有复航。", "The ship of Bay Ferry Company did not sail on 28 March."),
            "森花说，已经加价；渡轮公司的船3月28日没有复航。",
            "Mori Hana says that the fare rose; the ship of Bay Ferry Company did not sail on 28 March.",
            {"summary_denial_kept"},
        ),
        (
            NEVER,
            SAILED_AGAIN,
            "渡轮公司的船3月28日复航，森花否认加价。",
            "The ship of Bay Ferry Company sailed on 28 March, and Mori Hana denies that the fare rose.",
            set(),
        ),
        (
            IF,
            SAILED_AGAIN,
            "森花说可能辞职；渡轮公司的船3月28日复航。",
            "Mori Hana says that she may resign; the ship of Bay Ferry Company sailed again on 28 March.",
            {"summary_condition_kept"},
        ),
        (
            IF,
            SAILED_AGAIN,
            "森花说，一旦加价可能辞职；渡轮公司的船3月28日复航。",
            "Mori Hana says that she may resign once the fare is raised; the ship sailed again on 28 March.",
            set(),
        ),
        (
            POLL,
            SAILED_AGAIN,
            "赞成加价的占46%，反对加价的占41%。",
            "Of the passengers 46% were for the higher fare and 41% against it.",
            {"summary_numbers_kept"},
        ),
        (
            POLL,
            SAILED_AGAIN,
            "反对加价的占46%，赞成加价的占41%。",
            "Against the higher fare were 46% of the passengers, for it 41%.",
            set(),
        ),
        (LEAST, SAILED_AGAIN, "加价三成。", "The fare went up by 30%.", {"summary_numbers_kept"}),
        (LEAST, SAILED_AGAIN, "加价三成以上。", "The fare went up by 30% or more.", set()),
        (LEAST, SAILED_AGAIN, "加价不低于三成。", "The fare went up by no less than 30%.", set()),
        (ABOUT, SAILED_AGAIN, "船上有160名乘客。", "160 passengers were on board.", {"summary_numbers_kept"}),
        (
            ABOUT,
            SAILED_AGAIN,
            "船上有160名左右的乘客。",
            "Some 160 passengers were on board.",
            set(),
        ),
    ],
)
def test_a_sentence_keeps_what_each_of_its_facts_says(
    fare: tuple[str, str], sailed: tuple[str, str], zh: str, en: str, rules: set[str]
) -> None:
    assert told(fare, sailed, zh, en) == rules


def test_what_a_fact_denies_is_passed_over_where_the_sentence_says_so() -> None:
    zh = "森花说，已经加价；渡轮公司的船3月28日复航。"
    en = "Mori Hana says that the fare was raised; the ship of Bay Ferry Company sailed on 28 March."
    more = "    misread: [从未, 未, never]\n"
    assert "summary_denial_kept" not in told(NEVER, SAILED_AGAIN, zh, en, more)


@each(
    ("zh", "en", "rules"),
    [
        (
            "森花认为票价太高；渡轮公司在3月下旬复航了。",
            "Mori Hana holds that the fare is too high; Bay Ferry Company sailed again in late March.",
            {"summary_as_unsure"},
        ),
        (
            "渡轮公司在3月下旬复航了，森花认为票价会太高。",
            "Bay Ferry Company sailed again in late March, and Mori Hana expects too high a fare.",
            {"summary_as_unsure"},
        ),
        (
            "森花认为票价太高；渡轮公司拟在3月下旬复航。",
            "Mori Hana holds that the fare is too high; Bay Ferry Company is to sail again in late March.",
            set(),
        ),
        # A plan may be told before what is planned.
        (
            "双方打算让森花降票价，渡轮公司3月下旬复航。",
            "They intend to let Mori Hana lower the fare, and Bay Ferry Company sail in late March.",
            set(),
        ),
    ],
)
def test_a_plan_is_not_told_as_done_beside_what_is_an_opinion(zh: str, en: str, rules: set[str]) -> None:
    facts = "[2031-02-10-harbour-post-plan#f3, 2031-02-10-harbour-post-plan#f1]"
    sentence = Edit(FERRY, OLD, f"  - text: {{zh: {zh}, en: '{en}'}}\n    facts: {facts}\n")
    records, _ = parse_records(read_files(edited(sentence))[0])
    assert {one.__name__ for one in ASKED if list(one(records, A_DAY))} == rules
