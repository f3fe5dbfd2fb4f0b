"""The tiny desk in other languages than its own two."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from generator.load.strict_yaml import read

from .shared import TINY, copy_data

NAMES = ("names", "name")
"""What bears a name keeps it in every language: the press may call it so."""


def in_languages(languages: Sequence[str], folder: Path) -> Path:
    """Put the data of the tiny desk into `folder`, its texts in these languages alone; return the folder."""
    return told_in(languages, copy_data(TINY, folder))


def told_in(languages: Sequence[str], folder: Path) -> Path:
    """Leave the desk in `folder` its texts in these languages alone; return the folder."""
    for path in sorted((folder / "data").rglob("*.yaml")):
        path.write_text(_told_in(tuple(languages), path.read_bytes()), encoding="utf-8")
    desk = folder / "data/desk.yaml"
    desk.write_text(
        f"languages: [{', '.join(languages)}]\n{desk.read_text(encoding='utf-8')}", encoding="utf-8"
    )
    return folder


@cache
def _told_in(languages: Sequence[str], file: bytes) -> str:
    """Return a file with its texts in these languages alone: one test after another has nearly the same."""
    document, _ = read(file, "")
    assert document
    return yaml.dump(
        _in(languages, document.value),
        Dumper=yaml.CSafeDumper,
        allow_unicode=True,
        sort_keys=False,
        width=10**6,
    )


def _in(languages: Sequence[str], value: Any, key: str = "") -> Any:
    if isinstance(value, list):
        return [_in(languages, one) for one in value]
    if not isinstance(value, dict):
        return value
    is_text = key == "headline_translation" or ({"zh", "en"} <= value.keys() and key not in NAMES)
    others = {"zh", "en"} - set(languages) if is_text else set()
    return {name: _in(languages, one, name) for name, one in value.items() if name not in others}
