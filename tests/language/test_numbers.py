"""Numbers in words, Chinese and English."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.language.catalogue import catalogue


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
