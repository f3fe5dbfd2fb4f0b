"""What gives a Chinese number as about or more than so much: 约合360亿元, 跌破每桶30美元, 30多万."""

from __future__ import annotations

import re
from functools import cache

from ..patterns import pattern_of
from ..pieces import alternatives
from .apart import HIGHEST, NO_TREATY
from .word_lists import word_list

_LONGEST = 16
_ABOUT = (
    f"{NO_TREATY}约|(?<![附最远])近|(?<!赶)超|粗?估|[大小高低多少长短早晚快慢强弱优好]于"
    rf"|最[多低长](?=[可能]达)|{HIGHEST}"
)
_CROSSED = "(?<!打)破|失守|[站登重]上|重[返回]|[升跌击]穿|收复"
"""A mark that is passed; but things that are broken through, lost or climbed are counted (突破3道防线)."""
_THINGS = pattern_of(" ?(?:[道条项座处名位家国省市县镇村城架艘辆种届次]|个(?!百分点|基点)|米(?=纪录))")
_BETWEEN = (
    r"(?:折合|相当于|等于|占[^，。；\d]{0,8}?|[可能][达为至]|[有为是在了达合需计值耗])?(?:每[^，。；\d]{1,5}?)?"
    r"(?:第|百分之)?[^\w]?$"
)
"""A verb of measure and what it is measured by: 约占全国的30%, 不高于每股38元."""
_ABOUT_BEHIND = pattern_of(r" ?(?:多?(?:左右|上下|以上|以下|以内|之多|许|不等|出头)|[多余](?![个名元人数]))")


@cache
def _before() -> re.Pattern[str]:
    about = f"{alternatives(word_list('about'))}|{_ABOUT}"
    return pattern_of(f"(?:(?P<crossed>{_CROSSED})|{about}){_BETWEEN}")


def about_before(plain: str, start: int, end: int) -> bool:
    """Tell whether the words before a numeral from start to end give it as about so much."""
    found = _before().search(plain, max(0, start - _LONGEST), start)
    return found is not None and not (found["crossed"] and _THINGS.match(plain, end))


def about_behind(plain: str, end: int) -> bool:
    """Tell whether the words behind a number and its unit give it as about so much."""
    return bool(_ABOUT_BEHIND.match(plain, end))
