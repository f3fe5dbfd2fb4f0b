"""Whether "a third" and "a quarter" are a share of something, or one of several things in a row."""

from __future__ import annotations

import re

from ..patterns import pattern_of

_BEHIND = pattern_of(
    r"[ \n](?:of|less|fewer|higher|lower|larger|smaller|bigger|cheaper|dearer|below|above|off|again"
    r"|more(?=[ \n](?:than|per|each|every|for|on|in|to|this|last|over|from|people|money|power|time|tax)\b"
    r"|[ \n]?(?:[.,;:)]|$))"
    r"|(?:[a-z]{3,}er|more[ \n][a-z]+)(?=[ \n]than\b)|as[ \n][a-z]+[ \n]as"
    r"|the[ \n](?:size|price|cost|level|number|value|weight|rate|length|height|speed|population|amount|total"
    r"|average))\b",
    re.IGNORECASE,
)
_ABOUT = (
    r"(?:about|around|roughly|nearly|almost|some|over|under|(?:more|less)[ \n]than|at[ \n](?:least|most)"
    r"|up[ \n]to|as[ \n]much[ \n]as)"
)
_NO_DOER = "".join(f"(?<!{word} )" for word in ("followed", "joined", "preceded", "succeeded", "backed"))
"""The first ferry was followed by a third."""
_BEFORE = pattern_of(rf"\b(?:{_NO_DOER}by|(?:(?:by|to|from)[ \n])?{_ABOUT})[ \n]$", re.IGNORECASE)
_PHRASE_ENDS = pattern_of(
    r"[ \n]?(?:[.,;:)\"]|$)|[ ]?\x1f|[ \n](?:in|to|since|from|on|at|and|or|over|this|last|as|compared|when"
    r"|while|after|between|complete|full|done|empty|built|finished|ready|more|per|each|a[ \n](?:day|week"
    r"|month|year))\b"
)
"""A date is blanked: a third since May."""
_LOOK_BACK = 40


def is_share(text: str, start: int, end: int) -> bool:
    """Tell whether "a third" at a place is of something, so much more, or by how much: by about a third."""
    if _BEHIND.match(text, end):
        return True
    return bool(_BEFORE.search(text, max(0, start - _LOOK_BACK), start) and _PHRASE_ENDS.match(text, end))
