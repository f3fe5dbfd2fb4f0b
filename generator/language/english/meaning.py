"""What the reading of a date needs to know, whether words look back or ahead, and what it gives.

The verbs that look ahead are those of arrangement and intention (Quirk et al., A Comprehensive Grammar of
the English Language, 4.42 to 4.48). A participle is no verb of its own: behind "be" its auxiliary tells the
time, and behind an article it describes a noun.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from .. import families
from ..families import Family, Place
from ..nearness import Tense, in_years_near, nearest_of
from ..patterns import pattern_of
from ..pieces import alternatives
from ..spans import Whose
from .by_a_day import A_PART, was_so_by
from .calendar_words import FULL_MONTHS
from .word_lists import ANY_PARTICIPLE, PARTICIPLE, PAST, UNCHANGED_PAST

Period = families.Period
_FISCAL_CUES: dict[Whose, re.Pattern[str]] = {
    "japan": pattern_of(r"\b(?:Japan(?:ese)?|Tokyo|yen)\b"),
    "us": pattern_of(
        r"\b(?:U\.S\.|US|USA|United States|America(?:n)?|Pentagon|Congress|Washington|NASA"
        r"|federal)(?![A-Za-z])"
    ),
}


@dataclass(frozen=True, kw_only=True)
class Context(Place):
    """The text, the place of the date in it, the day of publication, and the date said before."""

    @property
    def tense(self) -> Tense:
        """Whether the words around the date look back or ahead."""
        return tense_at(self.plain, self.place)

    @property
    def before(self) -> str:
        """The words just before the date."""
        return self.plain[max(0, self.place - 40) : self.place]

    @property
    def whose_fiscal_year(self) -> Whose:
        """japan or us, where the text names only one of them; else nothing."""
        return _whose(self.plain)


@lru_cache(maxsize=16)
def _whose(plain: str) -> Whose:
    named = [whose for whose, cue in _FISCAL_CUES.items() if cue.search(plain)]
    return named[0] if len(named) == 1 else ""


SHIFTS = {"this": 0, "current": 0, "last": -1, "next": 1}

Read = families.Read[Context]


def patterns(*families: tuple[str, Read]) -> tuple[Family[Read], ...]:
    """Return families whose patterns hold whole words, in any case."""
    return tuple(Family(rf"(?:{text})(?![A-Za-z0-9])", read, flags=re.IGNORECASE) for text, read in families)


def group(match: re.Match[str], name: str) -> str:
    """Return what a group matched, or '' where it matched nothing or the pattern has none of that name."""
    return match.groupdict().get(name) or ""


def nearest(of_year: Callable[[int], str], context: Context) -> str:
    """Return what is said of no year in the year that the tense allows, or else in the nearest.

    `of_year` gives the date in a year and raises ValueError where that year has none (29 February).
    """
    found = in_years_near(of_year, context.published)
    return nearest_of(found, context.published, context.tense)


def near_year(words: str, context: Context) -> int:
    """Return the year that "this year", "last year" or "that year" is."""
    first = words.lower().removeprefix("the ").split()[0]
    if first in SHIFTS:
        return context.published.year + SHIFTS[first]
    return context.anchor().year + {"previous": -1, "following": 1}.get(first, 0)


_ADVERB = r"(?:(?:not|also|soon|again|first|fully|[a-z]+ly)[ ])?"
_PERCEIVED = r"(?:be[ ])?(?:see|hear|feel|smell|seen|heard|felt|smelt)\b"
"""With the verbs of the senses, can and could tell what was so: shots could be heard (Quirk et al., 4.52)."""
_AHEAD = (
    r"will|'ll|shall|won't|would|(?-i:may|might)|upcoming|forthcoming|tomorrow"
    rf"|(?:can|could)(?![ ](?:not|have|only|hardly|barely|{_PERCEIVED})\b)"
    r"|(?:postponed|delayed|moved|adjourned|rescheduled|extended|deferred|put[ ]off|pushed[ ]back"
    r"|brought[ ]forward)[ ](?:to|until|till)\b"
    r"|(?:is|are|was|were|be|been)[ ](?:set|due|scheduled|expected|slated|planned|about|(?:un)?likely|to)\b"
    r"|more[ ]likely[ ]than[ ]not|(?<!as )possible(?![ ]to\b)|forecast[ ]to"
    r"|due[ ](?:on|in|at|for|by|next|this)|going[ ]to|gonna|scheduled|slated|due[ ]to|set[ ]to|planned[ ]for"
    r"|set[ ]for|expected"
    r"|(?:plan|intend|aim|want|hope|vow|pledge|promise|agree|decide|prepare|propose|expect|seek|threaten"
    r"|offer)(?:s|d|ed|ned|ning|ing)?[ ]to|preparing[ ]to|ready[ ]to|must|should"
)
_TIMETABLE = (
    r"(?:and|who|which|that|he|she|it|,)[ ](?:begins|starts|opens|closes|resumes|returns|ends|meets|leaves"
    r"|departs|arrives|convenes|expires|(?:takes|comes|goes)[ ](?:effect|place|into|on))"
)
"""The present of a timetable may be of a day to come: he was jailed and returns to court on Friday."""
_CUE = pattern_of(
    rf"(?:\b|(?=,))(?:(?P<perfect>(?:has|have|having)[ ]{_ADVERB}been[ ]{_ADVERB}{ANY_PARTICIPLE})"
    rf"|(?P<coming>will[ ]have[ ]{_ADVERB}(?:been[ ])?{_ADVERB}{ANY_PARTICIPLE})|(?P<ahead>{_AHEAD})"
    rf"|(?P<timetable>{_TIMETABLE})|(?P<passive>be[ ]{_ADVERB}{ANY_PARTICIPLE})"
    rf"|(?P<back>{PAST}|{UNCHANGED_PAST}|{PARTICIPLE}))\b",
    re.IGNORECASE,
)
_NO_VERB = pattern_of(
    r"\b(?:(?:to|will|would|shall|may|might|can|could|must|should|not|get|gets)"
    r"|(?:the|an?|no|any|its|his|her|their|our|my|your)(?:[ ][a-z]+ly)?|newly)[ ]$",
    re.IGNORECASE,
)
"""Behind a modal cut and put are no past; behind an article a participle describes: the damaged bridge."""
_DESCRIBES = pattern_of(
    r"\b(?:of|with|in|into|from|on|for|per)(?:[ ][a-z]+ly)?[ ]$"
    r"|\b(?:will|'ll|shall|would|won't)[ ](?:(?:not|also|soon|now|then)[ ])?(?!have\b|be\b)[a-z]+(?<!ly)[ ]$",
    re.IGNORECASE,
)
"""What stands behind a preposition or as the object of "will sell" is no verb: tonnes of stored grain."""
_NOUN_NEXT = pattern_of(
    r"[ ](?!(?:the|an?|its|his|her|their|to|by|in|on|at|for|from|with|of|that|and|or|but|as|into|out|up"
    r"|off)\b)[a-z]",
    re.IGNORECASE,
)
_WITH_ITS_TIME = pattern_of(
    r"[^,;.:]*?\b(?:(?:19|20)\d\d|(?:last|this|previous)[ ](?:year|month|week|season)|yesterday|ago"
    r"|earlier)\b[^.;:]",
    re.IGNORECASE,
)
"""It will sell grain cut in 2024 in May: what a participle says of a noun has its own time behind it."""
_OWN_SUBJECT = pattern_of(
    r"[,;:—]|\b(?:that|which|who|and|but|because|when|while|after|before|if|it|they|he|she|we)\b",
    re.IGNORECASE,
)
_RESOLVED = pattern_of(
    r"(?<!\bbe )(?<!\bis )(?<!\bre )(?<!\bas )(?<!\ben )\b(?:agreed|decided|vowed|pledged|promised|offered"
    r"|threatened|resolved|chose|opted|proposed|intended|planned)[ ]to\b"
)
"""In May it agreed to sell: the day before a verb in the past is that of agreeing."""
_BESIDE = pattern_of(r"(?:\band|\bor|,)[ ](?:then[ ])?$", re.IGNORECASE)
_SENSED = pattern_of(rf"be[ ]{_ADVERB}(?:seen|heard|felt|smelt)$", re.IGNORECASE)
_TOLD_BY_THE_VERB = pattern_of(
    rf"\b(?:{ANY_PARTICIPLE}(?:[ ]not)?"
    r"|(?:first|second|third|[a-z]+th|last|only|[a-z]+est)\b[^.;,]{0,30})[ ]to[ ]$",
    re.IGNORECASE,
)
"""It had to be closed; the first bridge to be built: what stands before "to be" tells the time."""
_ASKED_BEFORE = pattern_of(
    r"(?:ruled[ ]out|called[ ](?:for|on)|saw[ ]no|sought|forecast|(?:refus|reject|dismiss|oppos|urg|demand"
    r"|ask|press|propos|promis|pledg|plann|predict|request|want|hop|warn)ed)[ ].*[ ]before[ ](?:the[ ])?$",
    re.IGNORECASE,
)
"""What was asked for or ruled out before a day was so when the day was still to come."""
_SENTENCE_END = pattern_of(r"[.!?][\"”']?\s+(?=[A-Z\"“])|\n")
_TOWARDS = pattern_of(
    r"\b(?:for|upcoming)[ ](?:the[ ])?$"
    r"|\b(?:by|(?:until|till)(?:[ ](?:well[ ])?after|[ ]at[ ]least)?|ahead[ ]of|no[ ]later[ ]than)[ ]"
    rf"{A_PART}",
    re.IGNORECASE,
)
_OPENS_WITH = pattern_of(rf"^[\"'“(]?(?:(?:but|and|yet)[ ])?(?:by|until|till)[ ]{A_PART}", re.IGNORECASE)
"""By March it had sold three; until May it was closed: the verb behind tells the time."""
_ADDED = pattern_of(r",[ ](?:which|who|whose)[ ][^,;]*,")
"""What a relative clause adds to a noun, between commas."""
_FOR = pattern_of(r"\bfor[ ](?:the[ ])?$", re.IGNORECASE)
_OF_ACCOUNTS = pattern_of(
    r"(?:the[ ])?(?:\w+[ -])?(?:quarter|half|fiscal|financial)\b|the[ ]first[ ]\w+[ ](?:months|quarters)\b"
    r"|[QH][1-4]\b",
    re.IGNORECASE,
)
"""Profits are told for a quarter that is over, a vote is called for a day to come."""
_COMPARED = pattern_of(
    r"\b(?:below|above|than|match(?:es|ed|ing)?|exceed(?:s|ed|ing)?)[ ](?:[a-z]+[ ]in[ ])?$"
)
_THAN = pattern_of(
    r"(?<!later )(?<!earlier )(?<!sooner )(?<!longer )(?<!rather )(?<!other )\bthan[ ](?:(?:in|on|at|for"
    r"|during)[ ])?(?:the[ ](?:end|start|beginning|close)[ ]of[ ])?(?:the[ ])?$|\bsince[ ](?:the[ ])?$",
    re.IGNORECASE,
)
"""What is more than in May, or has been so since May, was measured in a May that is over."""
_MONTH_AHEAD = pattern_of(
    rf"\b(?:{_AHEAD})\b.*\b(?:{alternatives(FULL_MONTHS)}|spring|summer|autumn|winter|19\d\d|20\d\d)\b",
    re.IGNORECASE,
)
"""Fares will be higher in June than in May: both may be to come."""
_MEASURED = pattern_of(r"[A-Z][a-z]+'s[ ]")
"""What is to come is compared with what was measured: less than December's rate."""
_BEFORE, _BEHIND = 240, 160
"""How many characters on either side are looked at."""


