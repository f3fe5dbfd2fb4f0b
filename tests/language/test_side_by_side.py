"""Two halves of a work at once give what one after the other gives."""

from __future__ import annotations

import subprocess
import sys
import threading
from functools import partial
from pathlib import Path

import pytest

from generator.language.side_by_side import both, shared

from ..shared import TINY, copy_desk

ALONE = """
import os
from generator.language.side_by_side import both, shared
numbers = shared(200)
mine, others = both(lambda: (os.getpid(), list(numbers)), lambda: (os.getpid(), list(numbers)))
print(mine[0] != others[0], sorted(mine[1] + others[1]) == list(range(200)))
print(both(lambda: 1, lambda: os._exit(1) if os.getpid() != mine[0] else 2))
"""
"""What is printed by a process that has no other threads, as the tests' own has."""
CHECK = """
import sys
from datetime import date
from pathlib import Path
from generator.pipeline import check_data
from generator.rules import run
run.MANY = int(sys.argv[1])
found = check_data(Path(sys.argv[2]), date(2031, 6, 1))
print(*found.problems, *found.warnings, sep="\\n")
"""


def printed(*command: str) -> list[str]:
    """Return the lines that a program prints."""
    done = subprocess.run((sys.executable, "-c", *command), capture_output=True, text=True, check=True)
    assert not done.stderr
    return done.stdout.splitlines()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no process is copied")
def test_a_copy_does_its_half_and_one_that_dies_is_replaced() -> None:
    assert printed(ALONE)[0] == "True True"
    assert printed(ALONE)[1] == "(1, 2)"


def test_beside_other_threads_no_process_is_copied() -> None:
    held = threading.Event()
    other = threading.Thread(target=held.wait)
    other.start()
    done: list[str] = []
    assert both(partial(done.append, "one"), partial(done.append, "other")) == (None, None)
    held.set()
    other.join()
    assert done == ["one", "other"]


def test_each_number_is_given_once() -> None:
    numbers = shared(3)
    assert next(numbers) == 0
    assert list(numbers) == [1, 2]
    assert list(numbers) == []


def test_two_processes_find_what_one_does(tmp_path: Path) -> None:
    root = copy_desk(TINY, tmp_path)
    for path in sorted((root / "data/clippings").rglob("*.yaml")):
        path.write_text(
            path.read_text(encoding="utf-8").replace("status: ", "status: alleged # "), encoding="utf-8"
        )
    alone, together = printed(CHECK, "1000", str(root)), printed(CHECK, "0", str(root))
    assert len(alone) > 3
    assert sorted(together) == sorted(alone)
