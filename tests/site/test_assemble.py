"""What is otherwise goes into the last good site, all or nothing, whenever whoever does it is killed."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.site import assemble
from generator.site.assemble import Place, finish, put_in_place
from generator.site.workers import Built

from ..shared import contents

BEFORE = {"index.html": b"old", "stays/index.html": b"stays", "gone/deep/index.html": b"gone", "x": b"file"}
AFTER = {"index.html": b"new", "stays/index.html": b"stays", "x/index.html": b"page", "a.json": b"[]"}
STEPS = ("replace", "rename", "unlink", "rmdir")
"""What changes a site, as methods of a path."""


class KilledError(Exception):
    """Whoever put a site in place was killed."""


def a_folder(folder: Path, files: dict[str, bytes]) -> Path:
    """Make a folder of files."""
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def a_build(root: Path) -> tuple[Place, list[Built]]:
    """Make a site, and what a build of the next one has made."""
    place = Place(root / "work", root / "site")
    a_folder(place.site, BEFORE)
    new = {name: content for name, content in AFTER.items() if name not in ("a.json", "stays/index.html")}
    folder = a_folder(place.work / "editions/zh", new)
    stays = frozenset({"stays/index.html"})
    return place, [Built(folder=folder, stays=stays, gone=(), problems=())]


def refusing(monkeypatch: pytest.MonkeyPatch, refuse: Callable[[Path], None]) -> None:
    """Have something called before each step that changes a folder."""
    for name in STEPS:
        step = getattr(Path, name)

        def stepping(self: Path, *arguments: Any, step: Callable[..., Any] = step) -> Any:
            refuse(self)
            return step(self, *arguments)

        monkeypatch.setattr(Path, name, stepping)


def test_a_site_becomes_what_is_wanted_and_nothing_is_left(tmp_path: Path) -> None:
    place, parts = a_build(tmp_path)
    untouched = (place.site / "stays/index.html").stat().st_ino
    put_in_place(parts, [("a.json", b"[]")], place)
    assert contents(place.site) == AFTER
    assert (place.site / "stays/index.html").stat().st_ino == untouched
    assert not [path for path in place.site.rglob("*") if path.is_dir() and not any(path.iterdir())]
    assert not (place.work / "new").exists()


def test_a_first_site_is_put_in_its_place(tmp_path: Path) -> None:
    place = Place(tmp_path / "work", tmp_path / "deep/site")
    folder = a_folder(place.work / "editions/zh", AFTER)
    put_in_place([Built(folder=folder, stays=frozenset(), gone=(), problems=())], [], place)
    assert contents(place.site) == AFTER


def test_killed_at_any_step_it_is_the_old_site_or_becomes_the_new_one(tmp_path: Path) -> None:
    seen = set()
    for killed_at in range(100):
        place, parts = a_build(tmp_path / str(killed_at))
        left = iter(range(killed_at))

        def refuse(_: Path, left: Any = left) -> None:
            if next(left, None) is None:
                raise KilledError

        with pytest.MonkeyPatch.context() as patched:
            refusing(patched, refuse)
            try:
                put_in_place(parts, [("a.json", b"[]")], place)
            except KilledError:
                ended = False
            else:
                ended = True
        finish(place)
        found = contents(place.site)
        seen.add("new" if found == AFTER else "old" if found == BEFORE else "mixed")
        if ended:
            break
    assert ended
    assert seen == {"old", "new"}


def left_to_do(place: Place) -> None:
    """Be killed when all is made ready, before the site is changed."""
    ready, parts = (
        Place(place.work, place.site),
        [Built(folder=place.work / "zh", stays=frozenset(), gone=(), problems=())],
    )
    a_folder(place.work / "zh", {"index.html": b"new"})
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(assemble, "finish", lambda _: None)
        put_in_place(parts, [], ready)
    assert (place.work / "new/other.json").is_file()


def test_a_first_site_that_was_killed_when_it_stood_stays(tmp_path: Path) -> None:
    place = Place(tmp_path / "work", tmp_path / "site")
    left_to_do(place)
    (place.work / "new/site").rename(place.site)
    finish(place)
    assert contents(place.site) == {"index.html": b"new"}
    assert not (place.work / "new").exists()


@pytest.mark.parametrize("instead", [None, {"index.html": b"mine", "x": b"mine"}])
def test_what_was_to_change_of_a_site_changes_no_other_folder(
    tmp_path: Path, instead: dict[str, bytes] | None
) -> None:
    place = Place(tmp_path / "work", tmp_path / "site")
    a_folder(place.site, BEFORE)
    left_to_do(place)
    place.site.rename(tmp_path / "away")
    if instead:
        a_folder(place.site, instead)
    finish(place)
    assert (contents(place.site) if instead else None) == instead
    assert contents(tmp_path / "away") == BEFORE
    assert not (place.work / "new").exists()


@pytest.mark.parametrize("note", ["", "[]", "{}", '{"site": null, "gone": 1}', "\x00"])
def test_a_note_that_the_disk_has_lost_is_none(tmp_path: Path, note: str) -> None:
    place = Place(tmp_path / "work", tmp_path / "site")
    left_to_do(place)
    (place.work / "new/other.json").write_text(note, encoding="utf-8")
    finish(place)
    assert not place.site.exists()
    assert not (place.work / "new").exists()


def test_an_empty_folder_is_in_the_way_of_no_file(tmp_path: Path) -> None:
    place, parts = a_build(tmp_path)
    (place.site / "index.html").unlink()
    (place.site / "index.html/deep").mkdir(parents=True)
    put_in_place(parts, [("a.json", b"[]")], place)
    assert contents(place.site) == AFTER


def test_a_first_site_on_another_disk_that_is_full_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = Place(tmp_path / "work", tmp_path / "site")
    left_to_do(place)
    rename = Path.replace

    def refuse(self: Path, target: Path) -> Path:
        if place.work in self.parents:
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        return rename(self, target)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    with monkeypatch.context() as patched:
        patched.setattr(shutil, "copyfile", full)
        with pytest.raises(OSError, match="No space") as raised:
            finish(place)
    assert raised.value.errno == errno.ENOSPC
    finish(place)
    assert contents(place.site) == {"index.html": b"new"}


def test_a_site_on_another_disk_is_changed_as_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place, parts = a_build(tmp_path)
    rename = Path.replace

    def refuse(self: Path, target: Path) -> Path:
        if place.work in self.parents and place.site in target.parents:
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        return rename(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    put_in_place(parts, [("a.json", b"[]")], place)
    assert contents(place.site) == AFTER


def test_what_the_disk_refuses_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place, parts = a_build(tmp_path)

    def refuse(path: Path) -> None:
        if place.work / "new/site" in path.parents:
            raise PermissionError(errno.EACCES, "Permission denied")

    refusing(monkeypatch, refuse)
    with pytest.raises(PermissionError):
        put_in_place(parts, [], place)
