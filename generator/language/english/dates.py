"""The dates that an English text states, in EDTF and as wide as they are said.

What is from a day that is over may be as old as that (a letter from May) or be compared with it (down from
May). So "from" and "as of" open a date only where it is still to come, or where they begin the sentence or
stand with a word that says that something begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache

from ...edtf import When
from .. import spans
from ..families import Period, Reading, join, read_all
from ..nearness import is_to_come
from ..patterns import pattern_of
from ..pieces import alternatives, blanked
from ..reading import DateInText
from .absolute import ABSOLUTE
from .calendar_words import MONTH_NUMBER, SEASON_NUMBER, UNITS, WEEKDAY_NUMBER
from .folding import fold, lowered
from .intervals import BETWEEN, INTERVALS, JOINED, JOINED_BY_AND
from .meaning import Context
from .nearby import NEARBY
from .numerals import CARDINALS, ORDINALS
from .parts import PARTS
from .periods import PERIODS
from .relative import RELATIVE
from .word_lists import any_of, word_list

_SIMPLE = (*ABSOLUTE, *PERIODS, *INTERVALS, *RELATIVE, *NEARBY)
_WORD = pattern_of(r"(?<![A-Za-z0-9_./:@$£€¥%+])(?<!\d[-,])(?<![A-Za-z]')['A-Za-z0-9][A-Za-z0-9]*")
_WORDS = {*MONTH_NUMBER, *WEEKDAY_NUMBER, *SEASON_NUMBER, *UNITS, *ORDINALS, *CARDINALS}
_ANCHOR = pattern_of(rf"\d|\b(?:{alternatives({*_WORDS, *word_list('of_dates')})})")
"""What every date has in it, first among its words or soon after: nothing is tried where none is near.

It is looked for in small letters.
"""
_LEADS = frozenset(word_list("before_date"))
_LEAD = 48
"""So many characters may stand before it: "toward the very beginning of the second quarter"."""
_EVERY = pattern_of(r"\b(?:each|every)[ ](?:year[ ](?:on|in|from|between)[ ](?:the[ ])?)?$", re.IGNORECASE)
_EVERY_YEAR = pattern_of(r",?[ \n](?:(?:of|in)[ ])?(?:each|every)[ \n]year\b", re.IGNORECASE)
_SHARE_FROM = pattern_of(r"\d(?:%|[ ]per[ ]?cent)(?:[ ]in[ ][A-Z][a-z]+)?[ ]from[ ]$")
_DEPTH = 3
"""How many words of part may stand before a period: since - the end of - the first week of - July."""


_MOVED = pattern_of(
    r"\b(?:slip|postpon|delay|mov|push|shift|deferr?|reschedul|put|brought|bring|chang)\w*"
    rf"(?:[ ](?:back|forward|off|out|up|it|them|this)|(?:[ ][\w'-]+){{0,4}}?[ ]{any_of('set_for_a_day')}"
    r"(?:[ ](?:for|of)(?:[ ][\w'-]+){1,9}?)?)*[ ]from[ ](?:the[ ])?$",
    re.IGNORECASE,
)
"""What is moved from one date to another is at neither for the time between."""


_FAR = 120
_DATELINE = pattern_of(
    r"^[\"']?(?:[A-Z][\w.'-]*,?[ ]){1,6}"
    rf"(?P<day>(?:{alternatives([word.title() for word in MONTH_NUMBER])})"
    r"[.]?[ ]\d{1,2}(?:,[ ]\d{4})?)[ ]\([A-Z][^()\n]{1,40}\)[ ]?[-—–]+"
)
"""KAY, May 4 (Bay News) -"""


@lru_cache(maxsize=512)
def dates_in(text: str, published: date) -> tuple[DateInText, ...]:
    """Return the dates of a text in order; an interval is one, and what is no date (30 February) none."""
    return tuple(_scan(text, without_day(fold(text)), published))


def without_day(plain: str) -> str:
    """Return a text of the same length without the day in its dateline, which is the report's own."""
    match = _DATELINE.match(plain)
    return blanked(plain, [match.span("day")], " ") if match else plain


