"""Dates by which something is to be (by 2030), before which it is not, or from which on it holds.

What is from a day that is over may be as old as that (a letter from May) or be compared with it (down from
May). So "from" and "as of" open a date only where it is still to come, or where they begin the sentence or
stand with a word that says that something begins.
"""

from __future__ import annotations

import re
from datetime import date

from ...edtf import When
from ..nearness import is_to_come
from ..patterns import pattern_of

_BEFORE = pattern_of(
    r"\b(?:before|prior[ ]to|(?:no|not)[ ]later[ ]than|(?:has|have|had)[ ](?:only[ ]|just[ ])?until"
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


_BEHIND = pattern_of(r"[ ](?:on|onwards?|forward)\b(?=[ ]?[,.;]|[ ]?$)", re.IGNORECASE)
_FROM = pattern_of(r"\bfrom[ ](?:the[ ])?$", re.IGNORECASE)
_BEGINS = pattern_of(
    r"\b(?:(?:with[ ]effect|effective)[ ](?:from|on|as[ ](?:of|from))|effective"
    r"|(?:starting|beginning|commencing)(?:[ ](?:from|on|in|at|with|as[ ](?:of|from)))?)[ ](?:the[ ])?$",
    re.IGNORECASE,
)
_FIRST = pattern_of(r"(?:^|[.!?:][\"']?[ ]|\n)From[ ](?:the[ ])?$")
_AHEAD = pattern_of(r"\b(?:as[ ]of|(?:as[ ])?from)[ ](?:the[ ])?$", re.IGNORECASE)
_NO_BEGINNING = pattern_of(
    r"\b(?:days?|weeks?|months?|years?|quarters?|seasons?|terms?|periods?|session|half|two|three)"
    r"[ ](?:[a-z]+[ ]){0,3}$|-(?:day|week|month|year)\b[^.;,]*$"
    r"|\b(?:postpon|delay|mov|chang|reschedul|shift|deferr|adjourn|extend|differ|transferr)"
    r"(?:ed|ing|s|ent)?\b[^.;]*$|\b(?:brought|bring|pushed?|put|carried)[ ][^.;,]*$|\bnot[ ]$",
    re.IGNORECASE,
)
"""A period that begins has its end (the year starting in April); what is moved from a day is another."""
_PHRASE_ENDS = pattern_of(
    r"[ ]?(?:[.,;:)\"\n]|$)|[ ](?:and|or|but|as|at|in|on|when|while|with|under|by|because|after|before|if|the"
    r"|its?|they|he|she|all|an?|is|are|was|were|will|would|can|may|must|his|her|their|this|that|those|who|which|no)\b"
)
_HAS_END = pattern_of(
    r"[ ]for[ ](?:the[ ]next[ ])?(?:\d|an?\b|one|two|three|four|five|six|seven|eight|nine|ten|several)"
    r"|,?[ ](?:and[ ])?(?:(?:up[ ])?to\b|until|till|through|ending)",
    re.IGNORECASE,
)


def end_of_onwards(plain: str, place: int, end: int) -> int | None:
    """Return where "on" ends behind a date that "from" leads to, None where it is not there."""
    behind, led = _BEHIND.match(plain, end), _FROM.search(plain, max(0, place - _LOOK_BACK), place)
    return behind.end() if behind and led else None


def begins_then(plain: str, place: int, end: int, edtf: str, published: date) -> bool:
    """Tell whether a date in a text is that from which on something holds; an interval is not."""
    front = plain[max(0, place - _LOOK_BACK) : place]
    if re.search(r"\b(?:to|until|till|through|and)\b|\d-\d", plain[place:end]):
        return False
    when = When.read(edtf)
    led = _BEGINS.search(front) or (
        _AHEAD.search(front) if when and when.first > published else _FIRST.search(front)
    )
    if not led or _NO_BEGINNING.search(front[: led.start()]):
        return False
    return bool(_PHRASE_ENDS.match(plain, end)) and not _HAS_END.match(plain, end)
