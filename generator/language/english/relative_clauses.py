"""Relative clauses in English: what is told of a thing beside what its sentence tells.

Behind a comma one adds to a noun (17.22 to 17.25 of Quirk et al., A Comprehensive Grammar of the English
Language), without one it tells which thing is meant (17.10 to 17.15). What it hedges, its sentence does not.
"""

from __future__ import annotations

import re

from ..patterns import pattern_of
from .hedge_words import HEARSAY, SPEAK, small
from .verbs import HEDGE_VERBS, IS_FINITE, PREDICATE, SURELY_FINITE, VERB_FIRST

RELATIVE = r"(?:which|who|whom|whose|where|(?:\w+\s){1,3}of\s(?:which|whom))"
"""What adds to a noun behind a comma (Quirk et al. 17.22 to 17.25): which opened, some of whom left."""
GOES_ON = pattern_of(rf"{VERB_FIRST.pattern}|(?<!,\s)(?:that|who|which)\s", re.IGNORECASE)
"""What may go on with the clause before it: the verb of its subject, what is told of its object."""
_RELATIVE_NEXT = pattern_of(
    rf"{RELATIVE}\b|an?\s(?!(?:day|week|month|year|decade)s?\b)(?:[\w'-]+\s){{1,4}}?(?:that|which|who|whose)\s",
    re.IGNORECASE,
)
_LINKED = r"(?!(?:is|was|has|does|of|for|in|from|by|at|to|with|on|and)\s)"
BARE_RELATIVE = pattern_of(
    rf"an?\s(?!(?:day|week|month|year|decade)s?\b)(?:[\w'-]+\s){{0,2}}?{_LINKED}[\w'-]+\s"
    rf"(?:(?:s?he|it|they|we)\s(?:[\w'-]+\s){{0,2}}?(?:{SURELY_FINITE})"
    rf"|(?:(?:the|its|his|her|their)\s|(?-i:[A-Z]))(?:[\w.'-]+\s){{1,4}}?(?:{SURELY_FINITE})"
    rf"|{_LINKED}(?:[a-z]+s|people)\s(?:{SPEAK}|{HEDGE_VERBS})\s\w)",
    re.IGNORECASE,
)
"""A thing with a relative clause without a pronoun (Quirk et al. 17.15): a step he regrets."""
_AUXILIARY = "(?:is|are|was|were|has|have|had|will|would|can|could|(?-i:may|might)|must|should|did|does)"
_NO_SUBJECT = r"(?!(?:the|an?|its|his|her|their|this|these|it|s?he|they|we|no|all|there)\s|(?-i:[A-Z]))"
_NOUN_PHRASE = rf"(?!(?:that|who|which|and|or|but|if|whether|as|than|{SPEAK}|{HEDGE_VERBS})\s)[\w'%£$€.-]+\s"
_OF_SUBJECT = pattern_of(
    rf"[\"']?(?P<head>(?:{_NOUN_PHRASE}){{1,6}})(?:that|who|which)\s{_NO_SUBJECT}(?:{_AUXILIARY}\s)?"
    rf"(?:(?:not|been|have|be|also)\s)*[\w'-]+\s(?:(?!{_AUXILIARY}\s)(?:to\s(?:have|be)\s)?{_NOUN_PHRASE}){{0,9}}(?={_AUXILIARY}\s|{SPEAK}\s)",
    re.IGNORECASE,
)
"""A subject with its relative clause, up to the verb: the pier that may close (was sold)."""
_OF_OBJECT = pattern_of(
    rf"[\"']?(?P<head>(?:{_NOUN_PHRASE}){{2,}}?(?:the|an?|its|his|her|their)\s(?:[\w'-]+\s){{1,3}}?)"
    rf"(?=(?:who|which|that)\s{_AUXILIARY}\s)",
    re.IGNORECASE,
)
"""A sentence up to the relative clause of its object: they sold the pier (that may close)."""

_SUPPOSES = pattern_of(
    r"\b(?!(?:the|an?|its|his|her|their|these|those|such|no)\s)[\w'-]+\s"
    r"(?:estimate|forecast|predict|reckon|assume|calculate|fear|suspect)(?:s|d|ed)?\s$",
    re.IGNORECASE,
)
"""What ends with a verb that has a clause behind "that": the agency estimates that …"""


def parts(plain: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return a clause, or apart what it tells and what a relative clause without commas tells in it."""
    subject, object_ = _OF_SUBJECT.match(plain, start, end), _OF_OBJECT.match(plain, start, end)
    told = subject and (PREDICATE.search(subject["head"]) or _SUPPOSES.search(subject["head"]))
    if subject and (told or HEARSAY.search(small(subject[0]))):
        subject = None
    if object_ and not PREDICATE.search(object_["head"]):
        object_ = None
    found = subject or object_
    cut = found.end() if found else end
    return [(start, start + len(plain[start:cut].rstrip())), *([(cut, end)] if cut < end else [])]


def adds(words: str) -> bool:
    """Tell whether a piece behind a comma is a relative clause, or a noun with one: a step that it took."""
    return bool(BARE_RELATIVE.match(words) or (_RELATIVE_NEXT.match(words) and IS_FINITE.search(words)))
