"""Whose word or deed a stub proposes: the actor named last before the word that tells it."""

from __future__ import annotations

from datetime import datetime

import pytest

from generator.editing.clipped import Clipped, Statement
from generator.editing.extract import extract
from generator.editing.proposals import doer, proposals
from generator.language.readers import READERS
from generator.load.files import load
from generator.load.typed import parse_records
from generator.model.status import STATUSES

from ..conftest import TINY
from ..language.cases import HERE as CASES
from ..language.cases import read_cases

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
    reader = READERS[language]
    assert "".join(doer(text, reader.clauses(text)[0], reader, NAMES)) == who


@pytest.mark.parametrize("language", sorted(READERS))
def test_no_proposal_is_stronger_than_its_clause(language: str) -> None:
    sentences = [case["text"] for case in read_cases(CASES / f"hedges-{language}.json")]
    clipped = of(*sentences)
    records = parse_records(load(TINY)[0])[0]
    evidence = extract(clipped, None, language, records, None)
    found = proposals(clipped, evidence, records)
    assert sum(map(len, found)) > 100
    for one, proposed in zip(evidence.statements, found, strict=True):
        for clause, proposal in zip(one.clauses, proposed, strict=True):
            meaning, hedges = STATUSES[proposal.status], one.hedges_of(clause)
            assert meaning.allowed_hedges is None or not hedges.keys() - meaning.allowed_hedges
            assert "hearsay" not in hedges or (proposal.status == "alleged" and not proposal.named)
            assert not clause.described or not proposal.named


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("镇长森花表示票价太贵", {"status": "stated", "speaker": "mori-hana", "actors": ("mori-hana",)}),
        ("森花曾主张停建码头", {"status": "stated", "speaker": "mori-hana", "past": True}),
        ("森花可能停建码头", {"status": "expected", "agents": ()}),
        ("镇上计划5月停航", {"status": "expected", "when": "2031-05"}),
        ("森花计划5月停航", {"status": "planned", "when": "2031-05", "agents": ("mori-hana",)}),
        ("海湾渡轮公司3月停航", {"status": "occurred", "when": "2031-03", "agents": ("ferry-company",)}),
        ("码头长300米", {"status": "background", "agents": ()}),
        ("海湾渡轮公司官员表示票价太贵", {"status": "stated", "named": False, "speaker": "ferry-company"}),
        ("据知情人士透露，森花将停建码头", {"status": "alleged", "named": False, "speaker": ""}),
    ],
)
def test_what_a_statement_proposes(text: str, expected: dict[str, object]) -> None:
    records = parse_records(load(TINY)[0])[0]
    clipped = of(text)
    found = proposals(clipped, extract(clipped, None, "zh", records, None), records)[0][0]
    assert {name: getattr(found, name) for name in expected} == expected


def test_a_plain_clause_beside_a_hedged_one_gives_its_number() -> None:
    records = parse_records(load(TINY)[0])[0]
    clipped = of("渡轮3月28日首航，森花表示票价太贵。")
    found = proposals(clipped, extract(clipped, None, "zh", records, None), records)[0]
    assert [(one.clause, one.status) for one in found] == [(1, "occurred"), (None, "stated")]


def test_figures_of_one_value_are_told_by_their_place_in_the_statement() -> None:
    records = parse_records(load(TINY)[0])[0]
    clipped = of("渡轮有12人，船长30米，码头有12人。")
    found = proposals(clipped, extract(clipped, None, "zh", records, None), records)[0]
    places = [(place, figure.value) for one in found for place, figure in one.figures]
    assert places == [(1, "12"), (0, "30"), (3, "12")]


def of(*texts: str) -> Clipped:
    """Return a clipping of statements."""
    statements = (
        Statement(ordinal=number, section=1, heading="", paragraphs=(1,), text=text)
        for number, text in enumerate(texts, 1)
    )
    return Clipped(
        headline="",
        outlet="",
        published=datetime.fromisoformat("2031-04-20T07:00"),
        path="page.txt",
        line=1,
        statements=tuple(statements),
    )
