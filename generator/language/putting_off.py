"""Words by which a text tells that something was put off, in each language of the site."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from .patterns import pattern_of

_PUT_OFF: Mapping[str, re.Pattern[str]] = {
    "zh": pattern_of("推迟|延期|延后|押后|推后|顺延|改期"),
    "en": pattern_of(
        r"\b(?:postpon\w+|put(?:s|ting)? off|push(?:es|ed|ing)? back|deferr(?:ed|ing)|adjourn(?:ed|ing))\b",
        re.IGNORECASE,
    ),
}


def put_off_in(language: str, text: str, misread: Collection[str] = ()) -> str | None:
    """Return the first word of a text that tells so, but for those that are `misread`; None if none does."""
    found = _PUT_OFF[language].finditer(text) if language in _PUT_OFF else ()
    return next((match[0] for match in found if match[0] not in misread), None)
