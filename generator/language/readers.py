"""The readers of the press languages, by language."""

from __future__ import annotations

from collections.abc import Mapping

from .chinese import ChineseReader
from .english import EnglishReader
from .japanese import JapaneseReader
from .reading import Reader

READERS: Mapping[str, Reader] = {"en": EnglishReader(), "ja": JapaneseReader(), "zh": ChineseReader()}
"""The reader of each press language that has one."""
