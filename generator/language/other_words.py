"""Numbers of prose that a language says by another word: both, twice, the eighth, 双方, 两国, 翻了一番.

What a statement says so a fact may say as "two sides" or 两倍; no other text has to have it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .english.numerals import CARDINALS, ORDINALS

_SAID = {
    "en": {
        2: r"\b(?:both|twice|double[sd]?|doubling|two-?fold|fortnight|couple|pair)\b",
        3: r"\b(?:thrice|(?:tripl|trebl)(?:e[sd]?|ing)|three-?fold)\b",
        4: r"\b(?:quadrupl(?:e[sd]?|ing)|four-?fold)\b",
    },
    "zh": {
        2: "双[方边双]|[两兩][国國方地者]|翻了?一?番|(?:增[长加]|多|高)了?一倍",
        3: "三[国國方地](?!际)",
        4: "翻了?[两兩]番",
    },
    "ja": {2: r"双方|両(?!方?替)|倍増|(?<![\d一二三四五六七八九十百千万])倍に"},
}


def counted_in_words(language: str, text: str) -> set[str]:
    """Return the digits of an English text's numbers and ordinals in words: seven months, the ninth week."""
    words = re.findall("[a-z]+", text.lower()) if language == "en" else ()
    return {str(value) for word in words if (value := CARDINALS.get(word) or ORDINALS.get(word))}


def in_other_words(language: str, text: str) -> Iterator[str]:
    """Yield the digits of what a text says by such words, and of its ordinals in words."""
    for value, words in _SAID.get(language, {}).items():
        if re.search(words, text, re.IGNORECASE):
            yield str(value)
    if language == "en":
        words_of = re.findall("[a-z]+", text.lower())
        yield from (str(ORDINALS[word]) for word in words_of if word in ORDINALS)
