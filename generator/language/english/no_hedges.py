"""What has the form of a hedge in English, and hedges nothing: acts done by words, and hedges as things.

Whoever declares a dividend has done it (Austin, How to Do Things with Words); a forecast that is cut, a
demand that is refused and a recall after which shares fell are objects of what is told as done; and who has
not agreed to sell has no plan.

A participle in front of its noun (the promised bridge) and a request spoken of as a thing (upheld the
request) are no wishes; to invite or to call on somebody asks for a deed only where "to" and a verb follow.
Whoever calls for tenders, appeals to a court or seeks asylum does a thing by words and states no wish; there
an object is part of the expression, and nobody is asked to do something with it.

Sources: Quirk et al., A Comprehensive Grammar of the English Language (9.57 for "due to" as a cause, 14.4
and 15.25 for clauses of time, 14.28 and 16.31 for speech, 7.15 to 7.19, 16.37 to 16.39 and 17.28 for wishes,
16.37 for verbs with a thing as their object); Garner, Dictionary of Legal Usage, for what is sought of
courts and offices.
"""

from __future__ import annotations

from ..conditions import EXPOSED_TO
from ..patterns import pattern_of
from ..pieces import without
from .hedge_words import NO_HEDGES, SPEAK, forms, inflect
from .no_speech import SURELY_VERB
from .word_lists import IRREGULAR_PAST, any_of

_NP = r"(?:(?!(?:that|to|who|which|and|but|or|if|he|she|it|they|in|as)\b)[\w'&-]*[ ]+)"
_PUBLISH = forms("announce declare disclose reveal report confirm")
_NO_CLAUSE = rf"(?![^.;,]*\bthat\b)(?![ ]+(?:it|he|she|they|there)\b)(?![ ]+{_NP}{{0,4}}?(?:{SURELY_VERB})\b)"
_INFINITIVE = (
    r"(?!(?:the|an?|its|his|her|their|this|that|these|those|more|less)\b)[a-z]+(?<!ing)(?<!ion)(?<!ment)(?<![^s]s)"
    r"(?=[ ](?:the|an?|its|his|her|their|in|on|at|from|with|by|to|for|into|until|back|again)\b|[ ]{2,}|[ ]\d"
    r"|[ ]*(?:[.,;]|$))"
)
"""What may be a verb behind "to": it ends as no noun does, and an object or a place follows."""
_AGREED = (
    "(?:agreed?|agreeing|promised?|committed|commit|decided?|pledged?|offered?|undertaken?|resolved?"
    "|threaten(?:ed|ing)?|vow(?:ed)?|sw(?:ear|orn)|opt(?:ed)?|chosen?|choose|planned|intended|meant|proposed?"
    "|prepared?|arranged?)"
)
_THOUGH = r",?[ ](?:however|so[ ]far|of[ ]course|in[ ]fact|to[ ]date|though|as[ ]yet|at[ ]any[ ]time),?"
_ASKED = r"(?:demands?|requests?|calls?|appeals?|proposals?)"

_WITHIN = (
    r"(?:(?!\b(?:after|before|when|while|as|because|since|that|which|who|and|but|if|until|till"
    r"|though)\b)[^.;])*?"
)
"""What stands between two words of one clause."""
_BEEN = "was|were|is|are|has[ ]been|have[ ]been|had[ ]been"
_PUT_OFF = rf"(?:{any_of('put_off')}|put[ ]off|called[ ]off|brought[ ]forward|pushed[ ]back|held[ ]over)"

_DENIED = "|".join(
    f"(?<={verb} {which} )"
    for verb in ("denied", "denies", "dismissed", "dismisses", "rejected", "rejects", "rebutted", "refuted")
    for which in ("the", "a", "such", "these", "those")
)

