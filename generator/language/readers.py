"""The readers of the press languages, by language."""

from __future__ import annotations

from collections.abc import Mapping

from . import chinese, english, japanese
from .reading import Reader

READERS: Mapping[str, Reader] = {
    "en": english.READER,
    "ja": japanese.READER,
    "zh": chinese.READER,
}
"""The reader of each press language that has one."""
