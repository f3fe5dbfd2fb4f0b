"""With which time a text compares: it names that time, or tells it by its place alone (环比)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from .chinese.meaning import ALIKE
from .patterns import pattern_of
from .reading import DateInText

_REACH = 60
"""How many characters before a date are looked at."""
_BASE_BEFORE: Mapping[str, re.Pattern[str]] = {
    "zh": pattern_of("[比较](?:上?年)?$"),
    "en": pattern_of(
        r"(?:\b(?:up|down|r[io]se|risen|f[ae]ll|fallen|gr[eo]w|more|less|fewer|higher|lower|changed?|increase"
        r"|decrease|gain|drop|decline|rise|growth)\b[^.;]{0,40}\b(?:from|on|over)"
        r"|\b(?:than|against|compared (?:with|to)))"
        r"(?: (?:that|those))?(?: (?:in|of|for))?(?: the)? $"
    ),
}
"""What stands before the time with which something is compared."""
_WITH = ("与", "和", "跟", "同")
"""Behind 与9月 one compares only where a word of likeness follows: 与9月持平, but 8月和9月."""
_FORMER_TIME: Mapping[str, re.Pattern[str]] = {
    "zh": pattern_of("环比|同比|[上前][一个]?(?:季|月|年|周|期)|去年|期初"),
    "en": pattern_of(
        r"\b(?:earlier|before|previous|prior|preceding|last|sequential(?:ly)?|ago)\b"
        r"|\b(?:year|month|quarter|week)[- ]o(?:n|ver)[- ](?:year|month|quarter|week)",
        re.IGNORECASE,
    ),
}
"""How a language tells of the time before without naming it."""


def is_base(language: str, text: str, found: DateInText) -> bool:
    """Tell whether a date in a text is that with which something is compared: 比9月少, up from September."""
    before = text[max(0, found.start - _REACH) : found.start]
    if before.endswith(_WITH):
        return bool(ALIKE.match(text, found.end))
    return language in _BASE_BEFORE and bool(_BASE_BEFORE[language].search(before))


def tells_former_time(language: str, text: str) -> bool:
    """Tell whether a text compares with a time before by its place alone: a month earlier, 环比."""
    return language in _FORMER_TIME and bool(_FORMER_TIME[language].search(text))