_NO_PLANS = pattern_of(
    r"(?<![\w-])(?=[a-z])(?:"
    # Declared an interim dividend, a state of emergency: done by saying so.
    rf"{forms('declare')}(?=[ ]+{_NP}{{0,3}}?(?:{any_of('declared')}|state[ ]of[ ]\w+)\b)"
    # Shares fell after it announced the recall, when he admitted theft: a saying that is a time, and a deed.
    rf"|(?:before|after|until|once|since|when|(?<=, )having)[ ]+{_NP}{{0,5}}?(?:it[ ]|he[ ]|she[ ]|they[ ])?"
    rf"(?:{_PUBLISH}|{SPEAK}){_NO_CLAUSE}(?=[ ]|[.,;]|$)"
    # It cut its growth forecast; profits beat forecasts; more than forecast.
    rf"|(?<=ed )(?:the|its|his|her|their|an?|analysts'?|earlier|all)[ ](?:[\w'-]+[ ]){{0,4}}?forecasts?"
    r"(?![^.;]*\bthat\b)(?=[ ](?:of|for|to|from|by|at|in|on|and)\b|[ ]*(?:[.,;]|$))"
    rf"|(?:{IRREGULAR_PAST}|beat|above|below|than|against|with)[ ](?:(?:the|its|his|her|their|an?)[ ])?"
    r"(?:[\w'-]*[ ]+){0,4}?forecasts?(?![^.;]*\bthat\b)"
    r"(?=[ ](?:of|for|to|from|by|at|in|on|and)\b|[ ]*(?:[.,;]|$))"
    # It no longer publishes one central forecast.
    rf"|{forms('publish issue release update')}[ ]+(?:[\w'-]*[ ]+){{0,4}}?forecasts?"
    r"(?=[ ]*(?:[.,;]|$)|[ ](?:and|but)\b)"
    # Issued a three-year action plan: a document, which is there.
    rf"|{forms('issue publish adopt approve pass release sign endorse revise')}[ ]+(?:the|an?|its|their)[ ]"
    rf"{_NP}{{0,4}}?(?:action|master|business|development|recovery|strategic|[a-z]+-year)[ ]plans?(?![ ]to\b)"
    # Whoever denied the rumour says so himself.
    rf"|(?:{_DENIED})rumou?rs?\b"
    # What was planned for a day and put off to another, or came otherwise, is told as what happened.
    r"|(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bbe )(?<!\bbeen )(?<!\bnow )(?<!\bnot )"
    r"(?:(?:first|originally|initially|once)[ ])?"
    r"(?:planned|scheduled|slated|timetabled|due|set|meant|intended)"
    rf"[ ](?:for|to|in|on|at)\b(?={_WITHIN}[ ](?:(?:{_BEEN})[ ](?:[a-z]+ly[ ]|again[ ])?{_PUT_OFF}"
    r"|(?:opened|closed|ended|began|started|went[ ]ahead|took[ ]place))\b)"
    # Before it agreed to move: agreeing is done there, or is when it is done.
    rf"|(?:before|after|until|till)[ ]+{_NP}{{0,5}}?(?:it[ ]|he[ ]|she[ ]|they[ ])?(?:ha[sd][ ]|have[ ])?"
    rf"{forms('agree decide promise pledge vow offer threaten commit undertake resolve choose')}"
    r"[ ]to(?=[ ][a-z])"
    # What was planned and is given up is no plan any more.
    r"|plans?(?=[^.;,]{0,60}[ ](?:has|have|had|was|were)[ ](?:been[ ])?(?:dropped|abandoned|scrapped|shelved"
    r"|cancell?ed|axed|ditched|withdrawn)\b)"
    # Closed due to rain; it is due to the rain, to late delivery. A verb behind it makes it a plan.
    rf"|due[ ]to(?![ ]{any_of('act')}\b)"
    rf"(?!(?:(?<=(?:is|re|as|be)[ ]due[ ]to)|(?<=(?:not|now)[ ]due[ ]to))[ ]{_INFINITIVE})"
    # Refused the demand that it sell.
    rf"|{forms('refuse reject dismiss ignore accept spurn rebuff')}[ ]+{_NP}{{0,4}}?{_ASKED}\b"
    rf"|(?:met|meets?|meeting|turn(?:s|ed)?[ ]down)[ ]+{_NP}{{0,4}}?{_ASKED}\b"
    # Neither side has agreed to talk; it has yet to decide to sell.
    r"|(?:neither|nobody|none|no[ ]\w+)[ ]"
    rf"(?:(?!but\b)[\w'-]*[ ]+){{0,5}}?(?:has|have|had)[ ](?:\w+[ ])?{_AGREED}[ ]to"
    rf"|(?:not|n't|never|yet[ ]to)(?:{_THOUGH})?[ ](?:(?:yet|been|ever|(?!only\b)[a-z]+ly)[ ]){{0,2}}"
    rf"{_AGREED}[ ]to"
    # Of those polled 38 per cent were opposed: so many, and no view of the report's.
    r"|(?<=\d )(?<!19\d\d )(?<!20\d\d )(?:(?:per[ ]?cent|pct)[ ])?(?:who[ ]|of[ ]\w+[ ])?(?:(?:is|are|was"
    r"|were)[ ])?(?:strongly[ ])?opposed"
    r"|(?<=% )(?:who[ ]|of[ ]\w+[ ])?(?:(?:is|are|was|were)[ ])?(?:strongly[ ])?opposed"
    rf"|{EXPOSED_TO}"
    # No date has been set for the vote; nobody would say how many had left.
    r"|no[ ](?:[\w-]+[ ]){1,3}?(?:has|have|had|is|was|were|are)[ ](?:yet[ ])?(?:been[ ])?"
    r"(?:set|scheduled|planned|arranged|agreed|fixed|due)"
    r"|(?:neither|nobody|none|no[ ]one)[ ](?:[\w'-]*[ ]+){0,8}?(?:would|will)[ ]"
    r"(?:say|comment|discuss|elaborate|confirm|disclose|name)"
    # A court ruled in a suit: it gave judgment, and what it holds stands behind "that".
    r"|ruled(?=[ ](?:in|on)[ ](?!favou?r\b)(?:the|an?|its|his|her|their|this|two|three)[ ])"
    r"(?![^.;]*\b(?:that|for|against)\b)"
    # The treaty has still to be ratified: a step of a procedure is no opinion.
    r"|(?:must|needs?[ ]to|(?:has|have|had)[ ]to)[ ](?:still|first|also)[ ]be[ ][a-z]+ed"
    r"|still[ ](?:must|needs?[ ]to|(?:has|have|had)[ ]to)[ ](?:be[ ])?"
    rf"(?:{forms('ratify approve sign confirm clear endorse pass')})"
    r"|must[ ]still[ ](?:ratify|approve|sign|confirm|clear|endorse|pass)"
    # A blast killed two; a fault in the engine.
    r"|(?:the|an?|its|no|any|of|this)[ ](?:blast|fault|hail|praise|blame)s?"
    r"|(?:blast|fault)s?(?=[ ](?:at|in|near|on|of|that|which|was|were|is|are)\b)"
    # What a law requires is so: under the charter the mayor must step down.
    r"|under[ ](?:[\w'-]+[ ]){0,4}?(?:laws?|constitution|charter|statutes?|act|rules|regulations?|treaty|code"
    r"|ordinance|by-?laws),?[ ](?:[\w'-]+[ ]){1,6}?(?:must|shall|ha(?:s|ve)[ ]to)"
    # What is only asked is nobody's wish or plan: decide whether to ask for a recount.
    r"|(?<=whether[ ]to[ ])[a-z]+(?:[ ](?:for|on|to)\b)?"
    # Faster than thought, as feared.
    r"|(?:as|than)[ ](?:[a-z]+ly[ ])?(?:forecast|predicted|feared|anticipated|thought|hoped|estimated)"
    r"(?![ ]to\b)"
    # By less than most had expected, below the 3% that analysts forecast: with it something done is compared.
    r"|(?:as|than|below|above|past|beat(?:ing)?|miss(?:ed|ing)|exceed(?:ed|ing)|short[ ]of"
    r"|in[ ]line[ ]with)[ ]+"
    r"(?:(?!(?:is|are|was|were|will|would|to)\b)[\w'%.,$-]*[ ]+){0,7}?(?:had[ ]|have[ ])?"
    r"(?:expected|forecast|predicted|feared|anticipated|thought|hoped|estimated|projected|pencill?ed[ ]in)"
    r"(?=[ ]*(?:[.,;:]|$)|[ ]+(?:but|and)\b))(?![\w-])"
)


