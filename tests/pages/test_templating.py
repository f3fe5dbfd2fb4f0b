"""Where the code of templates is kept."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import BytecodeCache, FileSystemBytecodeCache

from generator import setting
from generator.pages.templating import compiled, template_environment
from generator.setting import program_digest


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of the test's own in the place of Python's, and nothing known of an earlier one."""
    monkeypatch.setattr(setting, "cache_from_source", lambda _: str(tmp_path / "cache/module.pyc"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    compiled.cache_clear()
    yield tmp_path / "cache"
    compiled.cache_clear()


def use(cache: BytecodeCache | None) -> None:
    """Compile a template."""
    template_environment(None, comment="<##>", compiled=cache).get_template("year.md.j2")


def test_it_is_kept_by_program_and_what_others_left_goes(place: Path) -> None:
    (place / "templates-of-another").mkdir(parents=True)
    (place / "module.pyc").touch()
    cache = compiled()
    assert isinstance(cache, FileSystemBytecodeCache)
    use(cache)
    folder = place / f"templates-{program_digest()[:16]}"
    assert {path.name for path in place.iterdir()} == {folder.name, "module.pyc"}
    assert any(folder.iterdir())


def test_where_python_writes_nothing_nothing_is_written(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    use(compiled())
    assert compiled() is None
    assert not place.exists()


def test_a_folder_that_goes_meanwhile_ends_nothing(place: Path) -> None:
    cache = compiled()
    shutil.rmtree(place)
    use(cache)
    assert not place.exists()


def test_where_nothing_can_be_written_nothing_is_kept(place: Path) -> None:
    place.write_text("a file in the place of the folder", encoding="utf-8")
    use(compiled())
    assert compiled() is None