_Cue = tuple[Tense, bool]
"""What a word tells of the time, and whether it is a passive."""


def tense_at(plain: str, place: int) -> Tense:
    """Return whether a date looks back or ahead, by the verb before it in its sentence or behind."""
    before = _SENTENCE_END.split(plain[max(0, place - _BEFORE) : place])[-1]
    if _COMPARED.search(before) and _MEASURED.match(plain, place):
        return "past"
    if _THAN.search(before) and not _MONTH_AHEAD.search(before):
        return "past"
    if _TOWARDS.search(before) and _looked_back(plain, place, before):
        return "past"
    if _TOWARDS.search(before) and not (_FOR.search(before) and _OF_ACCOUNTS.match(plain, place)):
        return "future"
    if cues := list(_cues(before)):
        return cues[-1][0]
    return _tense_behind(plain, place)


def _tense_behind(plain: str, place: int) -> Tense:
    """Return whether the first verb behind a place in its sentence looks back or ahead."""
    behind = _SENTENCE_END.split(plain[place : place + _BEHIND])[0]
    words = _ADDED.sub(" ", behind)
    if (done := _RESOLVED.search(words)) and not any(_cues(words[: done.start()])):
        return "past"
    return next((tense for tense, _ in _cues(words)), "")


def _looked_back(plain: str, place: int, before: str) -> bool:
    """Tell whether a day by which something was so is over."""
    if _OPENS_WITH.match(before):
        return _tense_behind(plain, place) == "past"
    return was_so_by(before)


