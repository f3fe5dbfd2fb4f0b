"""The words by which an English text denies (not, never, refused), and those that may stand for a denial."""

from __future__ import annotations

import re

from ..patterns import pattern_of
from ..pieces import alternatives, without
from .numerals import CARDINALS
from .unnamed_sources import OF_THE_SOURCE
from .word_lists import word_list

LESS = r"(?:less|fewer|(?:low|small|short|young|light|cold|cool|slow|weak|narrow|cheap|close|near)e?r)"
MORE = rf"(?!{LESS}|(?:rath|oth|lat|earli|soon)er\b)(?:more|[a-z]{{3,}}er)"
COMPARED = rf"(?:{LESS}|{MORE})[ \n]than"
_MEASURES = rf"(?:{alternatives(word_list('measure'))}|add[ \n]up)"
MEASURED_BY = (
    r"(?:(?:(?:will|would|shall|should|could|may|might|must|can|do|does|did)[ \n]not|(?:won|wouldn|shan"
    r"|shouldn|couldn|mustn|can|don|doesn|didn)['’]t|cannot|(?:will|would|should|could|may|can"
    r"|must)[ \n]never)[ \n](?:(?:[a-z]+ly|also|ever)[ \n])?"
    rf"{_MEASURES}[ \n](?:(?:it|them|him|her|us|you|anyone|anybody|to|for|in)[ \n]|(?:the|its|their|his"
    rf"|her)[ \n][a-z]+[ \n])?)"
)
"""What is denied of verbs that measure sets a bound: would not pay more than so much pays at most that."""
_REFUSED = r"den(?:y|ies|ied|ying|ial)|refus\w+|reject\w*|oppos(?:e[sd]?|ing|ition(?=[ ](?:to|from)\b))"
_BOUND = (
    r"[ ](?:(?:to|be|been|have|ever|yet|go|rise|climb|fall|drop)[ ]){0,2}"
    r"(?:(?:more|less|fewer|greater|higher|lower|better|longer|later|earlier|sooner|larger|smaller)[ ]than\b"
    rf"|(?:above|below|over|under|(?:exceed|surpass|topp?)(?:ed|ing)?|{COMPARED})[ ]"
    rf"(?:[^\w\s]|[A-Z]{{1,3}}[$£€¥])?[ ]?(?:\d|(?:a|{alternatives(CARDINALS)})\b))"
)
"""Behind "not" it tells the most or least that something is, and denies nothing: will not exceed 700,000."""
_MEASURED_BOUND = (
    rf"[ ](?:[a-z]+ly[ ])?{_MEASURES}[ ](?:(?:to|for)[ ])?{COMPARED}[ ](?:[^\w\s]|[A-Z]{{1,3}}[$£€¥])?[ ]?\d"
)
_ANY_BOUND = rf"(?:{_BOUND}|{_MEASURED_BOUND})"
DENIES = pattern_of(
    rf"\b(?:not(?![ ](?:only|just|counting|including)\b|{_ANY_BOUND})"
    r"|no(?![ ]\w+[ ]than|[.]?[ ]?\d|[ ]change\b)"
    rf"|(?:never|cannot)(?!{_ANY_BOUND})|none|nobody|nothing|neither|nor|{_REFUSED}|ha(?:s|ve|d) yet to)\b"
    rf"|n['’]t\b(?!{_ANY_BOUND})",
    re.IGNORECASE,
)
MAY_DENY = pattern_of(
    rf"{DENIES.pattern}|\b(?:without|declin\w+|fail\w*|lack\w*|unable|un(?!i(?:t|on|que|vers)|der|cles?\b)\w{{3,}}"
    r"|in(?:sufficien|adequa|effecti|valid|abilit|complet)\w+|im(?:balanc|possib|patien|probab|practic|prud"
    r"|perfect|mobil)\w+|non\w*|dis(?:agree|approv|avow|miss|continu|like|qualif|regard|satisf|put)\w*"
    r"|ill\w+|reluctan\w+|oppos\w+|little|few|hardly|barely|rather|instead|stop\w*|avoid\w*|prevent\w*"
    r"|rul\w+[ ]out|beyond|less|until|only|yet|halt\w*|far[ ]from|ban\w*|prohibit\w*|withdr\w+|absen\w+"
    r"|short|h(?:o|e)ld(?:s|ing)?[ ]off|refrain\w*|abst(?:ain|en)\w*|forg(?:o|oes|oing|one)|put[ ]off"
    r"|postpon\w*|bar(?:s|red|ring)?|exclud\w+"
    r"|(?:most|\w{2,}est)\b[^.;]*\b(?:since|ever|on[ ]record|so[ ]far|in[ ][\w ]{0,16}years)"
    r"|miss\w*|against|object\w*|doubt\w*|free|void|zero|cancel\w*|unless|before|hard|difficult\w*"
    r"|exempt\w*|waive\w*|rarely|seldom|abandon\w*|drop\w*|wrong\w*|dissent\w*|outstanding|ow(?:e|es|ed|ing)"
    r"|(?:turn\w*|vot\w*|struck|shot)[ ]down|block\w*|rebuff\w*|spurn\w*|below|still[ ]to|bad|poor\w*"
    r"|out[ ]of|stay\w*[ ]out"
    r"|(?:ke(?:ep\w*|pt)|sav(?:e|es|ed|ing)|spar(?:e|es|ed|ing)|protect\w*)[ ][^.;]{0,40}?from)\b",
    re.IGNORECASE,
)


def as_denied(text: str) -> str:
    """Return an English text without what it tells of a speaker who asked not to be named."""
    return without(OF_THE_SOURCE, text, "\x1f")
