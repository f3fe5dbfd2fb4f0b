"""Which clippings an earlier run of this very program found sound, in a file beside the data."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import date
from pathlib import Path

from ..output import write_whole
from ..setting import setting_of
from .sound import NOTHING, Sound

SOUND = ".kept/sound.json"


def recall_sound(root: Path) -> Sound:
    """Return what the last run found sound in `root`/data; nothing where that was another program."""
    try:
        data = json.loads((root / SOUND).read_bytes())
        same = data["setting"] == setting_of(root, [], {})
        day, clippings = date.fromisoformat(data["day"]), frozenset(data["clippings"])
        return Sound(beside=data["beside"], day=day, clippings=clippings) if same else NOTHING
    except (OSError, ValueError, TypeError, KeyError):
        return NOTHING


def keep_sound(root: Path, sound: Sound) -> None:
    """Keep what was found sound; where nothing can be written, nothing is kept."""
    data = {"beside": sound.beside, "day": str(sound.day), "clippings": sorted(sound.clippings)}
    with suppress(OSError):
        write_whole(root / SOUND, json.dumps({"setting": setting_of(root, [], {}), **data}))
