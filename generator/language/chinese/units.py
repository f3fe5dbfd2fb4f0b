"""What a Chinese number counts: a share, money, a unit or a measure word, as it is printed."""

from __future__ import annotations

import re

from babel import Locale

from ..numbering import Unit
from ..patterns import pattern_of
from ..pieces import alternatives
from ..reading import PERCENTAGE_POINTS
from .word_lists import word_list

PERCENT = pattern_of(r" ?(?:%|(?P<points>个?百分点))")
_LATIN = pattern_of(
    r" ?(?P<unit>(?:[kcmnμ]?m[²³23]?|[kmμ]?g|[mk]?l|t|ha|km/h|m/s|mph|[kmgt]?wh?|[kmgtp]b(?:ps)?|[kmgt]?hz"
    r"|°[cf]?|nm|mb/d|bpd|ft|lbs?|oz|dwt|teu|bps?|[kmg]?pa|db|ppm|ppb|usd|cny|rmb|hkd|jpy|eur|gbp|twd|sgd|[a-z]{3}\$)"
    r"|[㎞㎡㎏℃℉㎜㎝‰])(?![A-Za-z0-9])",
    re.IGNORECASE,
)
_MONEY_BEFORE = pattern_of(
    r"(?:(?<![A-Za-z])(?:US|HK|NT|S|A|C|NZ|R|RMB|CN|JP)?[$￥¥€£₩₽₹]|(?<![A-Za-z])(?:USD|CNY|RMB|HKD|JPY|EUR|GBP"
    r"|TWD|NTD|SGD)|人民币|新?台币|港币|美金) ?$"
)
_DIVISIBLE = pattern_of("年|天|个|小时|周|倍|块|公里|里|亩|吨|斤|成|点")


_NAMES = {name for name in Locale("zh").currencies.values() if re.fullmatch("[\u4e00-\u9fff]+", name)}
_LANDS = alternatives(Locale("zh").territories.values())
_SHORT = {re.sub(f"^(?:{_LANDS})", "", name) for name in _NAMES}
MONEY = frozenset(
    {*_NAMES, *word_list("money"), *(name for name in _SHORT if len(name) > 1)}
    - {"银", "黄金", "未知货币", "测试货币代码"}
)
"""The names of all currencies."""
# 5日本人 counts none, nor does 3人民 or 两国际: a longer word begins there.
_WORDS = pattern_of(
    rf" ?(?:(?P<money>{alternatives(MONEY)})(?!旦|宵|素|首|老|帅|勋|月)"
    rf"|(?!发[布射售行货动])(?P<measure>{alternatives(word_list('measure'))})"
    rf"|(?P<counted>{alternatives(word_list('counted'))})(?!际|家|会|民|委|人|议|面|式|案|法|针|向|产|员|队|国|单))"
)
_ARTICLE = frozenset(word_list("article"))


def money_before(text: str, place: int) -> Unit | None:
    """Return the currency that stands before a number: $, US$, 人民币."""
    begin = max(0, place - 5)
    match = _MONEY_BEFORE.search(text, begin, place)
    return Unit(match.start(), match[0].strip()) if match else None


def unit_behind(text: str, place: int) -> Unit | None:
    """Return the unit behind a number; a share has the unit %, a difference of shares percentage points."""
    if match := PERCENT.match(text, place):
        return Unit(match.end(), share_of(match))
    if match := _LATIN.match(text, place):
        return Unit(match.end(), match["unit"])
    match = _WORDS.match(text, place)
    if not match:
        return None
    word = match[0].strip()
    return Unit(match.end(), word, counted=bool(match["counted"]), article=word in _ARTICLE)


def share_of(match: re.Match[str]) -> str:
    """Return what a match of PERCENT counts: a share, or percentage points."""
    return PERCENTAGE_POINTS["zh"] if match["points"] else "%"


def is_divisible(unit: str) -> bool:
    """Tell whether 半 behind a unit adds a half: 两年半, 3个半."""
    return _DIVISIBLE.fullmatch(unit) is not None
