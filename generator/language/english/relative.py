"""Dates that are said from the day of publication or from a date before: yesterday, three days ago."""

from __future__ import annotations

import re
from datetime import timedelta

from ...edtf import When
from .. import spans
from ..patterns import pattern_of
from ..pieces import alternatives
from ..spans import END, part_of
from .calendar_words import COUNT, UNIT, UNITS_TIME, behind, count_number, unit_name
from .meaning import Context, Period, group, patterns

_DAYS = {
    "the day before yesterday": -2, "yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "tmrw": 1,
    "the day after tomorrow": 2, "the night before last": -2,
    "this morning": 0, "this afternoon": 0, "this evening": 0, "last night": -1,
}  # fmt: skip
_PAST, _NEXT = "last|past|previous|preceding", "next|coming|following|upcoming"
_SHIFTS = dict.fromkeys(_PAST.split("|"), -1) | dict.fromkeys(_NEXT.split("|"), 1)
"""How many units from this one that lies to which a word points; 0 for others."""
_END_BEFORE_NOW = pattern_of(
    r"\bbetween[ ](?:[^.;]{1,24}[ ]and[ ])?$|\bfrom[ ].{1,24}[ ](?:to|until|till)[ ]$", re.IGNORECASE
)
_SUPERLATIVE = pattern_of(
    r"\b(?:time|(?:the|its|his|her|their|our|a)[ ](?:first|only|last|best|worst|most|least)"
    r"|(?!(?:pro|con|la)?test|unrest|rest|arrest|harvest|forest|guest|request|interest|west|[a-z]*quest|priest"
    r"|invest|suggest)[a-z]+est)"
    r"(?:[ ](?!(?:will|would|may|might|can|could|shall|should|must|is|are|was|were|to|be|and|that|who"
    r"|which)\b)[\w'-]+){0,4}[ ]$"
)
"""The first such visit in two decades, the lowest level in ten years: so long it had not been so."""
_THAN = pattern_of(
    r"\b(?:on|than|as|against|versus|(?:compared|comparison)[ ](?:with|to))(?:[ ]in)?[ ](?:the[ ])?$",
    re.IGNORECASE,
)
_THAN_EARLIER = pattern_of(rf"\b(?:from|over)[ ](?:the[ ])?$|{_THAN.pattern}", re.IGNORECASE)
"""A photo from a year ago is as old as that; what rose from a year earlier is compared with it."""
_BESIDE_THAT = pattern_of(
    r"\b(?:(?:compared|comparison)[ ](?:with|to)|against|versus|(?:up|down)[ ]from|from)[ ]"
    r"(?:(?:an?|the|about|around|just|some|only)[ ])?(?:[A-Z]{0,3}[$£€¥]|[A-Z]{3}[ ])?\d[\d.,]*(?:[%a-z]+)?"
    r"(?:[ ](?!(?:in|on|at|by|for|since|to)\b)[a-z]+){0,3}(?:,[ ]or[ ][^,;]{1,24},)?[ ]$"
)
"""With what a sum is compared: $3m, against $2m a year ago."""
_FAR = 90
_SAME_TIME = pattern_of(
    r"\b(?:with|to|than|from|on|over|against)(?:[ ]in)?[ ]the[ ]same[ ](?:time|week|month|quarter|period)"
    r"[ ](?:of[ ]|in[ ])?$",
    re.IGNORECASE,
)
_LASTS = pattern_of(
    r"(?:\b(?:to|will|would|can|could|may|might|must|should|not|shall|do|does|did|that|which|they|[a-z]+ly)"
    r"|n't)[ ]$",
    re.IGNORECASE,
)
"""Behind these "last" is a verb: it is to last six months."""
_FROM = pattern_of(r"\bfrom[ ]$", re.IGNORECASE)
_TO = pattern_of(r"[ ](?:to|until|till)\b", re.IGNORECASE)
_TITLE_BEHIND = pattern_of(r"(?:'s)?[ ][A-Z][a-z]")
_SENTENCE_END = pattern_of(r"[.!?;][\"')]?(?:\s|$)|\n")
_IF_IT_HAD = pattern_of(
    r"^[\"']?(?:Had|Were)[ ]|\bif[ ](?:[\w'-]+[ ]){1,6}?(?:had|were|was|did)\b|\bwithout\b|\bbut[ ]for\b"
)
_WOULD = pattern_of(r"\b(?:would|could|might)(?:n't)?\b[^,;]*$", re.IGNORECASE)
_OF_OUR_TIME = pattern_of(r"\b(?:than|as[ ](?:it|they)[ ](?:is|are|does|do)|(?:the|a|an)[ ][\w'-]+[ ]of)[ ]$")


def _named_day(match: re.Match[str], context: Context) -> Period | None:
    words = " ".join(match[0].lower().split())
    if words == "today" and _is_nowadays(match, context):
        return None
    if match[0][0].isupper() and (
        re.search(r"[A-Za-z][ ]$", context.before) or _TITLE_BEHIND.match(context.plain, match.end())
    ):
        return None  # USA Today, the Today programme, Tomorrow's World
    return Period(spans.day(context.published + timedelta(days=_DAYS[words])))


