"""Dates that the source or the program has otherwise than the fact: corrected, or inferred in their place."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.load.files import read_files
from generator.rules.run import checked

from ..edited import edited, problems_after
from ..shared import A_DAY
from ..tables import each
from .examples import FERRY, PLAN, SAILED, Edit

PRINTED = "2030-03-21/2030-03-31"
READ = "2031-03-21/2031-03-31"
EVIDENCE = "data/evidence/2031/2031-02-10-harbour-post-plan.json"
TEXT = (
    "zh: 海湾渡轮公司计划在2031年3月下旬复航。, en: Bay Ferry Company plans to sail again in late March 2031."
)
NO_DATE = "zh: 海湾渡轮公司计划复航。, en: Bay Ferry Company plans to sail again."
CORRECTED = (
    Path(__file__)
    .parents[1]
    .joinpath("tiny", PLAN)
    .read_text(encoding="utf-8")
    .partition("    corrections:\n")[2]
    .partition("  - id: f2")[0]
)


def found(fact: list[Edit], dates: str) -> set[str]:
    """Return the rules broken where the plan's statement prints these dates and its fact is edited."""
    evidence = Edit(EVIDENCE, f'"dates": ["{PRINTED}"]', f'"dates": [{dates}]')
    summary = (Edit(FERRY, old, "") for old in ("在2031年3月下旬", " in late March 2031"))
    files = edited(Edit(PLAN, TEXT, NO_DATE), evidence, *summary, *fact)
    return {one.rule for one in checked(read_files(files)[0], A_DAY).problems}


@pytest.mark.parametrize(
    ("printed", "when", "told"),
    [
        ("2030-03-21/2030-03-31", "2031-03-21/2031-03-31", set()),
        ("2030-12-21/2031-01-31", "2031-12-21/2032-01-31", set()),
        ("2030-12-21/2036-01-31", "2031-12-21/2032-01-31", set()),
        ("2030-12-21/2033-01-31", "2031-12-21/2033-01-31", set()),
        ("2030-12-21/2036-01-31", "2031-12-21/2032-01-15", {"date-sourced"}),
        ("2030-03-21/2030-03-31", "2033-03-21/2033-03-31", {"date-sourced"}),
        ("2036-02-29", "2032-02-29", set()),
        ("2032-02-29", "2031-02-28", {"date-sourced"}),
    ],
)
def test_a_corrected_date_differs_in_its_years(printed: str, when: str, told: set[str]) -> None:
    edits = [Edit(PLAN, f"printed: {PRINTED}", f"printed: {printed}"), Edit(PLAN, READ, when)]
    assert found(edits, f'"{printed}"') == told


@pytest.mark.parametrize(
    ("dates", "value", "told"),
    [
        ('"2031-09-03"', "2031-03-09", set()),
        ('"2031-09-03", "2031-10"', "2031-03-09", {"dates-used"}),
        ('"2031-03-09", "2031-10"', "2031-03-09", {"dates-used"}),
    ],
)
def test_an_inferred_date_stands_for_one_that_no_fact_has(dates: str, value: str, told: set[str]) -> None:
    reason = "{zh: 原文先写日后写月。, en: The source writes the day first.}"
    inferred = f"    inferred: [{{field: when, value: {value}, reason: {reason}}}]\n"
    edits = [Edit(PLAN, f"    corrections:\n{CORRECTED}", inferred), Edit(PLAN, READ, value)]
    assert found(edits, dates) == told


@pytest.mark.parametrize(
    ("printed", "when", "told"),
    [
        ("../2031-04", "../2031-04", set()),
        ("../2031-04", "../2031-05", {"ends-sourced"}),
        ("../2031-04-30", "../2031-04", set()),
        ("2031-04", "../2031-04", set()),
        ("../2031-04", "2031-04", {"date-sourced"}),
        ("../2031-04", "../2031-03", {"date-sourced"}),
        ("../2031-04", "2031-04/..", {"date-sourced"}),
        ("2031-04/..", "../2031-04", {"date-sourced"}),
    ],
)
def test_by_a_day_says_less_than_on_it(printed: str, when: str, told: set[str]) -> None:
    edits = [Edit(PLAN, f"    corrections:\n{CORRECTED}", ""), Edit(PLAN, READ, when)]
    assert found(edits, f'"{printed}"') == told


def told_of(zh: str, en: str) -> set[str]:
    """Return the rules that the fact of the ferry breaks when it is told so."""
    text = "text: {zh: 渡轮于2031年3月28日复航。, en: The ferry sailed again on 28 March 2031.}"
    return {one.rule for one in problems_after(Edit(SAILED, text, f"text: {{zh: {zh}, en: {en}}}"))}


@each(
    ("zh", "en", "told"),
    [
        ("渡轮于2031年3月28日起复航。", "The ferry sailed again on 28 March 2031.", False),
        ("渡轮于2031年3月28日起复航。", "The ferry sailed again from 28 March 2031.", False),
        ("渡轮于2031年3月28日起复航。", "The ferry sailed again on 29 March 2031.", True),
        ("渡轮于2031年3月起复航。", "The ferry sailed again on 28 March 2031.", True),
        ("渡轮在2031年7月前再停航。", "The ferry will stop again by July 2031.", False),
        ("渡轮在2031年7月前再停航。", "The ferry will stop again in July 2031.", False),
        ("渡轮在2031年7月前再停航。", "The ferry will stop again by August 2031.", True),
        ("渡轮停航于1995至1996年。", "The ferry did not sail in 1995-96.", False),
    ],
)
def test_from_a_day_is_on_that_day_and_by_a_month_may_be_in_it(zh: str, en: str, told: bool) -> None:
    assert ("numbers-agree" in told_of(zh, en)) is told


