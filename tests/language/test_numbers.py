"""Numbers in Chinese and English text come to one form, and go back into words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.language.catalogue import catalogue
from generator.language.numbers import numbers_in


def found(text: str, language: str) -> list[str]:
    """Return the numbers in a text as strings, in order of size."""
    return [f"{value.normalize():f}{sign}" for value, sign in sorted(numbers_in(text, language))]


@pytest.mark.parametrize(
    ("zh", "en", "numbers"),
    [
        ("投资5500亿美元", "an investment of US$550 billion", ["550000000000"]),
        ("约160名公民", "about 160 citizens", ["160"]),
        ("占9%", "a share of 9%", ["9%"]),
        ("增加5成", "a rise of 50%", ["50%"]),
        ("27成员国", "27 member states", ["27"]),
        ("占９％", "9 per cent", ["9%"]),
        ("2025年10月27日，报道", "On 27 October 2025, it", ["10", "27", "2025"]),
        ("称，2025年5月", "in May 2025, it said", ["5", "2025"]),
        ("可能在2025年", "It may be in 2025", ["2025"]),
        ("第5条", "Article 5", ["5"]),
        ("G7", "the G7", []),
        ("萨哈林2号", "Sakhalin-2", ["2"]),
        ("1,234.5", "1,234.5", ["1234.5"]),
        ("3万亿日元", "3 trillion yen", ["3000000000000"]),
        ("250万", "2.5 million", ["2500000"]),
        ("第31次", "the 31st time", ["31"]),
    ],
)
def test_both_languages_say_the_same(zh: str, en: str, numbers: list[str]) -> None:
    assert found(zh, "zh") == found(en, "en") == numbers


@pytest.mark.parametrize(
    ("value", "zh", "en"),
    [
        ("550000000000", "5500亿", "550 billion"),
        ("2500000", "250万", "2.5 million"),
        ("160", "160", "160"),
        ("9", "9", "9"),
        ("2.50", "2.5", "2.5"),
        ("12345678", "12345678", "12,345,678"),
        ("-30000", "-3万", "-30,000"),
        ("0", "0", "0"),
    ],
)
def test_a_number_in_words(value: str, zh: str, en: str) -> None:
    assert [catalogue(language).number(Decimal(value)) for language in ("zh", "en")] == [zh, en]
