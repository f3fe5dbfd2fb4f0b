"""What a worker who is not named tells is the word of no named source, whatever its status."""

from __future__ import annotations

import pytest

from generator.load.files import read_files
from generator.rules.run import checked

from ..edited import edited
from ..shared import A_DAY
from .examples import PLAN, Edit

SOURCE = """\
    status: alleged
    issues: [pier-works]
    attributed_to:
      named: false
      described: {zh: 一名工人, en: a worker}
"""
WORKER = "described: {zh: 一名工人, en: a worker}"
REASON = "    inferred: [{field: status, value: stated, reason: {zh: 他具名说过。, en: He was named.}}]\n"
EVIDENCE = "data/evidence/2031/2031-02-10-harbour-post-plan.json"
LAUNDERED, UNNAMED = {"hearsay-not-laundered"}, {"unnamed-source"}


@pytest.mark.parametrize(
    ("status", "source", "more", "told"),
    [
        ("alleged", f"named: false, {WORKER}", "", set()),
        ("alleged", WORKER, "", LAUNDERED),
        ("stated", WORKER, "", LAUNDERED),
        ("stated", WORKER, REASON, set()),
        ("stated", f"named: false, {WORKER}", "", UNNAMED),
        ("expected", "actor: ferry-company", "", LAUNDERED | {"actor-sourced"}),
        ("alleged", "actor: ferry-company", "", LAUNDERED | {"actor-sourced"}),
        ("alleged", "report: true", "", {"report-voice"}),
    ],
)
def test_hearsay_is_nobodys_word_by_name(status: str, source: str, more: str, told: set[str]) -> None:
    fact = f"    status: {status}\n    issues: [pier-works]\n    attributed_to: {{{source}}}\n{more}"
    found = checked(read_files(edited(Edit(PLAN, SOURCE, fact)))[0], A_DAY)
    assert {one.rule for one in found.problems} - {"text-hedged"} == told


@pytest.mark.parametrize(
    ("hedges", "speaker", "line", "told"),
    [
        ('"saying": "否认"', "ferry-company", "clause: 2", set()),
        ('"saying": "否认"', "ferry-company", "", LAUNDERED),
        ('"saying": "否认"', "mori-hana", "clause: 2", LAUNDERED),
        ('"saying": "否认", "hearsay": "据传"', "ferry-company", "clause: 2", LAUNDERED),
    ],
)
def test_who_denies_a_rumour_says_so_himself(hedges: str, speaker: str, line: str, told: set[str]) -> None:
    own = (
        f'{{"hedges": {{{hedges}}}, "actors": ["ferry-company"], "figures": [], "in_prose": [], "dates": [], '
        f'"speakers": ["{speaker}"], "contrasts": {{}}}}'
    )
    more = Edit(
        EVIDENCE, '"measure.above": "超出"}}], "facts"', f'"measure.above": "超出"}}}}, {own}], "facts"'
    )
    source = "attributed_to: {actor: ferry-company}"
    fact = f"    status: stated\n    issues: [pier-works]\n    {line}\n    {source}\n"
    found = checked(read_files(edited(Edit(PLAN, SOURCE, fact), more))[0], A_DAY)
    assert {one.rule for one in found.problems} & LAUNDERED == told
