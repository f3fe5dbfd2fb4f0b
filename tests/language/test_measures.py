"""What a figure measures behind its number and unit, and descriptions of sources without names."""

from __future__ import annotations

import pytest

from generator.language.measures import says_unit, without_count
from generator.language.unnamed import needs_no_name

PEOPLE = {"zh": ("人", "名"), "en": ("people", "名", "passengers")}


@pytest.mark.parametrize(
    ("language", "measure", "words", "kept", "alone"),
    [
        ("en", "people on the ferry", PEOPLE["en"], "people on the ferry", True),
        ("en", "passengers saved", PEOPLE["en"], "passengers saved", True),
        ("en", "elderly people at the pier", PEOPLE["en"], "elderly people at the pier", True),
        ("en", "the number of people on board", PEOPLE["en"], "people on board", True),
        ("en", "seats for people in wheelchairs", PEOPLE["en"], "seats for people in wheelchairs", False),
        ("en", "people-carriers sold", PEOPLE["en"], "people-carriers sold", False),
        ("en", "people’s gardens", PEOPLE["en"], "people’s gardens", False),
        ("en", "length in years", ("years",), "length in years", False),
        ("en", "years without a ferry", ("years",), "years without a ferry", True),
        ("en", "day trips", ("days",), "day trips", False),
        ("en", "crew", (), "crew", False),
        ("zh", "乘船的人数", PEOPLE["zh"], "乘船", False),
        ("zh", "候船人数", PEOPLE["zh"], "候船", False),
        ("zh", "人数", PEOPLE["zh"], "人数", False),
        ("zh", "总人数", PEOPLE["zh"], "总人数", False),
        ("zh", "人员伤亡", PEOPLE["zh"], "人员伤亡", False),
        ("zh", "名单上的乘客", PEOPLE["zh"], "名单上的乘客", False),
        ("zh", "公里以外的码头", ("公里",), "公里以外的码头", True),
    ],
)
def test_the_unit_of_a_figure_is_read_once(
    language: str, measure: str, words: tuple[str, ...], kept: str, alone: bool
) -> None:
    left = without_count(language, measure, words)
    assert (left, says_unit(language, left, words)) == (kept, alone)


@pytest.mark.parametrize(
    ("language", "described", "expected"),
    [
        ("en", "a leaked draft of the port authority", True),
        ("en", "the harbour paper", True),
        ("en", "local media", True),
        ("en", "reports quoted by a passenger", True),
        ("en", "an unnamed source", True),
        ("en", "a captain who did not wish to be named", True),
        ("en", "a sailor speaking on condition of anonymity", True),
        ("en", "some people", True),
        ("en", "some passengers", False),
        ("en", "a worker", False),
        ("en", "the author of the report", False),
        ("en", "a clerk who wrote the letter", False),
        ("en", "a clerk citing records", False),
        ("en", "a media executive", False),
        ("en", "a paper maker of the town", False),
        ("en", "a named clerk of the port", False),
        ("zh", "一份外泄的港务局备忘录", True),
        ("zh", "一名乘客所引的报道", True),
        ("zh", "有人", True),
        ("zh", "未具名的消息来源", True),
        ("zh", "一名要求匿名的船长", True),
        ("zh", "一名工人", False),
        ("zh", "起草报告的职员", False),
        ("zh", "媒体高管", False),
        ("zh", "有人驾驶的船的船长", False),
    ],
)
def test_what_a_source_is_called_may_say_that_it_is_not_named(
    language: str, described: str, expected: bool
) -> None:
    assert needs_no_name(language, described) == expected
