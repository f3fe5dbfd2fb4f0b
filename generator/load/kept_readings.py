"""What the readers found in an earlier run, in a file beside the data: only what is new is read.

The file (docs/decisions/0024-incremental-build.md) counts only for the very program, libraries and Python
that wrote it, and a text is the same only if it is so letter by letter.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from ..language.packing import Packed
from ..language.read_once import memory
from ..output import write_whole
from ..setting import setting_of

KEPT = ".kept/readings.json"


def recall_readings(root: Path) -> None:
    """Have at hand what the last run found in the texts of `root`/data."""
    store = memory()
    if not store.found:
        store.kept = _read(root / KEPT, setting_of([], {}))
    store.asked.clear()


def keep_readings(root: Path) -> None:
    """Keep what this run has found since then; where nothing can be written, nothing is kept."""
    store = memory()
    readings = store.packed()
    if readings.keys() - store.kept.keys():
        store.kept = readings
        kept = {"setting": setting_of([], {}), "readings": readings}
        with suppress(OSError):
            write_whole(root / KEPT, json.dumps(kept, ensure_ascii=False))


def _read(path: Path, setting: str) -> Mapping[str, Packed]:
    """Return what the file at `path` tells, if it is of this setting."""
    try:
        data = json.loads(path.read_bytes())
        kept = data["readings"] if data["setting"] == setting else {}
    except (OSError, ValueError, TypeError, KeyError):
        return {}
    return kept if isinstance(kept, dict) else {}
