"""What has the form of a hedge in English, and hedges nothing: acts done by words, and hedges as things.

Whoever declares a dividend has done it (Austin, How to Do Things with Words); a forecast that is cut, a
demand that is refused and a recall after which shares fell are objects of what is told as done; and who has
not agreed to sell has no plan. Sources: Quirk et al., A Comprehensive Grammar of the English Language (9.57
for "due to" as a cause, 14.4 and 15.25 for clauses of time, 16.37 for verbs with a thing as their object).
"""

from __future__ import annotations

from ..patterns import pattern_of
from ..pieces import without
from .hedge_words import forms
from .past_forms import IRREGULAR_PAST, NO_PAST

_NP = r"(?:(?!(?:that|to|who|which|and|but|or|if|he|she|it|they|in|as)\b)[\w'&-]*[ ]+)"
_VERBS = (
    "is|are|was|were|has|have|had|will|would|can|could|must|should|did|does|do"
    rf"|(?!(?:{NO_PAST})\b)[a-z]{{2,}}ed|{IRREGULAR_PAST}"
)
_PUBLISH = forms("announce declare disclose reveal report confirm")
_DECLARED = (
    r"dividends?|emergency|war|holiday|mourning|bankruptcy|insolvency|ceasefire|truce|strike|moratorium|amnesty"
    r"|winners?|independence|quarantine"
)
_NO_CLAUSE = rf"(?![^.;,]*\bthat\b)(?![ ]+(?:it|he|she|they|there)\b)(?![ ]+{_NP}{{0,4}}?(?:{_VERBS})\b)"
_TO_ACT = (
    "be|begin|start|open|close|meet|vote|take|arrive|leave|return|end|expire|report|hear|decide|appear|launch|sign"
    "|publish|speak|give|go|come|sail|reopen|resume|retire|finish|complete|run|stand|make|hold|join|play|face"
)
_INFINITIVE = (
    r"(?!(?:the|an?|its|his|her|their|this|that|these|those|more|less)\b)[a-z]+(?<!ing)(?<!ion)(?<!ment)(?<![^s]s)"
    r"(?=[ ](?:the|an?|its|his|her|their|in|on|at|from|with|by|to|for|into|until|back|again)\b|[ ]{2,}|[ ]\d"
    r"|[ ]*(?:[.,;]|$))"
)
"""What may be a verb behind "to": it ends as no noun does, and an object or a place follows."""
_AGREED = "(?:agreed?|agreeing|promised?|committed|commit|decided?|pledged?|offered?|undertaken?|resolved?)"
_ASKED = r"(?:demands?|requests?|calls?|appeals?|proposals?)"

_DENIED = "|".join(
    f"(?<={verb} {which} )"
    for verb in ("denied", "denies", "dismissed", "dismisses", "rejected", "rejects", "rebutted", "refuted")
    for which in ("the", "a", "such", "these", "those")
)

NO_PLANS = pattern_of(
    r"(?<![\w-])(?=[a-z])(?:"
    # Declared an interim dividend, a state of emergency: done by saying so.
    rf"{forms('declare')}(?=[ ]+{_NP}{{0,3}}?(?:{_DECLARED}|state[ ]of[ ]\w+)\b)"
    # Shares fell after it announced the recall: what is told is the fall, and the recall as a thing.
    rf"|(?:before|after|until|once|since|when)[ ]+{_NP}{{0,5}}?(?:it[ ]|he[ ]|she[ ]|they[ ])?{_PUBLISH}"
    rf"{_NO_CLAUSE}(?=[ ]|[.,;]|$)"
    # It cut its growth forecast; profits beat forecasts; more than forecast.
    rf"|(?<=ed )(?:the|its|his|her|their|an?|analysts'?|earlier|all)[ ](?:[\w'-]+[ ]){{0,4}}?forecasts?"
    r"(?![^.;]*\bthat\b)(?=[ ](?:of|for|to|from|by|at|in|on|and)\b|[ ]*(?:[.,;]|$))"
    rf"|(?:{IRREGULAR_PAST}|beat|above|below|than|against|with)[ ](?:(?:the|its|his|her|their|an?)[ ])?"
    r"(?:[\w'-]*[ ]+){0,4}?forecasts?(?![^.;]*\bthat\b)"
    r"(?=[ ](?:of|for|to|from|by|at|in|on|and)\b|[ ]*(?:[.,;]|$))"
    # Issued a three-year action plan: a document, which is there.
    rf"|{forms('issue publish adopt approve pass release sign endorse revise')}[ ]+(?:the|an?|its|their)[ ]"
    rf"{_NP}{{0,4}}?(?:action|master|business|development|recovery|strategic|[a-z]+-year)[ ]plans?(?![ ]to\b)"
    # Whoever denied the rumour says so himself.
    rf"|(?:{_DENIED})rumou?rs?\b"
    # What was planned and is given up is no plan any more.
    r"|plans?(?=[^.;,]{0,60}[ ](?:has|have|had|was|were)[ ](?:been[ ])?(?:dropped|abandoned|scrapped|shelved"
    r"|cancell?ed|axed|ditched|withdrawn)\b)"
    # Closed due to rain; it is due to the rain, to late delivery. A verb behind it makes it a plan.
    rf"|due[ ]to(?![ ](?:{_TO_ACT})\b)"
    rf"(?!(?:(?<=(?:is|re|as|be)[ ]due[ ]to)|(?<=(?:not|now)[ ]due[ ]to))[ ]{_INFINITIVE})"
    # Refused the demand that it sell.
    rf"|{forms('refuse reject dismiss ignore accept spurn rebuff')}[ ]+{_NP}{{0,4}}?{_ASKED}\b"
    r"|(?:met|meets?|meeting|turn(?:s|ed)?[ ]down)[ ]+"
    rf"{_NP}{{0,4}}?{_ASKED}\b"
    # Neither side has agreed to talk; it has yet to decide to sell.
    r"|(?:neither|nobody|none|no[ ]\w+)[ ]"
    rf"(?:(?!but\b)[\w'-]*[ ]+){{0,5}}?(?:has|have|had)[ ](?:\w+[ ])?{_AGREED}[ ]to"
    rf"|(?:not|n't|never|yet[ ]to)[ ](?:(?:yet|been|ever|[a-z]+ly)[ ]){{0,2}}{_AGREED}[ ]to"
    # The treaty has still to be ratified: a step of a procedure is no opinion.
    r"|(?:must|needs?[ ]to|(?:has|have|had)[ ]to)[ ](?:still|first|also)[ ]be[ ][a-z]+ed"
    r"|still[ ](?:must|needs?[ ]to|(?:has|have|had)[ ]to)[ ](?:be[ ])?"
    rf"(?:{forms('ratify approve sign confirm clear endorse pass')})"
    r"|must[ ]still[ ](?:ratify|approve|sign|confirm|clear|endorse|pass)"
    # A blast killed two; a fault in the engine.
    r"|(?:the|an?|its|no|any|of|this)[ ](?:blast|fault|hail|praise|blame)s?"
    r"|(?:blast|fault)s?(?=[ ](?:at|in|near|on|of|that|which|was|were|is|are)\b)"
    # Faster than thought, as feared.
    r"|(?:as|than)[ ](?:[a-z]+ly[ ])?(?:forecast|predicted|feared|anticipated|thought|hoped|estimated)"
    r"(?![ ]to\b)"
    r")(?![\w-])"
)


def without_no_plans(clause: str) -> str:
    """Return a clause, made small, of the same length in which what hedges nothing is blanked out."""
    return without(NO_PLANS, clause)
