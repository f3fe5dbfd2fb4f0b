"""Numbers of prose that a language says by another word: both, twice, the eighth, 双方, 两国, 翻了一番.

What a statement says so a fact may say as "two sides" or 两倍; no other text has to have it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from .chinese.folding import fold
from .chinese.numerals import HAN_NUMERAL, numeral_at
from .english.numerals import CARDINALS, ORDINALS
from .seen import plain_digits

_HALVED = Decimal("0.5")
_SAID = {
    "en": {
        2: r"\b(?:both|twice|double[sd]?|doubling|two-?fold|fortnight|couple|pair)\b",
        3: r"\b(?:thrice|(?:tripl|trebl)(?:e[sd]?|ing)|three-?fold)\b",
        4: r"\b(?:quadrupl(?:e[sd]?|ing)|four-?fold)\b",
        _HALVED: r"(?<!first )(?<!second )(?<!latter )(?<!last )(?<!other )\bhal(?:f|ves)\b"
        r"(?![ -](?:an? |(?:year|hour|time|day|century|decade|million|billion|dozen)s?\b))",
    },
    "zh": {
        2: "双[方边双]|[两兩][国國方地者]|翻了?一?番|(?:增[长加]|多|高)了?一倍",
        3: "三[国國方地](?!际)",
        4: "翻了?[两兩]番",
        _HALVED: "一半(?![会會儿])|[半对對][数數半](?![码碼])",
    },
    "ja": {
        _HALVED: "半[数分]|過半",
        2: r"双方|両(?!方?替)|倍増|(?<![\d一二三四五六七八九十百千万])倍に",
    },
}
_WORD = re.compile("[a-z]+")
_SEVERAL = re.compile(
    f"(?<![{HAN_NUMERAL}\\d第])(?P<number>[三四五六七八九])大?[国國省市县縣州郡区區党黨校院](?![际際务務委会會长長])"
)
"""What is counted without a measure word: 西部三省 are 三个省."""
_HALF = 6
"""Months in half a year."""
_YEARS_AND_MONTHS = re.compile(
    rf"(?P<years>[{HAN_NUMERAL}]+|\d+) ?年(?:(?P<half>半)|零?又?(?P<months>[{HAN_NUMERAL}]+|\d+) ?个月)"
)
"""Years with a half or with months: 四年半 is 四年六个月."""


_NUMBERED = re.compile(rf"(?P<number>[{HAN_NUMERAL}]{{1,3}})(?=期|级|型|类|号|轮|阶段|等|层|档|代|部分|系列)")
"""A numeral before what has a number: phase 1 is 一期."""


def counted_in_words(language: str, text: str) -> set[str]:
    """Return the digits of a text's numbers and ordinals in words: seven months, the ninth week, 一期."""
    if language == "zh":
        read = (numeral_at(match["number"], 0) for match in _NUMBERED.finditer(fold(text)))
        return {plain_digits(one.value) for one in read if one}
    words = _WORD.findall(text.lower()) if language == "en" else ()
    return {str(value) for word in words if (value := CARDINALS.get(word) or ORDINALS.get(word))}


def in_other_words(language: str, text: str) -> Iterator[str]:
    """Yield the digits of what a text says by such words, and of its ordinals in words."""
    for value, words in _SAID.get(language, {}).items():
        if re.search(words, text, re.IGNORECASE):
            yield str(value)
    if language == "zh":
        several = (numeral_at(match["number"], 0) for match in _SEVERAL.finditer(text))
        yield from (plain_digits(one.value) for one in several if one)
        yield from _in_years_and_months(text)
    if language == "en":
        yield from (str(ORDINALS[word]) for word in _WORD.findall(text.lower()) if word in ORDINALS)


def _in_years_and_months(text: str) -> Iterator[str]:
    """Yield the digits of so many years and a half as years and months, and of six months as a half."""
    for match in _YEARS_AND_MONTHS.finditer(fold(text)):
        years = numeral_at(match["years"], 0)
        months = None if match["half"] else numeral_at(match["months"], 0)
        if years and match["half"]:
            yield from (plain_digits(years.value), str(_HALF))
        elif years and months and months.value == _HALF:
            yield plain_digits(years.value + Decimal("0.5"))
