"""Numbers that belong to a name before them: Boeing 737, FTSE 100, Windows 10 users, 7-Eleven.

Where things are counted behind it, the number may be theirs: in Gaza 300 people, gave Kyiv 31 tanks. It is
the name's only behind an article or the like, with which no count begins ("all Windows 10 users").
"""

from __future__ import annotations

import re
from decimal import Decimal

from ..numbering import Label
from ..patterns import pattern_of
from ..pieces import alternatives
from .hedge_words import forms
from .numerals import CARDINALS
from .units import counts_something, money_before
from .word_lists import word_list

DIGITS = pattern_of(r"\d+(?![.,]?\d)(?:[A-Z]+\d+)*[A-Zac]?(?:-\d+)?(?![A-Za-z])")
_NAME = r"(?:i?[A-Z][A-Za-z]*[a-z]|(?<![A-Z]{2} )(?!(?:US|UK|EU|UN|UAE)\b)[A-Z][A-Z&]*[A-Z])"
_NAME_BEFORE = pattern_of(rf"(?:^|[^.!?\n\"“”(] |[-/])(?P<name>{_NAME})[ ]$")
_NO_NAME = frozenset(
    word_list(
        """
    About After All Almost And Another Around As At Before Between But By Despite Every For From If In
    Inside Into Just More Most Nearly Of On Only Or Out Over Some Than That The Their These They This
    Those Through Till To Under Until Up When Where While With Within Without His Her Its Our My Your A
    An Is Are Was Were
    """
    )
)
_FRONTED = pattern_of(
    rf"\b(?:In|At|Near|Across|Around|Outside|Inside|On|Off|From|Over|Throughout|told|{forms('tell warn')})"
    r"[ ](?:the[ ])?"
    r"(?:[A-Z][\w&'-]*[ ]){1,3}$"
)
"""In Gaza 300 died, told Reuters 12 were held: where or to whom stands before how many."""
_OF_A_KIND = pattern_of(
    r"\b(?:[Tt]he|[Aa]ll|[Mm]ost|[Mm]any|[Ss]ome|its|his|her|their|our|other|newer|older|new|old|among)"
    r"[ ](?:[A-Z][\w&'-]*[ ]){1,2}$"
    r"|\bof[ ](?:[A-Z]{2,}|S&P|[A-Z][a-z]+[A-Z][a-z]+)[ ]$"
)
_ELSEWHERE = pattern_of(
    r"\b(?:in|at|near|across|around|outside|inside|on|off|from|over)[ ](?:the[ ])?(?:[A-Z][\w&'-]*[ ]){1,3}$"
    rf"|\b(?:{forms('give offer send sell owe cost grant lend award hand pay promise deny save show ask')}"
    r"|gave|given|sent|sold|lent|paid|shown)[ ](?:the[ ])?(?:[A-Z][\w&'-]*[ ]){1,2}$"
)
"""Behind verbs with two objects what they gave stands after to whom; behind a place, how many were there."""
_MEASURED = pattern_of(
    r" ?%| ?per ?cent| (?:million|billion)| (?:times|days|weeks|months|years|hours|minutes)\b"
)
_CAPITALS = pattern_of(r" [A-Z]{2,}\b")
"""Of a headline: ALL 50 STATES VOTED."""
_NUMBER_AND_NAME = pattern_of(rf"\d+-(?:{alternatives([word.title() for word in CARDINALS])})\b")
_LOOK_BACK, _FURTHER_BACK = 24, 48
_LEAST_OF_HUNDRED = 50
"""Who loses a game by a hundred has more than this; a variant of a model has less, or hundreds."""


def label_of(start: int, match: re.Match[str]) -> Label:
    """Return the label that begins at a place, of the digits of a match."""
    digits = re.match(r"\d+", match[0])
    return Label(start, match.end(), Decimal(digits[0] if digits else 0))


def behind_name(plain: str, place: int) -> Label | None:
    """Return Boeing 737: digits behind a capitalised word inside a sentence, where no things are counted."""
    if named := _NUMBER_AND_NAME.match(plain, place):
        return label_of(place, named)
    match = DIGITS.match(plain, place)
    before = _NAME_BEFORE.search(plain, max(0, place - _LOOK_BACK), place)
    if not match or not before or before["name"] in _NO_NAME or money_before(plain, place):
        return None
    if before["name"].isupper() and _CAPITALS.match(plain, match.end()):
        return None
    if _is_score(match[0]) or _is_counted(plain, place, match.end()):
        return None
    return label_of(before.start("name"), match)


def _is_counted(plain: str, place: int, end: int) -> bool:
    """Tell whether a number behind a name is of what stands behind it, or of none: In Gaza 300 died."""
    front = plain[max(0, place - _FURTHER_BACK) : place]
    if _MEASURED.match(plain, end) or _FRONTED.search(front):
        return True
    return counts_something(plain, end) and (not _OF_A_KIND.search(front) or bool(_ELSEWHERE.search(front)))


def _is_score(digits: str) -> bool:
    """Tell a result, Everton 3-1 and Dallas 106-88, from a model: Boeing 737-800, Boeing 787-9."""
    first, hyphen, second = digits.partition("-")
    if not hyphen or not first.isdigit():
        return False
    if max(len(first), len(second)) < len("100"):
        return True
    return int(second) >= _LEAST_OF_HUNDRED and int(second) % 100 != 0
