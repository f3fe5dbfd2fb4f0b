"""What an earlier run read, in files and in texts, in a file beside the data: only what is new is read.

The file (docs/decisions/0024-incremental-build.md) counts only for the very program, libraries and Python
that wrote it, and a file or a text is the same only if it is so letter by letter.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from ..language.read_once import Text, memory
from ..output import write_whole
from ..setting import setting_of
from .known_files import known_files

KEPT = ".kept/readings.json"


def recall_readings(root: Path) -> None:
    """Have at hand what the last run found in the files of `root`/data and in their texts."""
    texts, files = memory(), known_files()
    if not texts.found:
        kept = _read(root / KEPT, setting_of(root, [], {}))
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
        kept = {"setting": setting_of(root, [], {}), "readings": texts.kept, "files": files.keep()}
        with suppress(OSError):
            write_whole(root / KEPT, json.dumps(kept, ensure_ascii=False))


def _read(path: Path, setting: str) -> dict[str, dict[str, Any]]:
    """Return what the file at `path` tells, if it is of this setting."""
    nothing: dict[str, dict[str, Any]] = {"readings": {}, "files": {}}
    try:
        data = json.loads(path.read_bytes())
        kept = {name: data[name] for name in nothing} if data["setting"] == setting else nothing
    except (OSError, ValueError, TypeError, KeyError):
        return nothing
    return kept if all(isinstance(one, dict) for one in kept.values()) else nothing
