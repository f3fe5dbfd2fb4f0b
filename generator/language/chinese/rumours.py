"""Rumours that a clause speaks of and does not tell: somebody answers them, or has heard of none."""

from __future__ import annotations

from ..patterns import pattern_of
from ..pieces import without

_NOT_HEARD = pattern_of("(?:没有?|没有?人|无人|未曾?|从未|不曾|从来没有?)听[说闻](?:过|此|这)?")
"""Whoever has heard nothing of it tells no hearsay: 我没听说."""
_RUMOUR = "传闻|传言|流言|谣言|爆料|小道消息"
_ANSWERED = pattern_of(
    "(?:评论|置评|回应|否认|澄清|驳斥|反驳|证实|理会|辟谣|无视|关于|有关|针对|[对就])[^，。；：称说指]{0,24}?"
    f"(?P<rumour>(?:(?:市场|坊间|网络|外界|外间|网上|媒体|业界)的?)?(?:{_RUMOUR}|[网市盛误谣]传))(?!.{{0,2}}[称说指])"
)
_FALSE = pattern_of(
    f"(?:{_RUMOUR})(?=(?:并|均|都|完全|纯)?(?:不[属符]?实|失实|属实|是假|毫无根据|子虚乌有|不符))"
)


def without_answered(clause: str) -> str:
    """Return a clause of the same length without a rumour that somebody answers: 对传闻不予置评, 传闻不实."""
    clause = without(_FALSE, without(_NOT_HEARD, clause))
    return _ANSWERED.sub(
        lambda match: match[0].removesuffix(match["rumour"]) + " " * len(match["rumour"]), clause
    )