def _scan(text: str, plain: str, published: date) -> Iterator[DateInText]:
    place, said, small = 0, None, lowered(plain)
    anchor = _ANCHOR.search(small)
    while (word := _WORD.search(plain, place)) and anchor:
        if anchor.start() < word.start():
            anchor = _ANCHOR.search(small, word.start())
            continue
        near = anchor.start() - word.start()
        if near > _LEAD or (near > 1 and word[0].lower() not in _LEADS):
            place = word.end()
            continue
        context = Context(plain=plain, place=word.start(), published=published, said=said)
        start, reading = word.start(), _interval_at(context)
        place = reading.end if reading else word.end()
        if reading and reading.period and not _is_none(context, place, reading.period):
            said = When.parse(reading.period.edtf)
            yield DateInText(start=start, end=place, printed=text[start:place], when=said)


def _is_none(context: Context, end: int, period: Period) -> bool:
    """Tell whether a date is none: with a month a share is compared, or it is a time of every year.

    Up 0.3% from May, which is 环比; April to September each year, every 10 May.
    """
    named = context.plain[context.place : end].lower() in MONTH_NUMBER
    every = _EVERY.search(context.before) or _EVERY_YEAR.match(context.plain, end)
    return bool((named and _SHARE_FROM.search(context.before)) or (period.open and every))


def _interval_at(context: Context) -> Reading | None:
    """Return the date at a place, with the one that is joined to it."""
    first = _date_at(context, _DEPTH)
    if not first or not first.period:
        return first
    moved = _MOVED.search(context.plain, max(0, context.place - _FAR), context.place)
    joint = None if moved else JOINED.match(context.plain, first.end)
    if not joint and BETWEEN.search(context.before):
        joint = JOINED_BY_AND.match(context.plain, first.end)
    second = _date_at(replace(context, place=joint.end()), _DEPTH) if joint else None
    joined = join(first.period, second.period) if second and second.period else None
    if second and joined:
        return Reading(second.end, joined)
    return _open(first, context)


def _open(reading: Reading, context: Context) -> Reading:
    """Return "from 2 May on" and "starting in May" without an end, "by May" without a beginning."""
    plain, place, period = context.plain, context.place, reading.period
    if not period or ".." in period.edtf:
        return reading
    on = end_of_onwards(plain, place, reading.end)
    begin = period.edtf.split("/")[0]
    first = is_first(plain, place, reading.end)
    if on or first or begins_then(plain, place, reading.end, period.edtf, context.published):
        return replace(reading, end=on or reading.end, period=Period(f"{begin}/.."))
    if is_deadline(plain, place, period.edtf, context.published):
        return replace(reading, period=Period(spans.by(period.edtf), open=period.open))
    return reading


def _date_at(context: Context, depth: int) -> Reading | None:
    """Return the longest that can be read at a place."""
    simple = read_all(_SIMPLE, context.plain, context.place, context)
    found = [*simple, *(_parts_at(context, depth) if depth else ())]
    return max(found, key=lambda reading: (reading.end, reading.period is not None), default=None)


def _parts_at(context: Context, depth: int) -> Iterator[Reading]:
    for part in PARTS:
        match = part.pattern.match(context.plain, context.place)
        inner = _date_at(replace(context, place=match.end()), depth - 1) if match else None
        if not match or not inner or not inner.period:
            continue
        try:
            edtf = part.read(match, inner.period.when, context)
        except (ValueError, OverflowError):
            continue
        if edtf and When.read(edtf):
            yield Reading(inner.end, Period(edtf, open=inner.period.open))


_BEFORE = pattern_of(
    r"\b(?:before|prior[ ]to|(?:no|not)[ ]later[ ]than|(?:has|have|had)[ ](?:only[ ]|just[ ])?until"
    r"|(?:given|gives?|gave)[ ](?:[\w']+[ ]){0,4}until)[ ](?:the[ ])?$",
    re.IGNORECASE,
)
_BY = pattern_of(r"(?<!\bup )(?<!\bdown )\b(?:by|ahead[ ]of)[ ](?:(?:about|around|the)[ ])?$", re.IGNORECASE)
_NOT = r"(?<!\bthan )\b(?:no|not|never|nobody|none|unlikely|neither|nor)\b|n['’]t\b"
_NOT_BEFORE = pattern_of(
    rf"\b(?:no|not)[ ]earlier[ ]than[ ](?:the[ ])?$|(?<!\bthan )\bnot[ ](?:until|till)[ ](?:the[ ])?$"
    rf"|(?:{_NOT})(?:[^.;:,]*[ ])?before[ ](?:the[ ])?$",
    re.IGNORECASE,
)
_AT_THE_EARLIEST = pattern_of(r",?[ ]at[ ]the[ ](?:very[ ])?earliest\b", re.IGNORECASE)
_LOOK_BACK = 80


def is_first(plain: str, place: int, end: int) -> bool:
    """Tell whether something is not before a date in a text: no cut before June, 2030 at the earliest."""
    front = plain[max(0, place - _LOOK_BACK) : place]
    return bool(_NOT_BEFORE.search(front) or _AT_THE_EARLIEST.match(plain, end))


def is_deadline(plain: str, place: int, edtf: str, published: date) -> bool:
    """Tell whether something is to be by a date in a text.

    What was so by a day that is over ("by March it had sold") is told of that day.
    """
    front = plain[max(0, place - _LOOK_BACK) : place]
    return bool(_BEFORE.search(front) or (is_to_come(edtf, published) and _BY.search(front)))


_BEHIND = pattern_of(r"[ ](?:onwards?|(?:on|forward)(?=[ ]?[,.;]|[ ]?$))\b", re.IGNORECASE)
_FROM = pattern_of(r"\bfrom[ ](?:the[ ])?$", re.IGNORECASE)
_BEGINS = pattern_of(
    r"\b(?:(?:with[ ]effect|effective)[ ](?:from|on|as[ ](?:of|from))|effective"
    r"|(?:starting|beginning|commencing)(?:[ ](?:from|on|in|at|with|as[ ](?:of|from)))?)[ ](?:the[ ])?$",
    re.IGNORECASE,
)
_FIRST = pattern_of(r"(?:^|[.!?:][\"']?[ ]|\n)From[ ](?:the[ ])?$")
_AHEAD = pattern_of(r"\b(?:as[ ]of|(?:as[ ])?from)[ ](?:the[ ])?$", re.IGNORECASE)
_NO_BEGINNING = pattern_of(
    r"\b(?:days?|weeks?|months?|years?|quarters?|seasons?|terms?|periods?|session|half|two|three)"
    r"[ ](?:[a-z]+[ ]){0,3}$|-(?:day|week|month|year)\b[^.;,]*$"
    r"|\b(?:postpon|delay|mov|chang|reschedul|shift|deferr|adjourn|extend|differ|transferr)"
    r"(?:ed|ing|s|ent)?\b[^.;]*$|\b(?:brought|bring|pushed?|put|carried)[ ][^.;,]*$|\bnot[ ]$",
    re.IGNORECASE,
)
"""A period that begins has its end (the year starting in April); what is moved from a day is another."""
_EACH = pattern_of(
    r"(?:\d\S*|(?:thousand|million|billion|trillion|per[ -]?cent))[ ](?:[a-z]+[ ]){0,3}?"
    r"(?:an?|per|each|every)[ ](?:day|week|month|quarter|year)[ ](?:[a-z]+[ ]){0,3}$",
    re.IGNORECASE,
)
"""So much each year begins when it begins: $5m a year from 2030."""
_PHRASE_ENDS = pattern_of(
    r"[ ]?(?:[.,;:)\"\n]|$)|[ ](?:and|or|but|as|at|in|on|when|while|with|under|by|because|after|before|if|the"
    r"|its?|they|he|she|all|an?|is|are|was|were|will|would|can|may|must|his|her|their|this|that|those|who"
    r"|which|no)\b"
)
_HAS_END = pattern_of(
    r"[ ]for[ ](?:the[ ]next[ ])?(?:\d|an?\b|one|two|three|four|five|six|seven|eight|nine|ten|several)"
    r"|,?[ ](?:and[ ])?(?:(?:up[ ])?to\b|until|till|through|ending)",
    re.IGNORECASE,
)


def end_of_onwards(plain: str, place: int, end: int) -> int | None:
    """Return where "on" ends behind a date that "from" leads to, None where it is not there."""
    behind, led = _BEHIND.match(plain, end), _FROM.search(plain, max(0, place - _LOOK_BACK), place)
    return behind.end() if behind and led else None


def begins_then(plain: str, place: int, end: int, edtf: str, published: date) -> bool:
    """Tell whether a date in a text is that from which on something holds; an interval is not."""
    front = plain[max(0, place - _LOOK_BACK) : place]
    if re.search(r"\b(?:to|until|till|through|and)\b|\d-\d", plain[place:end]):
        return False
    when = When.read(edtf)
    leads = _AHEAD if when and when.first > published else _FIRST
    led = _BEGINS.search(front) or leads.search(front)
    before = front[: led.start()] if led else ""
    if not led or (_NO_BEGINNING.search(before) and not _EACH.search(before)):
        return False
    return bool(_PHRASE_ENDS.match(plain, end)) and not _HAS_END.match(plain, end)
