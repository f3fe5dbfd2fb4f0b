"""Who speaks or acts in English: the words before and between names, and speakers who are not named."""

from __future__ import annotations

import re

from ..speakers import Speakers
from .hedge_words import SPEAK, forms

_OFFICE = (
    r"(?:president|prime[ ]minister|minister|premier|chancellor|secretary|spokes(?:man|woman|person)"
    r"|chief|leader|governor|mayor|ambassador|envoy|chair(?:man|woman)?|director|senator|representative"
    r"|chief[ ]executive|executive|king|queen|general|admiral|commissioner|judge|official)"
)
_WHO = (
    r"officials?|experts?|analysts?|diplomats?|aides?|advis[eo]rs?|scholars?|researchers?|economists?"
    r"|residents?|villagers?|executives?|officers?|lawmakers?|insiders?|workers?|witnesses"
)
PERSON = f"(?:{_OFFICE}|{_WHO})"
"""A person by office or occupation, with a small letter."""
_HOLD = forms(
    "believe think criticise criticize condemn denounce praise welcome oppose support argue hold favour "
    "favor fear doubt blame reject"
)
_OF = r"[ ](?:in|at|of|from|with)[ ](?:the[ ])?[A-Z][\w’'-]*(?:[ ][A-Z][\w’'-]*){0,3}"
SPEAKERS = Speakers(
    behind=True,
    spoken_of=re.compile(
        r"(?:^|\s)(?:to|with|from|on|by|for|against|at|in|about|told|tells|telling|after|over|under|near"
        r"|between|among|visiting|meeting|urging|urged|asked)(?:\sthe)?(?:\s[A-Z][\w’'-]*){0,3}\s$",
        re.IGNORECASE,
    ),
    # Bay Company told President X is no title: what stands between has no verb and no preposition in it.
    title=re.compile(
        r"(?:['’]s)?(?:[ ](?!(?:to|for|with|by|that|told|urged|asked|and)\b)[\w’'-]+){0,3}?"
        rf"[ ]{_OFFICE},?[ ]|['’]s[ ]",
        re.IGNORECASE,
    ),
    joined=re.compile(r"(?:,?[ ]and|,)[ ](?:the[ ])?", re.IGNORECASE),
    views=re.compile(rf"\b{_HOLD}\b", re.IGNORECASE),
    formerly=re.compile(r"\b(?:once|previously|formerly|used[ ]to|in[ ]the[ ]past)\b", re.IGNORECASE),
    described=re.compile(
        rf"\b(?P<who>(?i:{_WHO}))(?:{_OF})?(?:[ ](?!who\b)[a-z]+){{0,2}}?[ ]{SPEAK}\b"
        rf"|\b{SPEAK}[ ](?:the|an?|one|two|some|several)[ ](?:[\w’'-]+[ ]){{0,4}}?"
        rf"(?P<behind>{_WHO})\b(?![ ][A-Z])"
        rf"|^(?:[^:]{{0,30}}[ ])?(?P<heading>(?i:{_WHO})):"
    ),
)
