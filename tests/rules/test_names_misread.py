"""Who is meant by no name of his is answered by the name as printed, in whatever script."""

from __future__ import annotations

import pytest

from generator.language.speakers import mentions
from generator.load.files import read_files
from generator.load.typed import parse_records
from generator.rules.names_told import names_agree
from generator.rules.run import checked

from ..edited import edited
from ..shared import A_DAY
from .examples import PLAN, Edit

EVIDENCE = "data/evidence/2031/2031-02-10-harbour-post-plan.json"
COUNCIL = "data/actors/bay-council.yaml"
NAMES = "kind: organisation\nnames: {zh: 海湾镇议会, en: Bay Town Council, ja: 湾町議会}\naliases: [议会]\n"
NAMED = (
    Edit(COUNCIL, "", NAMES),
    Edit(
        EVIDENCE,
        '"actors": [], "figures": [], "in_prose": ["1"]',
        '"actors": ["bay-council"], "figures": [], "in_prose": ["1"]',
    ),
)
END = "    status: alleged\n"


def told(rule: str, *edits: Edit) -> list[str]:
    """Return the cures of what a rule finds after edits of the clipping of the plan."""
    found = checked(read_files(edited(*edits))[0], A_DAY)
    return [str(one.cure) for one in (*found.problems, *found.warnings) if one.rule == rule]


@pytest.mark.parametrize(
    ("word", "answers"),
    [
        ("议会", True),
        ("議會", True),
        ("议会厅", True),
        ("議會廳", True),
        ("Bay Town Council", True),
        ("湾町議会", True),
        ("议", False),
        ("会议", False),
        ("Bay Town", False),
        # What the clipping has it from is a word of that, and no name.
        ("不愿具名", False),
    ],
)
def test_a_name_that_means_another_is_passed_over(word: str, answers: bool) -> None:
    misread = Edit(PLAN, END, f"{END}    misread: [{word}]\n")
    assert bool(told("actors-used", *NAMED)) is True
    assert bool(told("actors-used", *NAMED, misread)) is not answers
    assert not answers or told("misread-found", *NAMED, misread) == []


def test_what_no_name_has_is_told_as_useless() -> None:
    misread = Edit(PLAN, END, f"{END}    misread: [学校]\n")
    assert told("misread-found", misread)


def test_a_short_alias_may_be_the_mistake() -> None:
    (cure,) = told("actors-used", *NAMED)
    assert "misread: [议会]" in cure
    assert "a longer alias in data/actors/bay-council.yaml" in cure
    longer = Edit(COUNCIL, "", NAMES.replace("aliases: [议会]", "aliases: [海湾的镇议会]"))
    (cure,) = told("actors-used", longer, NAMED[1])
    assert "misread: [湾町議会]" in cure or "misread: [海湾镇议会]" in cure
    assert "a longer alias" not in cure


CEREMONY = "data/clippings/2031/2031-04-06-harbour-post-ceremony.yaml"


@pytest.mark.parametrize(
    ("zh", "en", "reason"),
    [
        # Of a name in one language alone the text need not mean its bearer: no reason is proposed.
        ("镇上计划2031年5月上旬在议会厅办落成典礼。", "The town plans a ceremony in early May 2031.", False),
        (
            "议会计划2031年5月上旬办落成典礼。",
            "Bay Town Council plans a ceremony in early May 2031.",
            True,
        ),
    ],
)
def test_a_reason_is_proposed_for_whom_every_language_names(zh: str, en: str, reason: bool) -> None:
    council, before = Edit(COUNCIL, "", NAMES), "{zh: 镇上计划2031年5月上旬为新码头办落成典礼。, en: "
    before += "The town plans to open the new pier with a ceremony in early May 2031.}"
    text = Edit(CEREMONY, before, f"{{zh: {zh}, en: {en}}}")
    (cure,) = told("name-sourced", council, text)
    assert ("inferred:" in cure) is reason
    assert "misread: [议会]" in cure
    misread = Edit(CEREMONY, "    event: pier-opening\n", "    event: pier-opening\n    misread: [議會]\n")
    assert told("name-sourced", council, text, misread) == []


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("It costs US$5 million.", ()),
        ("It costs HK$5 and the US pays.", ("us",)),
        ("The US, $5 million short, pays.", ("us",)),
    ],
)
def test_half_a_sign_of_money_is_no_name(text: str, named: tuple[str, ...]) -> None:
    names = {"us": ("US",), "hong-kong": ("HK",)}
    assert tuple(one for found in mentions(text, names) for one in found.ids) == named


SHIPS = (
    "{zh: 海湾渡轮公司计划2031年秋季开夜班船。, en: Bay Ferry Company plans night sailings in autumn 2031.}"
)


@pytest.mark.parametrize(
    ("zh", "en", "told_so"),
    [
        ("森花计划2031年秋季开夜班船。", "Bay Ferry Company plans night sailings in autumn 2031.", True),
        # One language may have him as "he", or not at all.
        ("公司计划2031年秋季开夜班船。", "Bay Ferry Company plans night sailings in autumn 2031.", False),
        (
            "森花和海湾渡轮公司计划2031年秋季开夜班船。",
            "Bay Ferry Company plans night sailings in autumn 2031.",
            False,
        ),
        # A form of the name will do.
        ("渡轮公司计划2031年秋季开夜班船。", "Bay Ferry Company plans night sailings in autumn 2031.", False),
        ("森花的船2031年秋季将开夜班。", "Ships of Hana Mori are to sail at night in autumn 2031.", False),
    ],
)
def test_both_languages_name_the_same(zh: str, en: str, told_so: bool) -> None:
    text = Edit(CEREMONY, SHIPS, f"{{zh: {zh}, en: {en}}}")
    records, _ = parse_records(read_files(edited(text))[0])
    assert bool(list(names_agree(records, A_DAY))) is told_so
