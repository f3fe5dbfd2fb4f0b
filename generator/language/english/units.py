"""What an English number counts: a share, money, or the noun behind it, as it is printed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from babel import Locale
from babel.numbers import get_currency_name

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
    r"|miles)|ha|l|ml"
    r"|bpd|kt|nm|hz|[kmg]hz|[㎞㎡㎏]|[\u4e00-\u9fff]+)(?![A-Za-z0-9])",
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
_TIMES = frozenset(word_list("day week month year decade hour minute"))
_LEFT_OF_NOUN = 5
"""How many words may stand between a number and its noun: "three new Chinese coast guard ships"."""

_NO_UNIT = frozenset(
    # Function words, and the verbs and adverbs that stand behind a number, after which no noun of it comes.
    word_list(
        """
    a about above across after ago against all along also although always among and are around as at
    away back be because been before behind being below between both but by can could did do does down
    during each either else ended ever except for from had has have he her here hers him his how however
    i if in inside into is it its just last less like made may me might mine must near next no nor not
    now of off on once only onto or other otherwise our ours out outside over own past per plus says
    shall she should since so some still such than that the their theirs them then there these they this
    those though through thus till times to today together tomorrow too towards under unless until up
    upon us versus via was we were what when where whereas whether which while who whose why will with
    within without would yesterday yet you your yours
    """
    )
)
_IRREGULAR_PLURALS = frozenset(
    word_list(
        """
    people men women children police staff personnel troops cattle aircraft spacecraft hovercraft deer
    sheep fish salmon offspring feet teeth mice geese oxen criteria media data phenomena crew policemen
    policewomen servicemen servicewomen fishermen gunmen businessmen lawmakers countrymen crewmen
    militiamen percent
    """
    )
)
_SINGULARS = frozenset(
    word_list(
        """
    person man woman child day week month year decade century hour minute soldier officer death vote
    seat point meter metre kilometer kilometre mile foot inch yard acre hectare ton tonne kilogram gram
    litre liter barrel ship vessel plane jet missile drone tank country company member case bill time
    euro dollar pound cent
    """
    )
)
_CODES_AND_WORDS = frozenset(word_list("ALL AMD BOB COP CUP GEL MAD MOP PEN RON SOS TOP TRY"))
"""ALL 50 STATES, COP29: such a word is a currency only before a sum, TRY 5 million, COP 500,000."""
_OF_MONEY = pattern_of(r"[\d,.]*\d(?:[ ]?(?:million|billion|trillion|[mb]n?|tn)\b|(?<=[,.]\d\d)|(?<=,\d{3}))")
_NOT_PLURAL = pattern_of(r".*(?:ss|us|is|ous|ics)$")
_CURRENCIES = [str(code) for code in Locale("en").currencies]
_CODES = alternatives([*_CURRENCIES, "RMB", "Rmb", "CNH"])
"""The ISO 4217 codes (CLDR) and those that the press writes for the yuan."""
_NAMES = {get_currency_name(code, count, "en").split(" (")[0] for code in _CURRENCIES for count in (1, 2)}
_LAST_WORDS = {name.split()[-1].lower() for name in _NAMES}
_MONEY = {word for word in _LAST_WORDS | {word.removesuffix("s") for word in _LAST_WORDS} if word.isalpha()}
_HUNDREDTHS = set(word_list("cent cents pence penny kopeks fen sen quid bucks rmb renminbi"))
_MONEY_WORDS = alternatives({word for word in _MONEY if len(word) > 2} | _HUNDREDTHS)
"""The last words of the English currency names (CLDR) and their hundredths."""
_SYMBOL = "[$¢£¤¥₠-⃀€]"
_MONEY_BEHIND = pattern_of(
    rf"[ \n]?(?P<symbol>{_SYMBOL})|[ \n]?(?P<factor>[kmKM])?(?P<code>{_CODES})(?![A-Za-z0-9])"
    rf"|(?:[ \n]|-)(?P<words>(?:u\.?s\.?[ \n]|[A-Za-z]+[ \n]){{0,2}}?(?i:{_MONEY_WORDS}))\b"
)
_MONEY_BEFORE = pattern_of(
    rf"(?:(?<![A-Za-z])[A-Za-z]{{1,3}}|\b[Uu]\.?[Ss]\.?[ ]?)?{_SYMBOL}[ ]?$"
    rf"|\b(?:(?P<code>{_CODES})|R[sp]\.?)[ ]?$"
)


@dataclass(frozen=True)
class Unit:
    """A unit behind or before a number: where it ends or begins, what it is, and what it multiplies by."""

    place: int
    printed: str
    factor: Decimal = Decimal(1)


def money_before(text: str, place: int, after: int = 0) -> Unit | None:
    """Return the currency that stands before a number: $, US$, USD; what is before `after` is another's."""
    begin = max(text.rfind("\n", 0, place) + 1, place - 12, after)
    match = _MONEY_BEFORE.search(text[begin:place])
    if match and match["code"] in _CODES_AND_WORDS and not _OF_MONEY.match(text, place):
        return None
    return Unit(begin + match.start(), match[0].strip()) if match else None


@lru_cache(maxsize=16)
def _of_polls(text: str) -> bool:
    """Tell whether points in a text are those of votes and polls, and not of an index."""
    return bool(_POLLS.search(text)) and not _INDICES.search(text)


def unit_behind(text: str, place: int) -> Unit | None:
    """Return the unit behind a number: a share, money, an abbreviated measure, or a noun."""
    if (match := _POINTS.match(text, place)) and _of_polls(text):
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
    if word.lower() in _IRREGULAR_PLURALS:
        return True
    return word[0].islower() and word.endswith("s") and len(word) > 3 and not _NOT_PLURAL.match(word)
