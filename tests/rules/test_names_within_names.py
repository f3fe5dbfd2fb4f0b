"""Who is named by a part of another's name alone need not be in a fact."""

from __future__ import annotations

import pytest

from generator.load.files import read_files
from generator.rules.run import checked

from ..edited import edited
from ..shared import A_DAY
from .examples import Edit

EVIDENCE = "data/evidence/2031/2031-04-02-bay-radio-sailed.json"
LEAGUE = "kind: organisation\nnames: {{zh: {zh}, en: {en}}}\n"


@pytest.mark.parametrize(("zh", "en", "told"), [("海湾", "Bay", False), ("海湾联盟", "Bay League", True)])
def test_a_part_of_another_name(zh: str, en: str, told: bool) -> None:
    named = Edit(EVIDENCE, '"actors": ["ferry-company"]', '"actors": ["bay-league", "ferry-company"]')
    files = edited(named, Edit("data/actors/bay-league.yaml", "", LEAGUE.format(zh=zh, en=en)))
    found = checked(read_files(files)[0], A_DAY).problems
    assert ("actors-used" in {one.rule for one in found}) is told