_DETERMINER = r"(?:the|an?|its|his|her|their|our|my|every|no)"
_WISHED = (
    "want desire seek invite request demand recommend propose suggest promise pledge intend plan advise aim"
)
_PARTICIPLES = "|".join(sorted({form for base in _WISHED.split() for form in inflect(base)} - {"sought"}))
_TO_DO = r"[ ]to[ ]+(?!(?:the|an?|its|his|her|their|our|this)\b)[a-z]"
"""What is asked for as a deed; behind "to the" stands a place."""
_REMEDY = (
    r"(?:(?:the|an?|political|court|urgent|temporary|interim|bankruptcy|creditor|legal)[ ]){0,2}"
    r"(?:asylum|bail|extradition|injunction|orders?(?=[ ](?:against|to[ ]stop|to[ ]bar))|annulment|retrial"
    r"|warrant|bankruptcy[ ]protection|court[ ]protection"
    r"|protection[ ]from[ ](?:its[ ]|their[ ]|his[ ]|her[ ])?creditors|judicial[ ]review|adjournment)"
)
_COURT = r"(?:court|tribunal|ombudsman|arbitrators?|judges?)"
_WORDS = r"(?:[ ]+[\w'-]+){0,5}?"
_GOES_ON = r",[\"']?[ ]*$"
"""A clause that ends in a comma: the deed that is asked for may stand in the next but one."""

