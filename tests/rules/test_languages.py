"""A desk that clips an English and a Japanese paper has the guard that it has for Chinese ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from ..shared import A_DAY, TINY, briefs, copy_data, load_book

OUTLETS = """\
publishers:
  bay-times:
    name: {zh: 海湾时报, en: Bay Times}
    time_zone: Europe/London
    language: en
  bay-shimbun:
    name: {zh: 湾岸新闻, en: Bay Shimbun}
    time_zone: Asia/Tokyo
    language: ja
"""
PAGE = """\
The ferry is back
Bay Times· 2031-04-20 07:00
Sailings - The ferry left on 2 April with 160 people, and Bay Ferry Company plans to raise fares in June [1]
運航再開
Bay Shimbun· 2031-04-21 07:00
運航 - フェリーは160人を乗せて港を出た。会社は6月に運賃を引き上げる方針だ [1]
"""
FACT = """\
facts:
  - id: f1
    statement: 1
    clause: {clause}
    text: {{zh: '{zh}', en: '{en}'}}
    status: occurred
    issues: [ferry-service]
{figures}statements: {{}}
entered: 2031-04-22
"""
SAILED = {"zh": "渡轮载160人离港。", "en": "The ferry left with 160 people."}
RAISED = {"zh": "票价上调。", "en": "Fares went up."}
FIGURES = """\
    figures:
      - value: 160
        measure: {zh: 乘客, en: passengers}
"""
PAPERS = {"2031-04-20-bay-times": "plans to", "2031-04-21-bay-shimbun": "方針"}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny desk with two more outlets and a draft of a clipping of each."""
    folder = copy_data(TINY, tmp_path_factory.mktemp("desk") / "root")
    desk = folder / "data/desk.yaml"
    desk.write_text(desk.read_text(encoding="utf-8").replace("publishers:\n", OUTLETS), encoding="utf-8")
    (folder / "page.txt").write_text(PAGE, encoding="utf-8")
    done = briefs("import", folder / "page.txt", "--root", folder)
    assert done.exit_code == 0, done.output
    return folder


def told(root: Path, clipping_id: str, clause: int, text: dict[str, str], figures: str) -> list[str]:
    """Return what is told of a fact in the place of a draft's stubs."""
    path = root / f"data/clippings/2031/{clipping_id}.yaml"
    draft = path.read_text(encoding="utf-8")
    head = draft.partition("facts:\n")[0].replace("draft: true\n", "")
    path.write_text(head + FACT.format(clause=clause, figures=figures, **text), encoding="utf-8")
    problems = [str(one) for one in load_book(root, A_DAY)[1] if one.path.endswith(path.name)]
    path.write_text(draft, encoding="utf-8")
    return problems


@pytest.mark.parametrize("paper", PAPERS)
def test_a_plain_clause_beside_a_hedged_one_needs_no_reason(paper: str, root: Path) -> None:
    problems = told(root, paper, 1, SAILED, FIGURES)
    assert not [one for one in problems if "[status-ceiling]" in one or "[figure-sourced]" in one], problems


@pytest.mark.parametrize(("paper", "word"), PAPERS.items())
def test_what_a_hedged_clause_tells_has_not_occurred(paper: str, word: str, root: Path) -> None:
    (problem,) = [one for one in told(root, paper, 2, RAISED, "") if "[status-ceiling]" in one]
    assert f"clause 2 has words of plan ({word}" in problem


@pytest.mark.parametrize("paper", PAPERS)
def test_a_number_that_the_paper_does_not_print_is_refused(paper: str, root: Path) -> None:
    wrong = FIGURES.replace("160", "170")
    text = {language: one.replace("160", "170") for language, one in SAILED.items()}
    assert any("[figure-sourced]" in one for one in told(root, paper, 1, text, wrong))
