"""Halves and quarters that are told by a word: half of voters, halved, a quarter-point, half a per cent."""

from __future__ import annotations

import re
from decimal import Decimal

from ..patterns import pattern_of
from .numerals import Numeral

_HALF_A_PERCENT = pattern_of(
    r"half(?:[ \n]of)?[ \n](?:an?|one)(?=[ \n](?:per[ \n-]?cent|pct|percentage))", re.IGNORECASE
)
_OF_A_POINT = pattern_of(
    r"(?:half|(?P<quarter>quarter))(?=[ -](?:percentage[ -])?points?\b(?![ ]of\b))", re.IGNORECASE
)
_OF_SOMETHING = pattern_of(
    r"half(?=[ \n](?:of[ \n](?!an?\b|19|20)|(?:the|its|his|her|their|our|those|these)\b))", re.IGNORECASE
)
_BY_HALF = pattern_of(
    r"half(?=[ \n]?(?:[.,;:)\"]|$)|[ \n](?:in|to|since|by|from|on|at|and|over|this|last|as)\b)"
)
_BY = pattern_of(r"\b(?:by|by[ ](?:about|almost|nearly|over|more[ ]than|less[ ]than|at[ ]least))[ ]$")
_HALVED = pattern_of(r"halv(?:ed|ing)\b", re.IGNORECASE)
_ONE_OF_TWO = pattern_of(
    r"-$|\b(?:first|second|1st|2nd|latter|last|other|better|opening|final|former|each|either|another)[ ]$"
    r"|\b(?:the|an?|its|their|his|her|our|this|that|another)[ ](?:[\w-]+[ ])?$",
    re.IGNORECASE,
)
"""The first half of the match, its northern half: one of two things, and no share."""
_LOOK_BACK = 30


def half_at(plain: str, place: int) -> Numeral | None:
    """Return the half or quarter that a word at a place is worth, None where it is one of two things."""
    if match := _HALF_A_PERCENT.match(plain, place):
        return Numeral(match.end(), Decimal("0.5"), spelled=True)
    if match := _OF_A_POINT.match(plain, place):
        return Numeral(match.end(), Decimal("0.25" if match["quarter"] else "0.5"), spelled=True)
    if match := _HALVED.match(plain, place):
        return Numeral(match.end(), Decimal("0.5"), spelled=True, fraction=True)
    front = plain[max(0, place - _LOOK_BACK) : place]
    shared = _OF_SOMETHING.match(plain, place) and not _ONE_OF_TWO.search(front)
    halved = _BY_HALF.match(plain, place) and _BY.search(front)
    end = place + len("half")
    return Numeral(end, Decimal("0.5"), spelled=True, fraction=True) if shared or halved else None
