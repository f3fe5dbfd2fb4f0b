"""Words with numerals in them that count nothing: 一部, 十分, 三日月, 七人の侍."""

from __future__ import annotations

import re
from functools import cache

from ..patterns import pattern_of
from ..pieces import alternatives
from .word_tables import words

_SOME = pattern_of(
    r"(?:何|幾|数)(?=[十百千万億])[十百千万億兆]+|[十百千万](?=数[^字値量])(?:数[十百千万億兆]*)?|十数|数(?=[0-9])"
    r"|十分(?!の[一二三四五六七八九]|間)"
)


@cache
def _listed() -> re.Pattern[str]:
    return pattern_of(alternatives(words("no_numbers")))


def no_number_at(plain: str, place: int) -> int | None:
    """Return the end of what counts nothing at a place, None where nothing of the kind stands there."""
    match = _listed().match(plain, place) or _SOME.match(plain, place)
    return match.end() if match else None
