"""What the machine refuses is told in a line, wherever it happens; no command ends in a traceback."""

from __future__ import annotations

import errno
import io
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from generator.cli import checking, main
from generator.cli.options import project_folder
from generator.diff.revision import NoRevision, read_revision
from generator.output import one_at_a_time

from ..shared import TINY, briefs, copy_data

BRIEFS = [sys.executable, "-m", "generator"]


def run(folder: Path, stdout: Any = None, before: Any = None) -> subprocess.CompletedProcess[bytes]:
    """Read a sentence in a process of its own, outside any desk: there least of the program is loaded."""
    return subprocess.run(
        [*BRIEFS, "read", "--language", "en"],
        cwd=folder,
        input=b"On 2 May.",
        stdout=stdout,
        stderr=subprocess.PIPE,
        preexec_fn=before,
        check=False,
    )


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (
            PermissionError(errno.EACCES, "Permission denied", "data/x.yaml"),
            "data/x.yaml: Permission denied (",
        ),
        (OSError(errno.ENOSPC, "No space left on device"), "No space left on device (make room on the disk"),
        (
            OSError(errno.EROFS, "Read-only file system", "site"),
            "site: Read-only file system (nothing",
        ),
    ],
)
def test_what_the_machine_refuses_is_told_with_a_cure(
    error: OSError, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise error

    monkeypatch.setattr(checking, "check_data", refuse)
    result = briefs("check", "--root", TINY)
    assert result.exit_code == 1
    assert f"Error: {told}" in result.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_behind_standard_output(tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = run(tmp_path, stdout=full)
    assert done.returncode != 0
    assert b"Traceback" not in done.stderr
    assert b"No space left on device" in done.stderr


def test_standard_output_that_is_closed(tmp_path: Path) -> None:
    done = run(tmp_path, before=lambda: os.close(1))
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("encoding", ["gbk", "iso-8859-1", "big5", "euc_jp", "ascii"])
def test_a_terminal_that_cannot_show_a_sign_is_given_its_number(
    encoding: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "page.txt"
    page.write_text("渡轮ガé\n海湾电台·\n - 一 [1]\n", encoding="utf-8")
    told = io.BytesIO()
    for name in ("stdout", "stderr"):
        monkeypatch.setattr(sys, name, io.TextIOWrapper(told, encoding=encoding, write_through=True))
    with pytest.raises(SystemExit) as ended:
        main(["import", str(page), "--root", str(TINY)])
    assert ended.value.code == 1
    assert b"looks like a dateline and is none" in told.getvalue()
    # click takes a terminal of ASCII for one that is set up wrongly, and writes UTF-8.
    shown = "utf-8" if encoding == "ascii" else encoding
    assert "海湾电台·".encode(shown, "backslashreplace") in told.getvalue()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["serve", "--port", "99999"], "99999 is not in the range 1<=x<=65535"),
        (["serve", "--host", "192.0.2.1"], "cannot serve at 192.0.2.1:8000: "),
        (["serve", "--host", "2001:db8::1"], "cannot serve at [2001:db8::1]:8000: "),
    ],
)
def test_an_address_at_which_nobody_can_listen(arguments: list[str], told: str, past_data: Path) -> None:
    result = briefs(*arguments, "--root", past_data)
    assert result.exit_code != 0
    assert told in result.stderr


def test_the_project_is_found_from_a_folder_below(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = copy_data(TINY, tmp_path)
    assert project_folder(root / "data/clippings/2031") == root
    assert project_folder(root) == Path()
    assert project_folder(Path("/")) == Path()
    monkeypatch.chdir(root / "data/issues")
    assert briefs("new", "issue", "night-boats").exit_code == 0
    assert (root / "data/issues/night-boats.yaml").is_file()


def test_no_data_is_made_where_there_is_no_desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = briefs("new", "issue", "night-boats")
    assert "has no data/ (add --root FOLDER)" in result.stderr
    page = tmp_path / "page.txt"
    page.write_text("渡轮\n海湾电台· 2031-04-02 19:05\n - 一 [1]\n", encoding="utf-8")
    assert briefs("import", "page.txt").exit_code == 1
    assert [path.name for path in tmp_path.iterdir()] == ["page.txt"]


def test_a_second_build_waits_for_the_first(tmp_path: Path) -> None:
    waited, order = threading.Event(), []

    def second() -> None:
        with one_at_a_time(tmp_path, waited.set):
            order.append("second")

    with one_at_a_time(tmp_path, lambda: None):
        thread = threading.Thread(target=second)
        thread.start()
        assert waited.wait(10)
        order.append("first")
    thread.join(10)
    assert order == ["first", "second"]
    assert list(tmp_path.iterdir()) == []


def test_a_repository_of_another_user_is_explained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    told = r"the repository belongs to another user \(if you trust it: git config"
    with pytest.raises(NoRevision, match=told):
        read_revision(tmp_path, "HEAD")
