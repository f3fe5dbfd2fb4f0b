"""Dates by which something is to be (by 2030, no later than 2 May), and before which it is not."""

from __future__ import annotations

import re
from datetime import date

from ..nearness import is_to_come
from ..patterns import pattern_of

_BEFORE = pattern_of(
    r"\b(?:before|prior[ ]to|(?:no|not)[ ]later[ ]than"
    r"|(?:has|have|had)[ ](?:only[ ]|just[ ])?until"
    r"|(?:given|gives?|gave)[ ](?:[\w']+[ ]){0,4}until)[ ](?:the[ ])?$",
    re.IGNORECASE,
)
_BY = pattern_of(r"(?<!\bup )(?<!\bdown )\b(?:by|ahead[ ]of)[ ](?:(?:about|around|the)[ ])?$", re.IGNORECASE)
_NOT = r"(?<!\bthan )\b(?:no|not|never|nobody|none|unlikely|neither|nor)\b|n['’]t\b"
_NOT_BEFORE = pattern_of(
    rf"\b(?:no|not)[ ]earlier[ ]than[ ](?:the[ ])?$|(?<!\bthan )\bnot[ ](?:until|till)[ ](?:the[ ])?$"
    rf"|(?:{_NOT})(?:[^.;:,]*[ ])?before[ ](?:the[ ])?$",
    re.IGNORECASE,
)
_AT_THE_EARLIEST = pattern_of(r",?[ ]at[ ]the[ ](?:very[ ])?earliest\b", re.IGNORECASE)
_LOOK_BACK = 80


def is_first(plain: str, place: int, end: int) -> bool:
    """Tell whether something is not before a date in a text: no cut before June, 2030 at the earliest."""
    front = plain[max(0, place - _LOOK_BACK) : place]
    return bool(_NOT_BEFORE.search(front) or _AT_THE_EARLIEST.match(plain, end))


def is_deadline(plain: str, place: int, edtf: str, published: date) -> bool:
    """Tell whether something is to be by a date in a text.

    What was so by a day that is over ("by March it had sold") is told of that day.
    """
    front = plain[max(0, place - _LOOK_BACK) : place]
    return bool(_BEFORE.search(front) or (is_to_come(edtf, published) and _BY.search(front)))
