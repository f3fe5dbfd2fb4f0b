"""What looks like an English number and is none: clock times, addresses, titles, the pronoun "one"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..numbering import Numeral
from ..patterns import pattern_of
from ..pieces import alternatives, blanked
from .calendar_words import FULL_MONTHS
from .units import counts_something

BLANK = "\x1f"
"""Stands for each character of what is no number; no text of the press has it."""

_DAY_OF_MONTH = (
    rf"(?:\d{{1,2}}[ ](?:{alternatives(FULL_MONTHS)})|(?:{alternatives(FULL_MONTHS)})[ ]\d{{1,2}})\b"
)
_NO_NUMBERS = pattern_of(
    r"\b(?:https?://|www\.)\S+|\b[\w.+-]{1,64}@[\w-]+\.[\w.-]+"
    # Clock times, with the time zone left alone.
    r"|\b\d{1,2}[:.]\d{2}(?::\d{2})?[ ]?(?:[ap]\.?[ ]?m\b\.?|hrs\b|GMT|UTC)|\b\d{1,2}:\d{2}(?::\d{2})?\b"
    r"|\b\d{1,2}[ ]?(?:[ap]\.m\.|[ap]m\b)|\b\d{1,2}[ ]o'clock|\b\d{4}[ ](?:hours|hrs|GMT|UTC)\b"
    # Versions and addresses on the net, telephone numbers, days that became names.
    r"|\b\d+(?:\.\d+){2,}\b|\+\d[\d -]{6,}\d|\b(?:9/11|7/7|24/7|50[-/]50)\b|\bCatch[ -]22\b"
    # Days of every year; a date would have been read before.
    rf"|\b{_DAY_OF_MONTH}(?=,?[ ](?:(?:of|in)[ ])?(?:each|every)[ ]year)"
    rf"|(?:(?<=each )|(?<=every )){_DAY_OF_MONTH}",
    re.IGNORECASE,
)
_TITLE_BEFORE = pattern_of(r"[A-Z][a-z']*[ ](?:of[ ])?$")
_TITLE_BEHIND = pattern_of(r"[ -][A-Z][a-z]")
_DESCRIBED = pattern_of(
    r"[ ][A-Z][a-z]+(?:-[a-z]+|(?:(?<=ese)|(?<=ish)|(?<=[icm]an)|(?<=nch)|(?<=tch)|(?<=aeli)|(?<=aqi)"
    r"|(?<=tani)|(?<=Thai)|(?<=Saudi)|(?<=Swiss)|(?<=Greek)|(?<=Czech)))[ ]"
)
"""At the beginning of a sentence: Two Dover-based traders, Three Danish ships."""
_SENTENCE_BEFORE = pattern_of(r"(?:^|[.!?:\n]\s*|[\"“‘']\s?)$")
_SHARE = pattern_of(r"[ \n]?(?:per[ \n-]?cent|%)")
_ONE = pattern_of(r"one\b", re.IGNORECASE)
_BEFORE_ONE = pattern_of(
    r"\b(?:no|any|every|some|each|which|this|that|another|the|square|day|number)[ \n-]$", re.IGNORECASE
)
_IDIOMS = pattern_of(
    r"(?:on[ ])?all[ ]fours|(?:six(?:es)?)[ ]and[ ]sevens|one[ ](?:day|another|time)\b|zero[ -](?:sum"
    r"|tolerance|hour)"
    r"|ten[ ]commandments|two[- ](?:faced|cents)|one-(?!half|third|quarter|fifth|sixth|eighth|tenth)[a-z]+"
    r"|(?:one|two)[ ]or[ ](?:two|three)|million[ -]dollar[ ]question"
    r"|nine[ ]lives|a[ ]few|a[ ]dime[ ]a[ ]dozen|(?:four|six)[ ]feet[ ]under|two[ ]wrongs|(?:forty"
    r"|twenty)[ ]winks",
    re.IGNORECASE,
)


def blank_no_numbers(plain: str, dates: Iterable[tuple[int, int]]) -> str:
    """Return a text of the same length with dates and what only looks like numbers blanked out."""
    plain = blanked(plain, dates, BLANK)
    return _NO_NUMBERS.sub(lambda match: BLANK * len(match[0]), plain)


def is_no_number(plain: str, place: int, number: Numeral) -> bool:
    """Tell whether a numeral in words is part of a title, an idiom, or a pronoun."""
    if not number.spelled:
        return False
    return (
        bool(_IDIOMS.match(plain, place))
        or _is_pronoun(plain, place, number)
        or _in_title(plain, place, number)
    )


def _is_pronoun(plain: str, place: int, number: Numeral) -> bool:
    """Tell whether "one" alone counts nothing: one of them, no one, one must."""
    if number.value != 1 or not _ONE.fullmatch(plain[place : number.end]):
        return False
    if _BEFORE_ONE.search(plain, max(0, place - 12), place):
        return True
    return not (_SHARE.match(plain, number.end) or counts_something(plain, number.end))


def _in_title(plain: str, place: int, number: Numeral) -> bool:
    """Tell whether a capitalised numeral stands beside a capitalised word: Seven Samurai, Big Four."""
    if not plain[place].isupper():
        return False
    if _TITLE_BEHIND.match(plain, number.end):
        described = _DESCRIBED.match(plain, number.end) and counts_something(plain, number.end)
        return not (described and _SENTENCE_BEFORE.search(plain, max(0, place - 3), place))
    begins = _SENTENCE_BEFORE.search(plain, max(0, place - 3), place)
    return not begins and bool(_TITLE_BEFORE.search(plain, max(0, place - 20), place))
