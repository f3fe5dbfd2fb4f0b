"""briefs init: a desk that checks, builds and passes its test from the first minute, in any languages."""

from __future__ import annotations

import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from click.testing import Result

from generator.load.typed import languages_of
from generator.pipeline import check_data

from ..shared import PROJECT, briefs, built, contents, copy_site_sources


def init(folder: Path, languages: str, title: str = "Town Council Briefing") -> Result:
    """Run the command."""
    return briefs("init", folder, "--languages", languages, "--title", title)


def program() -> dict[str, bytes]:
    """Return what git keeps of generator/."""
    listed = subprocess.run(
        ["git", "ls-files", "generator"], cwd=PROJECT, capture_output=True, text=True, check=True
    )
    paths = [PROJECT / name for name in listed.stdout.splitlines()]
    return {
        path.relative_to(PROJECT / "generator").as_posix(): path.read_bytes()
        for path in paths
        if path.is_file()
    }


def with_program(folder: Path) -> Path:
    """Have a folder look as if the program were there; return it."""
    (folder / "generator").mkdir(parents=True)
    return folder


@pytest.mark.parametrize("languages", ["en", "zh", "en,zh", "zh,en"])
def test_a_new_desk_has_no_problem_and_one_clipping(languages: str, tmp_path: Path) -> None:
    assert init(with_program(tmp_path), languages).exit_code == 0
    checked = check_data(tmp_path, date.today())
    assert [*checked.problems, *checked.warnings] == []
    assert len(checked.records.clippings) == 1
    assert ",".join(languages_of(tmp_path)) == languages
    assert sorted(path.name for path in (tmp_path / "briefs").iterdir()) == sorted(languages.split(","))


def test_when_the_example_is_deleted_a_fact_is_asked_for(tmp_path: Path) -> None:
    init(with_program(tmp_path), "en")
    for path in [
        *(tmp_path / "data/clippings").rglob("*.yaml"),
        *(tmp_path / "data/evidence").rglob("*.json"),
    ]:
        path.unlink()
    (tmp_path / "data/issues/example-footbridge.yaml").unlink()
    assert [problem.rule for problem in check_data(tmp_path, date.today()).problems] == ["facts-present"]


@pytest.mark.site
def test_a_new_desk_builds(tmp_path: Path) -> None:
    init(with_program(tmp_path), "en", title='Bridges: "all" of them')
    site = built(copy_site_sources(tmp_path), today=date.today())
    assert "Bridges: &quot;all&quot; of them" in (site / "index.html").read_text(encoding="utf-8")
    assert "The footbridge can be walked on again" in (site / "index.html").read_text(encoding="utf-8")


def test_a_new_folder_is_a_repository_of_the_program_with_a_desk_of_its_own(tmp_path: Path) -> None:
    folder = tmp_path / "town"
    assert init(folder, "en").exit_code == 0
    assert {"Makefile", "generator", "mkdocs.yml", "site_overrides", "tests"} <= {
        path.name for path in folder.iterdir()
    }
    assert [path.name for path in (folder / "data/issues").iterdir()] == ["example-footbridge.yaml"]
    # To the byte the same, it is run from where it is compiled.
    assert contents(folder / "generator") == program()
    shutil.rmtree(folder / "generator")
    (folder / "generator").symlink_to(PROJECT / "generator")
    tests = ("tests/test_data.py", "tests/project/test_docs.py")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", *tests],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("languages", ["fr", "en,en", "", "en zh"])
def test_other_languages_are_refused(languages: str, tmp_path: Path) -> None:
    result = init(tmp_path, languages)
    assert result.exit_code == 2
    assert "are no languages of a site (write en, zh, en,zh or zh,en)" in result.output
    assert list(tmp_path.iterdir()) == []


def test_a_desk_that_is_there_stays_as_it_is(tmp_path: Path) -> None:
    init(with_program(tmp_path), "en")
    desk = (tmp_path / "data/desk.yaml").read_bytes()
    result = init(tmp_path, "zh", "海湾渡轮简报")
    assert result.exit_code == 1
    assert "already (delete its data/, or name another FOLDER)" in result.output
    assert (tmp_path / "data/desk.yaml").read_bytes() == desk


def test_a_page_by_hand_stays(tmp_path: Path) -> None:
    about = with_program(tmp_path) / "briefs/en/about.md"
    about.parent.mkdir(parents=True)
    about.write_text("# About us\n", encoding="utf-8")
    init(tmp_path, "en")
    assert about.read_text(encoding="utf-8") == "# About us\n"
