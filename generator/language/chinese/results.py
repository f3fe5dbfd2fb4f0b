"""The year of a quarter, a half or several months of which none is said: 三季度, 上半年, 1至11月, 前三季度.

The press has them for results: of those that are over, unless words look ahead. Early in the year they are of
the last one.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from ...edtf import When
from ..nearness import days_from
from ..patterns import pattern_of
from .meaning import Context, in_doubt

_RESULT = pattern_of(
    "，?[^，。；目标]{0,14}?(?:增长|下降|增加|减少|上升|回升|回落|下滑|攀升|萎缩|亏损|盈利|[长升降跌减增]|为|达|共|累计)"
    r"[^，。；]{0,6}?\d"
)
"""A figure that nothing says is to come is one that was reached: 三季度出口增长5%."""
_SHORT = timedelta(92)
"""A quarter of which nothing is said is the running one from its first day on."""
_NEAR = timedelta(60)


def in_told_year(of_year: Callable[[int], str], context: Context, end: int, *, summed: bool = False) -> str:
    """Return a stretch of months in the year that the words allow; `summed` is one that counts from January.

    Where words do not tell and the stretches of two years are about as near, it is uncertain.
    """
    published, tense = context.published, context.tense(end)
    before, this, after = (When.parse(of_year(published.year + shift)) for shift in (-1, 0, 1))
    last = this.last or this.first
    if tense == "future":
        return this.edtf if last >= published else after.edtf
    if last <= published:
        return this.edtf
    if this.first <= published:
        told = tense or summed or _RESULT.match(context.plain, end)
        early = published - this.first < last - published and (summed or last - this.first > _SHORT)
        return before.edtf if told and early else this.edtf
    return before.edtf if tense == "past" else _nearer(before, this, context, end)


def _nearer(before: When, this: When, context: Context, end: int) -> str:
    """Return the nearer of a stretch that is over and one to come; a result is of one that is over."""
    back, ahead = days_from(before, context.published), days_from(this, context.published)
    result = _RESULT.match(context.plain, end)
    chosen = before if back < ahead or (result and (ahead > _NEAR or back < _SHORT)) else this
    doubted = not result and 2 * min(back, ahead) > max(back, ahead)
    return in_doubt(chosen.edtf) if doubted else chosen.edtf
