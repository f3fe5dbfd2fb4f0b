"""What somebody was asked in English: "asked whether it would sell, he declined to say"."""

from __future__ import annotations

import re

from ..patterns import pattern_of

_ASKED = pattern_of(
    r"(?:^[\"']?|,[ ])(?:(?:and|but|when)[ ])*asked[ ]+(?:[\w'-]+[ ]+){0,5}?"
    r"(?P<question>(?:whether|if)\b[^,;:]*)(?=,)",
    re.IGNORECASE,
)


def without_questions(clause: str) -> str:
    """Return a clause of the same length without what its subject was asked, which is not its own news."""
    return _ASKED.sub(lambda match: match[0].replace(match["question"], " " * len(match["question"])), clause)
