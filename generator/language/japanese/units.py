"""What is counted: counters (人, 隻), money (円, 米ドル), measures (キロ, km) and shares (割, パーセント).

The counters are those that 飯田朝子『数え方の辞典』 (小学館, 2004) gives for what the news is about; the
currencies are CLDR's. A word in katakana or Latin letters right behind digits is a unit as well.
"""

from __future__ import annotations

import re
from decimal import Decimal

from ..cldr import currencies
from ..numbering import Unit
from ..patterns import pattern_of
from ..pieces import alternatives
from ..reading import PERCENTAGE_POINTS
from .numerals import small_number
from .word_tables import words

_POINTS = PERCENTAGE_POINTS["ja"]
_SHARES = {
    _POINTS: _POINTS,
    "%ポイント": _POINTS,
    "パーセンテージポイント": _POINTS,
    "パーセント": "%",
    "%": "%",
}
"""The words for parts of a hundred, each with its one form; ポイント alone may be points of an index."""
_SHARE = pattern_of(alternatives(_SHARES))
_TENTHS = pattern_of(
    r"割(?![合当り])(?:(?P<fen>[0-9一二三四五六七八九])分(?:(?P<rin>[0-9一二三四五六七八九])厘)?|(?P<half>半))?"
)
MINOR = {"セント": 100, "銭": 100, "角": 10, "分": 100, "ペンス": 100}
"""Smaller money, by how many of it are one of the greater."""
_DOZEN = "ダース"
_KATAKANA = "[ァ-ヴ][ァ-ヴー]"
_WORD = (
    rf"(?:米|豪|加|英|香港|台湾|ニュー台湾)(?:ドル|ポンド)|(?![カヶヵケ]+[月国所年条])(?:{_KATAKANA}*・)*{_KATAKANA}+"
    r"(?:(?:(?<=ワット)|(?<=アンペア))時(?![間点代])|(?:(?<=メートル)|(?<=リットル)|(?<=キロ))毎[秒分時])?"
    r"|[A-Za-zµ°℃Ω㌀-㏿]+[²³]?(?:/[A-Za-z]+)?"
)
"""Words that are units by their letters: ドル, パナマ・バルボア, 平方キロ, キロワット時, km, km/h."""
_MEASURE = pattern_of(alternatives(words("measures")))
_CURRENCIES = {name for name, *_ in currencies("ja").values() if " " not in name and "（" not in name}
_BEHIND = pattern_of(rf"{_WORD}|{alternatives({*words('counters'), *_CURRENCIES} - {'割'})}", re.ASCII)
"""All units but shares, the longest first."""


def unit_behind(plain: str, place: int) -> Unit | None:
    """Return the unit that stands right behind a number."""
    if share := _share(plain, place):
        return share
    if plain.startswith(_DOZEN, place):
        return Unit(place + len(_DOZEN), "", Decimal(12))
    match = _BEHIND.match(plain, place)
    return Unit(match.end(), match[0]) if match and match[0] else None


def _share(plain: str, place: int) -> Unit | None:
    """Return 割 with 分 and 厘 behind it, and the words for parts of a hundred."""
    if match := _TENTHS.match(plain, place):
        fen, rin = (Decimal(small_number(match[part] or "0")) for part in ("fen", "rin"))
        more = Decimal(5) if match["half"] else fen + rin / 10
        return Unit(match.end(), "%", Decimal(10), more)
    match = _SHARE.match(plain, place)
    return Unit(match.end(), _SHARES[match[0]]) if match else None


def is_measure(unit: Unit) -> bool:
    """Tell whether a word in katakana behind digits is a measure: キロ, トン, ドル."""
    return bool(_MEASURE.match(unit.printed))


def is_thing(unit: Unit) -> bool:
    """Tell whether a word in katakana behind digits is a thing (ロケット) and no measure or money."""
    katakana = re.fullmatch("[ァ-ヴー・]+", unit.printed)
    return bool(katakana) and not is_measure(unit) and unit.printed not in _CURRENCIES


def is_money(unit: Unit) -> bool:
    """Tell whether a unit is money."""
    return unit.printed in _CURRENCIES or unit.printed.endswith(("ドル", "ポンド", "円", "元", "ウォン"))


MONEY_BEFORE = pattern_of(r"(?:US|A|C|NZ|HK|NT|S|R)?[$¥€£₩₹]$|(?:USD|EUR|JPY|CNY|RMB|GBP|KRW)[ ]?$")
"""A sign of money right before a number."""
