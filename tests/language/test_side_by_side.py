"""Two halves of a work at once give what one after the other gives."""

from __future__ import annotations

import subprocess
import sys
import threading
from functools import partial
from pathlib import Path

import pytest

from generator.language.side_by_side import both, shared

from ..shared import TINY, copy_data

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
import os, sys
from datetime import date
from pathlib import Path
from generator.language.readers import READERS
from generator.load.files import load
from generator.rules import run
from generator.rules.run import checked
sources, _ = load(Path(sys.argv[1]))
for language, text in (("zh", "他说在2031年5月2日。"), ("en", "On 2 May 2031 he said so.")):
    READERS[language].dates(text, date(2031, 6, 1)), READERS[language].clauses(text)
for many in ("1000", "0"):
    if os.fork():
        assert os.wait()[1] == 0
        print("---", flush=True)
    else:
        run.MANY = int(many)
        found = checked(sources, date(2031, 6, 1))
        print(*found.problems, *found.warnings, sep="\\n", flush=True)
        os._exit(0)
"""
"""Both begin with the readers loaded, and neither knows what the other has read in a text."""


def printed(*command: str) -> list[str]:
    """Return the lines that a program prints."""
    done = subprocess.run((sys.executable, "-c", *command), capture_output=True, text=True, check=True)
    assert not done.stderr
    return done.stdout.splitlines()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no process is copied")
def test_a_copy_does_its_half_and_one_that_dies_is_replaced() -> None:
    assert printed(ALONE) == ["True True", "(1, 2)"]


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
    root = copy_data(TINY, tmp_path)
    for path in sorted((root / "data/clippings").rglob("*.yaml")):
        path.write_text(
            path.read_text(encoding="utf-8").replace("status: ", "status: alleged # "), encoding="utf-8"
        )
    told = printed(CHECK, str(root))
    end = told.index("---")
    alone, together = told[:end], told[end + 1 : -1]
    assert len(alone) > 3
    assert sorted(together) == sorted(alone)
