"""A time that is only compared with is told by its name in one language and by its place in the other."""

from __future__ import annotations

from datetime import date

from generator.language.compared_times import is_base
from generator.language.readers import READERS

from ..tables import each
from .test_not_stronger import FORTY, PLAIN, told

MARCH = f"{PLAIN}\n    when: 2031-03{FORTY}"


@each(
    ("sentence", "zh", "en", "rules"),
    [
        (
            "3月乘客环比增加40人。",
            "3月乘客比2月多40人。",
            "In March it had 40 more people than the month before.",
            set(),
        ),
        (
            "3月乘客环比增加40人。",
            "3月乘客比上月多40人。",
            "Passengers were up by 40 people in March from February.",
            set(),
        ),
        (
            "3月乘客环比增加40人。",
            "3月乘客比1月多40人。",
            "In March it had 40 more people than the month before.",
            {"date-sourced"},
        ),
        (
            "3月乘客环比增加40人。",
            "3月乘客比2月多40人。",
            "In March it had 40 more people.",
            {"numbers-agree"},
        ),
        (
            "3月乘客环比增加40人。",
            "2月乘客增加40人。",
            "In February it had 40 more people.",
            {"date-sourced"},
        ),
    ],
)
def test_the_time_before_may_be_named(sentence: str, zh: str, en: str, rules: set[str]) -> None:
    assert told(sentence, zh, en, MARCH) & {"numbers-agree", "date-sourced"} == rules


@each(
    ("sentence", "zh", "en", "more", "language", "rules"),
    [
        (
            "乗客は過去10年で最も多い。",
            "乘客为10年来最多。",
            "It had the most passengers in 10 years.",
            PLAIN,
            "ja",
            set(),
        ),
        (
            "乗客は過去10年で最も多い。",
            "乘客为12年来最多。",
            "It had the most passengers in 12 years.",
            PLAIN,
            "ja",
            {"number-sourced"},
        ),
        (
            "町の24年度の乗客は減った。",
            "2024年度乘客减少。",
            "Passengers fell in fiscal 2024.",
            PLAIN,
            "ja",
            set(),
        ),
        (
            "町の24年度の乗客は減った。",
            "2025年度乘客减少。",
            "Passengers fell in fiscal 2025.",
            PLAIN,
            "ja",
            {"date-sourced"},
        ),
        (
            "The firm sailed 40 ferries for 12 weeks; about half were full.",
            "约一半渡轮满员。",
            "About half were full.",
            PLAIN,
            "en",
            set(),
        ),
        ("西部三省停航。", "西部三个省停航。", "Three provinces stopped.", PLAIN, "zh", set()),
        ("西部三省停航。", "西部五个省停航。", "Five provinces stopped.", PLAIN, "zh", {"number-sourced"}),
    ],
)
def test_what_the_same_time_or_number_may_be_called(
    sentence: str, zh: str, en: str, more: str, language: str, rules: set[str]
) -> None:
    found = told(sentence, zh, en, more, language=language)
    assert found & {"numbers-agree", "date-sourced", "number-sourced"} == rules


@each(
    ("language", "text", "compared"),
    [
        ("zh", "乘客比9月多", True),
        ("zh", "乘客与9月持平", True),
        ("zh", "镇上和9月开的码头", False),
        ("en", "Passengers were up by 40 from September", True),
        ("en", "a fare of $4 from September", False),
    ],
)
def test_what_a_text_compares_with(language: str, text: str, compared: bool) -> None:
    [found] = READERS[language].dates(text, date(2031, 11, 1))
    assert is_base(language, text, found) == compared