def _cues(words: str) -> Iterator[_Cue]:
    """Yield what looks back or ahead, in order; a participle beside a passive has its auxiliary."""
    last = ahead = None
    for match in _CUE.finditer(words):
        front = words[: match.start()]
        if last and last[1] and match["back"] and _BESIDE.search(front):
            continue
        if match["back"] and (_describes(match) or (ahead and _has_own_time(words, match, ahead))):
            continue
        if found := _cue(match, front):
            ahead = match if found[0] == "future" else None
            last = found
            yield found


def _describes(match: re.Match[str]) -> bool:
    """Tell whether a participle stands before the noun that it describes, and is no verb of the sentence."""
    words = match.string
    return bool(_DESCRIBES.search(words, 0, match.start()) and _NOUN_NEXT.match(words, match.end()))


def _has_own_time(words: str, match: re.Match[str], ahead: re.Match[str]) -> bool:
    """Tell whether a participle behind what looks ahead has its own time before the date."""
    joined = not _OWN_SUBJECT.search(words, ahead.end(), match.start())
    return joined and bool(_WITH_ITS_TIME.match(words, match.end()))


def _cue(match: re.Match[str], front: str) -> _Cue | None:
    """Return what a word tells of the time, None where another word does."""
    if match["passive"]:
        told = _TOLD_BY_THE_VERB.search(front) or _SENSED.match(match[0])
        return None if told else ("future", True)
    if match["timetable"]:
        return "", False
    if match["back"] and _NO_VERB.search(front):
        return None
    ahead = match["ahead"] or match["coming"] or _ASKED_BEFORE.match(match.string, match.start())
    return ("future" if ahead else "past"), False
