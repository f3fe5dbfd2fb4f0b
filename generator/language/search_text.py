"""One form for what stands on the site and what is typed into its search, and the terms of a text.

The search worker (site_overrides/assets/javascripts/search/text.js) does the same with what is typed. The
rules are given to it with the index, so that there is one list of them; tests/site/test_search_worker.py
holds both sides to the same form and terms.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from .kept import kept
from .patterns import pattern_of
from .tables import table

RULES: tuple[tuple[str, str], ...] = (
    # Typography: dashes, apostrophes, the dot between the parts of a foreign name.
    ("[\u2010-\u2015\u2212\ufe58\ufe63]", "-"),
    ("[\u2018\u2019\u02bc\u0060\u00b4]", "'"),
    ("[\u00b7\u2022\u2027\u30fb]", ""),
    ("'s(?![a-z])", ""),
    ("'", ""),
    # U.S. and US; host-nation and host nation; a date keeps its hyphens.
    (r"(?<=(?<![a-z])[a-z])\.(?=[a-z](?![a-z]))", ""),
    (r"(?<![0-9])-|-(?![0-9])", " "),
    # Figures: 5,500 and 5500, US$550bn and 550 billion, 2 per cent and 2%.
    (r"(?<=[0-9]),(?=[0-9]{3})", ""),
    (r"us(?=\$)", ""),
    *(
        (f"(?<=[0-9]) ?{short}(?![a-z])", f" {long}")
        for short, long in (("bn", "billion"), ("tn", "trillion"))
    ),
    (" ?(?:per ?cent(?![a-z])|%)", "%"),
    *((f"百分之{sign}(?![十百])", f"{digit}%") for digit, sign in enumerate("一二三四五六七八九", 1)),
    *((f"第{sign}(?![十百])", f"第{digit}") for digit, sign in enumerate("一二三四五六七八九", 1)),
    # British spellings stand on the site; a few common American ones are brought to them.
    ("(?<![a-z])defens(?=e|ive)", "defenc"),
    ("(?<=[a-z])iz(?=e|ing|ation)", "is"),
    ("(?<![a-z])labor(?![a-z])", "labour"),
)
"""Patterns that Python and JavaScript read alike, each with what takes its place; applied in this order."""
SCALES = {
    "万亿": 10**12,
    "亿": 10**8,
    "万": 10**4,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
HAN_LIKE = "\u3005\u3040-\u30ff\u3400-\u9fff%"
"""Characters that are words by themselves: Han, kana, the sign of a percentage."""
LETTERS = "a-z\u00df-\u02af\u0370-\u1fff\uac00-\ud7af"

_COMPILED = tuple((pattern_of(pattern), replacement) for pattern, replacement in RULES)
_MARKS = pattern_of("[\u0300-\u036f]")
_SCALED = pattern_of(r"([0-9]+(?:\.[0-9]+)?)[ -]?(" + "|".join(SCALES) + ")(?![a-z])")
_FIGURE = "[0-9]+(?:[.-][0-9]+)*"
_TERM = pattern_of(
    rf"({_FIGURE}(?=([{HAN_LIKE}])?)|[{HAN_LIKE}](?=([{HAN_LIKE}]|{_FIGURE})?)|[{LETTERS}][{LETTERS}0-9]*)"
)


def fold(text: str, variants: str = "") -> str:
    """Return text in the one form; `variants` is a string of pairs: a character, and that which stands for
    it.
    """
    plain = unicodedata.normalize("NFKC", text).lower()
    bare = unicodedata.normalize("NFC", _MARKS.sub("", unicodedata.normalize("NFD", plain)))
    folded = bare.translate(_table(variants))
    for pattern, replacement in _COMPILED:
        folded = pattern.sub(replacement, folded)
    return folded


def written_out(folded: str) -> str:
    """Return folded text with its figures written out: 550 billion becomes 550000000000."""
    return _SCALED.sub(lambda found: str(int(Decimal(found[1]) * SCALES[found[2]])), folded)


def terms(folded: str) -> Iterator[str]:
    """Yield what folded text is found by: its words, and each character with what follows it at once.

    What a character is joined with is another or a figure, a figure with a character.
    """
    return map("".join, _TERM.findall(folded))


@cache
def _table(variants: str) -> dict[int, str]:
    return {ord(variants[at]): variants[at + 1] for at in range(0, len(variants), 2)}


@kept
def stop_words(languages: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of these languages that a question has and an answer need not have, folded."""
    own = (listed for language, listed in table("stop_words.toml").items() if language in languages)
    words = (word for listed in own for word in listed.split())
    return tuple(dict.fromkeys(fold(word) for word in words))
