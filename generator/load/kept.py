"""What one run finds and the next need not find again, in files beside the data.

Such a file (docs/decisions/0024-incremental-build.md) counts only for the very program, libraries and Python
that wrote it, and a file or a text is the same only if it is so letter by letter; where nothing can be read
or written, nothing is kept.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from ..language.read_once import Text, memory
from ..output import digest_of, write_whole
from ..setting import program_digest
from .files import known_files
from .records import Records

READINGS = ".kept/readings.json"
"""What was read in files and in texts: only what is new is read."""
SOUND = ".kept/sound.json"
"""In which clippings nothing was found: nobody asks again while all is as it was that was looked at.

Why that is right: docs/decisions/0033-rules-of-a-clipping.md.
"""
OF_CLIPPING = ("clipping", "evidence")
"""The kinds of files that a clipping has."""
BESIDE = ("issue", "actor", "event")


@dataclass(frozen=True, kw_only=True)
class Sound:
    """The clippings in which no rule of a clipping finds anything."""

    beside: str = ""
    """The digest of what such rules look at beside the clipping."""
    day: date = date.max
    """The day on which they were asked; what may be after that day may be after any later one."""
    clippings: frozenset[str] = frozenset()
    """The digests of the clippings, each with its evidence."""

    def among(self, records: Records, today: date) -> frozenset[str]:
        """Return the ids of those that are as they were."""
        if today < self.day or self.beside != _beside(records):
            return frozenset()
        return frozenset(one for one, digest in _digests(records).items() if digest in self.clippings)


NOTHING = Sound()


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
        day, clippings = date.fromisoformat(data["day"]), frozenset(data["clippings"])
        return Sound(beside=data["beside"], day=day, clippings=clippings)
    except (ValueError, TypeError, KeyError):
        return NOTHING


def keep_sound(root: Path, sound: Sound) -> None:
    """Keep what was found sound; where nothing can be written, nothing is kept."""
    data = {"beside": sound.beside, "day": str(sound.day), "clippings": sorted(sound.clippings)}
    _keep(root / SOUND, data)


def sound_but(records: Records, today: date, wrong: Iterable[str]) -> Sound:
    """Return that nothing was found today in any clipping of the records but in those of these ids."""
    digests = _digests(records)
    clean = digests.keys() & records.clippings.keys() - {*wrong, *records.unread("clipping")}
    return Sound(beside=_beside(records), day=today, clippings=frozenset(digests[one] for one in clean))


def _digests(records: Records) -> Mapping[str, str]:
    """Return what tells each clipping from any other, by its id: the paths and contents of its files."""
    files: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for source in records.sources:
        if source.kind in OF_CLIPPING:
            files[source.id].append((source.path, source.digest))
    return {
        record_id: digest_of(repr(found).encode())
        for record_id, found in files.items()
        if all(digest for _, digest in found)
    }


def _beside(records: Records) -> str:
    desk = records.desk.model_dump_json() if records.desk else ""
    actors = [(record_id, one.model_dump_json()) for record_id, one in sorted(records.actors.items())]
    there = [sorted(records.ids(kind)) for kind in BESIDE]
    return digest_of(repr((desk, actors, there)).encode())


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
        write_whole(path, json.dumps({"setting": program_digest(), **data}, ensure_ascii=False).encode())
