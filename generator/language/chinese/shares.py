"""Chinese fractions and shares: 五分之一, 一又二分之一, 1/3, 百分之五, 三成五, 半个百分点, 半数."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from ..numbering import quotient
from ..patterns import pattern_of
from .numerals import DIGITS, HAN_NUMERAL, Numeral, numeral_at
from .units import PERCENT, share_of

_NUMERAL_SIGNS = f"{HAN_NUMERAL}0123456789"
_ONE_OF = pattern_of(r"(?P<measure>[一-鿿])[一-鿿]{0,4}?(?:中|里|当中)?(?:就|便|约|只)?有[一1](?P=measure)")
_HUNDRED = Decimal(100)
_OF = pattern_of("分之(?P<minus>负?)")
_HALF = pattern_of(
    "半数(?![码字据学])|(?:(?<=[达不减降增升缩跌占]到)|(?<![另前后这那到下上]))一半(?!一半|[会儿])"
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
_THOUSAND = pattern_of(r"[kK](?![A-Za-z])")


@dataclass(frozen=True)
class Share:
    """A number read whole, with its unit: % for a share, nothing for a fraction."""

    numeral: Numeral
    unit: str


def share_at(plain: str, start: int, numeral: Numeral) -> Share | None:
    """Return the fraction or share that begins with a numeral, None where none does."""
    return (
        _one_of(plain, numeral)
        or _half(plain, start, numeral)
        or _percent(plain, start, numeral)
        or _fraction(plain, start, numeral)
    )


def _one_of(plain: str, numeral: Numeral) -> Share | None:
    """Return 每六班车就有一班, a sixth."""
    match = _ONE_OF.match(plain, numeral.end)
    if not match or numeral.value < 2 or not plain[: numeral.end].rstrip(_NUMERAL_SIGNS).endswith("每"):
        return None
    return Share(replace(numeral, value=quotient(Decimal(1), numeral.value), end=match.end(), bare=False), "")


def _half(plain: str, start: int, numeral: Numeral) -> Share | None:
    """Return 一半 and 半数; 另一半 and 说到一半 are none."""
    match = _HALF.match(plain, start)
    if not match:
        return None
    more = plain[max(0, start - 1) : start] == "过"
    if more and (_VOTE.search(plain, max(0, start - 12), start) or _PASSES.match(plain, start)):
        return None
    half = replace(numeral, value=Decimal("0.5"), end=match.end(), bare=False, more=more)
    return Share(half, "")


def _percent(plain: str, start: int, numeral: Numeral) -> Share | None:
    """Return a number in percent: 百分之五, 三成五, 5%."""
    if numeral.value == _HUNDRED and (of := _OF.match(plain, numeral.end)):
        above = numeral_at(plain, of.end())
        return Share(_thousands(plain, above, negative=bool(of["minus"])), "%") if above else None
    if numeral.value <= 10 and (match := _tenths(plain, start, numeral.end)):
        more = _digit(match["more"])
        value = numeral.value * 10 + more
        return Share(replace(numeral, value=value, end=match.end(), bare=False, scale=Decimal(10)), "%")
    if match := PERCENT.match(plain, numeral.end):
        return Share(replace(numeral, end=match.end()), share_of(match))
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


def _digit(sign: str | None) -> Decimal:
    """Return what stands behind 成: a digit, or 半 for five."""
    if not sign:
        return Decimal(0)
    return Decimal(sign) if sign.isdigit() and sign.isascii() else Decimal(DIGITS.get(sign, 5))


def _thousands(plain: str, numeral: Numeral, *, negative: bool) -> Numeral:
    match = _THOUSAND.match(plain, numeral.end)
    value = numeral.value * (-1 if negative else 1) * (1000 if match else 1)
    return replace(numeral, value=value, end=match.end() if match else numeral.end, bare=False)


def _with_slash(plain: str, start: int, numeral: Numeral, match: re.Match[str]) -> Share | None:
    """Return 1/4 and 4 1/5; what may be a day (11/25) or is none of both (24/7) is no fraction."""
    whole, above = (numeral.value, Decimal(match["above"])) if match["above"] else (Decimal(0), numeral.value)
    of = Decimal(match["of"])
    may_be_day = 1 < above <= 12 and 10 < of <= 31 and not whole
    if not 0 < above < of or may_be_day or plain[max(0, start - 1) : start] == "/":
        return None
    return Share(replace(numeral, value=quotient(above, of, whole), end=match.end()), "")


def _fraction(plain: str, start: int, numeral: Numeral) -> Share | None:
    if match := _SLASH.match(plain, numeral.end):
        return _with_slash(plain, start, numeral, match)
    whole, below = Decimal(0), numeral
    if plain[numeral.end : numeral.end + 1] == "又" and (other := numeral_at(plain, numeral.end + 1)):
        whole, below = numeral.value, other
    of_ = _OF.match(plain, below.end)
    above = numeral_at(plain, of_.end()) if of_ else None
    if not above or not below.value:
        return None
    return Share(replace(above, value=quotient(above.value, below.value, whole), bare=False), "")
