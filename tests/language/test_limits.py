"""What limits a statement, and what may stand for it in a text."""

from __future__ import annotations

import pytest

from generator.language.contrasts import contrasts_in
from generator.language.limits import Limit, fraction_in, limit_of, may_limit


@pytest.mark.parametrize(
    ("language", "text", "limit", "word"),
    [
        ("zh", "票价同比上涨3%。", "comparison", "同比"),
        ("en", "Fares rose 3% from a year earlier.", "comparison", "from a year earlier"),
        ("zh", "多数船员赞成。", "share", "多数"),
        ("en", "Some of the crews agreed.", "share", "some"),
        ("zh", "至少三条船停航。", "bound", "至少"),
        ("en", "At most three boats lay idle.", "bound", "at most"),
        ("zh", "前镇长反对。", "tenure", "前"),
        ("en", "A former harbour official is against it.", "tenure", "former"),
        ("ja", "元町長は反対だ。", "tenure", "元"),
        ("zh", "会前镇长没有说话。", "tenure", ""),
        ("ja", "午前、町長が述べた。", "tenure", ""),
        ("ja", "前田町長が述べた。", "tenure", ""),
        ("ja", "会長の森花元町長は反対だ。", "tenure", "元"),
        ("en", "The ex-coach is against it.", "headship", "ex"),
        ("zh", "原住民议员没有说话。", "tenure", ""),
        ("en", "The mayor is against it.", "tenure", ""),
        ("zh", "主要原因是大雾。", "chief", "主要"),
        ("en", "Fog was the main cause.", "chief", "main"),
        ("en", "The main road is shut.", "chief", ""),
        # All of them is no limit, and what is denied is none.
        ("zh", "全体船员赞成。", "share", ""),
        ("zh", "没有多数船员赞成。", "share", ""),
        ("zh", "船员赞成。", "share", ""),
    ],
)
def test_what_limits(language: str, text: str, limit: Limit, word: str) -> None:
    assert limit_of(contrasts_in(language, text), limit) == word


@pytest.mark.parametrize(
    ("language", "text", "limit", "may"),
    [
        ("zh", "票价比上年贵3%。", "comparison", True),
        ("zh", "票价上涨3%，高于预计的2%。", "comparison", False),
        ("en", "Fares were up 3% on the year.", "comparison", True),
        ("en", "Fares rose 3%, more than expected.", "comparison", False),
        ("zh", "三名船员赞成。", "share", True),
        ("zh", "船员赞成涨3%。", "share", False),
        ("en", "Several crews agreed.", "share", True),
        ("en", "Crews agreed to 3%.", "share", False),
        ("zh", "三条以上的船停航。", "bound", True),
        ("zh", "三条船停航。", "bound", False),
        ("en", "Three boats or more lay idle.", "bound", True),
        ("en", "Three boats lay idle.", "bound", False),
        ("ja", "三隻が止まった。", "bound", True),
        ("zh", "曾任镇长的森花反对。", "tenure", True),
        ("zh", "镇长森花反对。", "tenure", False),
        ("en", "Mori, mayor until 2020, is against it.", "tenure", True),
        ("en", "Mori, the mayor, is against it.", "tenure", False),
        ("en", "Fog was the chief cause.", "chief", True),
        ("zh", "原因是大雾。", "chief", False),
    ],
)
def test_what_may_limit(language: str, text: str, limit: Limit, may: bool) -> None:
    assert may_limit(language, text, limit) is may


def test_a_part_is_below_one() -> None:
    assert fraction_in(["3", "0.333333333333333"]) == "1/3"
    assert not fraction_in(["3", "0", "1"])
