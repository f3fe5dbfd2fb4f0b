"""What a Chinese number counts: a share, money, a unit or a measure word, as it is printed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from babel import Locale

from ..patterns import pattern_of
from ..pieces import alternatives
from ..reading import PERCENTAGE_POINTS
from .numerals import DIGITS, HAN_NUMERAL
from .word_lists import word_list

PERCENT = pattern_of(r" ?(?:%|(?P<points>个?百分点))")
_LATIN = pattern_of(
    r" ?(?P<unit>(?:[kcmnμ]?m[²³23]?|[kmμ]?g|[mk]?l|t|ha|km/h|m/s|mph|[kmgt]?wh?|[kmgtp]b(?:ps)?|[kmgt]?hz"
    r"|°[cf]?|nm|mb/d|bpd|ft|lbs?|oz|dwt|teu|bps?|[kmg]?pa|db|ppm|ppb|usd|cny|rmb|hkd|jpy|eur|gbp|twd|sgd|[a-z]{3}\$)"
    r"|[㎞㎡㎏℃℉㎜㎝‰])(?![A-Za-z0-9])",
    re.IGNORECASE,
)
_LONGEST_MONEY = 9
_DIVISIBLE = pattern_of("年|天|个|小时|周|倍|块|公里|里|亩|吨|斤|成|点")


_DIGIT = "[一二三四五六七八九]"
_PRICED = rf"(?P<tenth>{_DIGIT}|\d)[毛角](?:(?P<cent>{_DIGIT}|\d)分?)?"
_SAID_SHORT = (
    rf"(?P<tenth>{_DIGIT})(?P<cent>{_DIGIT})?"
    "(?=[，。；、！？）)”的左上多长高宽深]|$|一[斤公盒个瓶份袋包张只杯碗条件支根])"
)
_DECIMALS = {
    "元": (pattern_of(_PRICED),),
    "块": (pattern_of(_PRICED), pattern_of(_SAID_SHORT)),
    **dict.fromkeys(("米", "度"), (pattern_of(_SAID_SHORT),)),
}
"""What stands behind a unit and counts in tenths and hundredths of it: 三块五, 两元五角, 一米七五."""


@dataclass(frozen=True)
class Unit:
    """A unit: where it ends (or, before a number, begins), what it is, and of what sort.

    `counted` is a noun without a measure word (国); `article` is what 一 often stands before as an article.
    """

    place: int
    printed: str
    counted: bool = False
    article: bool = False


_NAMES = {name for name in Locale("zh").currencies.values() if re.fullmatch("[\u4e00-\u9fff]+", name)}
_LANDS = alternatives(Locale("zh").territories.values())
_SHORT = {re.sub(f"^(?:{_LANDS})", "", name) for name in _NAMES}
MONEY = frozenset(
    {*_NAMES, *word_list("money"), *(name for name in _SHORT if len(name) > 1)}
    - {"银", "黄金", "未知货币", "测试货币代码"}
)
"""The names of all currencies."""
_OF_ANY = frozenset({"元", "圆", "块", "块钱"})
"""What the money of several lands is called."""
_NAMED = alternatives(name for name in MONEY if len(name) > 1 and name[-1] in "元币圆镑金")
_MONEY_BEFORE = pattern_of(
    r"(?:(?<![A-Za-z])(?:US|HK|NT|S|A|C|NZ|R|RMB|CN|JP)?[$￥¥€£₩₽₹]|(?<![A-Za-z])(?:USD|CNY|RMB|HKD|JPY|EUR|GBP"
    rf"|TWD|NTD|SGD)|(?<![\d{HAN_NUMERAL}每兑换对几余多])(?:{_NAMED})) ?$"
)
"""But a currency with a number of its own (1美元7.1元), or that is exchanged, is not that of the next one."""
_SIGN_OF_ANY = frozenset("$￥¥£")
# 5日本人 counts none, nor does 3人民 or 两国际: a longer word begins there.
_WORDS = pattern_of(
    rf" ?(?:(?P<money>{alternatives(MONEY)})(?!旦|宵|素|首|老|帅|勋|月)"
    rf"|(?!发[布射售行货动])(?P<measure>{alternatives(word_list('measure'))})"
    rf"|(?P<counted>{alternatives(word_list('counted'))})(?!际|家|会|民|委|人|议|面|式|案|法|针|向|产|员|队|国|单))"
)
_ARTICLE = frozenset(word_list("article"))


def money_before(text: str, place: int, former: int, behind: Unit | None) -> Unit | None:
    """Return the currency that stands before a number with such a unit behind it: $, US$, 人民币, 港币.

    It does not begin before `former`. A word for it before what is no money belongs to what was said before:
    拨款用日元3年.
    """
    begin = max(former, place - _LONGEST_MONEY)
    match = _MONEY_BEFORE.search(text, begin, place)
    word = match[0].strip() if match else ""
    apart = behind and behind.printed not in MONEY and word in MONEY
    return Unit(match.start(), word) if match and not apart else None


def tells_more(before: Unit, behind: Unit) -> bool:
    """Tell whether the currency before a number says which it is, and that behind does not: 港币7.46元."""
    return behind.printed in _OF_ANY and before.printed not in _SIGN_OF_ANY


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


def decimals_behind(text: str, unit: Unit) -> tuple[Decimal, int] | None:
    """Return the tenths and hundredths behind a unit and where they end (三块五, 一米七五), None for none."""
    patterns = _DECIMALS.get(unit.printed, ())
    match = next(filter(None, (one.match(text, unit.place) for one in patterns)), None)
    if not match:
        return None
    digits = "".join(str(DIGITS.get(sign, sign)) for sign in (match["tenth"], match["cent"]) if sign)
    return Decimal(f"0.{digits}"), match.end()


def is_divisible(unit: str) -> bool:
    """Tell whether 半 behind a unit adds a half: 两年半, 3个半."""
    return _DIVISIBLE.fullmatch(unit) is not None
