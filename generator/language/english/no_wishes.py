"""What has the form of a wish or of a promise in English, and is none.

By the grammar: a participle in front of its noun (the promised bridge) and a request spoken of as a thing
(upheld the request) are no predicates; to invite or to call on somebody asks for a deed only where "to" and a
verb follow. By procedure: whoever calls for tenders, appeals to a court or seeks asylum does a thing by words
and states no wish; there an object is part of the expression, and nobody is asked to do something with it.
Sources: Quirk et al., A Comprehensive Grammar of the English Language (7.15 to 7.19, 16.37 to 16.39, 17.28),
for the grammar; Garner, Dictionary of Legal Usage, for what is sought of courts and offices.
"""

from __future__ import annotations

from ..patterns import pattern_of
from ..pieces import without
from .hedge_words import forms, inflect
from .word_lists import word_list

_DETERMINER = r"(?:the|an?|its|his|her|their|our|my|every|no)"
_ASKED = (
    "want desire seek invite request demand recommend propose suggest promise pledge intend plan advise aim"
)
_PARTICIPLES = "|".join(sorted({form for base in _ASKED.split() for form in inflect(base)} - {"sought"}))
_NO_NOUN = "|".join(
    word_list("""
    to that by for in on at from as with of and or not an a the its it him them his her their our it's
    """)
)
_TO_DO = r"[ ]to[ ]+(?!(?:the|an?|its|his|her|their|our|this)\b)[a-z]"
"""What is asked for as a deed; behind "to the" stands a place."""
_TENDERS = r"(?:tenders|bids|proposals|applications|submissions|nominations|entries)"
_REMEDY = (
    r"(?:(?:the|an?|political|court|urgent|temporary|interim|bankruptcy|creditor|legal)[ ]){0,2}"
    r"(?:asylum|bail|extradition|injunction|retrial|warrant|bankruptcy[ ]protection|court[ ]protection"
    r"|protection[ ]from[ ](?:its[ ]|their[ ]|his[ ]|her[ ])?creditors|judicial[ ]review|adjournment)"
)
_COURT = r"(?:court|tribunal|ombudsman|arbitrators?|judges?)"
_WORDS = r"(?:[ ]+[\w'-]+){0,5}?"
_GOES_ON = r",[\"']?[ ]*$"
"""A clause that ends in a comma: the deed that is asked for may stand in the next but one."""

_NO_WISHES = pattern_of(
    r"(?<![\w-])(?=[a-z'])(?:"
    # The promised bridge.
    rf"{_DETERMINER}[ ](?:{_PARTICIPLES})(?<=ed)(?=[ ]+(?!(?:{_NO_NOUN})\b)[a-z])"
    # The court upheld the request; at the mayor's request.
    rf"|{_DETERMINER}[ ](?:requests?|demands?|wish|wishes|desires?|invitations?|appeals?)"
    r"(?=[ ]*(?:[.,;:]|$)|[ ](?:was|were|had|has|have|been)\b(?![ ](?:to|that|for)\b))"
    r"|at[ ]+(?:[\w'-]+[ ]+){1,3}?requests?\b"
    # Did not respond to a request for comment.
    r"|requests?(?=[ ]for[ ](?:comment|information|an?[ ]interview)\b)"
    # Demand for chips, rising demand: "demand for" is never the verb; as a request it has its determiner.
    r"|(?<!\bthe )(?<!\bits )(?<!\bhis )(?<!\bher )(?<!\btheir )(?<!\ba )(?<!\bthis )(?<!'s )"
    r"demand(?=[ ]for\b)"
    r"|(?<=\bof )demand|(?<=\bin )demand|(?<=\bfor )demand"
    # Weaker demand: what is demanded stands behind the verb.
    r"|demand(?=[ ]*(?:[.,;:]|$)|[ ](?:in|from|at|but|as|has|had|will|would)\b)"
    # Called for tenders, sought asylum, appealed to a court: unless somebody is to do something with it.
    rf"|(?:call(?:s|ed|ing)?[ ]for|{forms('invite request seek')}|ask(?:s|ed|ing)?[ ]for|requests?[ ]for)"
    rf"(?=[ ](?:{_TENDERS}|{_REMEDY})\b(?!{_WORDS}[ ]to[ ]))"
    r"|call(?:s|ed|ing)?[ ]for(?=[ ](?:order|an?[ ](?:recess|adjournment)|a[ ]show[ ]of[ ]hands)\b)"
    rf"|appeal(?:s|ed|ing)?[ ]to(?=[ ]+(?:[\w'-]+[ ]+){{0,4}}?{_COURT}\b(?!{_WORDS}{_TO_DO})"
    rf"(?![^;]*{_GOES_ON}))"
    # The ambassador called on the minister; the club invited guests to the launch.
    rf"|call(?:s|ed|ing)?[ ](?:upon|on)(?![^;]*(?:{_TO_DO}|\bfor\b|{_GOES_ON}))"
    rf"|{forms('invite')}(?![^;]*(?:{_TO_DO}|{_GOES_ON}))"
    # The bank advised the firm on the merger; he aimed the gun.
    rf"|{forms('advise')}(?=[ ](?:the|an?|its|his|her|their)[ ]+(?:[\w'-]+[ ]+){{1,3}}?on[ ]+"
    r"(?:the|an?|its|their)\b)"
    r"(?![^;]*(?:[ ]to[ ]|\bagainst\b|\bthat\b|\bnot\b))"
    rf"|{forms('aim')}(?=[ ](?:an?|the|his|her|its|their)\b)"
    r")(?![\w-])"
)


def without_no_wishes(clause: str) -> str:
    """Return a clause, made small, of the same length in which what is no wish is blanked out."""
    return without(_NO_WISHES, clause)
