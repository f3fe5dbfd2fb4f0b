"""Numerals of English, in digits and in words, and what they are worth.

The system is that of any grammar (The Chicago Manual of Style, 17th edition, chapter 9): ones, tens,
hundreds, scales, fractions. Where a style allows two ways (a comma or none, a hyphen or none, "and" or
none), both are read. "A third" and "a quarter" are a share of something, or one of several things in a row.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from unicodedata import numeric

from ..numbering import Numeral, power_at, to_decimal
from ..patterns import pattern_of
from ..pieces import alternatives

_BEHIND = pattern_of(
    r"[ \n](?:of|less|fewer|higher|lower|larger|smaller|bigger|cheaper|dearer|below|above|off|again"
    r"|more(?=[ \n](?:than|per|each|every|for|on|in|to|this|last|over|from|people|money|power|time|tax)\b"
    r"|[ \n]?(?:[.,;:)]|$))|(?:[a-z]{3,}er|more[ \n][a-z]+)(?=[ \n]than\b)|as[ \n][a-z]+[ \n]as"
    r"|the[ \n](?:size|price|cost|level|number|value|weight|rate|length|height|speed|population|amount|total"
    r"|average))\b",
    re.IGNORECASE,
)
_ABOUT = (
    r"(?:about|around|roughly|nearly|almost|some|over|under|(?:more|less)[ \n]than|at[ \n](?:least|most)"
    r"|up[ \n]to|as[ \n]much[ \n]as)"
)
_NO_DOER = "".join(f"(?<!{word} )" for word in ("followed", "joined", "preceded", "succeeded", "backed"))
"""The first ferry was followed by a third."""
_BEFORE = pattern_of(rf"\b(?:{_NO_DOER}by|(?:(?:by|to|from)[ \n])?{_ABOUT})[ \n]$", re.IGNORECASE)
_PHRASE_ENDS = pattern_of(
    r"[ \n]?(?:[.,;:)\"]|$)|[ ]?\x1f|[ \n](?:in|to|since|from|on|at|and|or|over|this|last|as|compared|when"
    r"|while|after|between|complete|full|done|empty|built|finished|ready|more|per|each|a[ \n](?:day|week"
    r"|month|year))\b"
)
"""A date is blanked: a third since May."""
_LOOK_BACK = 40
_QUARTERS_OF_A_YEAR = pattern_of(
    r"\b(?:first|last|past|next|previous|preceding|following|coming|final|latest|recent|these|those|straight"
    r"|consecutive)[ ]$",
    re.IGNORECASE,
)
_IN_A_ROW = pattern_of(
    r"[ ](?:in[ ]a[ ]row|running|of[ ](?:(?:fiscal|financial)[ ])?(?:19|20)\d\d)\b", re.IGNORECASE
)
"""The first three quarters, three quarters in a row: of a year, and no share."""


def _is_share(text: str, start: int, end: int) -> bool:
    """Tell whether "a third" at a place is of something, so much more, or by how much: by about a third."""
    if _BEHIND.match(text, end):
        return True
    return bool(_BEFORE.search(text, max(0, start - _LOOK_BACK), start) and _PHRASE_ENDS.match(text, end))


_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12,
}  # fmt: skip

CARDINALS = (
    {word: number for number, word in enumerate([*_ONES, *_TEENS], 1)}
    | {word: 10 * number for number, word in enumerate(TENS, 2)}
    | {"zero": 0}
)
SCALES = {
    "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "quadrillion": 10**15,
    "lakh": 10**5, "lakhs": 10**5, "crore": 10**7, "crores": 10**7,
}  # fmt: skip
_SHORT_SCALES = {
    "k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "mio": 10**6, "b": 10**9, "bn": 10**9, "bln": 10**9,
    "tn": 10**12, "trn": 10**12,
}  # fmt: skip
_OF_DIGITS = SCALES | _SHORT_SCALES | {"hundred": 100, "dozen": 12}


ORDINALS = _ORDINALS | {
    (word[:-1] + "ieth" if word.endswith("y") else word + "th"): number
    for word, number in CARDINALS.items()
    if number not in _ORDINALS.values() and number
}
_PARTS = {word: number for word, number in ORDINALS.items() if number > 2} | {
    "half": 2, "halve": 2, "quarter": 4,
    "hundredth": 100, "thousandth": 10**3, "millionth": 10**6, "billionth": 10**9,
}  # fmt: skip
VULGAR = "½⅓⅔¼¾⅕⅛⅜"
_GAP = r"(?:[ \n]?-[ \n]?|[ \n]{1,2})"
TO_99 = (
    rf"(?:(?:{alternatives(TENS)})(?:{_GAP}(?:{alternatives(_ONES)})\b)?"
    rf"|{alternatives([*_TEENS, *_ONES])})\b"
)
_NO_PART = rf"(?!{_GAP}(?:{alternatives(_PARTS)})s?\b)"
"""A number behind "and" that is over another is a fraction: six million and one half."""
_TO_999 = rf"(?:(?:an?|{TO_99}){_GAP}hundred\b(?:{_GAP}(?:and{_GAP})?{TO_99}{_NO_PART})?|{TO_99})"
_SCALE = rf"(?:{alternatives(SCALES)})\b"
_NEXT = rf",?{_GAP}(?:and{_GAP})?{_TO_999}{_NO_PART}"
SPELLED = (
    rf"(?:(?:half{_GAP}an?|an?|{TO_99}){_GAP}dozens?\b"
    rf"|(?:{_TO_999}|an?){_GAP}{_SCALE}(?:{_NEXT}{_GAP}{_SCALE})*(?:{_NEXT})?|{_TO_999}|zero\b)"
)
DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d+)(?:\.\d+)?"
_DENOMINATOR = rf"(?:(?:{alternatives(TENS)}){_GAP}(?:{alternatives(ORDINALS)})|{alternatives(_PARTS)})"
_FRACTION = rf"(?:(?P<over>an?|{TO_99}|{DIGITS}){_GAP}(?P<part>{_DENOMINATOR}s?)\b)"

_DECIMALS = rf"point(?P<decimals>(?:{_GAP}(?:{alternatives(_ONES)}|zero|oh)\b)+)"
_SPELLED = pattern_of(rf"{SPELLED}(?:{_GAP}{_DECIMALS})?", re.IGNORECASE)
_BELOW_ONE = pattern_of(_DECIMALS, re.IGNORECASE)
_LONG_SCALE = rf"(?:{alternatives(set(_OF_DIGITS) - {'k', 'm', 'b'})})s?(?![a-z])"
_METRES = r"m(?:[ -](?:race|sprint|relay|final|high|tall|deep|long|wide)\b)|(?<=,\d{3})m\b"
_IN_DIGITS = pattern_of(
    rf"(?P<digits>{DIGITS})(?:(?:[ \n]?-?(?={_LONG_SCALE})|(?=[kmb])(?!{_METRES}))"
    rf"(?P<scale>{alternatives(_OF_DIGITS)})s?(?![a-z])"
    r"(?:(?<=hundred)[ \n]and[ \n](?P<rest>\d{1,2})\b(?![.,]\d))?"
    rf"|[ ]?(?P<vulgar>[{VULGAR}])|[ -](?P<over>\d)/(?P<under>\d{{1,2}})\b|/(?P<divisor>\d{{1,3}})\b(?!/))?",
    re.IGNORECASE,
)
_LEADING_POINT = pattern_of(r"\.\d+")
_PART = pattern_of(_FRACTION, re.IGNORECASE)
_AND_PART = pattern_of(rf"{_GAP}and{_GAP}{_FRACTION}", re.IGNORECASE)
_OF_SCALE = pattern_of(rf"{_GAP}(?:of{_GAP})?(?:an?{_GAP})?(?P<scale>{_SCALE})", re.IGNORECASE)
_SCALE_AGAIN = pattern_of(rf"[ \n](?P<scale>{_SCALE})", re.IGNORECASE)
_HALF_OF = pattern_of(
    rf"(?:half|(?P<quarter>quarter)(?={_GAP}of)){_GAP}(?:an?|of{_GAP}an?){_GAP}(?P<scale>{_SCALE})",
    re.IGNORECASE,
)


def cardinal(words: str) -> int:
    """Return the value of a cardinal in words, "two hundred and five"; "a" is one."""
    total = current = 0
    for word in re.findall(r"[a-z]+", words.lower()):
        if word in ("a", "an"):
            current = 1
        elif word in CARDINALS:
            current += CARDINALS[word]
        elif word in ("hundred", "dozen", "dozens"):
            current *= 100 if word == "hundred" else 12
        elif word in SCALES:
            total, current = total + current * SCALES[word], 0
    return total + current


def ordinal(words: str) -> int:
    """Return the value of an ordinal, "21st" or "twenty-first"."""
    if words[0].isdigit():
        return int(re.sub(r"\D", "", words))
    *first, last = re.findall(r"[a-z]+", words.lower())
    return sum(CARDINALS.get(word, 0) for word in first) + ORDINALS.get(last, CARDINALS.get(last, 0))


def numeral_at(text: str, place: int) -> Numeral | None:
    """Return the numeral that begins at a place of a text, the longest that can be read."""
    if power := power_at(text, place):
        return Numeral(*power)
    if text[place].isdigit() or text[place] == ".":
        return _part_at(text, place) or _in_digits(text, place)
    if text[place] in VULGAR:
        return Numeral(place + 1, to_decimal(_vulgar(text[place])), fraction=True)
    return _half_of(text, place) or _part_at(text, place) or _in_words(text, place)


def _plain(digits: str) -> Fraction:
    return Fraction(digits.replace(",", ""))


def _vulgar(sign: str) -> Fraction:
    return Fraction(numeric(sign)).limit_denominator(8)


def _in_digits(text: str, place: int) -> Numeral | None:
    if point := _LEADING_POINT.match(text, place):
        return Numeral(point.end(), Decimal(point[0]))
    match = _IN_DIGITS.match(text, place)
    if not match:
        return None
    value = _plain(match["digits"])
    if match["scale"]:
        scale = match["scale"].lower()
        value *= _OF_DIGITS.get(scale) or _OF_DIGITS[scale.rstrip("s")]
        value += int(match["rest"] or 0)
    elif match["divisor"]:
        return _quotient(match, value)
    else:
        value += _added(match)
    number = Numeral(match.end(), to_decimal(value), scaled=bool(match["scale"]))
    return _with_part(text, number, value)


def _quotient(match: re.Match[str], value: Fraction) -> Numeral:
    """Return 3/4 as a fraction; what is divided by nothing, or is no proper fraction, is its first number."""
    divisor = int(match["divisor"])
    if 0 < value < divisor and value.denominator == 1:
        return Numeral(match.end(), to_decimal(value / divisor), fraction=True)
    return Numeral(match.end("digits"), to_decimal(value))


def _added(match: re.Match[str]) -> Fraction:
    """Return the fraction that stands behind a whole number, as in 1 1/2 or 1½."""
    if match["vulgar"]:
        return _vulgar(match["vulgar"])
    if match["over"] and int(match["under"]):
        return Fraction(int(match["over"]), int(match["under"]))
    return Fraction(0)


def _in_words(text: str, place: int) -> Numeral | None:
    match = _SPELLED.match(text, place)
    if not match:
        return None
    whole = text[place : match.start("decimals")] if match["decimals"] else match[0]
    value = Fraction(6) if re.match("half", whole, re.IGNORECASE) else Fraction(cardinal(whole))
    if match["decimals"]:
        value += _decimals(match)
    scaled = bool(re.search(_SCALE, match[0], re.IGNORECASE))
    number = Numeral(match.end(), to_decimal(value), spelled=True, scaled=scaled)
    return _with_part(text, number, value)


def decimals_at(text: str, place: int) -> Numeral | None:
    """Return "point five", with no whole number before it."""
    match = _BELOW_ONE.match(text, place)
    return Numeral(match.end(), to_decimal(_decimals(match)), spelled=True) if match else None


def _decimals(match: re.Match[str]) -> Fraction:
    words = re.findall("[a-z]+", match["decimals"].lower())
    digits = "".join(str(CARDINALS.get(word, 0)) for word in words)
    return Fraction(int(digits), 10 ** len(digits))


def _with_part(text: str, number: Numeral, value: Fraction) -> Numeral:
    """Add what stands behind "and": two and a half, and then a scale: two and a half million."""
    end = number.end
    if match := _AND_PART.match(text, end):
        value, end = value + _worth(match), match.end()
    if scale := _scale_behind(text, end, again=number.scaled and not match):
        value, end = value * SCALES[scale["scale"].lower()], scale.end()
    if end == number.end:
        return number
    return Numeral(end, to_decimal(value), spelled=number.spelled, scaled=True, fraction=bool(match))


def _scale_behind(text: str, place: int, *, again: bool) -> re.Match[str] | None:
    """Return the scale behind a number; behind another scale only one that multiplies it: a lakh crore."""
    match = (_SCALE_AGAIN if again else _OF_SCALE).match(text, place)
    return match if match and "a" not in match[0].split() else None


def _part_at(text: str, place: int) -> Numeral | None:
    """Return a fraction in words; "a third" may be an ordinal, unless the words around it tell a share.

    What would be a whole or more is none: eight quarters are two years.
    """
    match = _PART.match(text, place)
    if not match or (match["over"].lower() in ("a", "an") and not _is_share(text, place, match.end())):
        return None
    value, end = _worth(match), match.end()
    if value >= 1 or _are_of_a_year(text, match):
        return None
    if scale := _OF_SCALE.match(text, end):
        value, end = value * SCALES[scale["scale"].lower()], scale.end()
    return Numeral(end, to_decimal(value), spelled=True, fraction=True)


def _are_of_a_year(text: str, match: re.Match[str]) -> bool:
    """Tell whether quarters follow each other in time."""
    led = _QUARTERS_OF_A_YEAR.search(text, max(0, match.start() - _LOOK_BACK), match.start())
    return match["part"].lower() == "quarters" and bool(led or _IN_A_ROW.match(text, match.end()))


def _half_of(text: str, place: int) -> Numeral | None:
    """Return half a million and quarter of a million."""
    match = _HALF_OF.match(text, place)
    if not match:
        return None
    value = Fraction(SCALES[match["scale"].lower()], 4 if match["quarter"] else 2)
    return Numeral(match.end(), to_decimal(value), spelled=True, scaled=True)


def _worth(match: re.Match[str]) -> Fraction:
    """Return the value of a fraction in words."""
    over = match["over"].lower()
    count = _plain(over) if over[0] in "0123456789" else Fraction(cardinal(over))
    return count / _denominator(match["part"].lower())


def _denominator(part: str) -> int:
    *first, last = re.findall("[a-z]+", part)
    values = ORDINALS | _PARTS
    return sum(CARDINALS[word] for word in first) + (values.get(last) or values[last.removesuffix("s")])
