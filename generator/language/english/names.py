"""Known names in an English text: as words of their own, in their own case, possessive or plural."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from ..patterns import pattern_of
from .folding import fold

_ABBREVIATION = pattern_of(r"\b(?:[A-Z]\.){2,}")
_INFLECTED = r"(?:'s|s'|'|s)?"


def names_in(text: str, names: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return, sorted, the ids whose forms stand in a text."""
    plain = _plain(text)
    return tuple(sorted(key for key, forms in names.items() if any(_stands(form, plain) for form in forms)))


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    """Return a text without accents and without the full stops of abbreviations: U.S. is US, Ō is O."""
    letters = unicodedata.normalize("NFKD", fold(text))
    base = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(_ABBREVIATION.sub(lambda match: match[0].replace(".", ""), base).split())


def _stands(form: str, plain: str) -> bool:
    name = _plain(form).strip()
    if not name or name not in plain:
        return False
    return bool(re.search(rf"(?<!\w){re.escape(name)}{_INFLECTED}(?!\w)", plain))
