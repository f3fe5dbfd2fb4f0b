"""When a Chinese number names a thing instead of measuring one: 第5条, F-35, 歼-20, 318国道, 5号楼."""

from __future__ import annotations

import re
from functools import cache

from ..pieces import alternatives
from .word_lists import word_list

_NAMED_BEHIND = re.compile(
    r" ?(?:号(?!人)|国道|省道|县道|型|式(?!样)|系列|机型|客机|版(?!面)|楼(?=[层的，。]|会议|办公)"
    r"|后(?=青年|一代|出生|女|男|作家)|(?<=[5-90][05])后(?!来)|[A-Z](?![A-Za-z])|-[A-Z])"
)
_NO_ROAD = re.compile(" ?(?:公里|千米|里|米|条|亿|万)")
"""A length of road is no number of one: 新建公路2.4万公里."""
_ARTICLE_OF_LAW = re.compile(r"[法约章则案程例]》?$")
_ARTICLE = re.compile(" ?[条款项]")


@cache
def _named_before() -> re.Pattern[str]:
    """Return what stands before a number that names: letters, a hyphen behind a word, a series, a road."""
    behind_a_count = r"(?<![\d万亿千百十])(?<!\d[\u4e00-\u9fff])(?<!\d[\u4e00-\u9fff]{2})"
    return re.compile(
        rf"第 ?$|[A-Za-z][A-Za-z]*[-/]?$|{behind_a_count}[\u4e00-\u9fff“”](?<!温)-$"
        rf"|(?:{alternatives(word_list('series'))})[“”]?$"
    )


def is_label(plain: str, start: int, end: int, *, titles: tuple[tuple[int, int], ...]) -> bool:
    """Tell whether the numeral from start to end names a thing. Inside 《》 every number does."""
    if any(first <= start < last for first, last in titles):
        return True
    before = plain[max(0, start - 8) : start]
    if _NO_ROAD.match(plain, end) and before[-2:] == "公路":
        return False
    if _named_before().search(before) or _NAMED_BEHIND.match(plain, end):
        return True
    return bool(_ARTICLE_OF_LAW.search(before) and _ARTICLE.match(plain, end))