def _is_nowadays(match: re.Match[str], context: Context) -> bool:
    """Tell whether "today" says no day: what would be so in our time, or is compared with it."""
    before = _SENTENCE_END.split(context.plain[: context.place])[-1]
    behind = _SENTENCE_END.split(context.plain[match.end() :])[0]
    unreal = _IF_IT_HAD.search(before + behind) and _WOULD.search(before)
    return bool(unreal or _OF_OUR_TIME.search(before))


def _is_compared(match: re.Match[str], context: Context) -> bool:
    """Tell whether a year earlier only says with what something is compared, as 同比 does."""
    back = re.search(r"(?P<ago>ago|back)$|(?:earlier|before)$", match[0], re.IGNORECASE)
    one = re.match(r"(?:an?|one|the)[ ]", match[0], re.IGNORECASE)
    compared = _THAN if back and back["ago"] else _THAN_EARLIER
    if back and one and _BESIDE_THAT.search(context.plain, max(0, context.place - _FAR), context.place):
        return True
    return bool(back and one and (compared.search(context.before) or _SAME_TIME.search(context.before)))


def _is_base(which: str, unit: str, context: Context) -> bool:
    """Tell whether the previous month or quarter is that with which one is compared, as 环比 has it."""
    compared = _THAN if which == "last" else _THAN_EARLIER
    return unit in ("month", "quarter") and _SHIFTS.get(which) == -1 and bool(compared.search(context.before))


def _now(match: re.Match[str], context: Context) -> Period | None:
    """Return the day of publication for "now" as an end of an interval; elsewhere it says no date."""
    led = _END_BEFORE_NOW.search(context.before)
    leads = _FROM.search(context.before) and _TO.match(context.plain, match.end())
    return Period(spans.day(context.published)) if led or leads else None


def _near_unit(match: re.Match[str], context: Context) -> Period | None:
    """Return this, last or next week, month, year."""
    word, unit, today = match["which"].lower(), unit_name(match["unit"]), context.published
    if _SAME_TIME.search(context.before) or _is_base(word, unit, context):
        return None
    if unit == "day" and word in ("last", "past"):
        return None  # of something that is not said
    if unit not in ("weekend", "quarter") and (
        word == "past" or (word == "last" and match[0].lower().startswith("the "))
    ):
        return Period(spans.stretch(unit, today, -1))
    return Period(spans.unit_at(unit, today, _SHIFTS.get(word, 0)))


def _this_unit(match: re.Match[str], context: Context) -> Period | None:
    """Return "the end of the year" and the like: the year of publication."""
    return Period(spans.unit_at(unit_name(match["unit"]), context.published, 0))


def _after_next(match: re.Match[str], context: Context) -> Period | None:
    """Return the week after next, the month before last."""
    shift = 2 if match["side"].lower().startswith("after") else -2
    return Period(spans.unit_at(unit_name(match["unit"]), context.published, shift))


def _end_of_unit(match: re.Match[str], context: Context) -> Period | None:
    """Return the year-end and the month-end: the same as the end of the year and of the month."""
    whole = When.parse(spans.unit_at(match["unit"].lower(), context.published, 0))
    return Period(part_of(*spans.bounds(whole), END))


def _anaphoric_unit(match: re.Match[str], context: Context) -> Period | None:
    """Return that year, the same month, the following day; nothing where no date was said before."""
    word, unit = match["which"].lower(), unit_name(match["unit"])
    if word == "next" and re.search(r"\b(?:over|during|within|in|for)[ ]$", context.before, re.IGNORECASE):
        return Period(spans.stretch(unit, context.published, 1))
    if _is_base(word, unit, context):
        return None
    shift = _SHIFTS.get(word, 0)
    if not context.said and shift and unit != "day":
        return Period(spans.unit_at(unit, context.published, shift)) if word in ("next", "previous") else None
    return Period(spans.unit_at(unit, context.anchor(), shift))


def _unit_before_or_after(match: re.Match[str], context: Context) -> Period | None:
    """Return "the day before" and "the year after", which follow a date said before."""
    if _is_compared(match, context):
        return None
    shift = -1 if match["side"].lower() in ("before", "earlier") else 1
    return Period(spans.unit_at(unit_name(match["unit"]), context.anchor(), shift))


def _units_later(match: re.Match[str], context: Context) -> Period | None:
    """Return "three days later", a day, and "a year earlier", about there as weeks and months."""
    count = count_number(match["count"])
    if count is None or _is_compared(match, context):
        return None
    sign = 1 if match["side"].lower() == "later" else -1
    return Period(spans.distance(unit_name(match["unit"]), context.anchor(), sign * count))


def _from_now(match: re.Match[str], context: Context) -> Period | None:
    """Return three days ago, two weeks from now and "in two weeks' time"."""
    count, unit = count_number(match["count"]), unit_name(match["unit"])
    sign = -1 if group(match, "back") else 1
    if _is_compared(match, context):
        return None
    if count is None:  # half of anything shorter than a year is said of clocks
        months = {"year": 6, "decade": 60, "century": 600}.get(unit)
        return Period(spans.distance("month", context.published, sign * months)) if months else None
    return Period(spans.distance(unit, context.published, sign * count))


def _years_and_half(match: re.Match[str], context: Context) -> Period | None:
    """Return one and a half years ago, a year and a half from now."""
    years = count_number(match["count"]) if match["count"] else 1
    if not years:
        return None
    sign = -1 if match["side"].lower() == "ago" else 1
    return Period(spans.distance("month", context.published, sign * (12 * years + 6)))


def _in_units(match: re.Match[str], context: Context) -> Period | None:
    """Return "in two weeks" where the words look ahead; else it is how long something took."""
    if _SUPERLATIVE.search(context.before) or context.tense != "future":
        return None
    return _from_now(match, context)


def _stretch(match: re.Match[str], context: Context) -> Period | None:
    """Return "the past three months" and "the next five years", from or to the day of publication."""
    count, unit, today = count_number(match["count"] or "one"), unit_name(match["unit"]), context.published
    if not count or unit == "weekend" or (match[0].startswith("last") and _LASTS.search(context.before)):
        return None
    return Period(spans.stretch(unit, today, _SHIFTS[match["which"].lower()] * count))


def _within(match: re.Match[str], context: Context) -> Period | None:
    count = count_number(match["count"])
    if not count or context.tense == "past" or _OF_EVENT.match(context.plain, match.end()):
        return None
    last = spans.moved(unit_name(match["unit"]), context.published, count)
    return Period(spans.span(context.published, last))


_OF_EVENT = pattern_of(r"[ \n](?:of|after|from|following)[ \n](?!(?:today|now)\b)")
"""Within two years of its completion is counted from that, whenever it is."""
_GAP = r"[ \n]"
_THE = r"(?:the[ ])?(?<=the[ ])"
_YEARS_AND_HALF = rf"(?:{COUNT}[ ](?:and[ ]a[ ]half|½)[ ]years|(?:a|one)[ ]year[ ]and[ ]a[ ]half)"
_PARTS_OF = "rest remainder end start beginning half quarter months weeks days middle close"
_LED = behind([*(f"{part} of" for part in _PARTS_OF.split()), "later in", "earlier in"])

RELATIVE = patterns(
    (alternatives(_DAYS), _named_day),
    ("now", _now),
    (rf"the[ ]{UNIT}(?<!s)[ ](?P<side>after[ ]next|before[ ]last)", _after_next),
    (r"(?P<unit>year|month)-end(?![ ](?:shopping|sales|part(?:y|ies)|bonus(?:es)?)\b)", _end_of_unit),
    (rf"(?<=before )the[ ]{UNIT}(?<!s)[ ](?:is[ ](?:out|over|up)|ends)", _this_unit),
    (rf"{_LED}(?:the|my|our)[ ](?:current[ ])?{UNIT}(?<!s)", _this_unit),
    (rf"(?:the[ ])?(?P<which>this|current|{_PAST}|next|coming|upcoming){_GAP}{UNIT}(?<!s)", _near_unit),
    (rf"{_THE}(?P<which>same|following|next|previous|preceding){_GAP}{UNIT}(?<!s)", _anaphoric_unit),
    (rf"(?:the[ ])?(?P<which>that)(?:[ ]same)?{_GAP}{UNIT}(?<!s)", _anaphoric_unit),
    (rf"the[ ]{UNIT}[ ](?P<side>before|after|earlier)(?=[ ]?[.,;)\n]|$)", _unit_before_or_after),
    (rf"{COUNT}[ ](?:full[ ])?{UNIT}[ ](?P<side>later|earlier)(?![ \n]than\b)", _units_later),
    (rf"{COUNT}[ ]{UNIT}[ ](?P<side>before)(?=[ ]?[.,;:)\n]|$|[ ](?:had|was|were)\b)", _units_later),
    (rf"{_YEARS_AND_HALF}[ ](?P<side>ago|from[ ]now|hence)", _years_and_half),
    (rf"{COUNT}[ ]{UNIT}[ ](?P<back>ago|back)", _from_now),
    (rf"{COUNT}[ ]{UNIT}[ ](?:from[ ](?:now|today)|hence)", _from_now),
    (rf"in[ ]{COUNT}[ ](?:more[ ])?{UNITS_TIME}", _from_now),
    (rf"in[ ](?:(?:about|around)[ ])?{COUNT}[ ](?:more[ ])?{UNIT}", _in_units),
    (rf"(?:the[ ])?(?P<which>{_PAST}|{_NEXT})[ ]{COUNT}[ ]{UNIT}", _stretch),
    (rf"within[ ](?:the[ ])?(?:(?:next|coming)[ ])?{COUNT}[ ]{UNIT}", _within),
)
