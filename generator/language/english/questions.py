"""Questions in an English text: what is asked, left untold or not decided yet, and so is nobody's plan."""

from __future__ import annotations

import re

from ..patterns import pattern_of
from ..pieces import without

_ASKED = pattern_of(
    r"(?:^[\"']?|,[ ])(?:(?:and|but|when)[ ])*asked[ ]+(?:[\w'-]+[ ]+){0,5}?"
    r"(?P<question>(?:whether|if)\b[^,;:]*)(?=,)",
    re.IGNORECASE,
)
_UNTOLD = pattern_of(
    r"(?:\b(?:not|never|neither|nor|nobody|no one|none|refused to|declined to)|n't)\s[^.;]*"
    r"\b(?:when|how|where|what|who|why|whether)\b"
    r"|\bno (?:sign|indication|hint|word)s? (?:that|of)\b",
    re.IGNORECASE,
)
"""What is left untold (did not say when it would open) is neither planned nor forecast."""
_UNDECIDED = pattern_of(
    r"\b(?:decision|decid(?:e|es|ed|ing)|vot(?:e|es|ed|ing)|referendum)\b (?:[\w-]+ ){0,3}?whether\b"
    r"|(?:\b(?:not|never|neither|nor|nobody|no one|none|(?:refused|declined|yet) to)|n't)\s"
    r"(?:(?:yet|immediately|publicly|[\w-]+ ha[sd]|ha[sd]|would)\s)?"
    r"(?:sa(?:y|id)|disclosed?|reveal(?:ed)?|confirm(?:ed)?|indicated?|specif(?:y|ied)|announced?|decided?"
    r"|discuss(?:ed)?|determined?|establish(?:ed)?|conclude[sd]?|know[ns]?|f[io]u?nd|settled?"
    r"|work(?:ed)? out|ruled?|answer(?:ed)?|assess(?:ed)?|tell|told|clear|clarif(?:y|ied))"
    r"(?:\s[\w'-]*){0,3}?\swhether\b",
    re.IGNORECASE,
)
"""What is to be decided or left untold is asked by nobody: that it is open is told."""
_LEFT_OPEN = pattern_of(rf"(?:{_UNDECIDED.pattern})[^,;:]*$", re.IGNORECASE)
_ASKS = pattern_of(r"(?<!regardless of )\b[Ww]hether\b(?! or not)|(?<=\basked )if\b|\?(?=[\"')\]]*$)")
_WHETHER = pattern_of(
    r"\b(?:whether|(?:not|yet) decided if|yet to decide if)\b(?![^,;]*\bor not\b)[^,;]*$", re.IGNORECASE
)
"""What is asked holds no plan: whether it will buy."""


def without_questions(clause: str) -> str:
    """Return a clause of the same length without what its subject was asked, which is not its own news."""
    return _ASKED.sub(lambda match: match[0].replace(match["question"], " " * len(match["question"])), clause)


def is_asked(before: str) -> bool:
    """Tell whether what stands behind such words is left untold, or asked."""
    return bool(_UNTOLD.search(before) or _WHETHER.search(before))


def is_left_open(before: str) -> bool:
    """Tell whether what stands behind such words is a question that nobody has answered yet."""
    return bool(_LEFT_OPEN.search(before))


def question_in(clause: str) -> re.Match[str] | None:
    """Return the word by which a clause leaves something open, None where it does not."""
    return _ASKS.search(without(_UNDECIDED, without_questions(clause)))
