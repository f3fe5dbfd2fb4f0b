"""When a Chinese number names a thing instead of measuring one: 第5条, F-35, 歼-20, 318国道, 5号楼."""

from __future__ import annotations

import re
from functools import cache

from ..patterns import pattern_of
from ..pieces import alternatives
from .signs import BEHIND_NO_COUNT, hyphen_is_minus
from .units import unit_behind
from .word_lists import word_list

_NAMED_BEHIND = pattern_of(
    r" ?(?:号(?!人)|国道|省道|县道|型|式(?!样)|系列|机型|客机|版(?!面)|楼(?=[层的，。]|会议|办公)"
    r"|后(?=青年|一代|出生|女|男|作家)|(?<=[5-90][05])后(?!来)|[A-Z](?![A-Za-z])|-[A-Z])"
)
_COUNT_BEHIND = pattern_of(
    " ?(?:(?<=[万亿])|套(?!路)|间(?![谍接隔])|户|栋|座|幢|平方米|平米|公里|千米|里(?![程面])|米"
    "|条(?![款例件])|班次?(?!机)|架|趟|列(?!车)|次(?![日数于])|个(?![人案别体])|通(?![过报知讯话道行车])|部(?![门分长署队])"
    "|项(?!目)|份|枚|发|艘|辆|公顷|亩)"
)
"""What is counted besides being numbered is a count with its measure word or in large units: 住房20万套."""
_LATIN_NAME = pattern_of("(?:[a-z]+[A-Z][A-Za-z]*|[A-Z][A-Za-z]*[a-z][A-Za-z]*)(?<!Rs)(?<!Rmb) $")
"""A name with small letters; what stands behind capitals alone may be measured: PMI 49, AQI 150."""
_PER = pattern_of(
    r"10*[万亿]?(?:公斤|千克|克|公?吨|[毫公]?升|公里|桶|股)(?:[约为售卖需用]|价格?|耗[电油]?)?(?=\d)"
)
"""每100公斤2480元 measures what it is the price of."""
_ARTICLE_OF_LAW = pattern_of(r"[法约章则案程例]》?$")
_ARTICLE = pattern_of(" ?[条款项]")


@cache
def _named_before() -> re.Pattern[str]:
    """Return what stands before a number that names: letters, a hyphen behind a word, a series, a road."""
    return pattern_of(
        rf"第 ?$|[A-Za-z][A-Za-z]*[-/]?$|{BEHIND_NO_COUNT}[\u4e00-\u9fff“”]-$"
        rf"|(?:{alternatives(word_list('series'))})(?:[“”]|(?<!\d[\u4e00-\u9fff])-)?$"
    )


@cache
def _numbered_before() -> re.Pattern[str]:
    return pattern_of(rf"(?:{alternatives(word_list('numbered'))})[“”]?$")


def is_label(plain: str, start: int, end: int, *, titles: tuple[tuple[int, int], ...]) -> bool:
    """Tell whether the numeral from start to end names a thing. Inside 《》 every number does."""
    if any(first <= start < last for first, last in titles):
        return True
    before = plain[max(0, start - 16) : start]
    if before.endswith("每") and _PER.match(plain, start):
        return True
    if _named_before().search(before) and not hyphen_is_minus(plain, start, end):
        return True
    if _numbered_before().search(before) and not _COUNT_BEHIND.match(plain, end):
        return True
    if _LATIN_NAME.search(before) and _is_bare(plain, start, end):
        return True
    if _NAMED_BEHIND.match(plain, end):
        return True
    return bool(_ARTICLE_OF_LAW.search(before) and _ARTICLE.match(plain, end))


def _is_bare(plain: str, start: int, end: int) -> bool:
    """Tell whether a numeral is in whole digits and counts nothing: iPhone 16, but iPhone 1200元."""
    return plain[start:end].isdigit() and plain[start] in "123456789" and not unit_behind(plain, end)