_NO_WISHES = pattern_of(
    r"(?<![\w-])(?=[a-z'])(?:"
    # The promised bridge.
    rf"{_DETERMINER}[ ](?:{_PARTICIPLES})(?<=ed)(?=[ ]+(?!{any_of('no_noun')}\b)[a-z])"
    # The court upheld the request; at the mayor's request.
    rf"|{_DETERMINER}[ ](?:requests?|demands?|wish|wishes|desires?|invitations?|appeals?)"
    r"(?=[ ]*(?:[.,;:]|$)|[ ](?:was|were|had|has|have|been)\b(?![ ](?:to|that|for)\b))"
    r"|at[ ]+(?:[\w'-]+[ ]+){1,3}?requests?\b"
    # Pleaded guilty in court.
    r"|plead(?:s|ed|ing)?(?=[ ](?:not[ ])?(?:guilty|innocent|no[ ]contest)\b)"
    # Did not respond to a request for comment.
    r"|requests?(?=[ ]for[ ](?:comment|information|an?[ ]interview)\b)"
    # Demand for chips, rising demand: "demand for" is never the verb; as a request it has its determiner.
    r"|(?<!\bthe )(?<!\bits )(?<!\bhis )(?<!\bher )(?<!\btheir )(?<!\ba )(?<!\bthis )(?<!'s )"
    r"demand(?=[ ]for\b)|(?<=\bof )demand|(?<=\bin )demand|(?<=\bfor )demand"
    # Weaker demand: what is demanded stands behind the verb.
    r"|demand(?=[ ]*(?:[.,;:]|$)|[ ](?:in|from|at|but|as|has|had|will|would)\b)"
    # Called for tenders, sought asylum, appealed to a court: unless somebody is to do something with it.
    rf"|(?:call(?:s|ed|ing)?[ ]for|{forms('invite request seek')}|ask(?:s|ed|ing)?[ ]for|requests?[ ]for)"
    rf"(?=[ ](?:{any_of('tender')}|{_REMEDY})\b(?!{_WORDS}[ ]to[ ]))"
    r"|call(?:s|ed|ing)?[ ]for(?=[ ](?:order|an?[ ](?:recess|adjournment)|a[ ]show[ ]of[ ]hands)\b)"
    rf"|appeal(?:s|ed|ing)?[ ]to(?=[ ]+(?:[\w'-]+[ ]+){{0,4}}?{_COURT}\b(?!{_WORDS}{_TO_DO})"
    rf"(?![^;]*{_GOES_ON}))"
    # The ambassador called on the minister; the club invited guests to the launch.
    rf"|call(?:s|ed|ing)?[ ](?:upon|on)(?![^;]*(?:{_TO_DO}|\bfor\b|{_GOES_ON}))"
    rf"|{forms('invite')}(?![^;]*(?:{_TO_DO}|{_GOES_ON}))"
    # The bank advised the firm on the merger; he aimed the gun.
    rf"|{forms('advise')}(?=[ ](?:the|an?|its|his|her|their)[ ]+(?:[\w'-]+[ ]+){{1,3}}?on[ ]+"
    r"(?:the|an?|its|their)\b)(?![^;]*(?:[ ]to[ ]|\bagainst\b|\bthat\b|\bnot\b))"
    rf"|{forms('aim')}(?=[ ](?:an?|the|his|her|its|their)\b))(?![\w-])"
)


