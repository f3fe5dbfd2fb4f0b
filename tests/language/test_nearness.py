"""A day without a year is that of a year near by that has it."""

from __future__ import annotations

from datetime import date

import pytest

from generator.language.nearness import on_weekday
from generator.language.readers import READERS

PUBLISHED = date(2025, 3, 10)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The bridge opened on Thursday, 29 February."),
        ("zh", "大桥已于2月29日（周四）通车。"),
        ("ja", "2月29日（木）に開業した。"),
    ],
)
def test_a_29_february_of_a_weekday_is_that_of_the_leap_year_near(language: str, text: str) -> None:
    assert [one.when.edtf for one in READERS[language].dates(text, PUBLISHED)] == ["2024-02-29"]


def test_a_year_without_the_day_is_none_of_those_near() -> None:
    assert on_weekday(2, 29, 3, PUBLISHED) == date(2024, 2, 29)
    assert on_weekday(2, 29, 4, PUBLISHED) is None
    assert on_weekday(2, 29, 3, date(2022, 6, 1)) is None
