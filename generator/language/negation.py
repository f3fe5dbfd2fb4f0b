"""Whether a text denies something, in the languages of a site.

What one language denies by a word of its own the other may deny by a verb or an adjective (不赞成, opposes;
无法, unable). So there are words that do deny, and far more that may stand for it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from .chinese import negation as chinese
from .english import negation as english

_DENIES: Mapping[str, re.Pattern[str]] = {"zh": chinese.DENIES, "en": english.DENIES}
_MAY_DENY: Mapping[str, re.Pattern[str]] = {"zh": chinese.MAY_DENY, "en": english.MAY_DENY}


def denial_in(language: str, text: str) -> str:
    """Return the word by which a text denies something, or ''; raise KeyError for no language of a site."""
    found = _DENIES[language].search(text)
    return found[0] if found else ""


def may_deny(language: str, text: str) -> bool:
    """Tell whether a text has a word that may stand for a denial; raise KeyError as `denial_in`."""
    return bool(_MAY_DENY[language].search(text))
