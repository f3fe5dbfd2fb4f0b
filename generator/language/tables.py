"""The tables of words that stand as TOML beside what reads them."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any

from .kept import kept


@kept
def table(name: str) -> dict[str, Any]:
    """Return a table by its path in this folder; raise FileNotFoundError where there is none."""
    return tomllib.loads((files(__package__) / name).read_text(encoding="utf-8"))
