"""What a Chinese number counts: a share, money, a unit, a measure word; fractions: 五分之一, 三成五, 半数."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from babel import Locale

from ..numbering import Numeral, Unit, quotient
from ..patterns import pattern_of
from ..pieces import alternatives
from ..reading import PERCENTAGE_POINTS
from .numerals import DIGITS, HAN_NUMERAL, numeral_at
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
DIVISIBLE = pattern_of("年|天|个|小时|周|倍|块|公里|里|亩|吨|斤|成|点")
"""Units behind which 半 adds a half: 两年半, 3个半."""


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


_NUMERAL_SIGNS = f"{HAN_NUMERAL}0123456789"
_ONE_OF = pattern_of(r"(?P<measure>[一-鿿])[一-鿿]{0,4}?(?:中|里|当中)?(?:就|便|约|只)?有[一1](?P=measure)")
_HUNDRED = Decimal(100)
_OF = pattern_of("分之(?P<minus>负?)")
_HALF = pattern_of(
    "半数(?![码字据学])|(?:(?<=[达不减降增升缩跌占]到)|(?<![另前后这那到下上]))一半(?!一半|[会儿])"
    "|(?<=过)半(?=$|[，。；、的]|席位|选票|得票|选民|民众|受访|居民|议员|成员|家庭|企业)"
)
_SLASH = pattern_of(r"(?: (?P<above>\d{1,2}))?/(?P<of>\d{1,3})(?![\d/.])")
_TENTHS = pattern_of(
    r"[多余]?成(?![为员立功果就本长交型份因人熟年套都药语])(?P<more>[一二三四五六七八九半1-9](?![年月日个名人位\d.]))?"
)
_THOUSAND = pattern_of(r"[kK](?![A-Za-z])")


def share_at(plain: str, start: int, numeral: Numeral) -> tuple[Numeral, str] | None:
    """Return the fraction or share that begins with a numeral, and its unit, % or ''; else None."""
    return (
        _one_of(plain, numeral)
        or _half(plain, start, numeral)
        or _percent(plain, numeral)
        or _fraction(plain, start, numeral)
    )


def _one_of(plain: str, numeral: Numeral) -> tuple[Numeral, str] | None:
    """Return 每六班车就有一班, a sixth."""
    match = _ONE_OF.match(plain, numeral.end)
    if not match or numeral.value < 2 or not plain[: numeral.end].rstrip(_NUMERAL_SIGNS).endswith("每"):
        return None
    return replace(numeral, value=quotient(Decimal(1), numeral.value), end=match.end(), bare=False), ""


def _half(plain: str, start: int, numeral: Numeral) -> tuple[Numeral, str] | None:
    """Return 一半 and 半数; 另一半 and 说到一半 are none."""
    match = _HALF.match(plain, start)
    if not match:
        return None
    more = plain[max(0, start - 1) : start] == "过"
    half = replace(numeral, value=Decimal("0.5"), end=match.end(), bare=False, more=more)
    return half, ""


def _percent(plain: str, numeral: Numeral) -> tuple[Numeral, str] | None:
    """Return a number in percent: 百分之五, 三成五, 5%."""
    if numeral.value == _HUNDRED and (of := _OF.match(plain, numeral.end)):
        above = numeral_at(plain, of.end())
        return (_thousands(plain, above, negative=bool(of["minus"])), "%") if above else None
    if numeral.value <= 10 and (match := _TENTHS.match(plain, numeral.end)):
        more = _digit(match["more"])
        value = numeral.value * 10 + more
        return replace(numeral, value=value, end=match.end(), bare=False, scale=Decimal(10)), "%"
    if match := PERCENT.match(plain, numeral.end):
        return replace(numeral, end=match.end()), share_of(match)
    return None


def _digit(sign: str | None) -> Decimal:
    """Return what stands behind 成: a digit, or 半 for five."""
    if not sign:
        return Decimal(0)
    return Decimal(sign) if sign.isdigit() and sign.isascii() else Decimal(DIGITS.get(sign, 5))


def _thousands(plain: str, numeral: Numeral, *, negative: bool) -> Numeral:
    match = _THOUSAND.match(plain, numeral.end)
    value = numeral.value * (-1 if negative else 1) * (1000 if match else 1)
    return replace(numeral, value=value, end=match.end() if match else numeral.end, bare=False)


def _with_slash(plain: str, start: int, numeral: Numeral, match: re.Match[str]) -> tuple[Numeral, str] | None:
    """Return 1/4 and 4 1/5; what may be a day (11/25) or is none of both (24/7) is no fraction."""
    whole, above = (numeral.value, Decimal(match["above"])) if match["above"] else (Decimal(0), numeral.value)
    of = Decimal(match["of"])
    may_be_day = 1 < above <= 12 and 10 < of <= 31 and not whole
    if not 0 < above < of or may_be_day or plain[max(0, start - 1) : start] == "/":
        return None
    return replace(numeral, value=quotient(above, of, whole), end=match.end()), ""


def _fraction(plain: str, start: int, numeral: Numeral) -> tuple[Numeral, str] | None:
    if match := _SLASH.match(plain, numeral.end):
        return _with_slash(plain, start, numeral, match)
    whole, below = Decimal(0), numeral
    if plain[numeral.end : numeral.end + 1] == "又" and (other := numeral_at(plain, numeral.end + 1)):
        whole, below = numeral.value, other
    of_ = _OF.match(plain, below.end)
    above = numeral_at(plain, of_.end()) if of_ else None
    if not above or not below.value:
        return None
    return replace(above, value=quotient(above.value, below.value, whole), bare=False), ""