_SHARE = pattern_of(
    r"(?:%|\bper[ ]?cent|\bpct|\b(?:in|out[ ]of)[ ](?:three|four|five|ten|\d+))"
    rf"(?=[ ]*(?:[.,;:]|$)|[ ](?:of|who|to|for|against|in|{SURELY_VERB}|say|back|oppose|support|favou?r|want"
    r"|think|believe|approve|disapprove|prefer)\b)"
    r"|\bpercentage[ ]points?|\bpoints?[ ](?:higher|lower|more|less|up|down)"
    r"|\b(?:half|a[ ](?:third|quarter|fifth)|two[ -]thirds|three[ -]quarters)"
    r"[ ](?:of|the|those|who|were|said)\b"
)
"""So many of those asked, and not a rise of so many per cent."""
POLLED = (
    r"in[ ](?:the[ ](?:latest|last|(?:most[ ])?recent|newest)|an?)[ ](?:[\w-]+[ ]){0,2}?"
    r"(?:poll|survey)(?![\w-])"
)
_OF_THOSE_POLLED = pattern_of(
    rf"\b{POLLED}"
    r"|(?:(?<=% )|(?<=per cent )|(?<=percent ))of[ ](?:[\w-]+[ ]+){1,4}?(?:strongly[ ])?oppose[sd]?\b"
)
"""Of so many polled so many are against it: a number, and nobody's word or view."""
_HELD_TILL = pattern_of(
    rf"(?P<held>\b(?:{_BEEN}|be|being)[ ](?:[a-z]+ly[ ])?{any_of('held_till')}\b[^.;]*?[ ])pending"
    r"(?=[ ](?:[\w-]+[ ]){0,4}?(?:reviews?|appeals?|investigations?|inquiry|inquest|outcome|ruling|trial"
    r"|hearing|verdict|audit|sentence|extradition|deportation)\b)"
)
"""Who is suspended pending an inquiry is suspended: it is told until when."""


def without_look_alikes(clause: str) -> str:
    """Return a clause, made small, of the same length in which what is no hedge is blanked out."""
    for pattern in (NO_HEDGES, _NO_PLANS, _NO_WISHES):
        clause = without(pattern, clause)
    if _SHARE.search(clause):
        clause = without(_OF_THOSE_POLLED, clause)
    return _HELD_TILL.sub(lambda match: match["held"] + " " * len("pending"), clause)
