"""Known names in a Chinese text, in whatever script they are written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from ..scripts import one_form
from ..within_words import is_within_word
from .folding import fold


def names_in(text: str, names: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return, sorted, the ids whose forms stand in a text; a Latin name must stand as a word."""
    plain = _plain(text)
    found = (key for key, forms in names.items() if any(_stands(one, plain) for one in _plain_forms(forms)))
    return tuple(sorted(found))


@lru_cache(maxsize=4096)
def _plain_forms(forms: tuple[str, ...]) -> tuple[str, ...]:
    """Return the forms of a name as they stand in a plain text; they are looked for in many."""
    return tuple(plain for plain in map(_plain, forms) if plain.strip())


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    """Return a text with its Han in one form: 高橋, 高桥 and the 沢 of a Japanese name that stands for 澤."""
    return fold(text).translate(one_form())


def _stands(name: str, plain: str) -> bool:
    # A pattern takes long to make; few names stand in a text at all.
    if not name.isascii() or name.lower() not in plain.lower():
        places = (match.span() for match in re.finditer(re.escape(name), plain) if name in plain)
        return any(not is_within_word(plain, *place) for place in places)
    return bool(re.search(rf"(?<![A-Za-z]){re.escape(name)}(?![A-Za-z])", plain, re.IGNORECASE))
