"""The numbers that an English text states: value, unit, whether about so many, whether only a label."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from ..numbering import Measured, Numeral, Unit, number_in, outside_dates, quotient
from ..patterns import pattern_of
from ..pieces import alternatives
from ..reading import SHARES, Bound, NumberInText
from .bounds import about_behind, bound_at, end_of_mark, is_about, is_during
from .dates import dates_in, without_day
from .folding import fold
from .labels import NO_NUMBERS, is_no_number, label_at
from .numerals import CARDINALS, DIGITS, TENS, VULGAR, cardinal, decimals_at, numeral_at
from .units import PERCENT, money_before, unit_behind

_OF_A_POINT = pattern_of(
    r"half(?:[ \n]of)?[ \n](?:an?|one)(?=[ \n](?:per[ \n-]?cent|pct|percentage))"
    r"|(?:half|(?P<quarter>quarter))(?=[ -](?:percentage[ -])?points?\b(?![ ]of\b))",
    re.IGNORECASE,
)
"""Half a per cent, half a percentage point, a quarter point."""
_OF_SOMETHING = pattern_of(
    r"half(?=[ \n](?:of[ \n](?!an?\b|19|20)|(?:the|its|his|her|their|our|those|these)\b))", re.IGNORECASE
)
_BY_HALF = pattern_of(
    r"half(?=[ \n]?(?:[.,;:)\"]|$)|[ \n](?:in|to|since|by|from|on|at|and|over|this|last|as"
    r"|before|after|while|when|if|under)\b)"
)
_BY = pattern_of(
    r"\b(?:by|by[ ](?:about|almost|nearly|over|more[ ]than|less[ ]than|at[ ](?:least|most)"
    r"|up[ ]to|as[ ]much[ ]as|(?:no|not)[ ]more[ ]than|roughly|around))[ ]$"
)
_HALVED = pattern_of(r"halv(?:ed|ing)\b", re.IGNORECASE)
_ONE_OF_TWO = pattern_of(
    r"-$|\b(?:first|second|1st|2nd|latter|last|other|better|opening|final|former|each|either|another)[ ]$"
    r"|\b(?:the|an?|its|their|his|her|our|this|that|another)[ ](?:[\w-]+[ ])?$",
    re.IGNORECASE,
)
"""The first half of the match, its northern half: one of two things, and no share."""
_BACK_FROM_HALF = 30


def half_at(plain: str, place: int) -> Numeral | None:
    """Return the half or quarter that a word at a place is worth, None where it is one of two things."""
    if match := _OF_A_POINT.match(plain, place):
        return Numeral(match.end(), Decimal("0.25" if match["quarter"] else "0.5"), spelled=True)
    if match := _HALVED.match(plain, place):
        return Numeral(match.end(), Decimal("0.5"), spelled=True, fraction=True)
    front = plain[max(0, place - _BACK_FROM_HALF) : place]
    shared = _OF_SOMETHING.match(plain, place) and not _ONE_OF_TWO.search(front)
    halved = _BY_HALF.match(plain, place) and _BY.search(front)
    end = place + len("half")
    return Numeral(end, Decimal("0.5"), spelled=True, fraction=True) if shared or halved else None


_WORDS = ("a", "an", "half", "halved", "halving", "quarter", "point")
_DECADE_OF_LIFE = r"(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies\b"
_BEGINNING = pattern_of(
    rf"(?<![A-Za-z0-9_.,/])(?:(?<![0-9])\.(?=[0-9])|[0-9]|[{VULGAR}]"
    rf"|(?:{alternatives([*CARDINALS, *_WORDS])})\b(?![$£€¥])"
    rf"|(?:{alternatives(CARDINALS)}|hundred|thousand)fold\b|{_DECADE_OF_LIFE})"
    rf"|(?<=[A-Za-z$£€¥])(?=[0-9])(?<![a-z]{{4}})[0-9]",
    re.IGNORECASE,
)
_WORD = pattern_of("[A-Za-z0-9]+")
_RUNS_ON = pattern_of(r"[A-Za-z0-9_]|[.,:][0-9]|(?<!\.\d)/[0-9]")
"""Letters or digits that follow digits at once: 11a, 1.2.3, 5/6/7; a mark has its scale there, 3.5/5."""
_MINUS = pattern_of(
    r"(?:(?<![^\s(])-|(?<!plus or )\b(?:minus|negative)[ \n])(?:[A-Z]{0,3}[$£€¥])?$", re.IGNORECASE
)
_RANGE = pattern_of(
    r"(?:[ \n]?-[ \n]?(?:to-)?|[ \n](?:to|or|and)[ \n](?:up[ \n]to[ \n])?)(?:[A-Z]{0,3}[$£€¥])?",
    re.IGNORECASE,
)
_UP_TO = pattern_of(r"[ \n]?-[ \n]?(?:to-)?|[ \n]to[ \n](?:up[ \n]to[ \n])?", re.IGNORECASE)
_RATIO = pattern_of(r"[ \n](?:in|out[ \n]of|(?P<over>over))[ \n](?:every[ \n])?", re.IGNORECASE)
_ONE_IN = pattern_of(r"[ \n][a-z]+(?P<over>)[ \n]in[ \n](?:every[ \n])?")
"""One train in six."""
_MARKED = pattern_of(
    r"\b(?:scor(?:e[sd]?|ing)|rat(?:ed|ings?)|mark(?:s|ed|ing)?|grad(?:e[sd]?|ing)|award(?:s|ed|ing)?"
    r"|given?|gives|gave|giving)[ ](?:(?!(?:that|which|who|to)\b)[\w'&-]+[ ]){0,6}$",
    re.IGNORECASE,
)
"""A score of 8 out of 10 is a mark on a scale, and no share of anything."""
_SPAN_OF_TIME = pattern_of(
    r"[ \n-](?:more[ \n])?(?:days?|weeks?|months?|years?|decades?|hours?|minutes?|seconds?|centur)",
    re.IGNORECASE,
)
_FOLD = pattern_of(
    rf"(?<!\b(?:is|re) )(?<!\bwas )(?<!\bwere )(?P<count>{DIGITS}"
    rf"|(?:(?:{alternatives(TENS)})-)?(?:{alternatives(CARDINALS)})|(?:an?[ ]|one[ -])?(?:hundred|thousand))"
    r"[ -]?(?P<fold>fold)\b",
    re.IGNORECASE,
)
"""A fivefold rise; the aim of a thing is twofold."""
_HUNDREDTHS = pattern_of(r"[ \n](?:and[ \n])?", re.IGNORECASE)
_CENTS = pattern_of(r"(?:cents?|pence|kopeks?|fen)\b", re.IGNORECASE)
_AGED = pattern_of(
    r"\b(?:(?P<under>under)-|(?P<over>over)-"
    r"|(?:in|from|to|into|until|till|through|and|or|past|beyond|between|nearing|approaching"
    r"|reach(?:ed|ing)?)[ ]"
    r"(?:his|her|their|my|your|our)[ ](?:(?:early|mid|late)[ -])?)(?P<age>\d{1,2}(?=s\b)"
    rf"|{_DECADE_OF_LIFE})",
    re.IGNORECASE,
)
_LOOK_BACK = 48
_BEFORE_AGE = len("approaching their early ")
_MOST_IN = 10
"""One in five is a share; 25 in 40 villages are not."""


def numbers_in(text: str, published: date) -> tuple[NumberInText, ...]:
    """Return the numbers of a text that stand outside its dates."""
    return tuple(_scan(text, outside_dates(without_day(fold(text)), dates_in(text, published), NO_NUMBERS)))


def _scan(text: str, plain: str) -> Iterator[NumberInText]:
    place = after = 0
    while match := _BEGINNING.search(plain, place):
        start = match.start()
        label, word = label_at(plain, start), _WORD.match(plain, start)
        found = number_in(text, plain, label, label=True) if label else _number(text, plain, start, after)
        place = found.end if found else word.end() if word else start + 1
        if found:
            after = place
            yield found


def _number(text: str, plain: str, place: int, after: int) -> NumberInText | None:
    """Return the number that begins at a place; nothing before `after` belongs to it."""
    ages = _AGED.finditer(plain, max(0, place - _BEFORE_AGE), place + len("seventies "))
    if aged := next((one for one in ages if one.start("age") == place), None):
        end = aged.end() + aged["age"].isdigit()
        age = number_in(text, plain, Measured(aged.start(), end, Decimal(_age(aged["age"].lower()))))
        bound: Bound = "least" if aged["over"] else "most" if aged["under"] else ""
        return replace(age, approximate=True, bound=bound)
    number = (
        _fold(plain, place) or _below_one(plain, place) or _ratio(plain, place) or numeral_at(plain, place)
    )
    if not number or is_no_number(plain, place, number):
        return None
    if not (read := _with_units(plain, place, number, after)):
        return None
    back = max(after, read.start - _LOOK_BACK)
    minus = _MINUS.search(plain, back, read.start)
    signed = replace(read, start=minus.start(), value=-read.value) if minus else read
    if is_during(plain, signed.start, read):
        return number_in(text, plain, signed)
    about = is_about(plain, back, signed.start, read) or about_behind(plain, number.end, read)
    bound = bound_at(plain, signed.start, number.end, read.end, after)
    return replace(number_in(text, plain, signed), approximate=about, bound=bound)


def _age(decade: str) -> int:
    """Return at which age a decade of life begins: 50 (s), fifties."""
    return int(decade) if decade.isdigit() else CARDINALS[decade.removesuffix("ies") + "y"]


def _fold(plain: str, place: int) -> Numeral | None:
    """Return how many times as much "fivefold" and "100-fold" tell."""
    if not (match := _FOLD.match(plain, place)):
        return None
    count = match["count"].lower()
    digits = count[0].isdigit()
    many = Decimal(count.replace(",", "")) if digits else Decimal(cardinal(count) or cardinal(f"a {count}"))
    return Numeral(match.end(), many, fraction=True)


def _below_one(plain: str, place: int) -> Numeral | None:
    """Return a half, and point five per cent; without a share "point five" is the fifth point."""
    if half := half_at(plain, place):
        return half
    point = decimals_at(plain, place)
    return point if point and PERCENT.match(plain, point.end) else None


def _ratio(plain: str, place: int) -> Numeral | None:
    """Return one in five as a fifth; "5 in 10 years", "25 in 2015" and a mark (4.1 out of 5) are none."""
    first = numeral_at(plain, place)
    match = _RATIO.match(plain, first.end) if first and first.value > 0 else None
    if first and match and _is_mark(plain, place, first, match):
        return None
    if first and match and first.value > _MOST_IN and "out" not in match[0].lower():
        return None
    if not match and first and first.spelled and first.value == 1:
        match = _ONE_IN.match(plain, first.end)
    second = _numeral(plain, match.end()) if match else None
    if match and match.re is _ONE_IN and (not second or unit_behind(plain, second.end)):
        return None  # one goal in six matches
    if not first or not second or second.value <= first.value or _SPAN_OF_TIME.match(plain, second.end):
        return None
    if match and match["over"] and (unit_behind(plain, second.end) or not (first.spelled and second.spelled)):
        return None  # one over twenty is a twentieth, one over 200 metres is about one
    if not second.spelled and second.value > 1000 and "," not in plain[place : second.end]:
        return None
    value = quotient(first.value, second.value)
    return Numeral(second.end, value, spelled=first.spelled, fraction=True)


def _is_mark(plain: str, place: int, first: Numeral, ratio: re.Match[str]) -> bool:
    """Tell whether a number out of another is a mark on a scale: 4.1 out of five, scored 8 out of 10."""
    marked = "out" in ratio[0].lower() and _MARKED.search(plain, max(0, place - _LOOK_BACK), place)
    return bool(first.value % 1 or marked)


def _numeral(plain: str, place: int) -> Numeral | None:
    return numeral_at(plain, place) if _BEGINNING.match(plain, place) else None


def _with_units(plain: str, place: int, number: Numeral, after: int) -> Measured | None:
    """Put number and unit together, of what stands behind `after`; None where the digits run on."""
    if plain[place : number.end].lower().endswith("fold"):
        return Measured(place, number.end, number.value, plain[number.end - len("fold") : number.end])
    money = money_before(plain, place, after)
    end = end_of_mark(plain, number.end)
    unit = None if money else unit_behind(plain, end)
    if not unit and _RUNS_ON.match(plain, end):
        return None
    if not unit:
        factor, shared = _shared(plain, number)
        begin, printed = (money.place, money.printed) if money else (place, shared)
        return Measured(begin, number.end, number.value * factor, printed)
    value = number.value * unit.factor
    if hundredths := _hundredths(plain, unit):
        return Measured(place, hundredths[0], value + hundredths[1] / 100, unit.printed)
    return Measured(place, unit.place, value, unit.printed)


def _shared(plain: str, number: Numeral) -> tuple[Decimal, str]:
    """Return the scale and the unit that a number takes from the next one: 3 to 5 million, 60-80 tonnes.

    The first of "5 or 7 boats" has no unit, nor has that of a score, a 3-1 win.
    """
    match = _RANGE.match(plain, number.end)
    following = _numeral(plain, match.end()) if match else None
    if not match or not following or number.fraction or number.scaled:
        return Decimal(1), ""
    unit = unit_behind(plain, following.end)
    rises = _UP_TO.fullmatch(match[0]) and number.value < following.value
    share = unit.printed if unit and (unit.printed in SHARES or rises) else ""
    if number.value >= 1000:
        return Decimal(1), share
    exponent = following.value.normalize().adjusted() // 3 * 3
    factor = Decimal(10) ** exponent if following.scaled and exponent >= 3 else Decimal(1)
    coefficient = following.value / factor
    return (factor if coefficient >= number.value or factor == 1 else Decimal(1)), share


def _hundredths(plain: str, unit: Unit) -> tuple[int, Decimal] | None:
    """Return the end and the number of the cents in "5 dollars and 20 cents" and "17 USD 25"."""
    if unit.printed in SHARES or not re.search(
        r"[$£€]|[A-Z]{3}|dollar|pound|euro|rouble|ruble|yuan", unit.printed, re.IGNORECASE
    ):
        return None
    gap = _HUNDREDTHS.match(plain, unit.place)
    cents = _numeral(plain, gap.end()) if gap else None
    if not gap or not cents or not 0 < cents.value < 100 or cents.value % 1:
        return None
    behind = unit_behind(plain, cents.end)
    if behind and _CENTS.fullmatch(behind.printed):
        return behind.place, cents.value
    bare = re.fullmatch(r"[ ]\d\d", plain[unit.place : cents.end]) and not _RUNS_ON.match(plain, cents.end)
    return (cents.end, cents.value) if bare and not behind and unit.printed.isupper() else None
