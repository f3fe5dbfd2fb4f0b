"""The words that tell that a number is about so much: nearly 5, 50-odd, past the 500 mark."""

from __future__ import annotations

import re

from ..numbering import Measured
from ..patterns import pattern_of
from .bounds import COMPARED, MORE_OR_LESS
from .hedge_words import forms

_ABOUT = pattern_of(
    r"(?:\b(?:about|around|some|perhaps|maybe|nearly|almost|roughly|approximately|approx\.?|circa|ca?\.|over"
    r"|under|above|below|nearing"
    rf"|{COMPARED}|at[ \n](?:least|most)|up[ \n]to"
    r"|upwards?[ \n]of|close[ \n]to"
    r"|as[ \n](?:many|much|few|little|high|low)[ \n]as|in[ \n]excess[ \n]of|(?:an?[ \n])?estimated"
    rf"|{forms('exceed surpass')}|(?:top|outstrip)(?:s|ped|ping)"
    r"|in[ \n]the[ \n](?:region|neighbou?rhood)[ \n]of|well[ \n]over|just[ \n](?:over|under))[ \n]"
    r"|[~≈<>≥≤][ ]?)(?:an?[ \n](?:total[ \n]of[ \n])?)?$",
    re.IGNORECASE,
)
_CROSSED = pattern_of(
    rf"(?:\b(?:{forms('pass cross breach near approach')}|beyond|near"
    r"|(?<!the )(?<!its )(?<!their )(?<!half )(?<!quarter )past"
    rf"|(?:{forms('break burst push punch smash crash fall rise climb surge')}|(?:slip|drop)(?:s|ped|ping)?"
    r"|broke|broken|burst|fell|fallen|rose|risen)[ \n](?:back[ \n])?through)[ \n])(?:the[ \n])?$",
    re.IGNORECASE,
)
"""Verbs of going beyond a figure, and things are passed, crossed and approached as well."""
_FEW = 1000
"""So many things are passed, approached or broken through (12 laws, 3 checkpoints); more are a figure."""
_MEASURED = pattern_of(r"%|per .*|[^a-z]+|(?:US|A|C|HK)\$|mark|level|points?|degrees|barrier|threshold")
_RESULT = pattern_of(r"(?:-| to )\d")
"""A bill that passed 217-213 passed no figure."""
_BEHIND = pattern_of(
    r"-odd\b|-plus\b|\+|[ \n](?:or[ \n](?:so|more|less|fewer)|(?P<plus>plus))\b", re.IGNORECASE
)
_ADDED = pattern_of(r"[ \n](?:[$£€¥\d]|(?:an?|the|another|its|their|his|her|any|some)\b)", re.IGNORECASE)
_PHRASE_END = pattern_of(r"[ \n]?(?:[.,;:!?)\"]|$)")


def is_about(plain: str, back: int, start: int, read: Measured) -> bool:
    """Tell whether the words before a number say about so many, or that it was crossed."""
    if _ABOUT.search(plain, back, start):
        return True
    few = read.value < _FEW and read.unit and not _MEASURED.fullmatch(read.unit)
    voted = _RESULT.match(plain, read.end)
    return not few and not voted and bool(_CROSSED.search(plain, back, start))


def about_behind(plain: str, end: int, read: Measured) -> bool:
    """Tell whether words behind a numeral say about so many; what is added to a sum is another number."""
    match = _BEHIND.match(plain, end)
    if not match or not match["plus"]:
        return bool(match or MORE_OR_LESS.match(plain, read.end))
    if read.unit and not read.unit.isalpha():
        return bool(_PHRASE_END.match(plain, match.end()))
    return not _ADDED.match(plain, match.end())


def end_of_mark(plain: str, end: int) -> int:
    """Return the place behind "-odd" and "+", which stand between a numeral and its noun."""
    match = _BEHIND.match(plain, end)
    return match.end() if match and match[0][0] in "-+" else end
