"""Whether an English number is the least (over) or the most (up to) that it is, or about so much (50-odd)."""

from __future__ import annotations

import re

from ..numbering import Measured, bound_of
from ..patterns import pattern_of
from ..reading import Bound
from .hedge_words import forms
from .negation import COMPARED, LESS, MEASURED_BY, MORE

_OF_EACH = (
    r"(?:[ \n](?:a|an|per|each|every)[ \n][a-z]+|[ \n]of[ \n](?:(?:the|its|their|his|her|our|all|any)[ \n])?"
    r"(?!(?:which|whom|it|them)\b)[a-z]+(?:[ \n](?!or\b|at\b)[a-z]+)?)?"
)
"""What may stand between a number and the words for its bound: $5m a year or more, 10% of sales or more."""
_NO_OBJECT = r"(?![ \n](?:the|an?|its|his|her|their|this|that|these|[$€£¥\d]))"
MORE_OR_LESS = pattern_of(
    rf"{_OF_EACH}[ \n](?:or|and(?=[ \n](?:over|above|older|under|below|younger)\b))[ \n]"
    rf"(?:so|(?P<least>more|(?:over|above|older)\b{_NO_OBJECT})"
    rf"|(?P<most>less|fewer|(?:under|below|younger)\b{_NO_OBJECT}))\b(?![ \n]than)",
    re.IGNORECASE,
)
"""Behind a number, or behind its unit: 300 mm or more, 65 and over."""
_AT_LEAST_BEHIND = pattern_of(
    rf"{_OF_EACH},?[ \n]at[ \n](?:the[ \n])?(?:very[ \n])?(?:(?P<least>least)|(?P<most>most))"
    r"(?=[ ]?(?:[.,;:!?)\"]|$)|[ \n](?:and|but|or|which|while|though|per|each|an?[ \n](?:day|week|month"
    r"|year))\b)",
    re.IGNORECASE,
)
"""It was 40 cm at most; what stands before another phrase may be of that (at least in May)."""
_BETWEEN = (
    r"(?:(?:an?[ \n])?(?:further|additional|extra|total[ \n]of|combined|estimated|record|average[ \n]of)[ \n]"
    r"|another[ \n])?"
)
"""What may stand between the words for a bound and its number: at least a further $3m."""
_BEFORE = pattern_of(
    r"(?P<no>(?:\b(?:no|not|never|cannot|without)|n['’]t)[ \n]"
    r"(?:(?:to|be|been|have|yet|ever|go|rise|climb|fall|drop)[ \n]){0,2}"
    rf"|\b{MEASURED_BY}|(?:\b(?:not|never)|n['’]t)[ \n](?:expect|think|believe|anticipate|foresee|intend"
    rf"|plan)[ \n]"
    r"(?:that[ \n])?(?:(?:(?!\b(?:that|who|whom|which|when|where)\b)[^.;:,]){1,40}[ \n])?)?"
    rf"(?:(?P<least>\b(?:over|above|{MORE}[ \n]than|at[ \n]least|upwards?[ \n]of"
    r"|in[ \n]excess[ \n]of|exceed(?:s|ed|ing)?|topp(?:ed|ing)|surpass(?:es|ed|ing)?)[ \n]|[>≥][ ]?)"
    rf"|(?P<most>\b(?:under|below|{LESS}[ \n]than|at[ \n]most|up[ \n]to"
    r"|(?<!not )(?<!n['’]t )as[ \n](?:much|long)[ \n]as"
    r"|maximum(?:[ \n](?!and\b)[\w'-]+){0,12}?[ \n](?:is|was|be|of))[ \n]|[<≤][ ]?))"
    rf"{_BETWEEN}$",
    re.IGNORECASE,
)
_BEHIND = pattern_of(
    r"(?P<least>-plus\b|\+|[ \n](?:or[ \n]more|plus)\b)|(?P<most>[ \n]or[ \n](?:less|fewer)\b)", re.IGNORECASE
)
_LOOK_BACK = 72


def bound_at(plain: str, start: int, end: int, last: int, after: int) -> Bound:
    """Return which bound a number is by the words around it, before and behind its unit, back to `after`."""
    before = _BEFORE.search(plain, max(after, start - _LOOK_BACK), start)
    behind_unit = (pattern.match(plain, last) for pattern in (MORE_OR_LESS, _AT_LEAST_BEHIND))
    return bound_of(before, _BEHIND.match(plain, end), *behind_unit)


_ABOUT = pattern_of(
    r"(?:\b(?:about|around|some|perhaps|maybe|nearly|almost|roughly|approximately|approx\.?|circa|ca?\.|over"
    rf"|under|above|below|nearing|{COMPARED}|at[ \n](?:least|most)|up[ \n]to|upwards?[ \n]of|close[ \n]to"
    r"|as[ \n](?:many|much|high|long|large|big|great|tall|deep|far|wide|heavy|old)[ \n]as"
    r"|in[ \n]excess[ \n]of|(?:an?[ \n])?estimated"
    rf"|{forms('exceed surpass')}|(?:top|outstrip)(?:s|ped|ping)"
    r"|in[ \n]the[ \n](?:region|neighbou?rhood)[ \n]of|well[ \n]over|just[ \n](?:over|under))[ \n]"
    rf"|[~≈<>≥≤][ ]?)(?:{_BETWEEN}|an?[ \n])$",
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
_ABOUT_BEHIND = pattern_of(
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


_OVER = pattern_of(r"\bover[ \n]$", re.IGNORECASE)
_FOR_OVER = pattern_of(
    r"\b(?:for|after|of|than|in|within|by|aged|well|just|little|be|is|was|were|been|t(?:akes?|aken|aking"
    r"|ook)|last(?:s|ed|ing)?|spen(?:ds?|t|ding)|wait(?:s|ed|ing)?|liv(?:es?|ed|ing)|work(?:s|ed|ing)?"
    r"|serv(?:es?|ed|ing)|stay(?:s|ed|ing)?|with|and|or|sentenced[ ]to|jailed[ ]for|have|has|had)[ ]over[ ]$",
    re.IGNORECASE,
)
_TIME_UNIT = pattern_of(r"(?:day|week|month|quarter|year|season|decade|hour|minute)s?")
_IS_LONGER = pattern_of(
    r"[ -](?:ago|old|later|earlier|before|older|longer|late|of|have|has|had|passed|went|without)\b|'",
    re.IGNORECASE,
)


def is_during(plain: str, start: int, read: Measured) -> bool:
    """Tell whether "over" says for how long: $5m over ten years; for over ten years is longer than that."""
    if not _TIME_UNIT.fullmatch(read.unit) or not _OVER.search(plain, max(0, start - _LOOK_BACK), start):
        return False
    longer = _FOR_OVER.search(plain, max(0, start - _LOOK_BACK), start) or _IS_LONGER.match(plain, read.end)
    return not longer


def about_behind(plain: str, end: int, read: Measured) -> bool:
    """Tell whether words behind a numeral say about so many; what is added to a sum is another number."""
    match = _ABOUT_BEHIND.match(plain, end)
    if not match or not match["plus"]:
        said = MORE_OR_LESS.match(plain, read.end) or _AT_LEAST_BEHIND.match(plain, read.end)
        return bool(match or said)
    if read.unit and not read.unit.isalpha():
        return bool(_PHRASE_END.match(plain, match.end()))
    return not _ADDED.match(plain, match.end())


def end_of_mark(plain: str, end: int) -> int:
    """Return the place behind "-odd" and "+", which stand between a numeral and its noun."""
    match = _ABOUT_BEHIND.match(plain, end)
    return match.end() if match and match[0][0] in "-+" else end
