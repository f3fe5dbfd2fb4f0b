"""English words that have the form of a verb of speech and are none: nouns, and what is still to be said.

Many of these verbs are nouns as well (claims, reports, states). One is the verb where a clause stands behind
it as its object ("claims the firm lied"), or where it closes or opens a frame beside a comma ("…, the mill
claims."): Quirk et al., A Comprehensive Grammar of the English Language (14.28, 16.31).
"""

from __future__ import annotations

import re

from ..patterns import pattern_of
from ..pieces import alternatives, blanked
from .hedge_words import SPEAK, SPEAKING
from .past_forms import IRREGULAR_PAST, NO_PAST

_EITHER = r"states|reports?|notes?|claims?|stress|state|comments?|signals?|jokes?|recall"
_AUXILIARY = "is|are|was|were|has|have|had|will|would|can|could|must|should|did|does|do"
_FINITE = rf"{_AUXILIARY}|(?!(?:{NO_PAST})\b)[a-z]{{2,}}ed|{IRREGULAR_PAST}"
_NO_PHRASE = (
    "of|in|on|at|for|from|with|by|to|and|or|but|that|which|who|when|where|as|after|before|against|over|about|worth"
    "|no|any"
)
_WORD = rf"(?!(?:{_NO_PHRASE}|{_FINITE})\b)[\w'.&-]+"
_PHRASE = rf"(?:{_WORD}[ ]+){{1,5}}?"
_HAS_CLAUSE = pattern_of(rf"(?:[ ]{{2,}}|[ ]+{_PHRASE})(?:{_FINITE})\b|[ ]in[ ](?:[\w'-]+[ ]+){{1,4}}that\b")
"""A subject and its verb. Names are blank."""
_CLOSES = pattern_of(r"[ ]*(?:[.,;:\"']|$)")
_OPENS = pattern_of(rf"[ ]+(?:{_WORD}[ ]*){{0,4}}[.,;\"' ]*$")
_SUBJECT = pattern_of(rf",[\"']?[ ]*(?:(?!\w+ing\b){_WORD}[ ]+){{0,5}}$")
_ONE_SIGN = pattern_of(r"[,\"'][ ]?$")
_BASES = alternatives(SPEAKING.split())
_NOT_YET = (
    r"(?:to|will|would|'ll|must|should|[Mm]ay|[Mm]ight|could|can|cannot|not|n't|did|does|do|let"
    r"|yet[ ]to)[ ](?:[a-z]+ly[ ]|also[ ]|not[ ])?"
)
_ONLY_NOUNS = pattern_of(
    # Nouns and adjectives of the same form, what is no speech, and speech that is still to come ("to say").
    r"(?<![\w-])(?=[\w'])(?:(?:the|an?|its|his|her|their|this|that|these|those|each|any|no|united|member|of|two"
    r"|three|new|own|with|without"
    rf"|further|recent|news|official|annual|into|after|before|for"
    rf"|\w+'s?)[ ](?:{_BASES})s?"
    rf"|{_NOT_YET}(?:{_BASES})|(?:before|without)[ ]{SPEAK}"
    # It has not disclosed the price, nor does it mention one: nobody says a thing.
    rf"|(?:not|n't|never)[ ](?:(?:yet|been|[a-z]+ly)[ ])?{SPEAK}|(?:nor|neither)[ ](?:does|did|do)[ ]"
    rf"(?:{_WORD}[ ]+){{1,3}}?(?:{_BASES})"
    # Two units were denied agreements.
    r"|(?:is|are|was|were|be|been)[ ]denied(?=[ ](?:to\b|(?!(?:by|in|on|at|and|but|or|as|with|when|after|for"
    r"|having|being|again|last|any)\b|[a-z]+ly\b)[a-z]))"
    rf"|(?P<either>{_EITHER})(?![ ](?:that|the|it|he|she|they|there|to)\b)"
    r"|add(?:s|ed|ing)?[ ](?:to|up|an?|the|\d\S*|more|another|new|some|\w+[ ](?:million|billion|jobs))"
    r"|noted[ ](?:for|as)|(?:the|that)[ ]said|warning[ ](?:levels?|signs?|lights?|shots?|systems?)"
    # Acts done with words: told the firm to pay, complained to the regulator.
    rf"|(?:tell|tells|told|telling)(?=[ ]+(?:(?!(?:it|he|she|they|we|i)\b){_WORD}[ ]+){{0,4}}?"
    r"(?:not[ ])?to[ ][a-z])"
    r"|complain(?:s|ed|ing)?[ ]to(?![^.;]*[ ](?:that|about)\b)"
    # A firm recalls its cars; who recalls a day or that it rained speaks of it.
    r"|recall(?:s|ed|ing)(?![ ]*(?:[,\"']|(?:that|how|when|what|why|who|seeing|being|his|her|their|the)\b))"
    r"|needless[ ]to[ ]say|respond(?:s|ed|ing)?[ ]to|(?:observ(?:e|es|ed|ing)|maintain(?:s|ed|ing)?)[ ]"
    rf"(?!{_PHRASE}(?:{_AUXILIARY})\b)(?:the|an?|its|their|his|her)"
    r"|(?:is|are|was|were|be|been)[ ](?:reported|told|informed|noted|stressed|assured|added|observed"
    r"|confirmed|maintained|recalled))(?![\w-])"
    r"(?![ ]that\b)",
)


def without_nouns(clause: str) -> str:
    """Return a clause, made small, without the nouns that have the form of a verb of speech."""
    found = (
        match for match in _ONLY_NOUNS.finditer(clause) if not (match["either"] and _speaks(clause, match))
    )
    return blanked(clause, (match.span() for match in found), " ")


def _speaks(clause: str, match: re.Match[str]) -> bool:
    """Tell whether a word that may be a noun is the verb of its clause, by what stands around it."""
    before, word = clause[: match.start()], match["either"]
    if not word.endswith("s") and not re.search(r"[^\Ws]s[ ]+$", before):
        return False
    if _HAS_CLAUSE.match(clause, match.end()):
        return True
    if _ONE_SIGN.search(before):
        return bool(_OPENS.match(clause, match.end()))
    return bool(_CLOSES.match(clause, match.end()) and _SUBJECT.search(before))
