"""Whether a text denies something.

What one language denies by a word of its own the other may deny by a verb or an adjective (不赞成, opposes;
无法, unable). So there are words that do deny, and far more that may stand for it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from .chinese import negation as chinese
from .chinese.folding import fold
from .english import negation as english
from .japanese import negation as japanese

_DENIES: Mapping[str, re.Pattern[str]] = {"zh": chinese.DENIES, "en": english.DENIES, "ja": japanese.DENIES}
_MAY_DENY: Mapping[str, re.Pattern[str]] = {
    "zh": chinese.MAY_DENY,
    "en": english.MAY_DENY,
    "ja": japanese.MAY_DENY,
}
_AS_DENIED: Mapping[str, Callable[[str], str]] = {
    "zh": chinese.as_denied,
    "en": english.as_denied,
    "ja": japanese.as_denied,
}


def denial_in(language: str, text: str) -> str:
    """Return the word by which a text denies something, or ''; KeyError for a language without a reader."""
    plain = _AS_DENIED[language](text)
    found = _DENIES[language].search(plain)
    return found[0] if found else ""


def may_deny(language: str, text: str) -> bool:
    """Tell whether a text has a word that may stand for a denial; raise KeyError as `denial_in`."""
    return bool(_MAY_DENY[language].search(fold(text) if language == "zh" else text))
