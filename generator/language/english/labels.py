"""Numbers that name a thing and measure nothing: Article 5, G7, F-35, Covid-19, Boeing 737, the 21st."""

from __future__ import annotations

import re
from decimal import Decimal

from ..numbering import Label
from ..pieces import alternatives
from .numerals import SPELLED, cardinal, ordinal
from .units import counts_something, money_before
from .word_lists import word_list

_NOUNS = word_list(
    """
    act annex appendix area apartment article block bulletin bus case category cell chapter channel chapters
    class clause code column convention court day decree directive district division edition episode exhibit
    figure file flight form formula gate grade group highway interstate issue item lane law level line lot
    model no nos number order page pages paragraph paragraphs part phase pier platform proposition protocol
    psalm reactor region regulation resolution road room round route rule scene schedule season seat section
    sector stage station step studio suite subsection table terminal tier title track train type verse
    version volume ward zone articles sections resolutions
    """
)
"""Nouns behind which a number is a name (The Chicago Manual of Style 9.26; AP Stylebook, "numerals")."""

_LABELLED = re.compile(rf"(?:\b(?i:{alternatives(_NOUNS)})\.?|№|#)[ \n]?$")
_NAME_BEFORE = re.compile(r"(?:^|[^.!?\n\"“”(] |[-/])(?P<name>i?[A-Z][A-Za-z]*[a-z])[ ]$")
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
_GLUED = re.compile(r"(?<![A-Za-z0-9-])(?P<letters>[A-Za-z]{1,10})(?P<hyphen>-?)$")
_DIGITS = re.compile(r"\d+(?![.,]?\d)[A-Zac]?(?:-\d+)?(?![A-Za-z])")
_DIGIT_AND_LETTER = re.compile(r"\d+[A-Z]\b(?![$£€])")
_IN_WORDS = re.compile(rf"{SPELLED}", re.IGNORECASE)
_ORDINAL = re.compile(
    r"\d{1,3}(?:,\d{3})*(?:st|nd|rd|th)\b|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty"
    r"|ninety)-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b",
    re.IGNORECASE,
)
_LOOK_BACK = 24
_LEAST_OF_HUNDRED = 50
"""Who loses a game by a hundred has more than this; a variant of a model has less, or hundreds."""


def label_at(plain: str, place: int) -> Label | None:
    """Return the label whose number begins at a place of a folded text."""
    return (
        _ordinal(plain, place)
        or _behind_noun(plain, place)
        or _glued(plain, place)
        or _behind_name(plain, place)
    )


def _ordinal(plain: str, place: int) -> Label | None:
    match = _ORDINAL.match(plain, place)
    return Label(place, match.end(), Decimal(ordinal(match[0]))) if match else None


def _behind_noun(plain: str, place: int) -> Label | None:
    before = _LABELLED.search(plain, max(0, place - _LOOK_BACK), place)
    if not before or money_before(plain, place):
        return None
    start = before.start()
    if match := _DIGITS.match(plain, place):
        return None if counts_something(plain, match.end()) and before[0][0].islower() else _of(start, match)
    match = _IN_WORDS.match(plain, place)
    named = match and before[0][0].isupper() and match[0][0].isupper()
    return Label(start, match.end(), Decimal(cardinal(match[0]))) if match and named else None


def _of(start: int, match: re.Match[str]) -> Label:
    digits = re.match(r"\d+", match[0])
    return Label(start, match.end(), Decimal(digits[0] if digits else 0))


def _glued(plain: str, place: int) -> Label | None:
    """Return G7, F-35, Covid-19 and 5G; a currency code before digits is none."""
    match = _DIGITS.match(plain, place)
    if letter := _DIGIT_AND_LETTER.match(plain, place):
        return None if _is_measured(plain, place, letter[0][-1]) else _of(place, letter)
    before = _GLUED.search(plain, max(0, place - _LOOK_BACK), place)
    if not match or not before or money_before(plain, place):
        return None
    return _of(before.start(), match)


def _is_measured(plain: str, place: int, letter: str) -> bool:
    """Tell whether a letter at digits is a scale, or a degree: 20C is one, behind a name (Seat 12F) none."""
    named = re.search(r"\b[A-Z][a-z]+[ ]$", plain[max(0, place - _LOOK_BACK) : place])
    return letter in "KMB" or (letter in "CF" and not named)


def _is_score(digits: str) -> bool:
    """Tell a result, Everton 3-1 and Dallas 106-88, from a model: Boeing 737-800, Boeing 787-9."""
    first, hyphen, second = digits.partition("-")
    if not hyphen or not first.isdigit():
        return False
    if max(len(first), len(second)) < len("100"):
        return True
    return int(second) >= _LEAST_OF_HUNDRED and int(second) % 100 != 0


def _behind_name(plain: str, place: int) -> Label | None:
    """Return Boeing 737: digits behind a capitalised word inside a sentence, where nothing is counted."""
    match = _DIGITS.match(plain, place)
    before = _NAME_BEFORE.search(plain, max(0, place - _LOOK_BACK), place)
    if not match or not before or before["name"] in _NO_NAME or money_before(plain, place):
        return None
    if _is_score(match[0]):
        return None
    if counts_something(plain, match.end()) or re.compile(r" ?%| ?per ?cent| (?:million|billion)").match(
        plain, match.end()
    ):
        return None
    return _of(before.start("name"), match)
