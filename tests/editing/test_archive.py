"""briefs lock, briefs import and check --archive, on the tiny desk and its invented page."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from click.testing import Result

from generator.editing.drafts import new_file

from ..edited import held_against
from ..shared import A_DAY, TINY, briefs, contents, copy_data, load_book

PAGE = TINY / "digest.txt"
NOTHING = "Nothing to do: data/ has what the page gives.\n"
THIRD = """\
高架桥通车
海湾电台· 2031-04-20 07:00
通车 - 镇长森花表示高架桥将于5月底通车 [1] - 桥长约300米 耗资3亿美元 [2][3]
"""


def run(command: str, root: Path, archive: Path) -> Result:
    """Run a command on a desk and a page."""
    return briefs(command, "--root", root, archive)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the tiny desk's data."""
    return copy_data(TINY, tmp_path / "desk")


@pytest.fixture
def longer(tmp_path: Path) -> Path:
    """The page with a third clipping."""
    page = tmp_path / "page.txt"
    page.write_text(PAGE.read_text(encoding="utf-8") + THIRD, encoding="utf-8")
    return page


def test_locking_again_changes_nothing(root: Path) -> None:
    before = contents(root)
    assert run("lock", root, PAGE).stdout == NOTHING
    assert contents(root) == before


def test_evidence_holds_no_text(root: Path) -> None:
    sentences = PAGE.read_text(encoding="utf-8")
    for path in (root / "data/evidence").rglob("*.json"):
        text = path.read_text(encoding="utf-8")
        runs = {sentences[at : at + 6] for at in range(len(sentences) - 6)}
        assert not [run for run in runs if run in text and not re.search("[0-9]", run) and not run.isascii()]


