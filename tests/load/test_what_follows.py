"""What follows from the rest of a fact need not be typed: who acts, who is named, whose word it is."""

from __future__ import annotations

from pathlib import Path

from generator.model import Fact

from ..edited import problems_of
from ..shared import TINY, copy_data, records_of

PLAN = "data/clippings/2031/2031-02-10-harbour-post-plan.yaml"
SAILED = "data/clippings/2031/2031-04-02-bay-radio-sailed.yaml"


def fact_after(old: str, new: str, number: int, folder: Path) -> Fact:
    """Return a fact of the plan after an edit."""
    root = copy_data(TINY, folder)
    path = root / PLAN
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return records_of(root).clippings[Path(PLAN).stem].facts[number]


def test_who_states_a_position_acts_and_who_acts_is_named(tmp_path: Path) -> None:
    typed = "    actors: [mori-hana]\n    agents: [mori-hana]\n    attributed_to"
    fact = fact_after(typed, "    attributed_to", 2, tmp_path)
    assert (fact.actors, fact.agents) == (("mori-hana",), ("mori-hana",))
    other = fact_after(typed, "    actors: [ferry-company]\n    attributed_to", 2, tmp_path / "other")
    assert other.actors == ("mori-hana", "ferry-company")


def test_who_only_acts_is_no_source(tmp_path: Path) -> None:
    fact = fact_after("    attributed_to: {actor: mori-hana}\n", "", 2, tmp_path)
    assert fact.attributed_to is None


def test_the_report_judges_only_where_nobody_else_speaks(tmp_path: Path) -> None:
    root = copy_data(TINY, tmp_path)
    path = root / SAILED
    text = path.read_text(encoding="utf-8").replace("    attributed_to: {report: true}\n", "")
    path.write_text(text, encoding="utf-8")
    source = records_of(root).clippings[Path(SAILED).stem].facts[1].attributed_to
    assert source is not None
    assert source.report
    worker = "    attributed_to:\n      named: false\n      described: {zh: 一名工人, en: a worker}\n"
    judged = fact_after(
        f"alleged\n    issues: [pier-works]\n{worker}",
        "assessed\n    issues: [pier-works]\n",
        3,
        tmp_path / "h",
    )
    assert (judged.status, judged.attributed_to) == ("assessed", None)


def test_an_actor_that_follows_from_another_place_is_told_there(tmp_path: Path) -> None:
    root = copy_data(TINY, tmp_path)
    path = root / PLAN
    text = path.read_text(encoding="utf-8")
    typed = "    actors: [mori-hana]\n    agents: [mori-hana]\n    attributed_to: {actor: mori-hana}\n"
    path.write_text(
        text.replace(typed, "    actors: [nobody]\n    attributed_to: {actor: no-one}\n"), encoding="utf-8"
    )
    told_of = [
        (problem.line, problem.column) for problem in problems_of(root) if problem.rule == "actor-known"
    ]
    lines = text.replace(typed, "    actors: [nobody]\n    attributed_to: {actor: no-one}\n").splitlines()
    places = [
        (number, line.index(word) + 1)
        for number, line in enumerate(lines, 1)
        for word in ("nobody", "no-one")
        if word in line
    ]
    assert sorted(told_of) == places
