"""Known names in an English text: as words of their own, in their own case, possessive or plural."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from ..patterns import pattern_of
from .folding import fold

_ABBREVIATION = pattern_of(r"\b(?:[A-Z]\.){2,}")
_IS_DESCRIBED = pattern_of(
    r"^[a-z]|[ -](?!(?:of|the|and|for|in|on|at|to|de|da|di|del|der|den|la|le|el|al|van|von|bin|ibn)\b)"
    r"[a-z]{2}"
)
"""A name with a word in small letters describes its bearer, and has a capital at the head of a sentence:
the governor's office, The state."""
_INFLECTED = r"(?:'s|s'|'|s)?"


def names_in(text: str, names: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return, sorted, the ids whose forms stand in a text."""
    plain = _plain(text)
    found = (key for key, forms in names.items() if any(_stands(one, plain) for one in _plain_forms(forms)))
    return tuple(sorted(found))


@lru_cache(maxsize=4096)
def _plain_forms(forms: tuple[str, ...]) -> tuple[str, ...]:
    """Return the forms of a name as they stand in a plain text; they are looked for in many."""
    return tuple(filter(None, (_plain(form).strip() for form in forms)))


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    """Return a text without accents and without the full stops of abbreviations: U.S. is US, Ō is O."""
    letters = unicodedata.normalize("NFKD", fold(text))
    base = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(_ABBREVIATION.sub(lambda match: match[0].replace(".", ""), base).split())


def _stands(name: str, plain: str) -> bool:
    """Tell whether a name stands in a text; what a sign of money is glued to is a part of that: US$3m."""
    # Without its first letter, which a sentence may change, it is found in a text or not in a moment.
    if name[1:] not in plain:
        return False
    first = f"[{name[0].lower()}{name[0].upper()}]" if _IS_DESCRIBED.search(name) else re.escape(name[0])
    return bool(re.search(rf"(?<!\w){first}{re.escape(name[1:])}{_INFLECTED}(?![\w$£€¥])", plain))
