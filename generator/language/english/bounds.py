"""Whether an English number is the least (at least, over) or the most (up to, no more than) that it is."""

from __future__ import annotations

import re

from ..numbering import bound_of
from ..reading import Bound

_BEFORE = re.compile(
    r"(?P<no>(?:\b(?:no|not|never|cannot|without)|n['’]t)[ \n]"
    r"(?:(?:to|be|been|have|yet|ever|go|rise|climb|fall|drop)[ \n]){0,2})?"
    r"(?:(?P<least>\b(?:over|above|(?:more|greater|higher|better)[ \n]than|at[ \n]least|upwards?[ \n]of"
    r"|in[ \n]excess[ \n]of|exceed(?:s|ed|ing)?|topp(?:ed|ing)|surpass(?:es|ed|ing)?)[ \n]|[>≥][ ]?)"
    r"|(?P<most>\b(?:under|below|(?:less|fewer|lower)[ \n]than|at[ \n]most|up[ \n]to"
    r"|(?<!not )(?<!n['’]t )as[ \n]much[ \n]as)[ \n]|[<≤][ ]?))"
    r"$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"(?P<least>-plus\b|\+|[ \n](?:or[ \n]more|plus)\b)|(?P<most>[ \n]or[ \n](?:less|fewer)\b)", re.IGNORECASE
)
_LOOK_BACK = 48


def bound_at(plain: str, start: int, end: int, after: int) -> Bound:
    """Return which bound a number is by the words around it and before its unit, as far back as `after`."""
    before = _BEFORE.search(plain, max(after, start - _LOOK_BACK), start)
    return bound_of(before, _BEHIND.match(plain, end))
