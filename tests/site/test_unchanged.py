"""A build of what is there already is not made again; whatever is otherwise, it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator import pipeline
from generator.edition.edition import Deployment
from generator.site.unchanged import digest_before, is_unchanged, note_unchanged

from ..shared import A_DAY, TINY, copy_desk

CALLED = ("", "", "None")
CHANGES: dict[str, Callable[[Path], object]] = {
    "data": lambda root: (root / "data/desk.yaml").write_text("title: {}", encoding="utf-8"),
    "a new file of data": lambda root: (root / "data/issues/a.yaml").write_text("", encoding="utf-8"),
    "the theme": lambda root: (root / "site_overrides/main.html").write_text("", encoding="utf-8"),
    "the configuration": lambda root: (root / "mkdocs.yml").write_text("", encoding="utf-8"),
    "a page by hand": lambda root: (root / "briefs/zh/about.md").write_text("", encoding="utf-8"),
    "a generated page": lambda root: (root / "briefs/zh/index.md").write_text("x", encoding="utf-8"),
    "a page of the site": lambda root: (root / "site/index.html").write_text("x", encoding="utf-8"),
    "a page that is gone": lambda root: (root / "site/index.html").unlink(),
    "a page too many": lambda root: (root / "site/more.html").write_text("", encoding="utf-8"),
    "the note": lambda root: (root / ".kept/whole.json").write_text("[", encoding="utf-8"),
}


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A project that looks as after a build."""
    root = copy_desk(TINY, tmp_path)
    for name in ("site/index.html", "briefs/zh/index.md"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("", encoding="utf-8")
    note_unchanged(root, digest_before(root, CALLED))
    return root


def unchanged(root: Path, *called: str) -> bool:
    return is_unchanged(root, digest_before(root, called or CALLED))


def test_what_was_noted_is_unchanged(built: Path) -> None:
    assert unchanged(built)


def test_where_a_project_lies_and_how_it_is_named_makes_no_difference(
    built: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(built)
    assert unchanged(Path())
    assert unchanged(Path("../") / built.name)
    moved = built.rename(tmp_path_factory.mktemp("elsewhere") / "project")
    (moved.parent / "link").symlink_to(moved)
    assert unchanged(moved)
    assert unchanged(moved.parent / "link")


@pytest.mark.parametrize("change", CHANGES)
def test_any_change_is_seen(built: Path, change: str) -> None:
    CHANGES[change](built)
    assert not unchanged(built)


def test_another_call_is_another_site(built: Path) -> None:
    assert not unchanged(built, "https://other.example/", "", "None")


def test_what_is_edited_while_it_is_built_is_built_the_next_time(built: Path) -> None:
    before = digest_before(built, CALLED)
    (built / "data/desk.yaml").write_text("title: {}", encoding="utf-8")
    note_unchanged(built, before)
    assert not unchanged(built)


def test_a_build_of_what_is_there_does_nothing(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "Workers", None)
    assert pipeline.build(built, A_DAY, Deployment()) == []
