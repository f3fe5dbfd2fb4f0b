"""Writing: only what differs, and nothing outside the generator's own folders."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.output import all_in, output_inside, paths_in, write_all

from .shared import TINY, contents_in, copy_desk, write

paths = st.sampled_from(["zh/index.md", "zh/issues/a.md", "zh/issues/b.md", "en/months/2025-10.md"])
files = st.dictionaries(paths, st.binary())


@given(wanted=files, existing=files)
def test_what_is_written_leaves_what_was_wanted(wanted: dict[str, bytes], existing: dict[str, bytes]) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        write_all(existing.items(), folder, ())
        before = {path: (folder / path).stat().st_mtime_ns for path in existing}
        write_all(wanted.items(), folder, existing)
        assert {path: (folder / path).read_bytes() for path in all_in(folder)} == wanted
        same = [path for path, content in wanted.items() if existing.get(path) == content]
        assert all((folder / path).stat().st_mtime_ns == before[path] for path in same)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny desk with its pages; each test leaves them as they were."""
    desk = copy_desk(TINY, tmp_path_factory.mktemp("written"))
    assert write(contents_in(desk), desk) == []
    return desk


def test_a_second_write_changes_nothing(written: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in (written / "briefs").rglob("*")}
    assert write(contents_in(written), written) == []
    assert {path: path.stat().st_mtime_ns for path in (written / "briefs").rglob("*")} == before


def test_what_is_no_longer_wanted_goes_and_what_is_written_by_hand_stays(written: Path) -> None:
    stale = written / "briefs/zh/months/1999-01.md"
    stale.write_text("old", encoding="utf-8")
    write(contents_in(written), written)
    assert not stale.exists()
    assert (written / "briefs/zh/about.md").exists()


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
    assert list(output_inside((desk / "briefs", ["zh/index.md"])))
    assert secret.read_text(encoding="utf-8") == "keep"


def test_an_empty_folder_goes(desk: Path) -> None:
    briefs = desk / "briefs"
    write_all([("zh/issues/a.md", b"x")], briefs, ())
    write_all([], briefs, paths_in(briefs, ["zh/issues"]))
    assert not (briefs / "zh/issues").exists()
