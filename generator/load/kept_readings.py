"""What an earlier run read, in files and in texts, in a file beside the data: only what is new is read.

The file (docs/decisions/0024-incremental-build.md) counts only for the very program, libraries and Python
that wrote it, and a file or a text is the same only if it is so letter by letter.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from ..language.read_once import Text, memory
from .kept import keep, recalled
from .known_files import known_files

KEPT = ".kept/readings.json"


def recall_readings(root: Path) -> None:
    """Have at hand what the last run found in the files of `root`/data and in their texts."""
    texts, files = memory(), known_files()
    if not texts.found:
        kept = _read(root / KEPT)
        texts.kept = kept["readings"]
        files.recall(kept["files"])
    texts.asked.clear()
    files.asked.clear()


def keep_readings(root: Path, others: Iterable[Text] = ()) -> None:
    """Keep what this run has found since then; where nothing can be written, nothing is kept.

    Of what an earlier run found, that in texts that nobody asked for is let go, but for these `others`.
    """
    texts, files = memory(), known_files()
    if texts.has_read or files.asked - files.kept:
        texts.kept, texts.has_read = texts.packed(others), False
        keep(root / KEPT, {"readings": texts.kept, "files": files.keep()})


def _read(path: Path) -> dict[str, dict[str, Any]]:
    """Return what the file at `path` tells, all of it or nothing."""
    data = recalled(path)
    kept = {name: data.get(name, {}) for name in ("readings", "files")}
    return kept if all(isinstance(one, dict) for one in kept.values()) else {name: {} for name in kept}
