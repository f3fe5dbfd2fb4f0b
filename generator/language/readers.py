"""The readers of the press languages, by language."""

from __future__ import annotations

from collections.abc import Mapping

from .english import EnglishReader
from .japanese import JapaneseReader
from .reading import Reader

READERS: Mapping[str, Reader] = {"en": EnglishReader(), "ja": JapaneseReader()}
"""The reader of each press language that has one."""
