"""Numbers that name a thing and measure nothing: 第9条, 国道16号, のぞみ5号, F-35, Falcon 9, 3位, 2回目."""

from __future__ import annotations

import re

from ..numbering import Measured, Numeral
from ..patterns import pattern_of
from .numerals import numeral_at
from .units import is_thing, unit_behind

_BEHIND = pattern_of(
    r"号(?!令)|条|項(?!目)|番(?!組|手)|位(?!置)|[回度年日人件カ月社校戸つ代番段]{1,2}目|目|世(?![紀代帯界])|丁目|章|節(?!約)|型|系"
)
_CODE = pattern_of(r"[A-Za-z]+-?(?=[0-9])")
_CODE_END = pattern_of(r"(?<=[0-9])[A-Z]{1,2}(?![A-Za-z])|(?:-[0-9A-Z]+)+")
_NAME = pattern_of(r"(?P<word>[A-Za-z]+) (?=(?P<digits>[0-9]+)(?![-.,:/][0-9]))")
_MONEY = pattern_of(r"(?:USD|EUR|JPY|CNY|RMB|GBP|KRW)$")
_LISTS = ("、", "・", "〜")
_COUNTER = pattern_of(r"四半期|[条項章節号次回期部位巻課類種度代世族話区団軍審院委員会四半年党極]?")


def label_at(plain: str, place: int) -> Measured | None:
    """Return the label that begins at a place, with the letters or the 第 in front of it."""
    if code := _CODE.match(plain, place):
        return None if _MONEY.match(code[0]) else _coded(plain, place, code.end())
    if name := _NAME.match(plain, place):
        return _named(plain, name)
    number = numeral_at(plain, place)
    if not number or number.value % 1:
        return None
    if plain[place - 1 : place] == "第":
        counter = _COUNTER.match(plain, number.end)
        return Measured(place - 1, counter.end() if counter else number.end, number.value)
    end = _label_end(plain, place, number)
    return Measured(place, end, number.value) if end else None


def _label_end(plain: str, place: int, number: Numeral) -> int | None:
    """Return where a label ends that 号 and the like make one, or 」 behind a name, or a letter (5G)."""
    following = numeral_at(plain, number.end + 1) if plain[number.end : number.end + 1] in _LISTS else None
    if following and _BEHIND.match(plain, following.end):
        return number.end
    if re.match(r"[\wー]", plain[place - 1 : place]) and plain.startswith("」", number.end):
        return number.end
    behind = _BEHIND.match(plain, number.end)
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
    if not number or number.end != name.end("digits") or _MONEY.match(name["word"]):
        return None
    if unit and (name["word"].isupper() or not is_thing(unit)):
        return None
    return Measured(name.start(), number.end, number.value)
