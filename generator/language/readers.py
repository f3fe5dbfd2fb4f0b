"""The readers of the press languages, by language."""

from __future__ import annotations

from collections.abc import Mapping

from .english import EnglishReader
from .reading import Reader

READERS: Mapping[str, Reader] = {"en": EnglishReader()}
"""The reader of each press language that has one."""
