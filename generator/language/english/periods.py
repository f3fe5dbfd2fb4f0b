"""Dates that name a year or a part of one: in 2025, the 1990s, Q3 2025, spring 2026, fiscal 2026."""

from __future__ import annotations

import re
from datetime import date

from .. import spans
from ..patterns import pattern_of
from ..spans import Whose, fiscal_year, part_of_fiscal_year
from .absolute import in_year_said, year_said
from .calendar_words import (
    COUNT,
    NEAR_YEAR,
    NO_COUNT,
    ORDINAL,
    SEASON,
    SEASON_NUMBER,
    YEAR,
    YEAR_DIGITS,
    count_number,
    year_number,
)
from .meaning import Context, Period, group, near_year, nearest, patterns
from .numerals import CARDINALS, ordinal
from .units import counts_something
from .word_lists import PAST, any_of

_LEADS_TO_YEAR = pattern_of(
    r"\b(?:in|into|within|of|by|since|until|till|from|to|through|during|for|before|after|late|early|mid|last|year"
    r"|years|around|about|circa|between|and|or|beginning|end|the|than"
    r"|(?:the|its|their)[ ](?:total|original|entire|full|overall|first|final)"
    r"|throughout|as|c\.|was|spring|summer|autumn|fall|winter"
    r"|'s)(?:[ \n]|-)(?:about |around |at least )?$|[(]$",
    re.IGNORECASE,
)
_LOOKS_TO_YEAR = pattern_of(
    r"\b(?:(?:look|think|plan|aim|bid|wait|point|ey|push|mov|target|focus|concentrat)(?:s|e|es|ed|ing)?"
    r"[ ](?:(?:ahead|forward|back|towards?|to|at|for|on|about|past|beyond)[ ]){0,2}|beyond[ ]|towards?[ ]"
    r"|ahead[ ]of[ ]|pre-|post-)$",
    re.IGNORECASE,
)
"""What is looked at or aimed at without a unit is a year: asked to look at 2040 instead."""
_UNITS_OF_YEAR = pattern_of(
    r"[ ](?:or so |metres|meters|feet|miles|km|hours|GMT|UTC)|(?:,\d)|-[a-z]+-old|-(?:strong|seat|bed|page)",
    re.IGNORECASE,
)

_OF_A_YEAR = pattern_of(
    rf"(?:[ ]{any_of('before_of_a_year')}){{0,2}}[ ]{any_of('of_a_year')}\b", re.IGNORECASE
)
"""2027 sales, 2027 net profit: what is told or planned by the year."""
_SO_MANY = pattern_of(
    r"\b(?:than|over|some|nearly|almost|least|most|exactly|another|total[ ]of|about|around|roughly|under"
    r"|up[ ]to|of[ ]only|just|only|recorded|logged|made|counted|completed|registered|those|these)[ ]$",
    re.IGNORECASE,
)
_COUNTED = pattern_of(
    r"[ ](?:(?!(?:that|when|which|and|but|the|as|in|of|for|before|after|to|while"
    r"|since)[ ])[a-z]+[ ])?(?:people|men|women|children|troops|soldiers|members|workers|jobs|homes|cases"
    r"|deaths|votes|dollars|euros|pounds|yen|yuan|tons|tonnes|barrels|employees|students|police|officers"
    r"|flights|ships|villages|houses)\b"
)


def _year(match: re.Match[str], context: Context) -> Period | None:
    """Return a year behind a word that leads to one, where no noun is counted by it."""
    behind = context.plain[match.end() : match.end() + 24]
    if _UNITS_OF_YEAR.match(behind) or not _says_year(match, context):
        return None
    return Period(spans.year(year_number(match["year"])))


def _says_year(match: re.Match[str], context: Context) -> bool:
    number, end = year_number(match["year"]), match.end()
    behind = context.plain[end : end + 40]
    may_count = number % 100 == 0 or context.before.endswith("into ")  # split into 2014 shares
    if _COUNTED.match(behind) or (may_count and counts_something(context.plain, end)):
        return False
    if not 1500 <= number <= 2199:
        return bool(re.search(r"\bin (?:the year )?$", context.before)) and not counts_something(
            context.plain, end
        )
    if _LEADS_TO_YEAR.search(context.before):
        return True
    if _LOOKS_TO_YEAR.search(context.before) and not counts_something(context.plain, end):
        return True
    if _OF_A_YEAR.match(behind) and not _SO_MANY.search(context.before):
        return True
    determined = re.search(r"(?:\b(?:an?|the|its|his|her|their|our)|'s)[ ]$", context.before, re.IGNORECASE)
    led = determined and re.match(r"[ ][A-Za-z]{3}", behind)
    return bool(led or re.match(r"[ ][A-Z]|'s\b", behind))


_AGE_OR_HEAT = pattern_of(
    r"\b(?:his|her|their|my|your|our|low|high|mid|upper|the low|the high)[ -]$", re.IGNORECASE
)


def _decade(match: re.Match[str], context: Context) -> Period | None:
    """Return the 1980s, the '80s and the eighties; the 1800s are a century."""
    word, first = group(match, "word").lower(), int(group(match, "digits") or 0)
    if _AGE_OR_HEAT.search(context.before) and first < 100:
        return None
    if word:
        first = CARDINALS[word.removesuffix("ies") + "y"]
    if first % 100 == 0 and first < 2000:
        return Period(spans.years(first, first + 99))
    century = 0 if first >= 100 else 1900 if word or first > 20 else 2000
    return Period(spans.decade(century + first))


_QUARTER_WORDS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4, "latter": 4}


def _nth(word: str) -> int:
    """Return which part of a year "first", "3rd", "Q3" or "last" is."""
    return _QUARTER_WORDS.get(word) or int(re.sub(r"\D", "", word))


def _part_of_year(match: re.Match[str], context: Context) -> Period | None:
    """Return a quarter (Q3, the third quarter) or a half (H1) of a year."""
    quarter = group(match, "quarter").lower()
    word, months = quarter or match["half"], 3 if quarter else 6
    number = _nth(word)
    if word in ("last", "final") and year_said(match, context) is None:
        return None  # the one before this
    return in_year_said(
        match, context, lambda year: spans.months(date(year, months * (number - 1) + 1, 1), months)
    )


_LED_TO_MONTHS = pattern_of(r"\b(?:in|for|over|during|of|than)[ ]$", re.IGNORECASE)
_END_OF_MONTHS = pattern_of(
    r"[ ]?(?:[.,;:)]|$)|[ ](?:and|but|as|to|by|when|while|compared|against|together|combined"
    rf"|year-on-year|on[ ]the[ ]year|from[ ]a[ ]year|is|are|has|have|will|{PAST})\b"
)


def _first_months(match: re.Match[str], context: Context) -> Period | None:
    """Return the first eight months or three quarters of a year that is not said: over, or to come."""
    months = (count_number(match["count"]) or 0) * (3 if match["unit"].lower() == "quarters" else 1)
    behind = _END_OF_MONTHS.match(context.plain, match.end())
    if not 2 <= months < 12 or not behind or not _LED_TO_MONTHS.search(context.before):
        return None
    over = spans.add_months(date(context.published.year, 1, 1), months) <= context.published
    shift = int(over) if context.tense == "future" else int(over) - 1
    return Period(spans.months(date(context.published.year + shift, 1, 1), months), open="year")


def _half_alone(match: re.Match[str], context: Context) -> Period | None:
    """Return the first half of a year that is not said, where what is told by halves stands beside it."""
    beside = context.plain[max(0, context.place - 120) : match.end() + 120]
    if not _TOLD_BY_HALVES.search(beside) or _PLAYED.search(beside):
        return None
    month = 1 if match["half"].lower() == "first" else 7
    return Period(nearest(lambda year: spans.months(date(year, month, 1), 6), context), open="year")


_TOLD_BY_HALVES = pattern_of(
    r"\b(?:sales|revenues?|turnover|profits?|loss(?:es)?|earnings|income|output|exports?|imports?|gdp|economy"
    r"|shipments|deliveries|investment|production|consumption|orders|spending|inflation|bookings|fares)\b",
    re.IGNORECASE,
)
_PLAYED = pattern_of(r"\b(?:match|game|goals?|scor\w+|kick-?off|minutes?|players?|pitch)\b", re.IGNORECASE)


def _season(match: re.Match[str], context: Context) -> Period | None:
    year, season = year_said(match, context), SEASON_NUMBER[match["season"].lower()]
    return Period(f"{spans.year(year)}-{season}") if year is not None else None


def _week_of_year(match: re.Match[str], context: Context) -> Period | None:
    """Return week 37 of 2016, by ISO 8601."""
    year = year_said(match, context)
    if year is None:
        return None
    return Period(spans.week(date.fromisocalendar(year, int(match["number"]), 1)))


def _fiscal(match: re.Match[str], context: Context) -> Period | None:
    """Return a fiscal year: Japan's from April, the US' from October before, else all that both cover."""
    return Period(fiscal_year(*_whose_year(match, context)))


def _whose_year(match: re.Match[str], context: Context) -> tuple[int, Whose]:
    """Return the number of a fiscal year, and whose it is; 2026/27 begins in April."""
    if near := group(match, "near"):
        return near_year(near, context), context.whose_fiscal_year
    return year_number(match["year"]), "japan" if group(match, "second") else context.whose_fiscal_year


def _fiscal_years(match: re.Match[str], context: Context) -> Period | None:
    """Return fiscal years in a row: fiscal years 2027 and 2028, fiscal 2027 to 2029."""
    first, last = int(match["first"]), int(match["last"])
    if not 0 < last - first < 10:
        return None
    ends = (fiscal_year(year, context.whose_fiscal_year) for year in (first, last))
    begin, end = (edtf.split("/")[at] for at, edtf in enumerate(ends))
    return Period(f"{begin}/{end}")


def _part_of_fiscal(match: re.Match[str], context: Context) -> Period | None:
    """Return the second half of fiscal 2027, Q3 FY26; of a year that is not said none can be told."""
    if not (group(match, "year") or group(match, "near")):
        raise ValueError("a part of a year of accounts that is not said")
    part = match["part"].lower()
    count = 6 if "h" in part.replace("th", "") else 3
    number, whose = _whose_year(match, context)
    skipped = count * (min(_nth(re.split("[ -]", part)[0]), 12 // count) - 1)
    return Period(part_of_fiscal_year(number, whose, skipped, count))


def _fiscal_so_far(match: re.Match[str], context: Context) -> Period | None:
    whole = fiscal_year(context.published.year, context.whose_fiscal_year)
    return Period(f"{whole.split('/')[0]}/{spans.day(context.published)}")


def _same_year(match: re.Match[str], context: Context) -> Period | None:
    """Return "the fourth" behind a quarter that was said before in the sentence, of the year of that."""
    said, number = context.said, _QUARTER_WORDS[match["nth"].lower()]
    named = _QUARTER_SAID.search(context.plain, max(0, context.place - 160), context.place)
    if not said or not said.last or not named or said.first.month % 3 != 1:
        return None
    return Period(spans.quarter(said.first.year, number))


_QUARTER_SAID = pattern_of(r"\bquarter\b(?:[^.;\n]|\.\d)*$", re.IGNORECASE)
_PART = r"(?:first|second|third|fourth|last|final|1st|2nd|3rd|4th)"
_NO_NUMBER = (
    r"(?!,?[ ]\d\d(?:[%-]|[.,:]\d|[ ](?:(?:million|billion|trillion|per[ ]cent|pct|of)\b"
    r"|(?-i:(?!results|figures|earnings|sales|profits)[a-z]+s|people|men|women)\b)))"
)
"""A year of two digits is no part of a number: in the first quarter 18.4% was sold, Q3 20 ships sank."""
_OF_ANY_YEAR = (
    rf"(?:{NO_COUNT}{_NO_NUMBER},?[ ]?(?:of[ ]|in[ ])?(?:the[ ])?(?P<year>{YEAR}|(?<=[ ])(?<!,[ ])\d\d\b)"
    rf"|,?[ ](?:of[ ]|in[ ])?(?P<near>{NEAR_YEAR}))?"
)
_FISCAL = "(?:fiscal|financial)"
_ACCOUNTS = (
    rf"(?:(?:the[ ])?{_FISCAL}(?:[ ]year)?[ -]?(?:of[ ])?|FY[ -]?)"
    r"(?P<year>[12]\d{3}|'?\d\d)(?P<second>[-/](?:20)?\d\d)?"
)
_SECOND = r"(?P<second>[-/]\d\d)"
_NEAR_FISCAL = rf"(?:the[ ])?(?P<near>(?:this|last|next|current)[ ]){_FISCAL}"
_PART_SAID = (
    r"(?P<part>(?:first|second|third|fourth|last|final|latter|1st|2nd|3rd|4th)[ -](?:quarter|half)"
    r"|Q[1-4]|H[12]|[1-4]Q|[12]H)"
)

_TWO_YEARS = r"(?P<first>[12]\d{3})(?:,?[ ](?:and|or|to|through|until)[ ]|[ ]?-[ ]?)(?P<last>[12]\d{3})"

PERIODS = patterns(
    (rf"(?:the[ ])?(?:{_FISCAL}|FY)(?:[ ]years?)?[ ]?{_TWO_YEARS}", _fiscal_years),
    (rf"(?:the[ ])?{_PART_SAID},?[ ]?(?:of[ ]|in[ ])?{_ACCOUNTS}", _part_of_fiscal),
    (rf"(?:the[ ])?{_PART_SAID}[ ](?:of[ ]|in[ ])?{_NEAR_FISCAL}(?:[ ]year)?", _part_of_fiscal),
    (rf"{_ACCOUNTS}(?:'s)?,?[ ]?(?:the[ ])?{_PART_SAID}", _part_of_fiscal),
    (rf"(?:the[ ])?{_FISCAL}[ ]{_PART_SAID}(?:,?[ ](?:of[ ]|in[ ])?(?P<year>[12]\d{{3}}))?", _part_of_fiscal),
    (rf"(?:the[ ]year[ ](?:of[ ])?)?(?P<year>{YEAR})", _year),
    (r"(?:the[ ])?'?(?P<digits>[12]\d\d0|(?:(?<=the )|(?<='))[1-9]0)'?s", _decade),
    (r"the[ ](?:nineteen[ -])?(?P<word>(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies)", _decade),
    (rf"(?:the[ ])?{ORDINAL}[ -]century", lambda match, _: Period(spans.century(ordinal(match["ordinal"])))),
    (rf"(?:the[ ])?(?P<quarter>{_PART})[ -]quarter{_OF_ANY_YEAR}", _part_of_year),
    (rf"(?P<year>{YEAR_DIGITS})(?:'s)?[ ](?P<quarter>{_PART})[ -]quarter", _part_of_year),
    (rf"(?:Q(?P<quarter>[1-4])|H(?P<half>[12])){_OF_ANY_YEAR}", _part_of_year),
    (rf"(?P<year>{YEAR_DIGITS})[ /-]?(?:Q(?P<quarter>[1-4])|H(?P<half>[12]))", _part_of_year),
    (rf"(?:(?P<quarter>[1-4])Q|(?P<half>[12])H)[ ]?(?P<year>{YEAR}|\d\d)", _part_of_year),
    (rf"the[ ]first[ ]{COUNT}[ ](?P<unit>months|quarters)", _first_months),
    (
        r"(?<=[nr] )the[ ](?P<half>first|second)[ ]half(?![ -](?:of|ended|to)\b|-)",
        _half_alone,
    ),
    (
        r"(?<=in )the[ ](?P<nth>first|second|third|fourth|last)(?=[ ]?(?:[.,;:)]|$)|[ ](?:from|to|and)\b)",
        _same_year,
    ),
    (rf"week[ ](?P<number>\d{{1,2}}){_OF_ANY_YEAR}", _week_of_year),
    (rf"(?:the[ ])?{SEASON}(?:[ ](?:of[ ])?|,[ ])(?:(?P<year>{YEAR})|(?P<near>{NEAR_YEAR}))", _season),
    (rf"(?P<year>{YEAR_DIGITS})[ ]{SEASON}", _season),
    (r"(?:the[ ])?(?P<season>winter)[ ](?:of[ ])?(?P<year>[12]\d{3})[-/]\d\d", _season),
    (
        rf"(?:the[ ])?(?:{_FISCAL}(?:[ ]year)?|FY)[ -]?(?:of[ ])?(?P<year>[12]\d{{3}}|'?\d\d){_SECOND}?",
        _fiscal,
    ),
    (rf"(?:the[ ])?(?P<year>[12]\d{{3}}){_SECOND}?[ ]{_FISCAL}[ ]year", _fiscal),
    (rf"{_NEAR_FISCAL}(?:[ ]year|(?=[ ]?(?:[.,;:)]|$)))", _fiscal),
    (rf"the[ ](?:current[ ])?{_FISCAL}[ ]year[ ](?:so[ ]far|to[ ]date)", _fiscal_so_far),
)
