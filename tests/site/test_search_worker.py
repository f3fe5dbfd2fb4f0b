"""The search worker without a browser, in Node, on a small index; the browser tests show the whole of it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.exports.search import BETWEEN, index_files
from generator.language.search_text import fold, stop_words, terms, written_out
from generator.model import LANGUAGES

from ..shared import PROJECT

ROWS = [
    ["issues/ferry/", "议题", "渡轮航线", ["渡轮航线", "Ferry service", "船票"], "何时复航？"],
    ["actors/mori/", "人物", "森花", ["森花", "Mori Hana", "Hana Mori"], ""],
    ["issues/pier/", "议题", "码头工程", ["码头工程", "Pier works"], "何时完工？"],
    ["facts/?status=alleged", "状态", "传闻", ["alleged", "传闻"], "由未具名者转述。"],
]
TEXTS = [
    [
        "2031-02-10-a",
        "渡轮将复航",
        ["2031-02-10", "港报"],
        [
            ["f1", "渡轮公司投资5500亿美元，占12%。", ["复航", "Return of the ferry"], "计划 · 2031年春季"],
            ["f2", "The company invests US$550 billion & more <b>.", [], "据称"],
            ["f4", "她表示码头要修，轮渡与渡轮不同。", [], "据称 · 据<某人>"],
        ],
    ],
    ["2031-03-01-b", "Ōno Tarō’s pier", ["2031-03-01"], [["f1", "The U.S. pier‑side café.", [], "计划"]]],
]
SUBJECTS = [[0], [0, 1], [2, 1], [2, 3]]
FOLDED = (
    "The U.S.-led pier, the U.S.A. and us",
    "Ōno Tarō’s café – 2031‑02‑10",
    "US$550bn, $550 bn, 5,500亿美元、5.5万亿",
    "2 percent, 2 per cent, 2 %, ９％, 百分之五, 第五条, 第十二条",
    "玛丽·居里与マリー・キュリー: G‑7, Sakhalin‑2",
    "關稅ＡＢＣ defense analyze LABOR",
)


@pytest.mark.skipif(shutil.which("node") is None, reason="Node is not installed (optional)")
def test_the_worker_on_a_small_index(tmp_path: Path) -> None:
    files = index_files(ROWS, TEXTS, SUBJECTS, "剪报")
    variants = json.loads(files["data/search.json"])["fold"] + "關关稅税"
    known = {"files": files, "variants": variants, "forms": [_forms(text, variants) for text in FOLDED]}
    (tmp_path / "given.json").write_text(json.dumps(known), encoding="utf-8")
    command = ["node", "--test", "tests/site/search.test.mjs"]
    environment = {**os.environ, "GIVEN": str(tmp_path / "given.json")}
    run = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False, env=environment)
    assert run.returncode == 0, run.stdout


def _forms(text: str, variants: str) -> list[object]:
    """Return a text with its form and terms, which the worker must make alike."""
    folded = fold(text, variants)
    return [text, folded, written_out(folded), sorted({*terms(written_out(folded))})]


def test_typography_is_folded() -> None:
    assert fold("Ōno Tarō’s U.S. pier‑works") == "ono taro us. pier works"
    assert written_out(fold("US$550bn")) == written_out(fold("$550 billion")) == "$550000000000"
    assert {fold(one) for one in ("2 percent", "2 per cent", "2%", "２％", "百分之二")} == {"2%"}
    assert fold("玛丽·居里") == fold("玛丽•居里") == fold("玛丽居里")


@given(
    st.lists(
        st.text(
            st.sampled_from("aAſΣşīz5,.-'’ –·%$％百分之一第十万亿usbntn per cent\u0301\u3099"), max_size=12
        )
    )
)
def test_texts_that_are_folded_as_one_are_as_each_by_itself(texts: list[str]) -> None:
    folded = fold(BETWEEN.join(texts))
    assert folded == BETWEEN.join(map(fold, texts))
    assert written_out(folded) == BETWEEN.join(written_out(fold(text)) for text in texts)


def test_a_figure_and_a_character_are_found_by_what_follows() -> None:
    assert list(terms("第5条占12%。")) == ["第5", "5条", "条占", "占12", "12%", "%"]
    assert list(terms("g7 and 2031-02-10")) == ["g7", "and", "2031-02-10"]


def test_the_united_states_is_no_stop_word() -> None:
    words = stop_words(LANGUAGES)
    assert {"the", "when", "什么", "为什么", "吗"} <= set(words)
    assert "us" not in words
