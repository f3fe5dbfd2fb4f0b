"""Which clippings an earlier run of this very program found sound, in a file beside the data."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from .kept import keep, recalled
from .sound import NOTHING, Sound

SOUND = ".kept/sound.json"


def recall_sound(root: Path) -> Sound:
    """Return what the last run found sound in `root`/data; nothing where that was another program."""
    data = recalled(root / SOUND)
    try:
        day, clippings = date.fromisoformat(data["day"]), frozenset(data["clippings"])
        return Sound(beside=data["beside"], day=day, clippings=clippings)
    except (ValueError, TypeError, KeyError):
        return NOTHING


def keep_sound(root: Path, sound: Sound) -> None:
    """Keep what was found sound; where nothing can be written, nothing is kept."""
    data = {"beside": sound.beside, "day": str(sound.day), "clippings": sorted(sound.clippings)}
    keep(root / SOUND, data)
