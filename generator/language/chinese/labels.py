"""When a Chinese number names a thing instead of measuring one (第5条, F-35, 歼-20, 318国道), or is negative.

A hyphen between a character and digits makes a name of them, or is their sign: 同比-2.7%.
"""

from __future__ import annotations

from ..patterns import pattern_of
from ..pieces import alternatives
from .numerals import HAN_NUMERAL
from .units import MONEY, unit_behind
from .word_lists import word_list

BEHIND_NO_COUNT = r"(?<![\d万亿千百十])(?<!\d[\u4e00-\u9fff])(?<!\d[\u4e00-\u9fff]{2})"
"""Behind a count a hyphen makes a range: 100元-200元."""
_NEGATIVE = pattern_of(
    rf"(?:(?<![正胜\d{HAN_NUMERAL}])(?<![\d{HAN_NUMERAL}] )负的?|零下|(?<![\w%)）.-])-) ?$"
)
_HYPHEN = pattern_of(rf"(?:{BEHIND_NO_COUNT}(?![{HAN_NUMERAL}])[\u4e00-\u9fff])(?P<sign>-)$")
_FALLEN = pattern_of("(?:下[滑降跌挫]|回落|减少|缩减|亏损|净亏)-$")
"""Behind a verb of falling the sign says again what the verb says: 同比下滑-3.2% fell by 3.2%."""
_IS = pattern_of("[为是至到达比在由从]-$")
_MEASURED = pattern_of(
    " ?(?:[%‰℃℉°]|个?(?:百分点|基点)|摄氏度|华氏度|度(?![过假数])"
    rf"|{alternatives(MONEY - {'块', '角', '圆', '盾', '镑'})})"
)
"""What is behind a number that may be below zero, and behind none that names a thing."""


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
    if plain[end - 1] in "万亿%点" or _MEASURED.match(plain, end):
        return True
    return "." in plain[start:end] and bool(_IS.search(plain, max(0, start - 2), start))


_NAMED_BEHIND = pattern_of(
    r" ?(?:期(?=临床|工程|试验|项目|债券|建设|计划)|号(?!人)"
    r"|国道|省道|县道|型|式(?!样)|系列|机型|客机|版(?!面)|楼(?=[层的，。]|会议|办公)"
    r"|(?:年|个?月|天)期(?![限间待满末中])|后(?=青年|一代|出生|女|男|作家)|(?<=[5-90][05])后(?!来)|[A-Z](?![A-Za-z])|-[A-Z])"
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
_NAMED_BEFORE = pattern_of(
    rf"第 ?$|[A-Za-z][A-Za-z]*[-/]?$|{BEHIND_NO_COUNT}[\u4e00-\u9fff“”]-$"
    rf"|(?:{alternatives(word_list('series'))})(?:[“”]|(?<!\d[\u4e00-\u9fff])-)?$"
)
"""What stands before a number that names: letters, a hyphen behind a word, a series, a road."""
_NAMED_IN_QUOTES = pattern_of("“[^“”，。]{1,10}[—–·-]$")
"""What stands before a number that ends a name in quotation marks: “和平使命—2031”."""
_NUMBERED_BEFORE = pattern_of(rf"(?:{alternatives(word_list('numbered'))})[“”]?$")


_QUOTED_BEFORE = pattern_of("[“「『][^”」』，。；：、\\d有到至为是约近超达共增减]{1,12}[-—–·]?$")
_QUOTED_BEHIND = pattern_of("[”」』]")
"""A bare number at the end of a name in quotation marks: “静流—26”."""


def is_label(plain: str, start: int, end: int, *, titles: tuple[tuple[int, int], ...]) -> bool:
    """Tell whether the numeral from start to end names a thing. Inside 《》 every number does."""
    if any(first <= start < last for first, last in titles):
        return True
    before = plain[max(0, start - 16) : start]
    return bool(
        (before.endswith("每") and _PER.match(plain, start))
        or (_NAMED_BEFORE.search(before) and not hyphen_is_minus(plain, start, end))
        or (plain[end : end + 1] == "”" and _NAMED_IN_QUOTES.search(before))
        or (_NUMBERED_BEFORE.search(before) and not _COUNT_BEHIND.match(plain, end))
        or (_LATIN_NAME.search(before) and _is_bare(plain, start, end))
        or _NAMED_BEHIND.match(plain, end)
        or (_QUOTED_BEFORE.search(before) and _QUOTED_BEHIND.match(plain, end))
        or (_ARTICLE_OF_LAW.search(before) and _ARTICLE.match(plain, end))
    )


def _is_bare(plain: str, start: int, end: int) -> bool:
    """Tell whether a numeral is in whole digits and counts nothing: iPhone 16, but iPhone 1200元."""
    return plain[start:end].isdigit() and plain[start] in "123456789" and not unit_behind(plain, end)
