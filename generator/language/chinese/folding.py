"""One form for the scripts and the typography of the Chinese press, character for character."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from ..patterns import pattern_of
from ..scripts import simplified

_HYPHENS = "─‐‑‒–−－～〜﹣"
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t"
_WIDE = {chr(ord(plain) + 0xFEE0): plain for plain in map(chr, range(0x21, 0x7F)) if plain not in "()!?;,:~"}
_WIDE_COMMA = pattern_of("(?<=[０-９])，(?=[０-９]{3}(?![０-９]))")

TITLE = pattern_of("《[^《》]{0,80}》")
"""The title of a book or paper, in a folded text."""
KIND_BEHIND = (
    "(?:号(?![召称令])|舰|行动|计划|战略|倡议|组织|集团|公司|论坛|机制|级(?!别)|型|轮|奖|法案|政策|运动|工程|项目"
    "|战机|导弹|台风|品牌|演[习练]|军演|大桥)"
)
"""What stands behind the quotation marks around a name, and tells of what it is the name."""
NAMED = pattern_of(f'[“「『"][^“”「」『』"，。：；！？]{{1,8}}[”」』"](?={KIND_BEHIND})')
"""A name in quotation marks, in a folded text: no word in it tells anything (“决心”号)."""
_HALF_WIDTH = pattern_of("(?<=[\u4e00-\u9fff”’」』》）)%])[,;:!?]|[,;:!?](?=[\u4e00-\u9fff“‘「『《])")
"""Web pages have the punctuation of ASCII in Chinese sentences."""


@cache
def _plain() -> Mapping[int, str]:
    signs = (
        dict.fromkeys(_HYPHENS, "-")
        | dict.fromkeys(_SPACES, " ")
        | _WIDE
        | dict.fromkeys("・‧•⋅", "·")
        | {"○": "〇", "﹒": "."}
    )
    return {**simplified(), **{ord(sign): plain for sign, plain in signs.items()}, ord("~"): "-"}


def fold(text: str) -> str:
    """Return a text of the same length in Simplified characters with half-width digits, letters and hyphens.

    Punctuation beside a Han character is full-width, but for the comma between full-width thousands; the dash
    (—) stays.
    """
    plain = _WIDE_COMMA.sub(",", text).translate(_plain())
    return _HALF_WIDTH.sub(lambda match: chr(ord(match[0]) + 0xFEE0), plain)
