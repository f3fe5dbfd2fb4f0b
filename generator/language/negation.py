"""Whether a text denies something.

What one language denies by a word of its own the other may deny by a verb or an adjective (不赞成, opposes;
无法, unable). So there are words that do deny, and far more that may stand for it.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType

from .chinese import negation as chinese
from .chinese.folding import fold
from .english import negation as english
from .japanese import negation as japanese

_WORDS: Mapping[str, ModuleType] = {"zh": chinese, "en": english, "ja": japanese}
"""Each has patterns of the words that deny and of those that may, and the form of a text that they are of."""


def denial_in(language: str, text: str) -> str:
    """Return the word by which a text denies something, or ''; KeyError for a language without a reader."""
    words = _WORDS[language]
    found = words.DENIES.search(words.as_denied(text))
    return str(found[0]) if found else ""


def may_deny(language: str, text: str) -> bool:
    """Tell whether a text has a word that may stand for a denial; raise KeyError as `denial_in`."""
    return bool(_WORDS[language].MAY_DENY.search(fold(text) if language == "zh" else text))
