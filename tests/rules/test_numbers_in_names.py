"""A number in a name is none; the same number elsewhere in a text is one like any other."""

from __future__ import annotations

from pathlib import Path

import pytest

from ..edited import problems_of
from ..shared import TINY, copy_data
from .examples import MORI, PLAN, Edit

TEXT = "{zh: 镇长森花认为票价太高。, en: Mayor Mori Hana holds that the fare is too high.}"


@pytest.mark.parametrize(
    ("zh", "en", "told"),
    [
        ("森花说，G20认为票价太高。", "The G20 holds that the fare is too high.", set()),
        ("森花认为20太高。", "Mori Hana holds that 20 is too high.", {"number-sourced"}),
        ("森花说，G20认为20太高。", "The G20 holds that 20 is too high.", {"number-sourced"}),
        ("森花说，G20人人认为票价太高。", "The G20 holds that the fare is too high.", set()),
        ("森花说，集团认为票价太高。", "The G20 holds that the fare is too high.", set()),
        ("森花认为票价太高。", "Mori Hana holds that 20 is too high.", {"numbers-agree"}),
    ],
)
def test_a_number_is_spared_only_within_a_name(zh: str, en: str, told: set[str], tmp_path: Path) -> None:
    root = copy_data(TINY, tmp_path)
    for one in (Edit(MORI, "[Hana Mori]", "[Hana Mori, G20]"), Edit(PLAN, TEXT, f"{{zh: {zh}, en: {en}}}")):
        path = root / one.path
        text = path.read_text(encoding="utf-8")
        assert one.old in text
        path.write_text(text.replace(one.old, one.new, 1), encoding="utf-8")
    rules = {one.rule for one in problems_of(root)} & {"number-sourced", "numbers-agree"}
    assert rules == told
