"""Numbers that name a thing and measure nothing: Article 5, G7, F-35, Covid-19, Boeing 737, the 21st."""

from __future__ import annotations

import re
from decimal import Decimal

from ..numbering import Label
from ..patterns import pattern_of
from ..pieces import alternatives
from .numbered_names import DIGITS, behind_name, label_of
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

_LABELLED = pattern_of(rf"(?:\b(?i:{alternatives(_NOUNS)})\.?|№|#)[ \n]?$")
_GLUED = pattern_of(r"(?<![A-Za-z0-9-])(?P<letters>[A-Za-z]{1,10})(?P<hyphen>-?)$")
_DIGIT_AND_LETTER = pattern_of(r"\d+[A-Z]\b(?![$£€])")
_IN_WORDS = pattern_of(rf"{SPELLED}", re.IGNORECASE)
_ORDINAL = pattern_of(
    r"\d{1,3}(?:,\d{3})*(?:st|nd|rd|th)\b|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty"
    r"|ninety)-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b",
    re.IGNORECASE,
)
_PER = pattern_of(r"per[ ](?P<digits>1[0,]*0)(?=[ ][a-z])")
_LOOK_BACK = 24


def label_at(plain: str, place: int) -> Label | None:
    """Return the label whose number begins at a place of a folded text."""
    return (
        _ordinal(plain, place)
        or _per(plain, place)
        or _behind_noun(plain, place)
        or _glued(plain, place)
        or behind_name(plain, place)
    )


def _ordinal(plain: str, place: int) -> Label | None:
    match = _ORDINAL.match(plain, place)
    return Label(place, match.end(), Decimal(ordinal(match[0]))) if match else None


def _per(plain: str, place: int) -> Label | None:
    """Return the number in "per 100 kg", which is of the unit of another."""
    match = _PER.match(plain, max(0, place - 4))
    return Label(place, match.end(), Decimal(match["digits"].replace(",", ""))) if match else None


def _behind_noun(plain: str, place: int) -> Label | None:
    before = _LABELLED.search(plain, max(0, place - _LOOK_BACK), place)
    if not before or money_before(plain, place):
        return None
    start = before.start()
    if match := DIGITS.match(plain, place):
        counted = counts_something(plain, match.end()) and before[0][0].islower()
        return None if counted else label_of(start, match)
    match = _IN_WORDS.match(plain, place)
    named = match and before[0][0].isupper() and match[0][0].isupper()
    return Label(start, match.end(), Decimal(cardinal(match[0]))) if match and named else None


def _glued(plain: str, place: int) -> Label | None:
    """Return G7, F-35, Covid-19 and 5G; a currency code before digits is none."""
    match = DIGITS.match(plain, place)
    if letter := _DIGIT_AND_LETTER.match(plain, place):
        return None if _is_measured(plain, place, letter[0][-1]) else label_of(place, letter)
    before = _GLUED.search(plain, max(0, place - _LOOK_BACK), place)
    if not match or not before or money_before(plain, place):
        return None
    return label_of(before.start(), match)


def _is_measured(plain: str, place: int, letter: str) -> bool:
    """Tell whether a letter at digits is a scale, or a degree: 20C is one, behind a name (Seat 12F) none."""
    named = re.search(r"\b[A-Z][a-z]+[ ]$", plain[max(0, place - _LOOK_BACK) : place])
    return letter in "KMB" or (letter in "CF" and not named)
