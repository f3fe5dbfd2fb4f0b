"""briefs serve shows the site, follows an edit, and keeps the last good site when the data is wrong."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from .conftest import PROJECT, copy_desk

PATIENCE = 60
"""Seconds after which something awaited counts as not coming."""
CLIPPING = "2025-06-17-kuaixun-ishiba-alliance"


@pytest.fixture
def port() -> int:
    """A port that is free now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def served(tmp_path: Path, port: int) -> Iterator[Path]:
    """A copy of the desk that `briefs serve` shows; what it prints is in its file `printed`."""
    root = copy_desk(PROJECT, tmp_path)
    command = [sys.executable, "-m", "generator", "serve", "--root", str(root), "--port", str(port)]
    with (root / "printed").open("w") as printed:
        process = subprocess.Popen(command, cwd=PROJECT, stdout=printed, stderr=subprocess.STDOUT)
        yield root
        process.terminate()
        process.wait()


def eventually(true: Callable[[], bool]) -> bool:
    """Tell whether something becomes true in time."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if true():
            return True
        time.sleep(0.1)
    return False


def page(port: int) -> str:
    """Return the clipping's page as served; '' while there is no server."""
    try:
        with urlopen(f"http://127.0.0.1:{port}/clippings/{CLIPPING}/") as answer:
            return str(answer.read().decode())
    except URLError:
        return ""


def test_it_follows_edits_and_survives_mistakes(served: Path, port: int) -> None:
    path = served / f"data/clippings/2025/{CLIPPING}.yaml"
    good = path.read_text(encoding="utf-8")
    assert eventually(lambda: CLIPPING in page(port) or "<h1" in page(port))
    path.write_text(re.sub("headline: .*", "headline: 改过的标题", good), encoding="utf-8")
    assert eventually(lambda: "改过的标题" in page(port))
    path.write_text(good.replace("status: stated", "status: said"), encoding="utf-8")
    printed = served / "printed"
    assert eventually(lambda: "The last good site is still shown." in printed.read_text(encoding="utf-8"))
    assert "'status' cannot be 'said'" in printed.read_text(encoding="utf-8")
    assert "改过的标题" in page(port)
