"""What an English number counts: a share, money, or the noun behind it, as it is printed."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from ..cldr import currencies
from ..numbering import Unit
from ..patterns import pattern_of
from ..pieces import alternatives
from ..reading import PERCENTAGE_POINTS
from .word_lists import word_list

PERCENT = pattern_of(
    r"(?:[ \n]of[ \n](?:an?|one)(?=[ \n]per))?[ \n]?(?:%|(?<=\d)(?:pc|(?P<ppts>ppts?))\b"
    r"|-?(?:per[ \n-]?cent|pct|percentage)(?P<points>[ \n-](?:percentage[ \n])?points?)?\b)",
    re.IGNORECASE,
)
_POINTS = pattern_of(r"[ -]points?\b(?![ -]of\b|[ -]plan\b)")
_POLLS = pattern_of(
    r"\b(?:poll(?:s|sters?|ing)?|margin of error|voters|by-election|election)\b", re.IGNORECASE
)
_INDICES = pattern_of(
    r"\b(?:index|indices|shares|stocks|Dow|Nasdaq|Nikkei|FTSE|basis points?|league|match|scor(?:ed|ing))\b"
)
_ABBREVIATED = pattern_of(
    r"[ ]?(?:(?:k|c|m|n)?m[²³23]?|kg|mg|g|km/h|kph|mph|[kmgt]?wh?|[kmgt]b|ft|lbs?|oz|°[CF]?|sq (?:km|m|ft"
    r"|miles)|ha|l|ml|bpd|kt|nm|hz|[kmg]hz|[㎞㎡㎏]|[\u4e00-\u9fff]+)(?![A-Za-z0-9])",
    re.IGNORECASE,
)
_GLUED = pattern_of(
    r"(?<=\d)(?:[CFctx]|cc|bps?|[MG]t|sqm|(?<!480)(?<!720)(?<!1080)(?<!2160)p)(?![A-Za-z0-9])"
)
"""Degrees, pence, cents, basis points, tonnes, times: only right at the digits, and 1080p tells a screen."""
_WORD = pattern_of(r"(?:[ \n]{1,2}|-)(?P<word>[A-Za-z][A-Za-z]*)(?:-(?=[A-Za-z]))?")
_KIND_BEFORE = pattern_of(
    r"\b(?:cubic|square|nautical|basis|(?:kilo|mega|giga|tera)?watt)[ \n-]$", re.IGNORECASE
)
_KIND_BEHIND = pattern_of(r"[ ](?:Celsius|Fahrenheit|centigrade)\b", re.IGNORECASE)
_TIMES = frozenset(word_list("time"))
_LEFT_OF_NOUN = 5
"""How many words may stand between a number and its noun: "three new Chinese coast guard ships"."""

_NO_UNIT = frozenset(word_list("no_unit"))
_IRREGULAR_PLURALS = frozenset(word_list("irregular_plural"))
_SINGULARS = frozenset(word_list("singular"))
_CODES_AND_WORDS = frozenset(word_list("code_and_word"))
"""ALL 50 STATES, COP29: such a word is a currency only before a sum, TRY 5 million, COP 500,000."""
_OF_MONEY = pattern_of(r"[\d,.]*\d(?:[ ]?(?:million|billion|trillion|[mb]n?|tn)\b|(?<=[,.]\d\d)|(?<=,\d{3}))")
_ABBREVIATED_PLURAL = pattern_of(r"[A-Z]{2,5}s")
"""MPs, NGOs, SUVs."""
_NOT_PLURAL = pattern_of(r".*(?:ss|us|is|ous|ics)$")
CODES = alternatives([*currencies("en"), "RMB", "Rmb", "CNH"])
"""The ISO 4217 codes (CLDR) and those that the press writes for the yuan."""
_NAMES = {name.split(" (")[0] for _, *names in currencies("en").values() for name in names}
_LAST_WORDS = {name.split()[-1].lower() for name in _NAMES}
_MONEY = {word for word in _LAST_WORDS | {word.removesuffix("s") for word in _LAST_WORDS} if word.isalpha()}
_MONEY_WORDS = alternatives({word for word in _MONEY if len(word) > 2} | {*word_list("hundredth")})
"""The last words of the English currency names (CLDR) and their hundredths."""
_SYMBOL = "[$¢£¤¥₠-⃀€]"
_MONEY_BEHIND = pattern_of(
    rf"[ \n]?(?P<symbol>{_SYMBOL})|[ \n]?(?P<factor>[kmKM])?(?P<code>{CODES})(?![A-Za-z0-9])"
    rf"|(?:[ \n]|-)(?P<words>(?:u\.?s\.?[ \n]|[A-Za-z]+[ \n]){{0,2}}?(?i:{_MONEY_WORDS}))\b"
)
_MONEY_BEFORE = pattern_of(
    rf"(?:(?<![A-Za-z])[A-Za-z]{{1,3}}|\b[Uu]\.?[Ss]\.?[ ]?)?{_SYMBOL}[ ]?$"
    rf"|\b(?:(?P<code>{CODES})|R[sp]\.?)[ ]?$"
)


def money_before(text: str, place: int, after: int = 0) -> Unit | None:
    """Return the currency that stands before a number: $, US$, USD; what is before `after` is another's."""
    begin = max(text.rfind("\n", 0, place) + 1, place - 12, after)
    match = _MONEY_BEFORE.search(text[begin:place])
    if match and match["code"] in _CODES_AND_WORDS and not _OF_MONEY.match(text, place):
        return None
    return Unit(begin + match.start(), match[0].strip()) if match else None


_BESIDE_SHARE = pattern_of(
    r"(?:%|\bper[ -]?cent|\bpct)(?![ \n-](?:percentage[ \n])?points?\b)[^.;\n]*$", re.IGNORECASE
)
_GAMES = pattern_of(
    r"\b(?:games?|season|teams?|clubs?|table|tournament|rebounds|goals?|wins?)\b", re.IGNORECASE
)
_HUNDREDS = pattern_of(r"\d(?:,?\d{3}|\d\d)(?:\.\d+)?$")
_FAR = 120


def _of_share(text: str, place: int) -> bool:
    """Tell whether points are those of a share in the same sentence: 81%, four points lower."""
    beside = _BESIDE_SHARE.search(text, max(0, place - _FAR), place)
    many = _HUNDREDS.search(text, max(0, place - _FAR), place)
    return bool(beside) and not (many or _INDICES.search(text) or _GAMES.search(text))


@lru_cache(maxsize=16)
def _of_polls(text: str) -> bool:
    """Tell whether points in a text are those of votes and polls, and not of an index."""
    return bool(_POLLS.search(text)) and not _INDICES.search(text)


def unit_behind(text: str, place: int) -> Unit | None:
    """Return the unit behind a number: a share, money, an abbreviated measure, or a noun."""
    if (match := _POINTS.match(text, place)) and (_of_polls(text) or _of_share(text, place)):
        return Unit(match.end(), PERCENTAGE_POINTS["en"])
    if match := PERCENT.match(text, place):
        return Unit(match.end(), PERCENTAGE_POINTS["en"] if match["ppts"] or match["points"] else "%")
    if match := _MONEY_BEHIND.match(text, place):
        factor = {"k": Decimal(1000), "m": Decimal(10**6)}.get((match["factor"] or "").lower(), Decimal(1))
        return Unit(match.end(), match[0].strip(" \n-"), factor)
    if match := _ABBREVIATED.match(text, place) or _GLUED.match(text, place):
        return Unit(match.end(), match[0].strip())
    return _noun_behind(text, place)


def counts_something(text: str, place: int) -> bool:
    """Tell whether a noun that is counted stands behind a number."""
    return _noun_behind(text, place) is not None


def _noun_behind(text: str, place: int) -> Unit | None:
    """Return the first plural noun behind a number, or the singular right behind it ("two-year")."""
    for nth in range(_LEFT_OF_NOUN):
        match = _WORD.match(text, place)
        if not match or match["word"].lower() in _NO_UNIT:
            return None
        word = match["word"].lower()
        if _is_plural(match["word"]) or (nth == 0 and word in _SINGULARS):
            return _whole_unit(text, match)
        place = match.end("word")
    return None


def _whole_unit(text: str, noun: re.Match[str]) -> Unit:
    """Return a noun with what makes another unit of it: cubic metres, degrees Celsius, 25-year (years)."""
    start = noun.start("word")
    before = _KIND_BEFORE.search(text, max(0, start - 12), start)
    behind = _KIND_BEHIND.match(text, noun.end("word")) if noun["word"] in ("degrees", "degree") else None
    end = behind.end() if behind else noun.end("word")
    printed = text[before.start() if before else start : end]
    of_time = noun["word"] in _TIMES and text[noun.start()] == "-"
    return Unit(end, f"{printed}s" if of_time else printed)


def _is_plural(word: str) -> bool:
    if word.lower() in _IRREGULAR_PLURALS or _ABBREVIATED_PLURAL.fullmatch(word):
        return True
    return word[0].islower() and word.endswith("s") and len(word) > 3 and not _NOT_PLURAL.match(word)
