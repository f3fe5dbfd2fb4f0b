"""Dates by which something is to be: by 2030, before March, no later than 2 May."""

from __future__ import annotations

import re
from datetime import date

from ...edtf import When
from ..patterns import pattern_of

_BEFORE = pattern_of(r"\b(?:before|prior[ ]to|(?:no|not)[ ]later[ ]than)[ ](?:the[ ])?$", re.IGNORECASE)
_BY = pattern_of(r"(?<!\bup )(?<!\bdown )\b(?:by|ahead[ ]of)[ ](?:(?:about|around|the)[ ])?$", re.IGNORECASE)
_LOOK_BACK = 30


def is_deadline(plain: str, place: int, edtf: str, published: date) -> bool:
    """Tell whether something is to be by a date in a text.

    What was so by a day that is over ("by March it had sold") is told of that day.
    """
    front = plain[max(0, place - _LOOK_BACK) : place]
    when = When.read(edtf)
    ahead = bool(when and when.last and when.last > published)
    return bool(_BEFORE.search(front) or (ahead and _BY.search(front)))
