"""What need not be typed in a clipping: without all of it the file means the same."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from generator.cli import main
from generator.load.completion import spared
from generator.load.files import load
from generator.load.records import Records
from generator.load.typed import parse_records

from ..conftest import TINY, copy_data
from ..edited import problems_of

PLAN = "data/clippings/2031/2031-02-10-harbour-post-plan.yaml"


def told(root: Path) -> str:
    """Return what briefs tidy says."""
    return CliRunner().invoke(main, ["tidy", "--root", str(root)], catch_exceptions=False).stdout


def records_of(root: Path) -> Records:
    """Return the records of a desk."""
    return parse_records(load(root)[0])[0]


def test_without_all_that_can_go_the_desk_is_the_same(tmp_path: Path) -> None:
    root = copy_data(TINY, tmp_path)
    before = records_of(root)
    assert f"{PLAN}:9:17: paragraphs can go: the evidence has it\n" in told(root)
    assert told(root).endswith("\n15 values can go.\n")
    for path in (root / "data/clippings").rglob("*.yaml"):
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        places = [line.split(":") for line in told(root).splitlines() if path.name in line]
        gone = {int(number) for _, number, *_ in places}
        kept = [line for number, line in enumerate(lines, 1) if number not in gone]
        path.write_text("".join(kept), encoding="utf-8")
    assert told(root) == "Nothing can go: the files have what they need.\n"
    assert records_of(root).clippings == before.clippings
    assert [problem.rule for problem in problems_of(root)] == ["summary-current"]


def test_what_the_evidence_does_not_give_stays(tmp_path: Path) -> None:
    root = copy_data(TINY, tmp_path)
    path = root / PLAN
    text = path.read_text(encoding="utf-8").replace("approximate: true", "approximate: false")
    path.write_text(text.replace("paragraphs: [1, 2]", "paragraphs: [1]"), encoding="utf-8")
    assert "approximate" not in told(root)
    assert told(root).count("paragraphs") == 9


def test_a_draft_without_facts_spares_nothing() -> None:
    assert list(spared({"facts": None}, None, None)) == []
