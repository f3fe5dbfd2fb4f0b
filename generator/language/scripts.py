"""Traditional, Taiwan, Hong Kong and Japanese forms of Chinese characters, from opencc's dictionaries."""

from __future__ import annotations

from collections import ChainMap, defaultdict
from collections.abc import Callable, Mapping
from functools import cache

from .kept import kept
from .patterns import pattern_of

HAN = pattern_of("[\u3400-\u9fff]")
"""A Han character in common use."""
KANA = pattern_of("[\u3041-\u30ff]")
"""A character that only Japanese has."""
LATIN = pattern_of("[A-Za-z]")
EVERY_HAN = [chr(code) for code in range(0x3400, 0xA000)]
_CHINESE = ("t2s", "tw2s", "hk2s")
"""opencc's dictionaries for the Chinese of the mainland before 1956, of Taiwan and of Hong Kong."""
_JAPANESE = "jp2t"
"""opencc's dictionary from Japanese forms to Traditional ones."""


def folding(text: str) -> str:
    """Return pairs of characters: Traditional, Taiwan, Hong Kong or Japanese, then the one in `text`."""
    variants = _variants()
    pairs = [(variant, one) for one in set(HAN.findall(text)) for variant in variants.get(one, ())]
    return "".join(variant + one for variant, one in sorted(pairs))


@kept
def _variants() -> Mapping[str, frozenset[str]]:
    """Return the other forms of each Simplified character that has any."""
    found: dict[str, set[str]] = defaultdict(set)
    for changes in (*map(_changes, _CHINESE), _changes(_JAPANESE, "t2s")):
        for variant, one in changes.items():
            found[one].add(variant)
    return {one: frozenset(variants) for one, variants in found.items()}


@kept
def one_form() -> Mapping[int, str]:
    """Return the Simplified form of each character that has one, for str.translate: 沢 and 澤 meet there."""
    return str.maketrans(_changes(_JAPANESE, "t2s")) | simplified()


@kept
def simplified() -> dict[int, str]:
    """Return the Simplified form of each Traditional, Taiwan or Hong Kong character, for str.translate.

    Japanese forms are left out: some are characters of their own in Chinese (予 is no 豫 there). Where the
    dictionaries differ the first of them holds.
    """
    return str.maketrans(dict(ChainMap(*map(_changes, _CHINESE))))


def _changes(*dictionaries: str) -> dict[str, str]:
    """Return what dictionaries, one behind the other, make of each Han character that they change."""
    text = "\n".join(EVERY_HAN)
    for dictionary in dictionaries:
        text = _converter(dictionary)(text)
    return {one: other for one, other in zip(EVERY_HAN, text.split("\n"), strict=True) if one != other}


@kept
def traditional(name: str) -> str:
    """Return a Chinese name in Traditional characters."""
    return _converter("s2t")(name)


def character_forms() -> dict[str, dict[str, str]]:
    """Return what each dictionary behind these tables makes of every Han character that it changes."""
    return {dictionary: _changes(dictionary) for dictionary in (*_CHINESE, _JAPANESE)}


@cache
def _converter(dictionary: str) -> Callable[[str], str]:
    """Return what converts a text; opening its dictionaries takes a tenth of a second."""
    import opencc  # noqa: PLC0415  # a command that reads no Chinese need not wait for it

    convert: Callable[[str], str] = opencc.OpenCC(dictionary).convert
    return convert
