"""The languages of the site, for those who need nothing else of `data/`."""

from __future__ import annotations

from pathlib import Path

from ..model import LANGUAGES
from .files import DESK, parse
from .typed import desk_languages


def languages_of(root: Path) -> tuple[str, ...]:
    """Return the languages of `root`/data/desk.yaml; all that there can be where it cannot be read."""
    path = root / DESK
    sources = [parse(DESK, path.read_bytes())[0]] if path.is_file() else []
    return desk_languages(sources) or LANGUAGES
