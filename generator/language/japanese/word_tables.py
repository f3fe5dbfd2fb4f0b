"""The tables of words of this folder."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """Return a table of this folder."""
    return tomllib.loads(files(__package__).joinpath(name).read_text(encoding="utf-8"))


def words(name: str) -> frozenset[str]:
    """Return a list of words.toml."""
    return frozenset(str(table("words.toml")[name]).split())
