"""What makes a Chinese number negative: 负0.5%, 零下15度, -3.5亿元, 同比-2.7%."""

from __future__ import annotations

import re
from functools import cache

from ..patterns import pattern_of
from ..pieces import alternatives
from .numerals import HAN_NUMERAL
from .units import money

BEHIND_NO_COUNT = r"(?<![\d万亿千百十])(?<!\d[\u4e00-\u9fff])(?<!\d[\u4e00-\u9fff]{2})"
"""Behind a count a hyphen makes a range: 100元-200元."""
_NEGATIVE = pattern_of(
    rf"(?:(?<![正胜\d{HAN_NUMERAL}])(?<![\d{HAN_NUMERAL}] )负的?|零下|(?<![\w%)）.-])-) ?$"
)
_HYPHEN = pattern_of(rf"(?:{BEHIND_NO_COUNT}(?![{HAN_NUMERAL}])[\u4e00-\u9fff])(?P<sign>-)$")
_FALLEN = pattern_of("(?:下[滑降跌挫]|回落|减少|缩减|亏损|净亏)-$")
"""Behind a verb of falling the sign says again what the verb says: 同比下滑-3.2% fell by 3.2%."""
_IS = pattern_of("[为是至到达比在由从]-$")


@cache
def _measured() -> re.Pattern[str]:
    """Return what is behind a number that may be below zero, and behind none that names a thing."""
    return pattern_of(
        " ?(?:[%‰℃℉°]|个?(?:百分点|基点)|摄氏度|华氏度|度(?![过假数])"
        rf"|{alternatives(money() - {'块', '角', '圆', '盾', '镑'})})"
    )


def sign_before(plain: str, start: int, end: int) -> int | None:
    """Return where the sign of a negative numeral from start to end begins, None where it has none."""
    if negative := _NEGATIVE.search(plain, max(0, start - 4), start):
        return negative.start()
    if _FALLEN.search(plain, max(0, start - 4), start):
        return None
    return start - 1 if hyphen_is_minus(plain, start, end) else None


def hyphen_is_minus(plain: str, start: int, end: int) -> bool:
    """Tell whether the hyphen between a character and a numeral is its sign: 同比-2.7%, but 歼-20.

    A share ends behind its % or 百分点.
    """
    if not _HYPHEN.search(plain, max(0, start - 2), start):
        return False
    if plain[end - 1] in "万亿%点" or _measured().match(plain, end):
        return True
    return "." in plain[start:end] and bool(_IS.search(plain, max(0, start - 2), start))
