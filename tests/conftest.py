"""What is set before any test is read; what the tests share stands in shared.py."""

from __future__ import annotations

import gc
import os
import tempfile
from pathlib import Path

import pytest

MEMORY = Path("/dev/shm")  # noqa: S108  # each test has a folder of its own in it
"""Where Linux keeps files in memory."""
ENOUGH = 4 << 30
"""Bytes; of a whole run 1.3 GB lie there at one time, with what the browser keeps there itself."""


def _has_room() -> bool:
    """Tell whether the tests can write into memory, and start there what they write."""
    if not MEMORY.is_dir() or not os.access(MEMORY, os.W_OK):
        return False
    found = os.statvfs(MEMORY)
    return found.f_bavail * found.f_frsize >= ENOUGH and not found.f_flag & os.ST_NOEXEC


# Hundreds of desks and sites are written and deleted, which takes a disk a quarter of the time.
if "TMPDIR" not in os.environ and _has_room():
    os.environ["TMPDIR"], tempfile.tempdir = str(MEMORY), None

# Messages are compared as they are where no Chinese is asked for, whatever the locale of this machine is.
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)


def pytest_configure(config: pytest.Config) -> None:
    """Have the fixtures at hand where tests are run: who only hands them out to others needs no program."""
    hands_out = config.getoption("dist", "no") != "no" and not hasattr(config, "workerinput")
    if not hands_out:
        config.pluginmanager.import_plugin("tests.shared")


def pytest_collection_finish() -> None:
    """What is loaded by now is needed to the end: it is not looked through for waste again and again."""
    gc.freeze()
