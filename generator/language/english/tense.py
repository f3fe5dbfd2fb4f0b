"""Whether the words around a date look back or ahead.

The verbs that look ahead are those of arrangement and intention (Quirk et al., A Comprehensive Grammar of the
English Language, 4.42 to 4.48); the irregular past forms are those of its appendix, as far as the press uses
them.
"""

from __future__ import annotations

import re

from ..nearness import Tense
from ..pieces import alternatives
from .word_lists import word_list

_AHEAD = (
    r"will|'ll|shall|won't|would|(?-i:may|might)|upcoming|forthcoming|tomorrow"
    r"|(?:postponed|delayed|moved|adjourned|rescheduled|extended|deferred|put[ ]off|pushed[ ]back"
    r"|brought[ ]forward)[ ](?:to|until|till)\b"
    r"|(?:is|are|was|were|be|been)[ ](?:set|due|scheduled|expected|slated|planned|about|likely|to)\b"
    r"|going[ ]to|gonna|scheduled|slated|due[ ]to|set[ ]to|planned[ ]for|set[ ]for|expected"
    r"|(?:plan|intend|aim|want|hope|vow|pledge|promise|agree|decide|prepare|propose|expect|seek|threaten"
    r"|offer)"
    r"(?:s|d|ed|ned|ning|ing)?[ ]to|preparing[ ]to|ready[ ]to|must|should"
)
_IRREGULAR = word_list(
    """
    was were had did said told went came took gave got made met saw knew thought found left kept held
    brought bought sold sent spent lost won paid led rose fell grew began ran spoke wrote stood struck
    shot fought fled flew became broke chose drove hit let put set cut sank stole swore threw tore wore
    won underwent withdrew oversaw overtook undertook caught taught sought felt dealt built burnt drew
    hung laid lay meant read rang sang sat shook shut slept slid spread stuck swam swept understood woke
    wound
    """
)
IRREGULAR_PAST = alternatives(_IRREGULAR)
NO_PAST = (
    "united|need|speed|indeed|hundred|feed|breed|exceed|proceed|succeed|embed|seed|red|shed|wed|bed|sacred"
    "|naked|wicked"
)
_NO_MODAL = "".join(
    f"(?<!\\b{word} )" for word in word_list("to will would shall may might can could must should not")
)
"""Behind one of these, cut, put and set are no past."""
_CUE = re.compile(
    rf"\b(?:(?P<ahead>{_AHEAD})"
    rf"|{_NO_MODAL}(?P<back>(?!(?:{NO_PAST})\b)[a-z]{{2,}}ed|{IRREGULAR_PAST}))\b",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?][\"”']?\s+(?=[A-Z\"“])|\n")
_TOWARDS = re.compile(
    r"\b(?:for|by|until|till|ahead of|upcoming|no later than)[ ](?:the[ ])?$", re.IGNORECASE
)
_FOR = re.compile(r"\bfor[ ](?:the[ ])?$", re.IGNORECASE)
_OF_ACCOUNTS = re.compile(
    r"(?:the[ ])?(?:\w+[ -])?(?:quarter|half|fiscal|financial)\b|[QH][1-4]\b", re.IGNORECASE
)
"""Profits are told for a quarter that is over, a vote is called for a day to come."""
_BEFORE, _BEHIND = 240, 160
"""How many characters on either side are looked at."""


def tense_at(plain: str, place: int) -> Tense:
    """Return whether a date looks back or ahead, by the verb before it in its sentence or behind."""
    before = _SENTENCE_END.split(plain[max(0, place - _BEFORE) : place])[-1]
    if _TOWARDS.search(before) and not (_FOR.search(before) and _OF_ACCOUNTS.match(plain, place)):
        return "future"
    cues = list(_CUE.finditer(before))
    cue = cues[-1] if cues else _CUE.search(_SENTENCE_END.split(plain[place : place + _BEHIND])[0])
    if not cue:
        return ""
    return "future" if cue["ahead"] else "past"
