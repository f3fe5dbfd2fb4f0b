"""Who speaks or acts in English: the words beside names, who is not named, and who speaks before a colon."""

from __future__ import annotations

import re

from ..patterns import pattern_of
from ..speakers import Speakers
from .calendar_words import FULL_MONTHS, FULL_WEEKDAYS
from .hedge_words import SPEAK, forms
from .verbs import FINITE, VERB_FIRST
from .word_lists import IRREGULAR_PAST, NO_PAST, any_of, word_list

_OFFICE = (
    r"(?:president|prime[ ]minister|minister|premier|chancellor|secretary|spokes(?:man|woman|person)"
    r"|chief|leader|governor|mayor|ambassador|envoy|chair(?:man|woman)?|director|senator|representative"
    r"|chief[ ]executive|executive|king|queen|general|admiral|commissioner|judge|official)"
)
_WHO = any_of("occupation")
PERSON = f"(?:{_OFFICE}|{_WHO})"
"""A person by office or occupation, with a small letter."""
_HOLD = forms(
    "believe think criticise criticize condemn denounce praise welcome oppose support argue hold favour "
    "favor fear doubt blame reject"
)
_FORESEE = forms("expect forecast predict project anticipate foresee estimate believe think fear doubt")
_OF = r"[ ](?:in|at|of|from|with)[ ](?:the[ ])?[A-Z][\w’'-]*(?:[ ][A-Z][\w’'-]*){0,3}"
_OPENS = (
    "after|before|when|while|as|if|although|though|because|since|once|until|unless|despite|in|on|at|by|with|for|from|during"
    "|following|under|amid|according|[a-z]+ing"
)
_BE_DONE = (
    r"(?:(?:has|have|had|will|would|could|may|might|must|should|also|later|now|then|not|never|[a-z]+ly)[ ])*"
    r"(?:is|are|was|were|be|been|being)[ ](?:(?:also|later|now|then|not|never|[a-z]+ly)[ ])*"
    rf"(?:(?!expected|supposed|interested|pleased|{NO_PAST})[a-z]{{2,}}ed|{IRREGULAR_PAST}"
    r"|run|given|taken|shown|broken|stolen|driven|drawn|thrown|beaten|forbidden|written|seen)\b"
)
SPEAKERS = Speakers(
    behind=True,
    ending=pattern_of(
        r",[ ](?P<who>[^,;]{2,60}?)[ ]"
        r"(?:sa(?:id|ys)|told[ ](?:[a-z]+s|an?[ ][a-z ]{3,30}|the[ ][\w ]{3,30}))[.\"]?$"
    ),
    # What a participle says of a noun is no verb (the troubled firm, Kay-based); what "that" introduces
    # begins anew.
    verb=pattern_of(rf"(?<![-–‑])(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bits )(?:{FINITE})", re.IGNORECASE),
    predicate=VERB_FIRST,
    opening=pattern_of(rf"(?:(?:{_OPENS})\b.*,\s|.*\bthat\s|.*[;:—]\s)", re.IGNORECASE | re.DOTALL),
    passive=pattern_of(rf"[ ]{_BE_DONE}"),
    done_by=pattern_of(rf"\b{_BE_DONE}[^;]*\bby[ ](?:the[ ])?(?:[A-Z][\w’'-]*[ ])*$"),
    spoken_of=pattern_of(
        r"(?:^|\s)(?:to|with|from|on|by|for|against|at|in|about|told|tells|telling|after|over|under|near"
        r"|between|among|including|like|visiting|meeting|urging|urged|asked)(?:\sthe(?:m|se))?(?:\sthe)?(?:\s[A-Z][\w’'-]*){0,3}\s$",
        re.IGNORECASE,
    ),
    # Bay Company told President X is no title: what stands between has no verb and no preposition in it.
    title=pattern_of(
        r"(?:['’]s)?(?:[ ](?!(?:to|for|with|by|that|told|urged|asked|and)\b)[\w’'-]+){0,3}?"
        rf"[ ]{_OFFICE},?[ ]|['’]s[ ]",
        re.IGNORECASE,
    ),
    joined=pattern_of(r"(?:,?[ ]and|,)[ ](?:the[ ])?", re.IGNORECASE),
    views=pattern_of(rf"\b{_HOLD}\b", re.IGNORECASE),
    own_plan=pattern_of(
        # Said on Monday that it would, told reporters they plan to; plans to, it said.
        r"<(?:[ ](?:in[ ]an?[ ](?:[\w-]+[ ])?[a-z]+|on|in|at|late|early|that|reporters|journalists|#))*"
        r"[ ](?:(?:it|he|she|they|we)[ ](?:also[ ])?)?>|@[ ](?:also[ ])?>[^@]*,[ ](?:it|he|she|they)[ ]<"
    ),
    polled=pattern_of(
        r"(?<!to the )\bpolls?\b|\bsurveys?\b|\bof (?:those|people) (?:asked|polled|surveyed)\b"
    ),
    outlet=pattern_of(r"\b(?:this (?:news)?paper|the editorial board) $", re.IGNORECASE),
    among_others=pattern_of(
        r"(?:[ ][A-Z][\w’'-]*)*,?[ ](?:among[ ]them|included|for[ ](?:one|instance|example))\b"
    ),
    formerly=pattern_of(r"\b(?:once|previously|formerly|used[ ]to|in[ ]the[ ]past)\b", re.IGNORECASE),
    described=pattern_of(
        rf"\b(?P<who>(?i:{_WHO}))(?:{_OF})?(?:[ ](?!who\b)[a-z]+){{0,2}}?[ ](?:{SPEAK}|{_FORESEE})\b"
        rf"|\b{SPEAK}[ ](?:the|an?|one|two|some|several)[ ](?:[\w’'-]+[ ]){{0,4}}?"
        rf"(?P<behind>{_WHO})\b(?![ ][A-Z])|^(?:[^:]{{0,30}}[ ])?(?P<heading>(?i:{_WHO})):"
    ),
)


_LABELS = "|".join((*word_list("printed_before_colon"), *FULL_WEEKDAYS, *FULL_MONTHS))
_TURN_WORD = r"[A-Z][\w.'-]*"
_TURN_NAME = (
    rf"(?!(?i:{_LABELS})\b){_TURN_WORD}(?:[ ](?:{_TURN_WORD}|of|the|for|and|de|van|von|bin|al)){{0,6}}"
)
_BY_OFFICE = rf"(?:[\w'-]+[ ]){{0,5}}(?i:{PERSON}|reporter|interviewer|moderator)"
TURN = pattern_of(
    # Behind the name of who speaks stands a predicate: "Venue: Town Hall" has none.
    rf"(?:(?:{_TURN_NAME}|{_BY_OFFICE}):\s+(?=[\"']?[^.!?\n]*?(?i:{FINITE}))|[QA]:\s)"
)
