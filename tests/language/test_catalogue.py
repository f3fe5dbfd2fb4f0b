"""The program's own texts."""

from __future__ import annotations

import pytest

from generator.language.catalogue import catalogue


@pytest.mark.parametrize(
    ("language", "number", "text"),
    [
        ("en", 0, "0 clippings"),
        ("en", 1, "1 clipping"),
        ("en", 2, "2 clippings"),
        ("en", 10_000, "10,000 clippings"),
        ("zh", 1, "1篇剪报"),
        ("zh", 10_000, "10000篇剪报"),
    ],
)
def test_things_are_counted_in_the_form_of_their_number(language: str, number: int, text: str) -> None:
    assert catalogue(language).count("clippings", number) == text
