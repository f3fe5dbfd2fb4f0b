"""The pure part of the search worker, in Node; the browser tests show the whole of it."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from ..conftest import PROJECT


@pytest.mark.skipif(shutil.which("node") is None, reason="Node is not installed (optional)")
def test_the_pure_part_of_the_worker() -> None:
    command = ["node", "--test", "tests/site/search.test.mjs"]
    run = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout
