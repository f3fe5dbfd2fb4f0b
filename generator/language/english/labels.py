"""Numbers that measure nothing: names (Article 5, G7, the 21st), clock times, titles, the pronoun "one".

Where things are counted behind a name (in Gaza 300 people, gave Kyiv 31 tanks) the number may be theirs. It
is the name's only behind an article or the like, with which no count begins ("all Windows 10 users").
"""

from __future__ import annotations

import re
from decimal import Decimal

from ..numbering import Measured, Numeral
from ..patterns import pattern_of
from ..pieces import alternatives
from .calendar_words import FULL_MONTHS, TO_NINTH
from .hedge_words import forms
from .numerals import CARDINALS, SPELLED, TENS, cardinal, ordinal
from .units import CODES, counts_something, money_before
from .word_lists import any_of, word_list

DIGITS = pattern_of(r"\d+(?![.,]?\d)(?:[A-Z]+\d+)*[A-Zac]?(?:-\d+)?(?![A-Za-z])")
_NAME = r"(?:i?[A-Z][A-Za-z]*[a-z]|(?<![A-Z]{2} )(?!(?:US|UK|EU|UN|UAE)\b)[A-Z][A-Z&]*[A-Z])"
_NAME_BEFORE = pattern_of(rf"(?:^|[^.!?\n\"“”(] |[-/])(?P<name>{_NAME})[ ]$")
_NO_NAME = frozenset(word_list("no_name"))
_FRONTED = pattern_of(
    rf"\b(?:In|At|Near|Across|Around|Outside|Inside|On|Off|From|Over|Throughout|told|{forms('tell warn')})"
    r"[ ](?:the[ ])?(?:[A-Z][\w&'-]*[ ]){1,3}$"
)
"""In Gaza 300 died, told Reuters 12 were held: where or to whom stands before how many."""
_OF_A_KIND = pattern_of(
    r"\b(?:[Tt]he|[Aa]ll|[Mm]ost|[Mm]any|[Ss]ome|its|his|her|their|our|other|newer|older|new|old|among)"
    r"[ ](?:[A-Z][\w&'-]*[ ]){1,2}$|\bof[ ](?:[A-Z]{2,}|S&P|[A-Z][a-z]+[A-Z][a-z]+)[ ]$"
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


def label_of(start: int, match: re.Match[str]) -> Measured:
    """Return the label that begins at a place, of the digits of a match."""
    digits = re.match(r"\d+", match[0])
    return Measured(start, match.end(), Decimal(digits[0] if digits else 0))


def behind_name(plain: str, place: int) -> Measured | None:
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


_NUMBERED = rf"(?i:{alternatives(word_list('numbered'))})"
_ALWAYS_NUMBERED = pattern_of(
    r"(?<!each )(?<!every )(?<!this )(?<!that )(?<!the )(?<!no )(?<!one )(?<!first )(?<!second )(?<!last )"
    r"(?<!next )(?<!final )(?<!latest )(?<!opening )(?<!another )(?<!same )(?<!any )(?<!of )"
    rf"{any_of('always_numbered')}[ ]$"
)
"""A phase 1 trial found antibodies: kinds and steps have a number, where no determiner stands before them."""
_ONE_OF_IT = pattern_of(r"1(?![\d.,-])")
"""It counts no plural: level 1 alerts."""
_LABELLED = pattern_of(rf"(?:\b{_NUMBERED}s?\.?|№|#)[ \n]?$")
_IN_SERIES = pattern_of(
    rf"\b{_NUMBERED}s\.?[ ]\d+[A-Za-z]?(?:,[ ]\d+[A-Za-z]?)*(?:,?[ ](?P<last>and|or|to)|,)[ ]$"
)
"""Units 3 and 4, articles 3, 4 and 5: what names one names the others."""
_GLUED = pattern_of(r"(?<![A-Za-z0-9-])(?P<letters>[A-Za-z]{1,10})(?P<hyphen>-?)$")
_DIGIT_AND_LETTER = pattern_of(r"\d+[A-Z]\b(?![$£€])")
_IN_WORDS = pattern_of(SPELLED, re.IGNORECASE)
_ORDINAL = pattern_of(
    rf"\d{{1,3}}(?:,\d{{3}})*(?:st|nd|rd|th)\b|(?:{alternatives(TENS)})-(?:{TO_NINTH})\b", re.IGNORECASE
)
_PER = pattern_of(r"per[ ](?P<digits>1[0,]*0)(?=[ ][a-z])")
_TERM = pattern_of(
    rf"(?P<term>\d+|{SPELLED})-(?:year|month|week|day)"
    r"(?=[ ](?:[\w-]+[ ]){0,2}?(?:bonds?|notes?|bills?|Treasur(?:y|ies)"
    r"|yields?|gilts?|bunds?|mortgages?|loans?|rates?|swaps?|repos?|deposits?|debt|futures)\b)",
    re.IGNORECASE,
)


def label_at(plain: str, place: int) -> Measured | None:
    """Return the label whose number begins at a place of a folded text."""
    readers = (_ordinal, _per, _term, _behind_noun, _glued, behind_name)
    return next(filter(None, (read(plain, place) for read in readers)), None)


def _ordinal(plain: str, place: int) -> Measured | None:
    match = _ORDINAL.match(plain, place)
    return Measured(place, match.end(), Decimal(ordinal(match[0]))) if match else None


def _per(plain: str, place: int) -> Measured | None:
    """Return the number in "per 100 kg", which is of the unit of another."""
    match = _PER.match(plain, max(0, place - 4))
    return Measured(place, match.end(), Decimal(match["digits"].replace(",", ""))) if match else None


def _term(plain: str, place: int) -> Measured | None:
    """Return the number of a ten-year bond, which is called so by its term."""
    match = _TERM.match(plain, place)
    value = (int(match["term"]) if match["term"].isdigit() else cardinal(match["term"])) if match else 0
    return Measured(place, match.end(), Decimal(value)) if match and value else None


def _behind_noun(plain: str, place: int) -> Measured | None:
    before = _LABELLED.search(plain, max(0, place - _LOOK_BACK), place)
    if not before or money_before(plain, place):
        return _in_series(plain, place)
    start = before.start()
    if match := DIGITS.match(plain, place):
        counts = before[0][0].islower() and _counts(plain, start, place, match)
        return None if counts else label_of(start, match)
    match = _IN_WORDS.match(plain, place)
    named = match and before[0][0].isupper() and match[0][0].isupper()
    return Measured(start, match.end(), Decimal(cardinal(match[0]))) if match and named else None


def _counts(plain: str, start: int, place: int, match: re.Match[str]) -> bool:
    """Tell whether a number behind a noun, from `start` on, counts or measures what stands behind it."""
    if _MEASURED.match(plain, match.end()):
        return True
    named = _ONE_OF_IT.match(plain, place) or _ALWAYS_NUMBERED.search(plain, max(0, start - 9), place)
    return not named and counts_something(plain, match.end())


def _in_series(plain: str, place: int) -> Measured | None:
    """Return the number at a place if it goes on with numbers of one noun in the plural."""
    before = _IN_SERIES.search(plain, max(0, place - _FURTHER_BACK), place)
    match = DIGITS.match(plain, place) if before else None
    if not before or not match or _MEASURED.match(plain, match.end()):
        return None
    return label_of(place, match) if before["last"] or not counts_something(plain, match.end()) else None


def _glued(plain: str, place: int) -> Measured | None:
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


_DAY_OF_MONTH = (
    rf"(?:\d{{1,2}}[ ](?:{alternatives(FULL_MONTHS)})|(?:{alternatives(FULL_MONTHS)})[ ]\d{{1,2}})\b"
)
NO_NUMBERS = pattern_of(
    r"\b(?-i:Group[ ]of[ ](?:\d+|[A-Z][a-z]+))\b|\b(?:https?://|www\.)\S+|\b[\w.+-]{1,64}@[\w-]+\.[\w.-]+"
    # Clock times, with the time zone left alone.
    r"|\b\d{1,2}[:.]\d{2}(?::\d{2})?[ ]?(?:[ap]\.?[ ]?m\b\.?|hrs\b|GMT|UTC)|\b\d{1,2}:\d{2}(?::\d{2})?\b"
    r"|\b\d{1,2}[ ]?(?:[ap]\.m\.|[ap]m\b)|\b\d{1,2}[ ]o'clock|\b\d{4}[ ](?:hours|hrs|GMT|UTC)\b"
    # The hour at which an entry of a live page was written, and hours with a full stop.
    r"|(?:^|(?<=\n))[ ]*(?:[01]?\d|2[0-3])\.[0-5]\d(?=(?:[ ]?[-:|—])?[ ]+(?-i:(?!(?:"
    rf"{CODES})\b)[\"“‘']?[A-Z]))"
    r"|\b(?:[01]?\d|2[0-3])\.[0-5]\d(?=[ ](?:local[ ]time|in[ ]the[ ](?:morning|afternoon|evening)|at[ ]night"
    r"|(?:this|that|yesterday|tomorrow)[ ](?:morning|afternoon|evening))\b)"
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
_OF_NAMED = pattern_of(r"[ ](?:[A-Z][\w'&]*(?<!s)[ ]){1,3}(?=[a-z]|[A-Z]{2,5}s\b)")
"""Eleven Championship clubs, two Labour MPs: what is counted stands behind the name, which is no plural."""
_SENTENCE_BEFORE = pattern_of(r"(?:^|[.!?:\n]\s*|[\"“‘']\s?)$")
_SHARE = pattern_of(r"[ \n]?(?:per[ \n-]?cent|%)")
_ONE = pattern_of(r"one\b", re.IGNORECASE)
_BEFORE_ONE = pattern_of(
    r"\b(?:no|any|every|some|each|which|this|that|another|the|square|day|number)[ \n-]$", re.IGNORECASE
)
_IDIOMS = pattern_of(
    r"(?:on[ ])?all[ ]fours|six(?:es)?[ ]and[ ]sevens|one[ ](?:day|another|time)\b"
    r"|(?:(?<=below[ ])|(?<=above[ ])|(?<=net[ -])|(?<=ground[ -])|(?<=year[ -])|(?<=patient[ -]))zero"
    r"|zero[ -](?:sum|tolerance|hour)"
    r"|ten[ ]commandments|two[- ](?:faced|cents)|one-(?!half|third|quarter|fifth|sixth|eighth|tenth)[a-z]+"
    r"|(?:one|two)[ ]or[ ](?:two|three)|million[ -]dollar[ ]question|nine[ ]lives|a[ ]few"
    r"|a[ ]dime[ ]a[ ]dozen|(?:four|six)[ ]feet[ ]under|two[ ]wrongs|(?:forty|twenty)[ ]winks",
    re.IGNORECASE,
)


def is_no_number(plain: str, place: int, number: Numeral) -> bool:
    """Tell whether a numeral in words is part of a title, an idiom, or a pronoun."""
    if not number.spelled or _IDIOMS.match(plain, place):
        return number.spelled
    return _is_pronoun(plain, place, number) or _in_title(plain, place, number)


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
        counted = _DESCRIBED.match(plain, number.end) and counts_something(plain, number.end)
        named = _OF_NAMED.match(plain, number.end) if number.value > 1 and not counted else None
        counted = counted or bool(named and counts_something(plain, named.end() - 1))
        return not (counted and _SENTENCE_BEFORE.search(plain, max(0, place - 3), place))
    begins = _SENTENCE_BEFORE.search(plain, max(0, place - 3), place)
    return not begins and bool(_TITLE_BEFORE.search(plain, max(0, place - 20), place))
