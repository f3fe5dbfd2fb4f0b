"""How a text begins that leans on another before it."""

from __future__ import annotations

from generator.language.pronouns import leaning_in

from ..tables import each


@each(
    ("language", "text", "word"),
    [
        ("en", "They sold the ferry.", "They"),
        ("en", "The team sold the ferry.", "The team"),
        ("en", "The team of the mayor sold the ferry.", ""),
        ("en", "It sold the ferry.", "It"),
        ("en", "It is said that the ferry was sold.", ""),
        ("en", "This year the ferry was sold.", ""),
        ("en", "The ferry was sold to them.", ""),
        ("zh", "该船已卖出。", "该船已"),
        ("zh", "该报道认为渡轮已卖出。", ""),
        ("zh", "其他渡轮已卖出。", ""),
        ("zh", "公司称渡轮已卖出。", "公司"),
        ("zh", "公司法规定渡轮须卖出。", ""),
        ("zh", "渡轮公司称该船已卖出。", ""),
    ],
)
def test_a_text_that_leans_on_another(language: str, text: str, word: str) -> None:
    assert leaning_in(language, text) == word
