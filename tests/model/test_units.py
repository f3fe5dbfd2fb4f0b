"""A printed word stands for the unit that has it, or for the one of so much in a time."""

from __future__ import annotations

import pytest

from generator.model.desk import Unit

from ..shared import tiny_records

FLOW = Unit(zh="日均{n}桶", en="{n} barrels a day", printed=("桶/日", "bpd"))


@pytest.mark.parametrize(
    ("word", "unit"),
    [
        ("barrels a day", "flow"),
        ("barrels", "flow"),
        ("桶", "flow"),
        ("barrel", None),
        ("people", "people"),
        ("", None),
    ],
)
def test_a_word_stands_for_a_unit(word: str, unit: str | None) -> None:
    desk = tiny_records().desk
    assert desk
    desk = desk.model_copy(update={"units": {**desk.units, "flow": FLOW}})
    assert desk.unit_of(word) == unit
