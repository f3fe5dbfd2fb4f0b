"""The 将 and the 或 of a Chinese clause that mean 把 and 恐, and look like those of the future and of "or".

将 of what is done to something (警方将三人抓获) looks like that of the future (警方将抓获三人). The one is a
preposition like 把: what it is done to follows, and its verb stands behind that. The other is an adverb: a
verb follows, or what goes before a verb. Where both may be meant it is the future, which asserts less. 或
means "perhaps" (交易额或达60亿美元, 首相或辞职) or "or" (死亡或失踪).
"""

from __future__ import annotations

import re
from functools import lru_cache

from ..patterns import pattern_of
from ..pieces import alternatives
from .numerals import HAN_NUMERAL
from .word_lists import word_list

SIGN = "把"
"""What stands for such a 将 where it is told from the other: the word that means nothing else."""
_POINTED_AT = (
    "其(?![中间后实])|之(?![前后])|此(?![前后外时])|[我你您他她它]|这(?!样)|那(?![样幺])|该(?![月年周日季])|自己|自身"
    "|本国|本人|所有"
)
"""No verb begins with these, so that what follows 将 is a thing or a person. Folded, 那么 is 那幺."""
_NO_NOUN = "对(?![手方岸])|自(?![己身])|[于在向与和从由就把给以会继再不要可能因按据为是有使令让]"
_BEHIND = "(?:(?<=[已曾])|(?<=反对|拒绝|避免|防止|禁止|停止|不得|不应|不要|试图|企图))"
"""Behind 已 and 曾 (已将其列为), and behind a verb of will (反对将贸易政治化), it is this one."""
_TURNED_INTO = (
    "(?:捐|送|交|移|列|改|转|带|推|定|作|当作|视|分|划|合|拉|放|押|迁|调|卖|判|评|选|写|译|命名|更名"
    "|提高|降低|提升|延长|缩短|扩大|上调|下调|增加|减少|压缩)[^，。]{0,2}?(?:给|为|成|到|至|入|出|往|回)"
    "|(?:维持|保持|稳定|控制|锁定|固定|限制)[^，。]{0,2}?(?:在|不变)"
)
_THINGS = rf"{alternatives(word_list('thing'))}|个(?![月半小星])|%的"
_NUMERAL = rf"(?:[\d.,]+ ?[{HAN_NUMERAL}]*|[{HAN_NUMERAL}]+)[多余几]?[万亿]?|[多数几]"
_COUNTED = rf"(?!一起)(?:{_NUMERAL}) ?(?:{_THINGS})"
"""So many things: 三名, 140家, 5%的. Behind times and turns a verb may stand."""
_HANDLED, _MOVED, _LEADING = (alternatives(word_list(name)) for name in ("handled", "moved", "leading"))
_CLOSED = f"(?=[，。；、了过）”给至到往回入成为]|$| ?[\\d{HAN_NUMERAL}半])"
_NO_THING = f"{_HANDLED}|{_MOVED}|{_LEADING}|被(?!告|害|[^，。]{{1,4}}[的者])|{_NO_NOUN}"
_THING_AND_VERB = (
    f"(?!{_NO_THING})[^，。；：地并后而将把]{{2,16}}?(?:(?:{_HANDLED}){_CLOSED}|(?:{_MOVED})|{_TURNED_INTO})"
)
"""What it is done to, which begins with no verb, and its verb behind that."""
_DISPOSAL = pattern_of(f"{_BEHIND}将|将(?={_POINTED_AT}|{_COUNTED}|{_THING_AND_VERB})")


@lru_cache(maxsize=64)
def with_disposals(plain: str) -> str:
    """Return a text of the same length in which 把 stands for each 将 that means it."""
    return _DISPOSAL.sub(SIGN, plain)


PERHAPS = "恐"
"""What stands for such a 或 where it is told from the other: a word of the same meaning."""
_OR = pattern_of("或")
_PIECE = pattern_of("[，。；：、“]")
_REACHES = "[达超逾破]|突破|跌破|[降升增减涨跌缩][至到]|增长|下[降跌滑]|上[涨升]|减少|增加|占"
_REACHED = pattern_of(rf"(?:{_REACHES})[^，。；、]{{0,8}}?[\d一二三四五六七八九十两百千半数]")
_HOW_DONE = pattern_of("[被遭可能须应对把以因按凭持]|死亡|失踪|受伤|患病|延误|晚点|改签|[买卖][入出]")
"""What is done already, or the way it is done, stands before "or" too."""
_LIMIT = pattern_of("未满|不[足到满及]|[高低多少大小]于")
_ACTS = pattern_of(
    f"(?:{alternatives({*word_list('perhaps'), *word_list('handled')})})(?![券率令者权费款法案潮])"
)


def with_perhaps(clause: str) -> str:
    """Return a clause of the same length in which 恐 stands for each 或 that means it.

    A subject without a verb stands before it, and a verb behind; between two verbs it means "or".
    """
    return _OR.sub(lambda match: PERHAPS if _is_perhaps(clause, match) else match[0], clause)


def _is_perhaps(clause: str, match: re.Match[str]) -> bool:
    before = _PIECE.split(clause[: match.start()])[-1]
    if len(before) < 2:
        return False
    if _REACHED.match(clause, match.end()):
        return not (re.search(_REACHES, before) or _LIMIT.search(before))
    verb = _ACTS.match(clause, match.end())
    return bool(verb) and not (_ACTS.search(before) or _HOW_DONE.search(before))
