"""The dates that an English text states, in EDTF and as wide as they are said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from ...edtf import When
from .. import spans
from ..patterns import pattern_of
from ..pieces import alternatives
from ..reading import DateInText
from .absolute import ABSOLUTE
from .calendar_words import MONTH_NUMBER, SEASON_NUMBER, UNITS, WEEKDAY_NUMBER
from .deadlines import begins_then, end_of_onwards, is_deadline, is_first
from .folding import fold, lowered
from .intervals import BETWEEN, INTERVALS, JOINED, JOINED_BY_AND, join
from .meaning import Context, Meaning
from .nearby import NEARBY
from .numerals import CARDINALS, ORDINALS
from .parts import PARTS, ReadPart
from .periods import PERIODS
from .relative import RELATIVE
from .word_lists import word_list

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
_DEPTH = 3
"""How many words of part may stand before a period: since - the end of - the first week of - July."""


_SET_FOR_A_DAY = (
    r"targets?|dates?|deadlines?|launch|(?:re)?opening|(?:re)?start|completion|closure|votes?|elections?"
    r"|polls?|trial"
    r"|hearing|meeting|summit|talks|release|delivery|fair|festival|match|game|race|ceremony|visit|merger|sale"
    r"|payment|introduction|schedule|timetable|entry"
)
_MOVED = pattern_of(
    r"\b(?:slip|postpon|delay|mov|push|shift|deferr?|reschedul|put|brought|bring|chang)\w*"
    rf"(?:[ ](?:back|forward|off|out|up|it|them|this)|(?:[ ][\w'-]+){{0,4}}?[ ](?:{_SET_FOR_A_DAY})"
    r"(?:[ ](?:for|of)(?:[ ][\w'-]+){1,9}?)?)*[ ]from[ ](?:the[ ])?$",
    re.IGNORECASE,
)
"""What is moved from one date to another is at neither for the time between."""


_FAR = 120


@dataclass(frozen=True)
class _Reading:
    """What was read at a place: where it ends, and its meaning, None where it is no date after all."""

    end: int
    meaning: Meaning | None


@lru_cache(maxsize=512)
def dates_in(text: str, published: date) -> tuple[DateInText, ...]:
    """Return the dates of a text in order; an interval is one, and what is no date (30 February) none."""
    return tuple(_scan(text, fold(text), published))


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
        reading = _interval_at(context)
        place = reading.end if reading else word.end()
        if reading and reading.meaning and not _recurs(context, reading, reading.meaning):
            said = When.parse(reading.meaning.edtf)
            start, end = word.start(), reading.end
            yield DateInText(start=start, end=end, printed=text[start:end], when=said)


def _recurs(context: Context, reading: _Reading, meaning: Meaning) -> bool:
    """Tell whether a date of no year is one of every year: April to September each year, every 10 May."""
    every = _EVERY.search(context.before) or _EVERY_YEAR.match(context.plain, reading.end)
    return meaning.open_year and bool(every)


def _interval_at(context: Context) -> _Reading | None:
    """Return the date at a place, with the one that is joined to it."""
    first = _date_at(context, _DEPTH)
    if not first or not first.meaning:
        return first
    moved = _MOVED.search(context.plain, max(0, context.place - _FAR), context.place)
    joint = None if moved else JOINED.match(context.plain, first.end)
    if not joint and BETWEEN.search(context.before):
        joint = JOINED_BY_AND.match(context.plain, first.end)
    second = _date_at(replace(context, place=joint.end()), _DEPTH) if joint else None
    joined = _joined(first.meaning, second.meaning) if second and second.meaning else None
    if second and joined:
        return _Reading(second.end, joined)
    return _open(first, context)


def _joined(first: Meaning, second: Meaning) -> Meaning | None:
    try:
        return join(first, second)
    except ValueError:
        return None


def _open(reading: _Reading, context: Context) -> _Reading:
    """Return "from 2 May on" and "starting in May" without an end, "by May" without a beginning."""
    plain, place, meaning = context.plain, context.place, reading.meaning
    if not meaning or ".." in meaning.edtf:
        return reading
    on = end_of_onwards(plain, place, reading.end)
    begin = meaning.edtf.split("/")[0]
    first = is_first(plain, place, reading.end)
    if on or first or begins_then(plain, place, reading.end, meaning.edtf, context.published):
        return replace(reading, end=on or reading.end, meaning=Meaning(f"{begin}/.."))
    if is_deadline(plain, place, meaning.edtf, context.published):
        return replace(reading, meaning=Meaning(spans.by(meaning.edtf), meaning.open_year))
    return reading


def _date_at(context: Context, depth: int) -> _Reading | None:
    """Return the longest that can be read at a place."""
    found = [*_simple_at(context), *(_parts_at(context, depth) if depth else ())]
    return max(found, key=lambda reading: (reading.end, reading.meaning is not None), default=None)


def _simple_at(context: Context) -> Iterator[_Reading]:
    for family in _SIMPLE:
        if not (match := family.pattern.match(context.plain, context.place)):
            continue
        try:
            meaning = family.read(match, context)
        except (ValueError, OverflowError):  # 30 February: its words are no other date either
            yield _Reading(match.end(), None)
            continue
        if meaning:
            yield _Reading(match.end(), meaning if When.read(meaning.edtf) else None)


def _parts_at(context: Context, depth: int) -> Iterator[_Reading]:
    for part in PARTS:
        match = part.pattern.match(context.plain, context.place)
        inner = _date_at(replace(context, place=match.end()), depth - 1) if match else None
        if not match or not inner or not inner.meaning:
            continue
        if edtf := _part_of(part.read, match, inner.meaning, context):
            yield _Reading(inner.end, Meaning(edtf, inner.meaning.open_year))


def _part_of(read: ReadPart, match: re.Match[str], inner: Meaning, context: Context) -> str | None:
    whole = When.read(inner.edtf)
    try:
        edtf = read(match, whole, context) if whole else None
    except (ValueError, OverflowError):
        return None
    return edtf if edtf and When.read(edtf) else None
