"""Numbers that name a thing and measure nothing: 第9条, 国道16号, のぞみ5号, F-35, Falcon 9, 3位, 2回目."""

from __future__ import annotations

import re

from ..numbering import Measured, Numeral, Unit
from ..patterns import pattern_of
from .numerals import numeral_at
from .units import MINOR, MONEY_BEFORE, is_measure, is_money, is_thing, unit_behind
from .word_tables import words

_MEMBER = "目(?!標|的|指|下|前|線|玉|減|安|録)"
"""目 behind a unit: 2期目, but not 2期目標."""
_BEHIND = pattern_of(
    rf"号(?!令)|条|項(?!目)|番(?!組|手)|位(?!置)|つ目|{_MEMBER}|世(?![紀代帯界])|丁目|章|節(?!約)|型|系(?!統)|選(?![挙択手定出考抜別])|階(?![建層級段分])|期生|次(?!元)|審(?![査議理問]|判(?!決))"
    r"|(?:(?<![0-9][48])(?<=[48])|(?<![0-9]16)(?<=16))強(?![化制調い])"
)
_NTH = pattern_of(f"{_MEMBER}|(?<=目)")
"""目 makes a number of any unit the number of one of them: 2期目, 3隻目."""
_PER = pattern_of(r"(?:当たり|あたり|につき|に付き|ごと|=)")
_PER_THING = pattern_of("[一-龯ァ-ヴー]{2,8}(?:当たり|あたり|につき)")
_NOT_ONE = pattern_of(r"も[^、。「」]{0,40}?(?:な[いかく]|ませ[んぬ]|ず(?=[、。に])|ゼロ)")
_POINT = pattern_of(r"[.](?![0-9])[ ]?(?=[^ ])|）|、(?=[^0-9一二三四五六七八九十])")
_CODE = pattern_of(r"[A-Za-z]+-?(?=[0-9])")
_CODE_END = pattern_of(r"(?<=[0-9])[A-Z]{1,2}(?![A-Za-z])|(?:-[0-9A-Z]+)+")
_NAME = pattern_of(r"(?P<word>[A-Za-z]+) (?=(?P<digits>[0-9]+)(?![-.,:/][0-9]))")
_LISTS = ("、", "・", "〜")
_COUNTER = pattern_of(r"四半期|[条項章節号次回期部位巻課類種度代世族話区団軍審院委員会四半年党極]?")


def label_at(plain: str, place: int) -> Measured | None:
    """Return the label that begins at a place, with the letters or the 第 in front of it."""
    if code := _CODE.match(plain, place):
        return None if MONEY_BEFORE.fullmatch(code[0]) else _coded(plain, place, code.end())
    if name := _NAME.match(plain, place):
        return _named(plain, name)
    number = numeral_at(plain, place)
    if not number or number.value % 1:
        return None
    if plain[place - 1 : place] == "第":
        counter = _COUNTER.match(plain, number.end)
        return Measured(place - 1, counter.end() if counter else number.end, number.value)
    end = _heading_end(plain, place, number) or _one_end(plain, number) or _label_end(plain, place, number)
    return Measured(place, end, number.value) if end else None


def _heading_end(plain: str, place: int, number: Numeral) -> int | None:
    """Return where the number of a heading ends that opens a text: 「2.配当」."""
    opens = not plain[:place].strip() or plain[place - 1] == "\n"
    return number.end if opens and _POINT.match(plain, number.end) else None


def _one_end(plain: str, number: Numeral) -> int | None:
    """Return where a one ends that counts nothing: 「1トン当たり」, 「1個150円」, 「1本もない」."""
    unit = unit_behind(plain, number.end)
    if number.value == 1 and _PER_THING.match(plain, number.end):
        return number.end
    if number.value != 1 or not unit:
        return None
    if _PER.match(plain, unit.place) or _NOT_ONE.match(plain, unit.place):
        return unit.place
    each = numeral_at(plain, unit.place)
    price = unit_behind(plain, each.end) if each else None
    return unit.place if price and _is_for_each(unit, price) else None


def _is_for_each(unit: Unit, price: Unit) -> bool:
    """Tell whether one of a unit has so much of another: 1ドル160円, 1トン5万円, 1基3千キロワット."""
    if unit.printed == price.printed or price.printed in MINOR:
        return False
    if is_money(price):
        return unit.printed in words("each") or is_money(unit)
    return unit.printed in words("each") and not is_measure(unit) and not is_money(unit)


def _label_end(plain: str, place: int, number: Numeral) -> int | None:
    """Return where a label ends that 号 and the like make one, or 」 behind a name, or a letter (5G)."""
    following = numeral_at(plain, number.end + 1) if plain[number.end : number.end + 1] in _LISTS else None
    if following and _BEHIND.match(plain, following.end):
        return number.end
    if re.match(r"[\wー]", plain[place - 1 : place]) and plain.startswith("」", number.end):
        return number.end
    unit = unit_behind(plain, number.end)
    behind = _BEHIND.match(plain, number.end) or (_NTH.match(plain, unit.place) if unit else None)
    if behind and not (number.spelled and re.match("[㐀-鿿々]", plain[behind.end() : behind.end() + 1])):
        return behind.end()
    code = None if number.spelled else _CODE_END.match(plain, number.end)
    return code.end() if code and code[0] in ("G", "K", "D") else None


def _coded(plain: str, place: int, digits: int) -> Measured | None:
    number = numeral_at(plain, digits)
    if not number:
        return None
    end = _CODE_END.match(plain, number.end)
    return Measured(place, end.end() if end else number.end, number.value)


def _named(plain: str, name: re.Match[str]) -> Measured | None:
    """Return Windows 11 and Falcon 9ロケット; what has a unit is counted: EU 27カ国, LNG 3万トン."""
    number, unit = numeral_at(plain, name.end()), unit_behind(plain, name.end("digits"))
    if not number or number.end != name.end("digits") or MONEY_BEFORE.fullmatch(name["word"]):
        return None
    if unit and (name["word"].isupper() or not is_thing(unit)):
        return None
    return Measured(name.start(), number.end, number.value)
