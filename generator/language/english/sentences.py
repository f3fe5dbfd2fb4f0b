"""Where the sentences of an English text begin and end."""

from __future__ import annotations

import re

from ..patterns import pattern_of
from ..pieces import between
from .calendar_words import SHORT_MONTHS, SHORT_WEEKDAYS
from .folding import fold
from .word_lists import word_list

_ABBREVIATIONS = {
    *SHORT_MONTHS,
    *SHORT_WEEKDAYS,
    # Titles and firms: a capital behind them begins no sentence (AP Stylebook, "abbreviations").
    *word_list("""
    mr mrs ms dr prof sen rep gov gen col lt capt maj sgt cpl pvt adm cmdr rev fr hon st sr jr messrs mt
    ft no nos vs v etc inc ltd co corp plc cos bros assn dept dist est approx fig figs vol pp ed eds al
    cf ca ave blvd rd e.g i.e a.m p.m u.s u.k u.n e.u d.c ph.d pres supt det insp
    """),
}
_MAY_END = frozenset(word_list("inc ltd co corp plc etc a.m p.m u.s u.k u.n e.u d.c jr sr"))
_FUNCTION = pattern_of(
    r"[\"“‘']?(?:The|A|An|He|She|It|They|We|I|In|On|At|But|And|However|This|That|These|Those|His|Her|Its"
    r"|Their|There|When|After|As|If|For|Officials)\b"
)
_END = pattern_of(r"[.!?…]+[\"”’')\]]*(?=\s+[\"“‘'(\[]?[A-Z0-9]|\s*$)|\n\s*\n|(?<=[a-z0-9\"”])\n(?=[A-Z\"“])")
_LAST_WORD = pattern_of(r"[A-Za-z.']+$")


def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return the (start, end) of the sentences of a text, without the white space around them."""
    plain = fold(text)
    found = _END.finditer(plain)
    return between(text, (one.end() for one in found if not one[0].startswith(".") or _ends(plain, one)))


def _ends(plain: str, match: re.Match[str]) -> bool:
    """Tell whether a full stop ends a sentence: not after an abbreviation or an initial."""
    before = _LAST_WORD.search(plain, max(0, match.start() - 12), match.start())
    word = before[0].lower() if before else ""
    behind = plain[match.end() : match.end() + 24].lstrip()
    if not behind:
        return True
    if word in _MAY_END:
        return bool(_FUNCTION.match(behind))
    return word not in _ABBREVIATIONS and not (len(word) == 1 and word != "i")
