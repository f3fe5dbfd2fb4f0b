"""How a text begins that leans on another before it: with "they", "the team", 该公司, 此举."""

from __future__ import annotations

import re
from collections.abc import Mapping

from .patterns import pattern_of

_LEANS: Mapping[str, re.Pattern[str]] = {
    "zh": pattern_of(
        "该(?!报道?|文|媒体|刊|台|网)[一-鿿]{1,2}|其(?![他它中余实间次])|[他她它]们?|这(?:是|些|[一项])|此[举人事]|前者|后者|上述|双方|对方"
        "|(?:研究)?团队(?=[说称表计预认正已还也])|公司(?=[说称表将计预拟认已还也没不])"
    ),
    # "It is said that" leans on nothing.
    "en": pattern_of(
        r"(?:They|He|She|His|Her|Their|Its|This(?! (?:year|month|week|spring|summer|autumn|winter)\b)"
        r"|It(?! (?:is|was|has been|had been|will be|would be|remain\w*|seem\w*|appear\w*|may be|could be)\b)"
        r"|The (?:team|company|group|firm|agency|ministry|body|two|three|pair|latter|former)"
        r"(?! (?:of|from|in|at|that|which|who|behind|led)\b))\b"
    ),
}


def leaning_in(language: str, text: str) -> str:
    """Return the words with which a text begins that only another text before it tells of, or ''."""
    found = _LEANS[language].match(text) if language in _LEANS else None
    return found[0] if found else ""
