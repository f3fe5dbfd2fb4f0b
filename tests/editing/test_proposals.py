"""Whose word or deed a stub proposes: the actor named last before the word that tells it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from bench.typing import stubs_of
from generator.editing.clipped import Clipped, Statement
from generator.editing.drafts import clipping_text
from generator.editing.extract import extract
from generator.editing.known import NamedEvents, doer, genre_of
from generator.editing.proposals import Proposal, proposals
from generator.language.readers import READERS
from generator.load.completion import completed
from generator.model import Actor, Clipping, Event
from generator.model.desk import Publisher
from generator.model.status import STATUSES
from generator.problems import rules_in
from generator.rules.statement import cases

from ..language.cases import HERE as CASES
from ..language.cases import read_cases
from ..shared import tiny_records

NAMES = {"mori": ("森花", "Mori Hana"), "bay": ("海湾公司", "Bay Company", "湾岸社")}


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("zh", "海湾公司社长森花表示票价太贵", "mori"),
        ("zh", "据海湾公司介绍，渡轮停航", "bay"),
        ("zh", "海湾公司计划明年复航", "bay"),
        ("zh", "海湾公司秘书森花：渡轮停航", "mori"),
        ("zh", "乘客：海湾公司卖掉了渡轮", ""),
        ("en", "Mori Hana: We have sold the ferry to Bay Company.", "mori"),
        ("zh", "船客表示票价太贵", ""),
        ("zh", "曾表示森花的票价太贵", ""),
        ("zh", "渡轮停航", ""),
        ("en", "Mori Hana said that the fare was too high.", "mori"),
        ("en", "The fare is too high, said Mori Hana.", "mori"),
        ("en", "The ferry will stop, according to Bay Company.", "bay"),
        ("en", "According to Quay Times, Bay Company is considering a sale.", ""),
        ("zh", "据《码头时报》报道，海湾公司正考虑停航", ""),
        ("ja", "湾岸社によると、船は止まった。", "bay"),
        ("en", "It fined Bay Company.", ""),
        ("en", "Regulators raided Bay Company.", ""),
        ("en", "After it lost the case, Bay Company paid Mori Hana.", "bay"),
        ("en", "Bay Company was fined.", ""),
        ("en", "Bay Company was fined by Mori Hana.", "mori"),
        ("en", "The troubled Bay Company sold a ferry.", "bay"),
        ("en", "Bay Company blocked the road, Mori Hana claims.", "mori"),
        ("en", "A judge said Bay Company paid.", ""),
        ("en", "The town urged Bay Company to pay.", ""),
    ],
)
def test_who_speaks_or_plans(language: str, text: str, who: str) -> None:
    reader = READERS[language]
    assert "".join(doer(text, reader.clauses(text)[0], reader, NAMES)) == who


@pytest.mark.parametrize("language", sorted(READERS))
def test_no_proposal_is_stronger_than_its_clause(language: str) -> None:
    sentences = [case["text"] for case in read_cases(CASES / f"hedges-{language}.json")]
    clipped = of(*sentences)
    records = tiny_records()
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
        ("海湾渡轮公司官员表示票价太贵", {"status": "alleged", "named": False, "speaker": "ferry-company"}),
        ("据知情人士透露，森花将停建码头", {"status": "alleged", "named": False, "speaker": ""}),
    ],
)
def test_what_a_statement_proposes(text: str, expected: dict[str, object]) -> None:
    records = tiny_records()
    clipped = of(text)
    found = proposals(clipped, extract(clipped, None, "zh", records, None), records)[0][0]
    assert {name: getattr(found, name) for name in expected} == expected


HIS_PLAN = {"status": "planned", "agents": ("ferry-company",), "speaker": "ferry-company", "clause": None}
STATES = {"status": "stated", "speaker": "ferry-company"}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("zh", "海湾渡轮公司表示，将于5月停航", {**HIS_PLAN, "when": "2031-05"}),
        ("zh", "海湾渡轮公司称5月起将停航", HIS_PLAN),
        ("zh", "海湾渡轮公司表示，该公司也计划停航", HIS_PLAN),
        ("zh", "海湾渡轮公司表示，森花将停航", STATES),
        ("zh", "海湾渡轮公司表示不会停航", STATES),
        ("zh", "海湾渡轮公司计划停航", {"status": "planned", "speaker": ""}),
        ("en", "Bay Ferry Company said on Monday that it would sell a ferry.", HIS_PLAN),
        ("en", "Bay Ferry Company announced plans to sell a ferry.", HIS_PLAN),
        ("en", "Bay Ferry Company will sell a ferry in May, it said.", {**HIS_PLAN, "when": "2031-05"}),
        ("en", "Bay Ferry Company said Mori Hana would sell a ferry.", STATES),
        ("en", "Bay Ferry Company said it would not sell a ferry.", STATES),
        ("en", "Bay Ferry Company said it would sell a ferry if it had to.", STATES),
        ("ja", "渡轮公司は5月に運航を休止すると発表した。", {**HIS_PLAN, "when": "2031-05"}),
        ("ja", "渡轮公司は森花が5月に運航を休止すると発表した。", STATES),
    ],
)
def test_what_somebody_says_that_he_will_do_is_planned(
    language: str, text: str, expected: dict[str, object]
) -> None:
    found = proposed(language, text)[0][0]
    assert {name: getattr(found, name) for name in expected} == expected


NO_DAY = {"status": "background"}
OF_OUTLET = {"status": "assessed", "agents": (), "named": True}
LEAKED = {"status": "alleged", "agents": (), "named": False}


@pytest.mark.parametrize(
    ("language", "text", "nth", "expected"),
    [
        ("en", "BAY TOWN, Apr 19 (Quay) - The pier closed.", 0, {"status": "background", "when": None}),
        ("en", "BAY TOWN, Apr 19 (Quay) - The pier closed on Friday.", 0, {"when": "2031-04-18"}),
        ("zh", "本镇4月19日电 渡轮18日停航。", 0, {"when": "2031-04-18"}),
        ("en", "Bay Ferry Company has not sold a ferry since 1994.", 0, NO_DAY),
        ("en", "Bay Ferry Company sold a ferry in 2030.", 0, {"status": "occurred", "when": "2030"}),
        ("ja", "祭りは2019年に始まり、今年で6回目。", 1, NO_DAY),
        ("ja", "渡船は今年6回止まった。", 0, {"status": "occurred"}),
        ("zh", "今年是第六届。", 0, NO_DAY),
        ("zh", "本报认为，镇上应当保留渡轮，海湾渡轮公司不该停航。", 0, OF_OUTLET),
        ("zh", "本报认为，镇上应当保留渡轮，海湾渡轮公司不该停航。", 1, OF_OUTLET),
        ("en", "This newspaper believes Bay Ferry Company should keep the ferry.", 0, OF_OUTLET),
        ("ja", "本紙は渡轮公司が渡船を残すべきだと考える。", 0, OF_OUTLET),
        ("en", "The fare may rise if the ferry stops, Mori Hana said.", 0, {"speaker": "mori-hana"}),
        ("zh", "问：海湾渡轮公司将于5月停航，票价为历年之最。", 1, {"speaker": "", "agents": ()}),
        ("en", "Bay Ferry Company considered a sale, according to a leaked memo.", 0, LEAKED),
        ("zh", "据海湾渡轮公司一份外泄的备忘录，渡轮要出售。", 0, LEAKED),
        ("en", "The ferry stopped, according to Bay Ferry Company.", 0, {"speaker": "ferry-company"}),
        ("zh", "镇政府预计费用为3亿元。", 0, {"status": "expected"}),
        (
            "en",
            "In a poll by Bay Ferry Company 38% were for the pier.",
            0,
            {"status": "background", "view": True},
        ),
        (
            "en",
            "Bay Ferry Company said that its poll had 38% for the pier.",
            0,
            {"status": "stated", "view": False},
        ),
        ("zh", "海湾渡轮公司的民调显示，38%的人支持。", 0, {"status": "stated", "view": False}),
        ("en", "Bay Ferry Company said the fare was too low.", 0, {"view": True}),
    ],
)
def test_what_only_looks_like_a_deed_a_day_or_a_speaker(
    language: str, text: str, nth: int, expected: dict[str, object]
) -> None:
    found = proposed(language, text)[0][nth]
    assert {name: getattr(found, name) for name in expected} == expected


def test_what_an_opinion_tells_is_its_judgement_or_expectation() -> None:
    clipped = replace(of("渡轮3月停航。", "公司将于5月出售渡轮。"), headline="社评：渡轮不该停")
    records = tiny_records()
    found = proposals(clipped, extract(clipped, None, "zh", records, None), records)
    assert [one[0].status for one in found] == ["assessed", "expected"]


def test_nobody_does_what_is_foreseen_without_a_day() -> None:
    records, clipped = (
        tiny_records(),
        replace(of("费用预计为3亿元。", "典礼预计5月举行。"), headline="森花谈码头"),
    )
    found = proposals(clipped, extract(clipped, None, "zh", records, None), records)
    assert [one[0].actors for one in found] == [(), ("mori-hana",)]


@pytest.mark.parametrize(
    ("outlet", "spared"),
    [("America/New_York", True), ("Europe/London", False)],
)
def test_a_sign_of_money_needs_no_unit_where_the_land_of_the_outlet_has_it(outlet: str, spared: bool) -> None:
    records, clipped = tiny_records(), replace(of("The pier cost $3 million."), outlet="Quay Times")
    desk = records.desk
    assert desk
    names = {"zh": "码头时报", "en": "Quay Times"}
    given = {"name": names, "time_zone": outlet, "language": "en"}
    publishers = {"quay-times": Publisher.model_validate(given)}
    records = replace(records, desk=desk.model_copy(update={"publishers": publishers}))
    evidence = extract(clipped, None, "en", records, None)
    (stub,) = stubs_of(clipping_text(clipped, evidence, records))
    assert ("unit" not in stub["figures"][0]) == spared


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "分析人士预计票价将上涨"),
        ("en", "Analysts expect the fare to rise."),
        ("ja", "専門家は運賃が上がると予測する。"),
    ],
)
def test_what_experts_expect_is_not_the_word_of_the_report(language: str, text: str) -> None:
    (found,) = proposed(language, text)[0]
    assert (found.status, found.named) == ("expected", False)


def test_what_is_said_beside_hearsay_gives_its_number() -> None:
    (_, found) = proposed("zh", "有传言称渡轮将停航，海湾渡轮公司则表示毫不知情。")[0]
    assert (found.status, found.clause, found.speaker) == ("stated", 2, "ferry-company")


ACTING = {
    "zh": "政府 公司 市长 委员会 教育局 医院 银行 警方 学校 协会 法院",
    "en": "council mayor ministry company government police bank union minister airline",
    "ja": "市 会社 省 町長 知事 警察 政府 銀行 協会 大学",
}
"""Who acts or speaks in the sentences of tests/language/."""


@pytest.mark.parametrize("headline", ["", "社评："])
@pytest.mark.parametrize("language", sorted(READERS))
def test_no_stub_is_contradicted_by_the_check(language: str, headline: str) -> None:
    actors = {f"who-{number}": called(language, name) for number, name in enumerate(ACTING[language].split())}
    records = replace(tiny_records(), actors=actors)
    clipped = of(*(case["text"] for case in read_cases(CASES / f"hedges-{language}.json")))
    clipped = replace(clipped, headline=headline)
    evidence = extract(clipped, None, language, records, None)
    facts = [filled(stub) for stub in stubs_of(clipping_text(clipped, evidence, records))]
    head = {
        "headline": "X",
        "publisher": "another",
        "published": "2031-04-20T07:00",
        "genre": genre_of(clipped),
    }
    clipping = completed(Clipping.model_validate({**head, "facts": facts}), evidence, records.desk)
    held = replace(records, clippings={"x": clipping}, evidence={"x": evidence})
    rooms = ("firmness", "whose_word", "dates")
    rules = [one.check for one in rules_in("generator.rules") if one.check.__module__.endswith(rooms)]
    assert len(rules) > 12
    assert sum(1 for _ in cases(held)) == len(facts) > 100
    assert [str(one.message) for rule in rules for one in rule(held, date(2031, 4, 20))] == []


def test_what_the_evidence_fixes_of_a_figure_is_not_in_its_stub() -> None:
    records, clipped = tiny_records(), of("至少有300人乘船。")
    evidence = extract(clipped, None, "zh", records, None)
    (stub,) = stubs_of(clipping_text(clipped, evidence, records))
    assert stub["figures"] == [{"value": "300", "measure": {"zh": "", "en": ""}, "holder": "null"}]


def called(language: str, name: str) -> Actor:
    """Return an actor that is called so in a language of the press."""
    names = {"zh": f"{name}甲", "en": f"{name} A"} | {language: name}
    return Actor.model_validate({"kind": "organisation", "names": names})


def filled(stub: dict[str, Any]) -> dict[str, Any]:
    """Return a stub with texts, and with whoever is to be described, but nothing else."""
    both = {"zh": "某事", "en": "something"}
    source = stub["attributed_to"]
    if isinstance(source, dict) and ("described" in source or source.get("actor") == ""):
        source = {key: value for key, value in source.items() if value} | {"described": both}
    given = stub | {"text": both, "issues": ["ferry-service"], "attributed_to": source, "figures": []}
    return {key: value for key, value in given.items() if value not in ("null", [])}


def test_a_plain_clause_beside_a_hedged_one_gives_its_number() -> None:
    records = tiny_records()
    clipped = of("渡轮3月28日首航，森花表示票价太贵。")
    found = proposals(clipped, extract(clipped, None, "zh", records, None), records)[0]
    assert [(one.clause, one.status) for one in found] == [(1, "occurred"), (None, "stated")]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("渡轮4月复航", "ferry-return"),
        ("森花表示渡轮的复航太晚", "ferry-return"),
        ("码头的落成典礼定于5月举行", "pier-opening"),
        ("森花将于5月出访", ""),
    ],
)
def test_an_event_is_proposed_that_a_clause_names(text: str, event: str) -> None:
    records = tiny_records()
    assert NamedEvents(records, date(2031, 4, 20)).best(text, ()) == event


def test_what_a_clause_leaves_unsaid_of_an_event_may_stand_above_it() -> None:
    records = tiny_records()
    events = NamedEvents(records, date(2031, 4, 20))
    assert events.best("典礼定于5月举行", (), "码头落成在即") == "pier-opening"
    assert events.best("定于5月举行", (), "码头落成典礼") == ""


def test_an_event_of_another_time_is_not_meant() -> None:
    records = tiny_records()
    names = {"zh": "码头落成典礼（2031年5月）", "en": "Opening of the pier, May 2031"}
    dated = Event.model_validate({"kind": "meeting", "names": names})
    events = NamedEvents(replace(records, events={"pier-opening": dated}), date(2031, 4, 20))
    text = "码头落成典礼"
    assert [events.best(text, dates) for dates in [(), ("2031-05-03",), ("2030-05",)]] == [
        "pier-opening",
        "pier-opening",
        "",
    ]
    late = NamedEvents(replace(records, events={"pier-opening": dated}), date(2034, 4, 20))
    assert late.best(text, ()) == ""


def test_a_country_that_only_says_whose_a_person_is_is_no_actor() -> None:
    kinds = {"japan": "government", "mori-hana": "person"}
    names = {"japan": "日本", "mori-hana": "森花"}
    actors = {
        one: Actor.model_validate({"kind": kind, "names": {"zh": names[one], "en": one}})
        for one, kind in kinds.items()
    }
    records = replace(tiny_records(), actors=actors)
    clipped = of("日本首相森花出访", "日本与森花会谈")
    found = proposals(clipped, extract(clipped, None, "zh", records, None), records)
    assert [one[0].actors for one in found] == [("mori-hana",), ("japan", "mori-hana")]


def test_figures_of_one_value_are_told_by_their_place_in_the_statement() -> None:
    records = tiny_records()
    clipped = of("渡轮有12人，船长30米，码头有12人。")
    found = proposals(clipped, extract(clipped, None, "zh", records, None), records)[0]
    places = [(place, figure.value) for one in found for place, figure in one.figures]
    assert places == [(1, "12"), (0, "30"), (3, "12")]


def proposed(language: str, text: str) -> list[list[Proposal]]:
    """Return what the clauses of a statement propose on the tiny desk."""
    records, clipped = tiny_records(), of(text)
    return proposals(clipped, extract(clipped, None, language, records, None), records)


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
