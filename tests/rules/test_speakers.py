"""A speaker who is only described is no named actor: what the statement's clauses and the headline tell."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from ..shared import A_DAY, TINY, copy_data, load_book
from .examples import PLAN

EVIDENCE = "data/evidence/2031/2031-02-10-harbour-post-plan.json"
OFFICIAL = {"hedges": {"saying": "表示"}, "actors": [], "described": "官员"}
MAYOR = {"hedges": {"saying": "表示"}, "actors": ["mori-hana"]}
REASON = """\
    inferred:
      - field: actors
        value: mori-hana
        reason: {zh: 官员就是镇长。, en: The official is the mayor.}
"""


def found_with(root: Path, clause: dict[str, Any], more: str = "", **headline: str) -> list[str]:
    """Return the rules broken when the mayor's statement has this clause and the fact these lines more."""
    evidence = json.loads((root / EVIDENCE).read_text(encoding="utf-8")) | headline
    clauses = evidence["statements"][1]["clauses"]
    clauses[-1] = clauses[-1] | clause
    (root / EVIDENCE).write_text(json.dumps(evidence), encoding="utf-8")
    path = root / PLAN
    speaker = "    attributed_to: {actor: mori-hana}\n"
    text = path.read_text(encoding="utf-8").replace(speaker, speaker + more)
    path.write_text(text, encoding="utf-8")
    return [problem.rule for problem in load_book(root, A_DAY)[1] if problem.rule == "speaker-described"]


@pytest.mark.parametrize(
    ("clause", "more", "headline", "times"),
    [
        (OFFICIAL, "", "", 1),
        (OFFICIAL, REASON, "", 0),
        (OFFICIAL | {"actors": ["mori-hana"]}, "", "", 1),
        (MAYOR, "", "", 0),
        (MAYOR, "", "专家", 0),
        ({"hedges": {"judgement": "认为"}}, "", "专家", 0),
        ({"hedges": {"judgement": "必须"}}, "", "专家", 1),
        ({}, "", "专家", 1),
        ({}, "    clause: 3\n", "专家", 1),
    ],
)
def test_who_is_only_described_is_no_actor(
    clause: dict[str, Any], more: str, headline: str, times: int, tmp_path: Path
) -> None:
    root = copy_data(TINY, tmp_path)
    told = {"headline_described": headline} if headline else {}
    assert len(found_with(root, clause, more, **told)) == times
