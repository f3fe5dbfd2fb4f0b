"""What a statement says by another word a text may have as a number."""

from __future__ import annotations

from generator.language.other_words import in_other_words
from tests.tables import each


@each(
    ("language", "text", "values"),
    [
        ("en", "Both ports closed.", ["2"]),
        ("en", "Sales more than doubled in a fortnight.", ["2"]),
        ("en", "It is the eighth-largest port.", ["8"]),
        ("en", "Sales rose for a fifth month.", ["5"]),
        ("en", "The ports closed.", []),
        ("en", "About half of the crew left.", ["0.5"]),
        ("en", "It sailed in the latter half of the year, and half a million came.", []),
        ("zh", "西部三省停航。", ["3"]),
        ("zh", "三省委员会停航。", []),
        ("zh", "一半渡轮停航。", ["0.5"]),
        ("zh", "双方签约。", ["2"]),
        ("zh", "客流翻了一番。", ["2"]),
        ("zh", "客流翻了两番。", ["4"]),
        ("zh", "渡轮停航。", []),
        ("zh", "船长被判四年六个月。", ["4.5"]),
        ("zh", "船長被判兩年半。", ["2", "6"]),
        ("zh", "工期为3年2个月。", []),
        ("ja", "両国が署名した。", ["2"]),
        ("ja", "両替所が閉まった。", []),
    ],
)
def test_numbers_in_other_words(language: str, text: str, values: list[str]) -> None:
    assert list(in_other_words(language, text)) == values
