"""Numerals: 1,280, ５４, 五十四, 二〇二五, 1兆5000億, 3万5千, 四億五千六百四十二万, 三・五, 6.5, 3分の1."""

from __future__ import annotations

import re
from decimal import Decimal

from ..numbering import Numeral, power_at, quotient
from ..patterns import pattern_of

_DIGITS = {digit: value for value, digit in enumerate("〇一二三四五六七八九")} | {
    "零": 0, "壱": 1, "弐": 2, "参": 3,
}  # fmt: skip
_TENS = {"十": 10, "百": 100, "千": 1000}
_TWENTIES = {"廿": 20, "卅": 30}
_SCALES = {"万": 10**4, "億": 10**8, "兆": 10**12, "京": 10**16}
KANJI_DIGIT = f"[{''.join(_DIGITS)}]"
KANJI = f"[{''.join((*_DIGITS, *_TENS, *_TWENTIES, *_SCALES))}]"
"""A character that numerals in kanji are made of."""
SMALL = rf"(?:\d{{1,2}}|[{''.join((*_DIGITS, '十', *_TWENTIES))}]{{1,3}})"
"""A pattern for the number of a day or month."""

_ARABIC = pattern_of(
    r"(?:\d{1,3}(?:[,、]\d{3})+(?!\d)|\d+|(?<!\d)(?=\.\d))"
    r"(?P<decimals>\.\d+(?:[eE][+-]?\d{1,3})?(?![\d.])|)(?P<kilo>k(?![A-Za-z])|)"
)
_KANJI_DIGITS = pattern_of(f"(?:(?!四半(?:期|世紀)){KANJI_DIGIT})+")
"""The 四 of 四半期 is no digit: 第一四半期 is the first."""
_POINT = pattern_of(rf"[点・](?P<decimals>\d+|{KANJI_DIGIT}+)")
_MEASURED = pattern_of(
    r"[割%万億兆倍歳度]|パーセント|ポイント|[カか箇ヶ]月|キロ|ミリ|センチ|メートル|トン|グラム"
)
_OF = "分の"
_SLASH = pattern_of(r"/(10{0,3}|[2-9])(?![0-9/])")
_TOO_MUCH = Decimal(10) ** 20
"""No numeral of the press is so great (a thousand 京); it is a code."""


def numeral_at(plain: str, place: int) -> Numeral | None:
    """Return the numeral that begins at a place."""
    if power := power_at(plain, place):
        return Numeral(*power)
    whole = _whole_at(plain, place)
    if not whole or whole.value >= _TOO_MUCH:
        return None
    if fraction := _fraction_at(plain, whole):
        return fraction
    if plain.startswith("と", whole.end) and (below := _whole_at(plain, whole.end + 1)):
        part = _fraction_at(plain, below)
        return Numeral(part.end, whole.value + part.value, part.spelled) if part else whole
    return _with_point(plain, place, whole)


def small_number(words: str) -> int:
    """Return the number of a day, month or year, in digits of either kind; raise ValueError if it is none."""
    found = _whole_at(words, 0)
    if not found or found.end != len(words):
        raise ValueError(f"no number: {words}")
    return int(found.value)


def _fraction_at(plain: str, below: Numeral) -> Numeral | None:
    """Return 3分の1, and 1/3 where it is plainly a fraction."""
    if plain.startswith(_OF, below.end):
        above = _whole_at(plain, below.end + len(_OF))
    elif slash := _SLASH.match(plain, below.end):
        above, below = below, Numeral(slash.end(), Decimal(slash[1]))
        if above.value >= below.value:
            return None
    else:
        return None
    if not above or not below.value:
        return None
    return Numeral(max(above.end, below.end), quotient(above.value, below.value), above.spelled)


def _with_point(plain: str, place: int, whole: Numeral) -> Numeral:
    """Return a numeral with what stands behind 点 or ・; "3・11" is the name of a day."""
    point = _POINT.match(plain, whole.end)
    if not point or whole.value != whole.value.to_integral_value():
        return whole
    small = plain[place] in "0〇零" or plain[point.start() + 1] in "〇零"
    if plain[point.start()] == "・" and not (small or _MEASURED.match(plain, point.end())):
        return whole
    decimals = "".join(str(_DIGITS.get(digit, digit)) for digit in point["decimals"])
    after = _SCALES.get(plain[point.end() : point.end() + 1], 1)
    value = (whole.value + Decimal(f"0.{decimals}")) * after
    return Numeral(point.end() + (after > 1), value, whole.spelled, whole.scaled or after > 1)


def _whole_at(plain: str, place: int) -> Numeral | None:
    """Return the sum of what stands before the scales, 1兆 + 5000億; in 一万五千億 all of it is 億."""
    total, end, last, kanji = Decimal(0), place, 0, True
    while part := _below_scale(plain, end):
        if last and part.value >= last:
            break
        scale = _SCALES.get(plain[part.end : part.end + 1], 1)
        if last == 1:
            break
        total = (total + part.value) * scale if last and scale > last else total + part.value * scale
        end, kanji, last = part.end + (scale > 1), kanji and part.spelled, max(scale, 1)
    if end == place:
        return None
    return Numeral(end, total, kanji, scaled=total >= 10**4 and plain[end - 1] in _SCALES)


def _below_scale(plain: str, place: int) -> Numeral | None:
    """Return what stands before a scale: 1,280, 二〇二五, 五千六百四十二, 7千8百56."""
    while plain[place : place + 1] == "零" and plain[place + 1 : place + 2] in {*_DIGITS, *_TENS}:
        place += 1
    total, end, last, kanji = Decimal(0), place, 0, True
    while part := _digits_at(plain, end) or _ten_at(plain, end):
        ten = _TENS.get(plain[part.end : part.end + 1], 1) if plain[end] not in _TENS else 1
        size = ten if plain[end] not in _TENS else int(part.value)
        if last and (size >= last or part.value >= last):
            break
        total, kanji = total + part.value * ten, kanji and part.spelled
        end, last = part.end + (ten > 1), size
        if last == 1:
            break
        while plain[end : end + 1] == "零":
            end += 1
    return Numeral(end, total, kanji) if end > place else None


def _ten_at(plain: str, place: int) -> Numeral | None:
    value = (_TENS | _TWENTIES).get(plain[place : place + 1])
    return Numeral(place + 1, Decimal(value), spelled=True) if value else None


def _digits_at(plain: str, place: int) -> Numeral | None:
    if match := _ARABIC.match(plain, place):
        digits = re.sub("[,、]", "", match[0].rstrip("k"))
        return Numeral(match.end(), Decimal(digits) * (1000 if match["kilo"] else 1)) if digits else None
    if match := _KANJI_DIGITS.match(plain, place):
        value = Decimal("".join(str(_DIGITS[digit]) for digit in match[0]))
        return Numeral(match.end(), value, spelled=True)
    return None
