"""The numbers that a Japanese text states: value, unit, whether about so many, whether only a label."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from ..numbering import Measured, Numeral, number_in
from ..patterns import pattern_of
from ..pieces import alternatives, blanked
from ..reading import NumberInText
from .bounds import about_behind, bound_at, is_about
from .dates import readings_in
from .folding import fold
from .labels import label_at
from .numerals import KANJI, numeral_at
from .units import MINOR, MONEY_BEFORE, unit_behind
from .word_tables import words

_NO_NUMBER = pattern_of(
    rf"(?:{alternatives(words('no_numbers'))})|(?:何|幾|数)(?=[十百千万億])[十百千万億兆]+"
    r"|[十百千万](?=数[^字値量])(?:数[十百千万億兆]*)?|十数|数(?=[0-9])|十分(?!の[一二三四五六七八九]|間)"
)
"""What counts nothing, or nobody tells how many."""
_BEGINNING = pattern_of(rf"\.?[0-9]|{KANJI}|何|幾|数|半|[A-Za-z]")
_HAN = "[㐀-鿿々]"
_MINUS = pattern_of(r"(?:(?<![0-9A-Za-z〜])-|マイナス|負の|零下|氷点下|▲|△)[ ]?(?:[$¥€£])?$")
_MAY_FOLLOW = pattern_of(
    rf"(?!{_HAN})|(?<=元)(?={KANJI})|余|以|未満|超|強|弱|程|前|後|増|減|安|高|差|分|間|目|近|台|半|が|中|連|死|負|ずつ|当|相当|規模|続|入|ぶ|たち|、|とも|全|も"
)
_ODD = pattern_of("余り?|数[十百千]*(?![字値量])")
"""What stands for the digits that are not told, before the unit: 二十数人, 3万数千人."""
_HALF_OF = pattern_of(r"(?:(?<![一-龯々0-9び])|(?<=[約計]))半(?:数|分|額|値|減(?!期)|(?P<unit>年|日(?!本)))")
"""Half of something, and half a year; no half is counted in 大半, 前半 or 冗談半分."""
_HALF = pattern_of(r"半(?![期年数分島額減])")
_BEFORE_COMMA = pattern_of(rf"(?:[0-9]+|{KANJI}+)(?=、$)")
_RANGE = pattern_of(r"[〜-]|から|ないし|、|・")
_WORD = pattern_of(r"[A-Za-z]+|\.?[0-9]+(?:[.,:/-][0-9]+)+")
_RUNS_ON = pattern_of(r"[/.:][0-9]|-[0-9]+-[0-9]")
_COUNTS_HALVES = pattern_of(r"年|[カか箇ヶヵ]月|時間|週間?|日|倍|割")


def numbers_in(text: str, published: date) -> tuple[NumberInText, ...]:
    """Return the numbers of a text that are no part of its dates or times of day."""
    plain = fold(text)
    no_numbers = [(start, one.end) for start, one in readings_in(plain, published)]
    return tuple(_scan(text, blanked(plain, no_numbers, "\0")))


def _scan(text: str, plain: str) -> Iterator[NumberInText]:
    place = last = 0
    while match := _BEGINNING.search(plain, place):
        start = match.start()
        found = (
            _label(text, plain, start) or _half(text, plain, start, last) or _number(text, plain, start, last)
        )
        place = found.end if found else _behind(plain, start)
        if found:
            last = found.end
            yield found


def _behind(plain: str, place: int) -> int:
    """Return the end of what is no number at a place: a whole word, a whole numeral."""
    if no_number := _NO_NUMBER.match(plain, place):
        return no_number.end()
    numeral = numeral_at(plain, place)
    word = _WORD.match(plain, place)
    return max(numeral.end if numeral else 0, word.end() if word else 0, place + 1)


def _label(text: str, plain: str, place: int) -> NumberInText | None:
    counts_nothing = plain[place - 1 : place] != "第" and _NO_NUMBER.match(plain, place)
    label = None if counts_nothing else label_at(plain, place)
    return number_in(text, plain, label, label=True) if label else None


def _half(text: str, plain: str, place: int, after: int) -> NumberInText | None:
    """Return 半数 and 半減 as a half of something, and 半年 as half a year."""
    half = _HALF_OF.match(plain, place)
    if not half:
        return None
    number = Numeral(half.end(), Decimal("0.5"))
    return _as_said(text, plain, number, Measured(place, number.end, number.value, half["unit"] or ""), after)


def _number(text: str, plain: str, place: int, after: int) -> NumberInText | None:
    """Return the number that begins at a place; nothing before `after` belongs to it."""
    number = None if _NO_NUMBER.match(plain, place) else numeral_at(plain, place)
    if not number or _RUNS_ON.match(plain, number.end):
        return None
    read = _with_unit(plain, place, number)
    found = _as_said(text, plain, number, read, after) if read else None
    return replace(found, approximate=True) if found and _either(plain, place, number) else found


def _as_said(text: str, plain: str, number: Numeral, read: Measured, after: int) -> NumberInText:
    """Return a number with its sign, and whether it is about so many."""
    if minus := _MINUS.search(plain, max(after, read.start - 6), read.start):
        read = replace(read, start=minus.start(), value=-read.value)
    about, ends = is_about(plain, number, read, after), (number.end, read.end)
    bound = bound_at(plain, read.start, ends, after)
    return replace(number_in(text, plain, read), approximate=about, bound=bound)


def _either(plain: str, place: int, number: Numeral) -> bool:
    """Tell whether one of two numbers holds: 5、6人."""
    behind = numeral_at(plain, number.end + 1) if plain.startswith("、", number.end) else None
    before = _BEFORE_COMMA.search(plain, max(0, place - 8), place)
    former = numeral_at(plain, before.start()) if before else None
    return bool((behind and _follows(number, behind)) or (former and _follows(former, number)))


def _follows(one: Numeral, other: Numeral) -> bool:
    """Tell whether a number is the next one, or that of its scale: 5 and 6, 3 and 4万."""
    scale = Decimal(10) ** (other.value.adjusted() // 4 * 4) if other.scaled and not one.scaled else 1
    return other.value / scale == one.value + 1


def _with_unit(plain: str, place: int, number: Numeral) -> Measured | None:
    """Put number and unit together; None where the numeral is only part of a word."""
    odd = _ODD.match(plain, number.end)
    unit = (unit_behind(plain, odd.end()) if odd else None) or unit_behind(plain, number.end)
    if number.spelled and not _counts(plain, place, number, unit.place if unit else None):
        return None
    money = MONEY_BEFORE.search(plain, max(0, place - 4), place)
    if money:
        return Measured(money.start(), number.end, number.value, money[0].strip())
    if unit:
        value = number.value * unit.factor + unit.more
        return _with_smaller(plain, Measured(place, unit.place, value, unit.printed))
    shared = _shared(plain, number)
    return replace(shared, start=place) if shared else Measured(place, number.end, number.value, "")


def _counts(plain: str, place: int, number: Numeral, unit_end: int | None) -> bool:
    """Tell whether a numeral in kanji counts: it has a unit, or it stands as a word of its own."""
    if unit_end is not None:
        return not re.match(f"{_HAN}|つ", plain[unit_end - 1]) or bool(_MAY_FOLLOW.match(plain, unit_end))
    behind, before = plain[number.end : number.end + 1], plain[place - 1 : place] if place else ""
    if number.end - place == 1:
        return not re.match(r"[\w々]", behind) and not re.match(r"[\w々]", before)
    free = not re.match(_HAN, behind) or about_behind(plain, number.end)
    return bool(free) and not re.match(rf"(?![約計第同全各]){_HAN}", before)


def _with_smaller(plain: str, read: Measured) -> Measured:
    """Return 2年半 as 2.5, and 2ドル3セント as 2.03."""
    if _COUNTS_HALVES.fullmatch(read.unit) and (half := _HALF.match(plain, read.end)):
        return replace(read, end=half.end(), value=read.value + Decimal("0.5"))
    small = numeral_at(plain, read.end) if read.unit in _MAJOR else None
    unit = unit_behind(plain, small.end) if small else None
    if not small or not unit or unit.printed not in MINOR or small.value >= 100:
        return read
    return replace(read, end=unit.place, value=read.value + small.value / MINOR[unit.printed])


_MAJOR = frozenset(("ドル", "米ドル", "ユーロ", "ポンド", "円", "元", "人民元", "角"))


def _shared(plain: str, number: Numeral) -> Measured | None:
    """Return a number with the scale and unit that it takes from the next one: 3～5万人."""
    to = _RANGE.match(plain, number.end)
    following = numeral_at(plain, to.end()) if to else None
    if not to or not following:
        return None
    scale = Decimal(10) ** (following.value.adjusted() // 4 * 4) if following.scaled else Decimal(1)
    if to[0] in "、・" and not _follows(number, following):
        return None
    unit = unit_behind(plain, following.end)
    value = number.value * (1 if number.scaled or number.value >= scale else scale)
    if not unit and scale == 1:
        return None
    factor = unit.factor if unit else Decimal(1)
    return Measured(0, number.end, value * factor, unit.printed if unit else "")
