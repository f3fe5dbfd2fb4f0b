"""What has the form of speech in English, and tells nothing that is said: nouns, and speech to come.

Many verbs of speech are nouns as well (claims, reports, states). One is the verb where a clause stands
behind it as its object ("claims the firm lied"), or where it closes or opens a frame beside a comma ("…, the
mill claims."). Others tell what is still to be said. What many voice or express (one crew after another) is
what happens (Quirk et al., A Comprehensive Grammar of the English Language, 14.28 and 16.31).
"""

from __future__ import annotations

import re

from ..patterns import pattern_of
from ..pieces import alternatives, blanked
from .hedge_words import SPEAK, SPEAKING
from .numerals import CARDINALS
from .word_lists import PAST, any_of

_AUXILIARY = "is|are|was|were|has|have|had|will|would|can|could|must|should|did|does|do"
SURELY_VERB = rf"{_AUXILIARY}|{PAST}"
"""What is surely the verb of a clause: an auxiliary or a past."""
_EITHER = (
    r"states|reports?|notes?|claims?|stress|state|comments?|signals?|jokes?|recall|cautions?|remarks?"
    r"|boasts?|laments?|quips?"
)
_WORD = rf"(?!(?:{any_of('no_phrase')}|{SURELY_VERB})\b)[\w'.&-]+"
_PHRASE = rf"(?:{_WORD}[ ]+){{1,5}}?"
_HAS_CLAUSE = pattern_of(
    rf"(?:[ ]{{2,}}|[ ]+{_PHRASE})(?:{SURELY_VERB})\b|[ ]in[ ](?:[\w'-]+[ ]+){{1,4}}that\b"
)
"""A subject and its verb. Names are blank."""
_CLOSES = pattern_of(r"[ ]*(?:[.,;:\"']|$)")
_OPENS = pattern_of(rf"[ ]+(?:{_WORD}[ ]*){{0,4}}[.,;\"' ]*$")
_SUBJECT = pattern_of(rf",[\"']?[ ]*(?:(?!\w+ing\b){_WORD}[ ]+){{0,5}}$")
_ONE_SIGN = pattern_of(r"[,\"'][ ]?$")
_BASES = alternatives(SPEAKING)
_NOT_YET = (
    r"(?:to|will|would|'ll|must|should|[Mm]ay|[Mm]ight|could|can|cannot|not|n't|did|does|do|let"
    r"|yet[ ]to)[ ](?:[a-z]+ly[ ]|also[ ]|not[ ])?"
)
_NO_NOUN = any_of("no_noun")
_PUBLISHED = "(?:announced|disclosed|revealed|reported|confirmed|declared)"
_ATTRIBUTED = r"(?:(?:newly|officially|previously|laboratory|lab)[ -])?(?:confirmed|reported|recorded)"
_SO_MANY = (
    rf"(?:\d[\d,.]*|[\w-]+'s?|{alternatives(CARDINALS)}|dozens|the|an?|its|their|no|any|more|all|most|many|new|total|other"
    r"|first|last|only|latest|of|in|with|among|for|from|than|over|about|nearly|between)"
)
_CASES = (
    rf"(?:(?!(?:the|an?|its|no|more|new|{alternatives(CARDINALS)})\b)[a-z][\w-]*[ ]){{0,2}}?{any_of('case')}"
)
_OF_A_SERVICE = rf"{any_of('hazard')}[ ](?:[\w-]+[ ]){{0,2}}?warnings?(?![ ]that\b)"
_MOVED = (
    r"(?:rais|lift|lower|downgrad|upgrad|cancel|extend|dropp|remov)(?:e|es|ed|ing|s)?|withdr[ae]ws?|withdrawn"
)
_AT_A_TIME = "in|on|at|by|with|last|this|earlier|two|three|amid|after|before|during|yesterday|today"
_ONLY_NOUNS = pattern_of(
    # Nouns and adjectives of the same form, what is no speech, and speech that is still to come ("to say").
    r"(?<![\w-])(?=[\w'])(?:(?:the|an?|its|his|her|their|this|that|these|those|each|any|no|united|member|of|two"
    rf"|three|new|own|with|without|further|recent|news|official|annual|into|after|before|for"
    rf"|\w+'s?)[ ](?:{_BASES})s?|{_NOT_YET}(?:{_BASES})|(?:before|without)[ ]{SPEAK}"
    # It has not disclosed the price, nor does it mention one: nobody says a thing.
    rf"|(?:not|n't|never|no[ ]longer|neither|nor)[ ](?:(?:yet|been|[a-z]+ly)[ ])?{SPEAK}"
    rf"|neither[ ]{_WORD}[ ]ha[sd][ ]{SPEAK}|(?:nor|neither)[ ](?:does|did|do)[ ]"
    rf"(?:{_WORD}[ ]+){{1,3}}?(?:{_BASES})"
    # Two units were denied agreements.
    r"|(?:is|are|was|were|be|been)[ ]denied(?=[ ](?:to\b|(?!(?:by|in|on|at|and|but|or|as|with|when|after|for"
    r"|having|being|again|last|any)\b|[a-z]+ly\b)[a-z]))"
    rf"|(?P<either>{_EITHER})(?![ ](?:that|the|it|he|she|they|there|to)\b)"
    r"|add(?:s|ed|ing)?[ ](?:to|up|an?|the|\d\S*|more|another|new|some|\w+[ ](?:million|billion|jobs))"
    # Confirmed for the games, as chairman: chosen; confirmed for the first time is said.
    r"|confirmed[ ](?:for(?![ ]the[ ][a-z]+[ ]time)|as(?![ ](?:much|well|expected)\b))"
    r"(?![ ]+(?:[\w'-]*[ ]+){0,3}?that\b)(?=[ ])"
    # A sale, announced in May, was called off: what a participle says of a noun.
    rf"|(?<=, )(?:(?:first|only|already|originally)[ ])?{_PUBLISHED}(?=[ ](?:{_AT_A_TIME})[^.;]*,)"
    rf"|{_PUBLISHED}(?=[ ](?:in|last|this|earlier)(?:[ ]+(?!(?:that|it|he|she|they|the|an?|its|was|were)\b)"
    r"[\w'-]*){0,4}?[ ]+(?:was|were|is|are|has|have|had|will|would)\b)"
    r"|noted[ ](?:for|as)|(?:the|that)[ ]said|warning[ ](?:levels?|signs?|lights?|shots?|systems?)"
    # Acts done with words: told the firm to pay, complained to the regulator.
    rf"|(?:tell|tells|told|telling)(?=[ ]+(?:(?!(?:it|he|she|they|we|i)\b){_WORD}[ ]+){{0,4}}?"
    r"(?:not[ ])?to[ ][a-z])|complain(?:s|ed|ing)?[ ]to(?![^.;]*[ ](?:that|about)\b)"
    # A firm recalls its cars; who recalls a day or that it rained speaks of it.
    r"|recall(?:s|ed|ing)(?![ ]*(?:[,\"']|(?:that|how|when|what|why|who|seeing|being|his|her|their|the)\b))"
    r"|needless[ ]to[ ]say|respond(?:s|ed|ing)?[ ]to|(?:observ(?:e|es|ed|ing)|maintain(?:s|ed|ing)?)[ ]"
    rf"(?!{_PHRASE}(?:{_AUXILIARY})\b)(?:the|an?|its|their|his|her)"
    # To report to an officer is to turn up there.
    r"|report(?:s|ed|ing)?[ ]to(?![^.;]*\bthat\b)"
    r"|(?:is|are|was|were|be|been)[ ](?:reported|told|informed|reminded|noted|stressed|assured|added"
    r"|admitted(?![ ]to[ ]have)|observed|confirmed|maintained|recalled))(?![\w-])(?![ ]that\b)"
)
_COUNTED = pattern_of(
    # Nine confirmed cases, cases reported in May, an average of so many each: a count, and nobody's word.
    r"(?<![\w-])(?=[\w'])(?:"
    rf"(?:\A[\"']?|{_SO_MANY}[ ]){_ATTRIBUTED}(?=[ ]{_CASES}\b)"
    rf"|(?:the|an?|its|their|no|any|first|only|last)[ ]confirmed(?=[ ](?!{_NO_NOUN}\b)[a-z])"
    rf"|{any_of('counted_case')}[ ](?:(?:so[ ]far|officially|yet|ever)[ ])?{_ATTRIBUTED}"
    rf"(?=[ ](?:{_AT_A_TIME}|since|so|among|from|across|nationwide|worldwide|to[ ]date|there|here|was|were"
    r"|has|have|had|rose|fell)\b|[ ]*(?:[.,;]|$))(?![ ]by\b)"
    r"|report(?:s|ed)?(?=[ ](?:[\w.,-]+[ ]){0,6}?(?:each|apiece|on[ ]average|per[ ](?:clinic|hospital"
    r"|institution|site|school|cent(?:re|er)))\b)"
    # Warnings of a service are things; to say "it cannot be said" is no hearsay.
    rf"|{_OF_A_SERVICE}|(?:{_MOVED})[ ](?:[\w'-]+[ ]){{0,4}}?warnings?(?![ ](?:that|of|about)\b)"
    r"|(?:can|cannot|could|may|might|must|should|not)[ ](?:[a-z]+ly[ ])?be[ ]said"
    r")(?![\w-])(?![ ]that\b)"
)
_MAY_BE_COUNTED = pattern_of(r"confirmed|report|recorded|warning|be (?:[a-z]+ly )?said")
"""One of these stands in whatever the pattern before finds, which is slow."""
_VOICED = pattern_of(
    rf"\b(?:voic|express)(?:e|es|ed|ing)(?=[ ](?:[\w-]+[ ]){{0,2}}?{any_of('feeling')}\b(?![^.;]*\bthat\b))"
)
_BY_ONE = pattern_of(
    r"^$|[ ]{2}"
    r"|\b(?:he|she|it|they|we|i|(?:the|an?|its|his|her|their)[ ](?:[\w-]+[ ]){0,2}?[\w-]+(?<!s))"
    r"(?:[ ](?:ha[sd]|also))*[ ]$"
)
"""Before "voiced", whoever is named or meant: what many voice (one crew after another) is what happens."""


def without_nouns(clause: str) -> str:
    """Return a clause, made small, without the nouns that have the form of a verb of speech."""
    found = [
        match for match in _ONLY_NOUNS.finditer(clause) if not (match["either"] and _speaks(clause, match))
    ]
    found += _COUNTED.finditer(clause) if _MAY_BE_COUNTED.search(clause) else ()
    found += (match for match in _VOICED.finditer(clause) if not _is_by_one(clause[: match.start()]))
    return blanked(clause, (match.span() for match in found), " ")


def _is_by_one(before: str) -> bool:
    """Tell whether the subject, behind the last comma, is named or meant, or stands in another clause."""
    return bool(_BY_ONE.search(before.rpartition(",")[2].lstrip(" ")))


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
