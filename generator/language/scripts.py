"""Traditional, Taiwan, Hong Kong and Japanese forms of Chinese characters, from opencc's dictionaries."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

import opencc

HAN = re.compile("[\u3400-\u9fff]")
"""A Han character in common use."""
KANA = re.compile("[\u3041-\u30ff]")
"""A character that only Japanese has."""
LATIN = re.compile("[A-Za-z]")
EVERY_HAN = [chr(code) for code in range(0x3400, 0xA000)]


def folding(text: str) -> str:
    """Return pairs of characters: Traditional, Taiwan, Hong Kong or Japanese, then the one in `text`."""
    used = set(HAN.findall(text))
    pairs = {
        (variant, simplified)
        for forms in _conversions(EVERY_HAN)
        for variant, simplified in zip(EVERY_HAN, forms, strict=True)
        if variant != simplified and simplified in used
    }
    return "".join(variant + simplified for variant, simplified in sorted(pairs))


@cache
def one_form() -> Mapping[int, str]:
    """Return the Simplified form of each character that has one, for str.translate: 沢 and 澤 meet there."""
    pairs = [
        (ord(variant), simplified)
        for forms in _conversions(EVERY_HAN)
        for variant, simplified in zip(EVERY_HAN, forms, strict=True)
        if variant != simplified
    ]
    return dict(reversed(pairs))


def traditional(name: str) -> str:
    """Return a Chinese name in Traditional characters."""
    return str(_converter("s2t").convert(name))


def _conversions(characters: list[str]) -> Iterable[list[str]]:
    """Yield the Simplified form of each character, by each of opencc's dictionaries."""
    text = "\n".join(characters)
    japanese = _converter("jp2t").convert(text)
    for source, dictionary in ((text, "t2s"), (text, "tw2s"), (text, "hk2s"), (japanese, "t2s")):
        yield _converter(dictionary).convert(source).split("\n")


@cache
def _converter(dictionary: str) -> opencc.OpenCC:
    """Return a converter; opening its dictionaries takes a tenth of a second."""
    return opencc.OpenCC(dictionary)
