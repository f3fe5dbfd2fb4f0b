"""Whose word or deed a stub proposes: the actor named last before the word that tells it."""

from __future__ import annotations

import pytest

from generator.editing.proposals import doer
from generator.language.readers import READERS

NAMES = {"mori": ("森花", "Mori Hana"), "bay": ("海湾公司", "Bay Company", "湾岸社")}


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("zh", "海湾公司社长森花表示票价太贵", "mori"),
        ("zh", "据海湾公司介绍，渡轮停航", "bay"),
        ("zh", "海湾公司计划明年复航", "bay"),
        ("zh", "船客表示票价太贵", ""),
        ("zh", "渡轮停航", ""),
        ("en", "Mori Hana said that the fare was too high.", "mori"),
        ("en", "The fare is too high, said Mori Hana.", "mori"),
        ("en", "The ferry will stop, according to Bay Company.", "bay"),
        ("ja", "湾岸社によると、船は止まった。", "bay"),
    ],
)
def test_who_speaks_or_plans(language: str, text: str, who: str) -> None:
    assert doer(text, READERS[language], NAMES) == who
