"""What a figure measures, as it stands behind its number and unit: the unit is read once."""

from __future__ import annotations

import re
from collections.abc import Collection

_BEHIND_NOUN = r",|[ ](?:of|in|at|for|per|by|to|from|with|on|about|between|among|under|over|who|that|which)\b"
_NUMBER_OF = re.compile(r"(?:the )?(?:total )?number of (?=\w)", re.IGNORECASE)


def without_count(language: str, measure: str, words: Collection[str]) -> str:
    """Return a measure without what says no more than that `words`, those of its unit, are counted.

    4,100 people is no number of people, and 4100人 no 参加的人数.
    """
    if language == "en":
        return _NUMBER_OF.sub("", measure)
    counted = "|".join(map(re.escape, words))
    return re.sub(rf"(?<=\w\w)(?<![总最均])的?(?:{counted})数$", "", measure) if counted else measure


def says_unit(language: str, measure: str, words: Collection[str]) -> bool:
    """Tell whether a measure names its unit, so that the number alone stands before it: people taking part.

    In English it does so in the noun that it begins with: a length in years does not. One character of
    Chinese begins other words, too: 人 begins 人员.
    """
    if language == "en":
        noun = re.split(_BEHIND_NOUN, measure, maxsplit=1)[0]
        latin = [word for word in words if re.fullmatch(r"[A-Za-z][A-Za-z ]+", word)]
        return any(re.search(rf"(?<![\w-]){word}(?![\w’'-])", noun, re.IGNORECASE) for word in latin)
    return any(len(word) > 1 and measure.startswith(word) for word in words)
