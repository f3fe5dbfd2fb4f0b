"""Whether a Japanese number is the least (少なくとも, 以上) or the most (最大, 未満) that it is."""

from __future__ import annotations

from ..numbering import bound_of
from ..patterns import pattern_of
from ..reading import Bound
from .about import APART

_BEFORE = pattern_of(
    rf"(?:(?P<least>少なくとも{APART}|(?<!過去)(?<!史上)最低で?|優に)|(?P<most>(?<!過去)(?<!史上)最[大高]で?|多くとも{APART}))計?$"
)
_BEHIND = pattern_of(
    r"(?:(?P<least>余り|余(?![りる裕地波計])|あまり|以上|超(?![高大音電])|強(?![化制調い])|を(?:超え|上回ら?))"
    r"|(?P<most>以下|未満|弱(?![体者点い])|を下回ら?|に[もは]?(?:満た|届か|達し)(?:な[いか]|ず|ません)))(?P<no>(?<=[えら])(?:な[いか]|ず|ません))?"
)
_LOOK_BACK = 18


def bound_at(plain: str, start: int, ends: tuple[int, int], after: int) -> Bound:
    """Return which bound a number is by the words around it, those before it as far as `after`.

    It ends without its unit and with it: 30以上の村, 30人以上.
    """
    before = _BEFORE.search(plain, max(after, start - _LOOK_BACK), start)
    return bound_of(before, *(_BEHIND.match(plain, end) for end in ends))
