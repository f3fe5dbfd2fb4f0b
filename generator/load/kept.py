"""What one run finds and the next need not find again, in files beside the data.

Such a file (docs/decisions/0024-incremental-build.md) counts only for the very program, libraries and Python
that wrote it, and a file or a text is the same only if it is so letter by letter; where nothing can be read
or written, nothing is kept.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

from ..language.read_once import Text, memory
from ..output import to_json, write_whole
from ..setting import program_digest
from .files import known_files
from .sound import NOTHING, Sound

READINGS = ".kept/readings.json"
"""What was read in files and in texts: only what is new is read."""
SOUND = ".kept/sound.json"
"""In which clippings and summaries nothing was found."""


def recall_readings(root: Path) -> None:
    """Have at hand what the last run found in the files of `root`/data and in their texts."""
    texts, files = memory(), known_files()
    if not texts.found:
        data = _recalled(root / READINGS)
        kept = [data.get(name, {}) for name in ("readings", "files")]
        # All of it, or nothing.
        texts.kept, known = kept if all(isinstance(one, dict) for one in kept) else ({}, {})
        files.recall(known)
    texts.asked.clear()
    files.asked.clear()


def keep_readings(root: Path, others: Iterable[Text] = ()) -> None:
    """Keep what this run has found since then; where nothing can be written, nothing is kept.

    Of what an earlier run found, that in texts that nobody asked for is let go, but for these `others`.
    """
    texts, files = memory(), known_files()
    if texts.has_read or files.asked - files.kept:
        texts.kept, texts.has_read = texts.packed(others), False
        _keep(root / READINGS, {"readings": texts.kept, "files": files.keep()})


def recall_sound(root: Path) -> Sound:
    """Return what the last run found sound in `root`/data; nothing where that was another program."""
    data = _recalled(root / SOUND)
    try:
        day, digests = date.fromisoformat(data["day"]), frozenset(data["digests"])
        return Sound(beside=data["beside"], day=day, digests=digests)
    except (ValueError, TypeError, KeyError):
        return NOTHING


def keep_sound(root: Path, sound: Sound) -> None:
    """Keep what was found sound; where nothing can be written, nothing is kept."""
    data = {"beside": sound.beside, "day": str(sound.day), "digests": sorted(sound.digests)}
    _keep(root / SOUND, data)


def _recalled(path: Path) -> dict[str, Any]:
    """Return what was kept at a path; nothing if another program did."""
    try:
        data = json.loads(path.read_bytes())
        return dict(data) if data["setting"] == program_digest() else {}
    except (OSError, ValueError, TypeError, KeyError):
        return {}


def _keep(path: Path, data: dict[str, Any]) -> None:
    """Keep data, which JSON can hold, at a path."""
    with suppress(OSError):
        write_whole(path, [to_json({"setting": program_digest(), **data}).encode()])