def test_a_changed_statement_is_named_with_its_facts(root: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(PAGE.read_text(encoding="utf-8").replace("满乘客", "满客人"), encoding="utf-8")
    result = run("lock", root, page)
    assert "2031-04-02-bay-radio-sailed: statement 1 has changed; review f1" in result.stdout
    assert "statement 2" not in result.stdout


def test_a_fact_is_not_lost_by_locking_again(root: Path) -> None:
    path = root / "data/clippings/2031/2031-02-10-harbour-post-plan.yaml"
    text = path.read_text(encoding="utf-8")
    start, end = text.index("  - id: f3"), text.index("  - id: f4")
    path.write_text(text[:start] + text[end:], encoding="utf-8")
    run("lock", root, PAGE)
    assert any("the fact f3 of statement 2 is gone" in str(one) for one in load_book(root, A_DAY)[1])


def test_a_fact_of_a_draft_may_go(root: Path) -> None:
    path = root / "data/clippings/2031/2031-02-10-harbour-post-plan.yaml"
    text = path.read_text(encoding="utf-8").replace("facts:\n", "draft: true\nfacts:\n", 1)
    start, end = text.index("  - id: f3"), text.index("  - id: f4")
    path.write_text(text[:start] + text[end:], encoding="utf-8")
    assert "fact-kept" not in {problem.rule for problem in load_book(root, A_DAY)[1]}
    run("lock", root, PAGE)
    path.write_text(path.read_text(encoding="utf-8").replace("draft: true\n", ""), encoding="utf-8")
    assert "fact-kept" not in {problem.rule for problem in load_book(root, A_DAY)[1]}


def test_import_starts_a_draft_and_a_second_import_nothing(root: Path, longer: Path) -> None:
    result = run("import", root, longer)
    path = root / "data/clippings/2031/2031-04-20-bay-radio.yaml"
    assert "2 statements to do" in result.stdout
    text = path.read_text(encoding="utf-8")
    assert 'headline: "高架桥通车"' in text
    assert "# 语句1，第1节，¶1；用词：某人的说法、计划；日期：2031-05-28~/2031-05-31" in text
    assert "actors: []\n  #   agents: []\n  #   attributed_to: {actor: mori-hana}\n" in text
    assert "  #     - value: 300000000\n  #       measure:\n" in text
    assert "通车 [1]" not in text
    book, problems = load_book(root, A_DAY)
    assert problems == []
    assert book is not None
    assert "2031-04-20-bay-radio" not in book.clippings
    before = contents(root)
    assert run("import", root, longer).stdout == NOTHING
    assert contents(root) == before


def test_a_stub_that_is_filled_in_is_read(root: Path, longer: Path) -> None:
    run("import", root, longer)
    path = root / "data/clippings/2031/2031-04-20-bay-radio.yaml"
    lines = [
        line.replace("  # - ", "  - ").replace("  #   ", "    ")
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    rules = {problem.rule for problem in load_book(root, A_DAY)[1]}
    assert rules == {"field-value"}


SUGGESTED = (
    ("渡轮公司计划明年开夜班船 [1]", ("planned", None)),
    ("渡轮公司希望明年开夜班船 [1]", ("stated", "{actor: ferry-company}")),
    ("渡轮公司或许会开夜班船 [1]", ("expected", None)),
    ("有居民透露渡轮公司将开夜班船 [1]", ("alleged", "named: false")),
    ("渡轮公司2032年的预算是3亿美元 [1]", ("background", None)),
    ("渡轮公司去年开了夜班船 [1]", ("occurred", None)),
)


@pytest.mark.parametrize(("statement", "suggested"), SUGGESTED)
def test_what_a_stub_suggests_is_what_the_check_allows(
    statement: str, suggested: tuple[str, str | None], root: Path, tmp_path: Path
) -> None:
    page = tmp_path / "page.txt"
    page.write_text(f"夜班船\n海湾电台· 2031-04-20 07:00\n班次 - {statement}\n", encoding="utf-8")
    run("import", root, page)
    path = root / "data/clippings/2031/2031-04-20-bay-radio.yaml"
    text = path.read_text(encoding="utf-8")
    status, source = suggested
    assert f"#   status: {status}\n" in text
    assert (source or "attributed_to: null") in text
    path.write_text(filled(text), encoding="utf-8")
    broken = {problem.rule for problem in load_book(root, A_DAY)[1]}
    assert broken <= {"numbers-agree", "figure-written", "dates-used", "text-hedged"}, broken


def filled(text: str) -> str:
    """Return a draft with its stub taken as it is, and its empty places filled in."""
    text = text.replace("  # - ", "  - ").replace("  #   ", "    ")
    for empty, given in (("zh: ''", "zh: 夜班船"), ("en: ''", "en: night boats")):
        text = text.replace(empty, given)
    return text.replace("actor: ''", "actor: ferry-company").replace("issues: []", "issues: [ferry-service]")


def test_a_unit_that_the_desk_does_not_have_is_not_another(root: Path, longer: Path) -> None:
    longer.write_text(longer.read_text(encoding="utf-8").replace("3亿美元", "3亿日元"), encoding="utf-8")
    run("import", root, longer)
    path = root / "data/clippings/2031/2031-04-20-bay-radio.yaml"
    text = filled(path.read_text(encoding="utf-8"))
    path.write_text(text.replace("unit: ''", "unit: usd"), encoding="utf-8")
    (told,) = [str(one) for one in load_book(root, A_DAY)[1] if "300000000 usd" in str(one)]
    learnt = (
        "add 日元 in data/desk.yaml to printed of the unit that is meant, or a new unit; value: 300000000"
    )
    assert f"figure 2 of statement 2 (¶2, ¶3) is '3亿日元' ({learnt}" in told


def test_an_unknown_outlet_is_named_and_nothing_is_written(root: Path, longer: Path) -> None:
    before = contents(root)
    text = longer.read_text(encoding="utf-8") + THIRD.replace("高架", "另一").replace("07:00", "09:00")
    longer.write_text(text.replace("海湾电台· 2031-04-20", "山城晚报· 2031-04-20"), encoding="utf-8")
    result = run("import", root, longer)
    assert result.exit_code == 1
    assert result.stderr.count("the outlet '山城晚报' is not in data/desk.yaml") == 1
    assert contents(root) == before


def started(root: Path, page: Path, text: str) -> list[str]:
    """Return the clippings that importing a page starts."""
    page.write_text(text, encoding="utf-8")
    lines = run("import", root, page).stdout.splitlines()
    return [line.split()[1] for line in lines if line.startswith("wrote data/clippings")]


def test_two_headlines_of_one_minute_and_one_story_in_two_papers_are_two_clippings(
    root: Path, tmp_path: Path
) -> None:
    flash = "渡轮停航\n海湾电台· 2031-04-12 18:20\n - 渡轮今晚停航 [1]\n"
    assert started(root, tmp_path / "page.txt", flash) == ["data/clippings/2031/2031-04-12-bay-radio.yaml"]
    again = PAGE.read_text(encoding="utf-8") + flash + flash.replace("海湾电台", "港口邮报")
    assert started(root, tmp_path / "page.txt", again) == ["data/clippings/2031/2031-04-12-harbour-post.yaml"]
    assert started(root, tmp_path / "page.txt", again) == []


def test_an_edited_headline_is_still_that_clipping(root: Path, tmp_path: Path) -> None:
    page = PAGE.read_text(encoding="utf-8").replace("渡轮复航: 首航客满", "渡轮复航：客满")
    assert started(root, tmp_path / "page.txt", page) == []


@pytest.mark.parametrize("command", ["import", "lock"])
def test_the_same_words_at_another_time_are_asked_about(command: str, root: Path, tmp_path: Path) -> None:
    page, before = tmp_path / "page.txt", contents(root)
    text = PAGE.read_text(encoding="utf-8").replace("2031-04-12 18:20", "2031-04-12 18:30")
    page.write_text(text, encoding="utf-8")
    result = run(command, root, page)
    assert "page.txt:13:1: in data/ as 2031-04-12-bay-radio-cancelled with the time" in result.stderr
    assert contents(root) == before


@pytest.mark.parametrize("headline", ["\ufeff高架桥", "高架\t桥", "高架\u200b桥", "e\u0301 ガ", "高: 桥 #"])
def test_a_draft_of_any_headline_is_read(headline: str, root: Path, tmp_path: Path) -> None:
    (path,) = started(root, tmp_path / "page.txt", THIRD.replace("高架桥通车", headline))
    assert load_book(root, A_DAY)[1] == []
    assert 'headline: "' in (root / path).read_text(encoding="utf-8")


EVIDENCE = "data/evidence/2031/2031-04-02-bay-radio-sailed.json"


def test_no_link_is_written_through(root: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    (root / EVIDENCE).unlink()
    (root / EVIDENCE).symlink_to(outside)
    refused = run("lock", root, PAGE)
    assert (refused.exit_code, outside.exists()) == (1, False)
    (root / "data/events/late.yaml").symlink_to(outside)
    refused = briefs("new", "event", "late", "--root", root)
    assert (refused.exit_code, outside.exists()) == (1, False)


def test_evidence_that_is_no_text_is_locked_anew(root: Path) -> None:
    (root / EVIDENCE).write_bytes(b"\xff\xfe")
    assert run("lock", root, PAGE).exit_code == 0
    assert load_book(root, A_DAY)[1] == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (r'"2031-03-28"', '"2031-02-30"'),
        (r'"2031-03-28"', '"2031-03-28/2031-03-27"'),
        (r'"value": "[0-9]+"', '"value": "' + "9" * 39 + '"'),
    ],
)
def test_evidence_of_no_day_or_of_no_measure_is_a_problem_and_no_failure(
    root: Path, old: str, new: str
) -> None:
    for path in (root / "data/evidence").rglob("*.json"):
        path.write_text(re.sub(old, new, path.read_text(encoding="utf-8")), encoding="utf-8")
    assert load_book(root, A_DAY)[1]


def test_a_number_of_forty_digits_is_no_figure(root: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    text = PAGE.read_text(encoding="utf-8") + THIRD.replace("[1]", f"，编号{'9' * 38}亿 [1]", 1)
    page.write_text(text, encoding="utf-8")
    assert run("import", root, page).exit_code == 0


def test_evidence_left_in_conflict_is_locked_anew(root: Path) -> None:
    path = root / EVIDENCE
    text = path.read_text(encoding="utf-8")
    path.write_text(f"<<<<<<< HEAD\n{text}=======\n{text}>>>>>>> theirs\n", encoding="utf-8")
    assert [one.rule for one in load_book(root, A_DAY)[1]] == ["merge-finished"]
    assert run("lock", root, PAGE).exit_code == 0
    assert load_book(root, A_DAY)[1] == []


@pytest.mark.parametrize(("kind", "exit_code"), [("issue", 0), ("event", 0), ("actor", 1)])
def test_an_issue_that_was_just_started_may_wait_for_its_facts(
    kind: str, exit_code: int, root: Path, longer: Path
) -> None:
    """A new actor may not: without its names the evidence would lack it."""
    path, text = new_file(kind, "night-boats", A_DAY, ("zh", "en"))
    (root / path).write_text(text, encoding="utf-8")
    assert run("import", root, longer).exit_code == exit_code


def test_a_broken_page_leaves_no_file(root: Path, longer: Path) -> None:
    before = contents(root)
    longer.write_text(longer.read_text(encoding="utf-8").replace("[2][3]", ""), encoding="utf-8")
    result = run("import", root, longer)
    assert result.exit_code == 1
    assert "breaks off" in result.stderr
    assert contents(root) == before


def check_with(root: Path, archive: Path) -> list[str]:
    """Return the problems of a desk held against a page."""
    return [problem.rule for problem in held_against(root, archive)]


COPIES = (
    "据一名在场工人透露工程花费已经超出原定数额",
    "据一名在场工人透露，工程花费已经高过原定数额",
    "据森花说，工人透露工程花费已经超出2031年原定数额",
)


@pytest.mark.parametrize("copy", COPIES)
def test_what_is_copied_is_shown(copy: str, root: Path) -> None:
    path = root / "data/clippings/2031/2031-02-10-harbour-post-plan.yaml"
    text = path.read_text(encoding="utf-8")
    text = text.replace("据一名工人透露，工程已经超支", copy)
    path.write_text(text, encoding="utf-8")
    assert check_with(root, PAGE) == ["copied"]


def test_names_and_quotations_may_be_shared(root: Path) -> None:
    assert check_with(root, PAGE) == []


def test_evidence_of_another_text_is_stale(root: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    shutil.copy(PAGE, page)
    page.write_text(page.read_text(encoding="utf-8").replace("满乘客", "满客人"), encoding="utf-8")
    assert check_with(root, page) == ["stale"]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('"facts": ["f1"]', '"facts": []', "facts are new since"),
        ('"hedges": {"plan": "计划"}', '"hedges": {}', "read otherwise since"),
        ('"hash": "', '"hash": "0', "not that of the archive"),
    ],
)
def test_evidence_is_told_for_what_is_new(old: str, new: str, told: str, root: Path) -> None:
    path = root / "data/evidence/2031/2031-02-10-harbour-post-plan.json"
    text = path.read_text(encoding="utf-8")
    where = text.index(old)
    end = where + len(old)
    behind = text[end + 1 :] if old.startswith('"hash') else text[end:]
    path.write_text(text[:where] + new + behind, encoding="utf-8")
    found = [one for one in held_against(root, PAGE) if one.rule == "stale"]
    assert [told in str(one.message) for one in found] == [True]
