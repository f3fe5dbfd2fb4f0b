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
        ("zh", "首批许可发给三家。", "share", "首批"),
        ("en", "The town shut part of its piers.", "share", "part of its"),
        ("en", "It is part of the town.", "share", ""),
        ("en", "Half of the crews agreed.", "share", ""),
        ("zh", "三条船停航，其中两条沉没。", "share", ""),
        ("zh", "停航主要因为大雾。", "cause", "主要因为"),
        ("zh", "利润下降主要受油价影响。", "cause", "主要受"),
        ("en", "It was largely due to fog.", "cause", "largely due"),
        ("en", "It was due to fog.", "cause", ""),
        ("zh", "主要不是因为大雾。", "cause", ""),
        ("en", "Freight more than doubled.", "multiple", "more than doubled"),
        ("zh", "客流大致翻了一番。", "multiple", "大致翻了一"),
        ("zh", "客流增长了两倍多。", "multiple", "两倍多"),
        ("en", "Freight doubled.", "multiple", ""),
        ("zh", "渡轮最快5月复航。", "limit", "最快"),
        ("en", "It sails in May at the earliest.", "limit", "at the earliest"),
        ("en", "It may sail as early as May.", "limit", "as early as"),
        ("en", "It sails as soon as it can.", "limit", ""),
        ("zh", "最早的码头在岛上。", "limit", ""),
        ("en", "It sails until May.", "limit", ""),
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
        ("zh", "首轮许可发给三家。", "share", True),
        # How many tell it is not of how many they do.
        ("zh", "据三名了解情况的人士称，船员赞成。", "share", False),
        ("en", "Crews agreed, said three people familiar with it.", "share", False),
        ("zh", "停航多半因为大雾。", "cause", True),
        ("zh", "停航因为大雾。", "cause", False),
        ("en", "Fog was the biggest cause.", "cause", True),
        ("en", "It stopped because of fog.", "cause", False),
        ("zh", "客流增至两倍以上。", "multiple", True),
        ("zh", "客流增至两倍。", "multiple", False),
        ("en", "Freight roughly doubled.", "multiple", True),
        ("en", "Freight doubled.", "multiple", False),
        ("zh", "渡轮5月才复航。", "limit", True),
        ("zh", "渡轮5月复航。", "limit", False),
        ("en", "It will not sail before May.", "limit", True),
        ("en", "It sails in May.", "limit", False),
    ],
)
def test_what_may_limit(language: str, text: str, limit: Limit, may: bool) -> None:
    assert may_limit(language, text, limit) is may


def test_a_part_is_below_one() -> None:
    assert fraction_in(["3", "0.333333333333333"]) == "1/3"
    assert not fraction_in(["3", "0", "1"])
