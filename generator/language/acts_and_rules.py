"""What a court rules and a law requires: words of judgement by which nobody gives his opinion.

A ruling is given, and what it holds is the court's word; that something needs approval first, a law or a
treaty sets. A text that tells it as the ruling or the requirement that it is says no more than that. Nor
does one that names the figures by which it is known.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from .chinese.approval import NEEDED_BY
from .patterns import pattern_of

_RULED = pattern_of("裁[定决]|ruled|ruling|との(?:判決|裁定|審決).*", re.IGNORECASE)
_REQUIRED = pattern_of(f"(?:必?须|必需|需要?|应)先?{NEEDED_BY}|must be", re.IGNORECASE)
_DATA = pattern_of(
    r"(?:数据|统计|记录|资料|监测)[^，。；]{0,4}显示|(?:data|figures|statistics|records)\b.{0,40}?\bshow\w*",
    re.IGNORECASE,
)
_TELLS_RULING: Mapping[str, re.Pattern[str]] = {
    "zh": pattern_of("(?:裁[定决]|判[决定]|认定)(?![后前时以之书]|生效)"),
    "en": pattern_of(r"\b(?:rul(?:e[sd]?|ing)|found|h[eo]ld|str[iu]ck down|threw out|quash(?:ed)?|upheld)\b"),
}
_TELLS_REQUIREMENT: Mapping[str, re.Pattern[str]] = {
    "zh": pattern_of("[才须需]|方[可能得]|未[经获]|不经|有待"),
    "en": pattern_of(
        r"\b(?:only|must|until|unless|needs?|requires?|subject to|has to|have to)\b", re.IGNORECASE
    ),
}


def is_ruling(word: str) -> bool:
    """Tell whether a word that hedges is of a court's ruling: 裁定, ruled."""
    return bool(_RULED.fullmatch(word))


def is_requirement(word: str) -> bool:
    """Tell whether a word that hedges sets what has to come first: 须经, must be (approved)."""
    return bool(_REQUIRED.fullmatch(word))


def is_of_data(word: str) -> bool:
    """Tell whether a word that hedges only names the figures that show it: 数据显示, data show."""
    return bool(_DATA.fullmatch(word))


def told_as_such(language: str, text: str, word: str) -> bool:
    """Tell whether a text tells a ruling as a ruling, or a requirement as one, by whose word it is.

    It does so in no other language than those of the site.
    """
    tells = _TELLS_RULING if is_ruling(word) else _TELLS_REQUIREMENT if is_requirement(word) else {}
    return language in tells and bool(tells[language].search(text))
