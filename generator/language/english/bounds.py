"""Whether an English number is the least (at least, over) or the most (up to, no more than) that it is."""

from __future__ import annotations

import re

from ..numbering import bound_of
from ..patterns import pattern_of
from ..reading import Bound

_LESS = r"(?:less|fewer|(?:low|small|short|young|light|cold|cool|slow|weak|narrow|cheap|close|near)e?r)"
_MORE = rf"(?!{_LESS}|(?:rath|oth|lat|earli|soon)er\b)(?:more|[a-z]{{3,}}er)"
COMPARED = rf"(?:{_LESS}|{_MORE})[ \n]than"
MORE_OR_LESS = pattern_of(
    r"[ \n]or[ \n](?:so|(?P<least>more)|(?P<most>less|fewer))\b(?![ \n]than)", re.IGNORECASE
)
"""Behind a number, or behind its unit: 300 mm or more."""
_BEFORE = pattern_of(
    r"(?P<no>(?:\b(?:no|not|never|cannot|without)|n['’]t)[ \n]"
    r"(?:(?:to|be|been|have|yet|ever|go|rise|climb|fall|drop)[ \n]){0,2}"
    r"|(?:\b(?:not|never)|n['’]t)[ \n](?:expect|think|believe|anticipate|foresee|intend|plan)[ \n]"
    r"(?:that[ \n])?(?:(?:(?!\b(?:that|who|whom|which|when|where)\b)[^.;:,]){1,40}[ \n])?)?"
    rf"(?:(?P<least>\b(?:over|above|{_MORE}[ \n]than|at[ \n]least|upwards?[ \n]of"
    r"|in[ \n]excess[ \n]of|exceed(?:s|ed|ing)?|topp(?:ed|ing)|surpass(?:es|ed|ing)?)[ \n]|[>≥][ ]?)"
    rf"|(?P<most>\b(?:under|below|{_LESS}[ \n]than|at[ \n]most|up[ \n]to"
    r"|(?<!not )(?<!n['’]t )as[ \n]much[ \n]as)[ \n]|[<≤][ ]?))"
    r"$",
    re.IGNORECASE,
)
_BEHIND = pattern_of(
    r"(?P<least>-plus\b|\+|[ \n](?:or[ \n]more|plus)\b)|(?P<most>[ \n]or[ \n](?:less|fewer)\b)", re.IGNORECASE
)
_LOOK_BACK = 72


def bound_at(plain: str, start: int, end: int, last: int, after: int) -> Bound:
    """Return which bound a number is by the words around it, before and behind its unit, back to `after`."""
    before = _BEFORE.search(plain, max(after, start - _LOOK_BACK), start)
    behind = MORE_OR_LESS.match(plain, last)
    return bound_of(before, _BEHIND.match(plain, end), behind if behind and behind.lastgroup else None)
