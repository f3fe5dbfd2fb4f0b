"""The 或 that means "perhaps" (交易额或达60亿美元, 首相或辞职) and looks like that of "or" (死亡或失踪)."""

from __future__ import annotations

import re
from functools import cache

from ..patterns import pattern_of
from ..pieces import alternatives
from .word_lists import word_list

SIGN = "恐"
"""What stands for such a 或 where it is told from the other: a word of the same meaning."""
_OR = pattern_of("或")
_PIECE = pattern_of("[，。；：、“]")
_REACHES = "[达超逾破]|突破|跌破|[降升增减涨跌缩][至到]|增长|下[降跌滑]|上[涨升]|减少|增加|占"
_REACHED = pattern_of(rf"(?:{_REACHES})[^，。；、]{{0,8}}?[\d一二三四五六七八九十两百千半数]")
_HOW_DONE = pattern_of("[被遭可能须应对把以因按凭持]|死亡|失踪|受伤|患病|延误|晚点|改签|[买卖][入出]")
"""What is done already, or the way it is done, stands before "or" too."""
_LIMIT = pattern_of("未满|不[足到满及]|[高低多少大小]于")
_PART_OF_NOUN = "[券率令者权费款法案潮]"


@cache
def _acts() -> re.Pattern[str]:
    words = alternatives({*word_list("perhaps"), *word_list("handled")})
    return pattern_of(f"(?:{words})(?!{_PART_OF_NOUN})")


def with_perhaps(clause: str) -> str:
    """Return a clause of the same length in which 恐 stands for each 或 that means it.

    A subject without a verb stands before it, and a verb behind; between two verbs it means "or".
    """
    return _OR.sub(lambda match: SIGN if _is_perhaps(clause, match) else match[0], clause)


def _is_perhaps(clause: str, match: re.Match[str]) -> bool:
    before = _PIECE.split(clause[: match.start()])[-1]
    if len(before) < 2:
        return False
    if _REACHED.match(clause, match.end()):
        return not (re.search(_REACHES, before) or _LIMIT.search(before))
    verb = _acts().match(clause, match.end())
    return bool(verb) and not (_acts().search(before) or _HOW_DONE.search(before))
