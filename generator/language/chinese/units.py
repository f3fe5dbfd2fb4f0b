"""What a Chinese number counts: a share, money, a unit, a measure word; fractions: 五分之一, 三成五, 半数."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from ..cldr import currencies, territories
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
_LONGEST_MONEY = 9
DIVISIBLE = pattern_of("年|天|个|小时|周|倍|块|公里|里|亩|吨|斤|成|点")
"""Units behind which 半 adds a half: 两年半, 3个半."""
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


_NAMES = {name for name, *_ in currencies("zh").values() if re.fullmatch("[\u4e00-\u9fff]+", name)}
_LANDS = alternatives(territories("zh"))
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


def decimals_behind(text: str, unit: Unit) -> tuple[Decimal, int] | None:
    """Return the tenths and hundredths behind a unit and where they end (三块五, 一米七五), None for none."""
    patterns = _DECIMALS.get(unit.printed, ())
    match = next(filter(None, (one.match(text, unit.place) for one in patterns)), None)
    if not match:
        return None
    digits = "".join(str(DIGITS.get(sign, sign)) for sign in (match["tenth"], match["cent"]) if sign)
    return Decimal(f"0.{digits}"), match.end()


def share_of(match: re.Match[str]) -> str:
    """Return what a match of PERCENT counts: a share, or percentage points."""
    return PERCENTAGE_POINTS["zh"] if match["points"] else "%"


_FACTORS = (
    (pattern_of("打(?![击算造印开包断败倒入扮探破压磨仗扫工])"), 12),
    (pattern_of(r"[kK](?![A-Za-z])"), 1000),
)


def enlarged(plain: str, numeral: Numeral) -> Numeral:
    """Return a numeral times what is behind it and no unit: 两打 is 24, 100k is 100,000."""
    for pattern, factor in _FACTORS:
        if match := pattern.match(plain, numeral.end):
            return replace(numeral, value=numeral.value * factor, end=match.end(), bare=False)
    return numeral


_NUMERAL_SIGNS = f"{HAN_NUMERAL}0123456789"
_ONE_OF = pattern_of(r"(?P<measure>[一-鿿])[一-鿿]{0,4}?(?:中|里|当中)?(?:就|便|约|只)?有[一1](?P=measure)")
_OF = pattern_of("分之(?P<minus>负?)")
_HALF = pattern_of(
    "半数(?![码字据学])|(?:(?<=[达不减降增升缩跌占高低加长大窄]到)|(?<![另前后这那到下上]))一半(?!一半|[会儿])"
    "|(?<=过)半(?=$|[，。；、的]|席位|选票|得票|选民|民众|受访|居民|议员|成员|家庭|企业)"
)
_VOTE = pattern_of("[须需要应经由以][^，。；]{0,10}过$")
_PASSES = pattern_of("半数的?(?:赞成|同意|通过|批准|表决|多数)")
"""What a vote needs or has is a majority, of which nobody has counted how much: 须经过半数议员赞成."""
_SLASH = pattern_of(r"(?: (?P<above>\d{1,2}))?/(?P<of>\d{1,3})(?![\d/.])")
_SURE_SHARE = pattern_of(rf"(?:[约近逾超足]|将近|接近|超过|不[到足]|至[少多]|多达|高达)[{HAN_NUMERAL}\d]+$")
_SHARE_OF = pattern_of(rf"(?:[的中里内有占达到以余]|其中|仅|只)[{HAN_NUMERAL}\d]+$")
"""Behind these 成 is tenths, whatever word it would make with what follows: 近七成员工, 其中八成为女性."""
_TENTHS_OF = pattern_of(r"成(?!员国|语|品油)(?P<more>)")
_TENTHS_ARE = pattern_of(r"成(?=为(?![什何]))(?P<more>)")
_TENTHS = pattern_of(
    r"[多余]?成(?![为员立功果就本长交型份因人熟年套都药语])(?P<more>[一二三四五六七八九半1-9](?![年月日个名人位\d.]))?"
)


def share_at(plain: str, start: int, numeral: Numeral) -> tuple[Numeral, str] | None:
    """Return the fraction or share that begins with a numeral, and its unit, % or ''; else None."""
    return (
        _one_of(plain, numeral)
        or _half(plain, start, numeral)
        or _percent(plain, start, numeral)
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
    if more and (_VOTE.search(plain, max(0, start - 12), start) or _PASSES.match(plain, start)):
        return None
    return replace(numeral, value=Decimal("0.5"), end=match.end(), bare=False, more=more), ""


def _percent(plain: str, start: int, numeral: Numeral) -> tuple[Numeral, str] | None:
    """Return a number in percent: 百分之五, 三成五, 5%."""
    if numeral.value == 100 and (of := _OF.match(plain, numeral.end)):
        above = numeral_at(plain, of.end())
        above = above and enlarged(plain, replace(above, bare=False))
        return (replace(above, value=-above.value) if of["minus"] else above, "%") if above else None
    if numeral.value <= 10 and (match := _tenths(plain, start, numeral.end)):
        more = match["more"] or "0"
        value = numeral.value * 10 + Decimal(5 if more == "半" else DIGITS.get(more, more))
        return replace(numeral, value=value, end=match.end(), bare=False, scale=Decimal(10)), "%"
    if match := PERCENT.match(plain, numeral.end):
        return replace(numeral, end=match.end()), share_of(match)
    return None


def _tenths(plain: str, start: int, end: int) -> re.Match[str] | None:
    """Return the 成 behind a numeral from start to end that makes tenths of it, not 成为 or 成员."""
    begin = max(0, start - 3)
    sure, of = _SURE_SHARE.search(plain, begin, end), _SHARE_OF.search(plain, begin, end)
    return (
        _TENTHS.match(plain, end)
        or (_TENTHS_OF.match(plain, end) if sure else None)
        or (_TENTHS_ARE.match(plain, end) if of else None)
    )


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
    of = _OF.match(plain, below.end)
    above = numeral_at(plain, of.end()) if of else None
    if not above or not below.value:
        return None
    return replace(above, value=quotient(above.value, below.value, whole), bare=False), ""