@pytest.mark.parametrize(
    ("printed", "text", "told"),
    [
        (
            "2031-01/2031-06~",
            "zh: 渡轮计划2031年初复航。, en: The ferry is to sail again in early 2031.",
            set(),
        ),
        (
            "2031-01/2031-03~",
            "zh: 渡轮计划2031年初复航。, en: The ferry is to sail again in early 2031.",
            set(),
        ),
        (
            "2031-07/2031-09~",
            "zh: 渡轮计划2031年初复航。, en: The ferry is to sail again in early 2031.",
            {"date-sourced"},
        ),
        (
            "../2030-12",
            "zh: 渡轮原计划2030年底前复航。, en: The ferry was to sail by the end of 2030.",
            set(),
        ),
        (
            "../2032-12",
            "zh: 渡轮计划2032年底复航。, en: The ferry is to sail at the end of 2032.",
            {"date-sourced"},
        ),
        (
            "../2032-12",
            "zh: 渡轮计划复航的最后期限是2032年12月。, en: The deadline for it to sail is December 2032.",
            set(),
        ),
        (
            "../2032-12",
            "zh: 渡轮计划2032年12月复航。, en: The deadline for it to sail is December 2032.",
            {"date-sourced"},
        ),
        (
            "../2032-12",
            "zh: 渡轮计划复航的最后期限是2032年11月。, en: The deadline for it to sail is November 2032.",
            {"date-sourced"},
        ),
    ],
)
def test_a_language_tells_a_vague_date_its_own_way(printed: str, text: str, told: set[str]) -> None:
    plan = Edit(PLAN, f"    corrections:\n{CORRECTED}", ""), Edit(PLAN, f"    when: {READ}\n", "")
    evidence = Edit(EVIDENCE, f'"dates": ["{PRINTED}"]', f'"dates": ["{printed}"]')
    summary = (Edit(FERRY, old, "") for old in ("在2031年3月下旬", " in late March 2031"))
    files = edited(*plan, Edit(PLAN, TEXT, text), evidence, *summary)
    found = {one.rule for one in checked(read_files(files)[0], A_DAY).problems}
    assert found & {"date-sourced"} == told


@each(
    ("zh", "en", "told"),
    [
        ("计划复航的最后期限是2031年4月。", "The deadline by which it is to sail is April 2031.", set()),
        ("渡轮计划2031年4月复航。", "The ferry is to sail in April 2031.", {"summary-sourced"}),
    ],
)
def test_a_summary_may_call_a_day_the_last(zh: str, en: str, told: set[str]) -> None:
    sentence = (
        "渡轮公司曾计划在2031年3月下旬复航。, "
        "en: The ferry company had planned to sail again in late March 2031."
    )
    files = edited(
        Edit(PLAN, f"    corrections:\n{CORRECTED}", ""),
        Edit(PLAN, TEXT, "zh: 渡轮计划最迟2031年4月复航。, en: The ferry is to sail again by April 2031."),
        Edit(PLAN, f"when: {READ}", "when: ../2031-04"),
        Edit(EVIDENCE, PRINTED, "../2031-04"),
        Edit(FERRY, sentence, f"{zh}, en: {en}"),
    )
    found = {one.rule for one in checked(read_files(files)[0], A_DAY).problems}
    assert found == told


@each(
    ("zh", "en", "told"),
    [
        ("渡轮于2031年3月复航。", "The ferry sailed again in March 2031.", False),
        ("渡轮于3月28日复航。", "The ferry sailed again on 28 March.", False),
        ("渡轮于3月29日复航。", "The ferry sailed again on 29 March.", True),
        ("渡轮于2030年3月28日复航。", "The ferry sailed again on 28 March 2030.", True),
        ("渡轮在复活节前复航。", "The ferry sailed again before the end of last year.", False),
    ],
)
def test_what_a_text_names_is_held_to_its_statement(zh: str, en: str, told: bool) -> None:
    assert ("date-sourced" in told_of(zh, en)) is told


@pytest.mark.parametrize(
    ("zh", "en", "told"),
    [
        ("镇长森花认为现在的票价可以接受。", "Mori Hana holds that the fare is acceptable now.", True),
        ("副镇长森花认为现在的票价可以接受。", "Mori Hana holds that the fare is acceptable now.", False),
        (
            "森花认为现在的票价可以接受。",
            "Deputy Mayor Mori Hana holds that the fare is acceptable now.",
            False,
        ),
        ("森花认为现在的票价可以接受。", "Mayor Mori Hana holds that the fare is acceptable now.", True),
        ("目前镇长森花认为票价可以接受。", "Mori Hana holds that the fare is acceptable now.", True),
        ("海原镇长森花认为现在的票价可以接受。", "Mori Hana holds that the fare is acceptable now.", True),
        ("该镇原镇长森花认为现在的票价可以接受。", "Mori Hana holds that the fare is acceptable now.", False),
        ("森花认为现在的票价可以接受。", "Then Mayor Mori Hana holds that the fare is acceptable.", True),
    ],
)
def test_a_deputy_is_called_by_another_role(zh: str, en: str, told: bool) -> None:
    ceremony = "data/clippings/2031/2031-04-06-harbour-post-ceremony.yaml"
    text = "{zh: 森花认为现在的票价可以接受。, en: Mori Hana holds that the fare is acceptable now.}"
    found = problems_after(Edit(ceremony, text, f"{{zh: {zh}, en: {en}}}"))
    assert ("role-at-date" in {one.rule for one in found}) is told
