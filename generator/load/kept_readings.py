"""What the readers found in an earlier run, in a file beside the data: only what is new is read.

The file (docs/decisions/0024-incremental-build.md) counts only for the very program, libraries and Python
that wrote it, and a text is the same only if it is so letter by letter.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from ..language.packing import Packed
from ..language.read_once import memory
from ..output import write_whole
from ..setting import setting_of


@contextmanager
def kept_readings(root: Path) -> Iterator[None]:
    """Have at hand what the last run found in the texts of `root`/data; at the end keep what this one finds.

    Where nothing can be written, nothing is kept.
    """
    store, path, setting = memory(), root / ".kept" / "readings.json", setting_of([], {})
    if not store.found:
        store.kept = _read(path, setting)
    store.asked.clear()
    yield
    readings = store.packed()
    if readings.keys() - store.kept.keys():
        store.kept = readings
        with suppress(OSError):
            write_whole(path, json.dumps({"setting": setting, "readings": readings}, ensure_ascii=False))


def _read(path: Path, setting: str) -> Mapping[str, Packed]:
    """Return what the file at `path` tells, if it is of this setting."""
    try:
        data = json.loads(path.read_bytes())
        kept = data["readings"] if data["setting"] == setting else {}
    except (OSError, ValueError, TypeError, KeyError):
        return {}
    return kept if isinstance(kept, dict) else {}
