"""Writing: only what differs, and nothing outside the generator's own folders."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from generator.output import Writing, apply, changes, output_inside, paths_in, write_all

from .shared import contents_in, write

paths = st.sampled_from(["zh/index.md", "zh/issues/a.md", "zh/issues/b.md", "en/months/2025-10.md"])
files = st.dictionaries(paths, st.text())


@given(wanted=files, existing=files)
def test_a_plan_carried_out_leaves_what_was_wanted(wanted: dict[str, str], existing: dict[str, str]) -> None:
    before = {path: text.encode() for path, text in existing.items()}
    steps = changes(wanted, before)
    after = {path: text for path, text in existing.items() if path not in steps.delete}
    assert after | dict(steps.create) | dict(steps.change) == wanted
    assert not any(existing.get(path) == text for path, text in steps.change.items())


def test_a_second_write_changes_nothing(desk: Path) -> None:
    known = contents_in(desk)
    assert write(known, desk) == []
    before = {path: path.stat().st_mtime_ns for path in (desk / "briefs").rglob("*")}
    assert write(known, desk) == []
    assert {path: path.stat().st_mtime_ns for path in (desk / "briefs").rglob("*")} == before


def test_what_is_no_longer_wanted_goes_and_what_is_written_by_hand_stays(desk: Path) -> None:
    write(contents_in(desk), desk)
    stale = desk / "briefs/zh/months/1999-01.md"
    stale.write_text("old", encoding="utf-8")
    write(contents_in(desk), desk)
    assert not stale.exists()
    assert (desk / "briefs/zh/about.md").exists()


def test_nothing_is_written_through_a_link(desk: Path) -> None:
    outside = desk.parent / f"{desk.name}-outside"
    outside.mkdir()
    (desk / "briefs/zh/issues").symlink_to(outside)
    problems = write(contents_in(desk), desk)
    assert {problem.rule for problem in problems} == {"output-inside"}
    assert list(outside.iterdir()) == []
    assert not (desk / "briefs/zh/index.md").exists()


def test_a_link_in_the_place_of_a_file_is_refused(desk: Path) -> None:
    secret = desk / "secret"
    secret.write_text("keep", encoding="utf-8")
    (desk / "briefs/zh/index.md").symlink_to(secret)
    assert paths_in(desk / "briefs", ["zh/index.md"]) == ["zh/index.md"]
    assert list(output_inside(Writing(desk / "briefs", ["zh/index.md"])))
    assert secret.read_text(encoding="utf-8") == "keep"


def test_an_empty_folder_goes(desk: Path) -> None:
    briefs = desk / "briefs"
    apply(changes({"zh/issues/a.md": "x"}, {}), briefs)
    write_all([], briefs, paths_in(briefs, ["zh/issues"]))
    assert not (briefs / "zh/issues").exists()
