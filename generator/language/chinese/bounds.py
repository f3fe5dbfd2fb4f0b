"""Whether a Chinese number is the least (至少, 逾, 以上) or the most (不到, 不超过, 以下) that it is."""

from __future__ import annotations

from ..numbering import bound_of
from ..patterns import pattern_of
from ..reading import Bound
from .apart import HIGHEST, word_apart

_BEFORE = pattern_of(
    r"(?P<no>[不未没无勿][得能会要应可有曾宜须许准该必]{0,2}再?)?"
    rf"(?:(?P<least>逾|超过|(?<!赶)超|至少|起码|[高多大]于|不止|不[下亚]于?)|(?P<most>最多|至多|不到|不足|未满|[低少小]于|{HIGHEST}))"
    r"[有为是在了达]?(?:第|百分之)?[^\w]?$"
)
_BEHIND = pattern_of(r" ?多?(?:(?P<least>以上|出头|[多余](?![个名元人数]))|(?P<most>以下|以内))")
_MORE = pattern_of("(?P<least>[多余])")
_LOOK_BACK = 10


def bound_at(plain: str, start: int, end: int, *, more: bool) -> Bound:
    """Return which bound a number is by the words around it, or in it where it has 多 or 余."""
    before = _BEFORE.search(plain, max(0, start - _LOOK_BACK), start)
    inside = _MORE.search(plain, start, end) if more else None
    apart = None if before else word_apart(plain, start)
    told = apart if apart and apart.lastgroup in ("least", "most") else None
    return bound_of(before, told, inside, _BEHIND.match(plain, end))
