"""A message that goes by words gives one line that answers all that would be told of them next."""

from __future__ import annotations

import pytest

from generator.load.files import read_files
from generator.rules.run import checked

from ..edited import edited
from ..shared import A_DAY
from .examples import SAILED, Edit

TEXT = "{zh: 该报道判断票价在夏季可能下调。, en: The report expects that the fare may come down in summer.}"


def answers(zh: str, en: str, misread: str = "") -> list[str]:
    """Return what is told of a fact of the statement by which the fare may come down, rule and line each."""
    line = f"\n    misread: [{misread}]" if misread else ""
    files = edited(Edit(SAILED, TEXT, f'{{zh: {zh}, en: "{en}"}}{line}'))
    found = checked(read_files(files)[0], A_DAY)
    every = [one for one in (*found.problems, *found.warnings) if one.fact == "f2"]
    return [f"{one.rule} {str(one.cure).partition('misread: ')[2]}".strip() for one in every]


@pytest.mark.parametrize(
    ("zh", "en", "line"),
    [
        # The other half of a pair, in the other language.
        ("报道判断票价可能上调。", "The report sees a rise that may come.", "sense-kept [上调, rise]"),
        # What one language denies is told by one message, whatever it is held against.
        (
            "报道判断夏季可能不卖票。",
            "The report sees that half may be paid.",
            "denial-kept [不]",
        ),
        # One word, by which it is turned round as well.
        (
            "报道判断票价可能不下调。",
            "The report sees that the fare may be cut.",
            'denial-kept [不, "不 … 下调"]',
        ),
    ],
)
def test_one_line_answers_all_that_goes_by_a_word(zh: str, en: str, line: str) -> None:
    assert answers(zh, en) == [line]
    assert answers(zh, en, line.partition("[")[2].removesuffix("]")) == []


def test_a_second_word_of_the_same_text_is_no_answer_to_the_first() -> None:
    # 不 is one thing, 上调 another: whoever passes over the one is still told of the other.
    zh, en = "报道判断票价可能上调，不分旺季。", "The report sees a rise that may come."
    lines = answers(zh, en)
    assert "sense-kept [上调, rise]" in lines
    assert any(one.startswith("denial-kept") and "上调" not in one for one in lines)
