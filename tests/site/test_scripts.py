"""The pure parts of the scripts, in Node; the browser tests show the whole of them."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from ..shared import PROJECT


@pytest.mark.skipif(shutil.which("node") is None, reason="Node is not installed (optional)")
@pytest.mark.parametrize("script", ["facts", "new-clipping"])
def test_the_pure_part_of_a_script(script: str) -> None:
    command = ["node", "--test", f"tests/site/{script}.test.mjs"]
    run = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout
