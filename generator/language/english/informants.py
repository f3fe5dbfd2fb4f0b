"""Whose word, whose view and whose will an English text tells without a verb of speech or of plan.

Who cites officials or data has a report from them, who cites costs has a reason for what he does.
What a court or an inquiry heard is the word of a witness who is not named; to hear a case is none. What a
poll puts at a figure, or figures show, is told as theirs; a photograph shows a thing. Whoever rejects a bid
does something, and whoever rejects a suggestion says what he thinks of it; to accuse somebody of greed
judges him, to accuse him of having hidden a thing alleges that it was so. To become, to remain and to stay
are told of things as a forecast (Quirk et al. 4.29 to 4.35), of who has an office as his will or an
appointment.
"""

from __future__ import annotations

import re

from ..patterns import pattern_of
from ..pieces import alternatives
from .hedge_words import QUALITY, TO_DO_SO, cue, forms
from .no_hedges import POLLED
from .numerals import CARDINALS
from .speakers import PERSON
from .verbs import FINITE
from .word_lists import any_of, word_list

_BENCH = r"(?:court|tribunal|jury|inquiry|inquest|hearing|panel|commission|committee)"
_ENDS = r"[ ]*(?:$|[.,;\"'])"
_CLAUSE = rf"[ ](?:that\b|[ ]*(?:(?!(?:that|who|which|to|of|in)\b)[\w'-]+[ ]+){{1,5}}?(?=(?:{FINITE})))"
HEARD = cue(
    rf"{_BENCH}[ ](?:(?:has|had|have|was|were|is|been|also|later)[ ]){{0,2}}(?:heard|hears|told)"
    rf"(?={_ENDS}|{_CLAUSE})"
)
CITED = cue(
    rf"citing(?=[ ]{{2,}}|[ ]+(?:(?!(?:of|in|about|over|at|for|on|from|to|with|that"
    rf"|by)\b)[\w'-]*[ ]+){{0,5}}?{any_of('cited')}\b)",
)
PRESSED = cue(
    forms("press pressure lobby implore entreat exhort petition") + rf"(?={TO_DO_SO})"
    r"(?![ ]the[ ](?:button|key|bell|switch|pedal)\b)",
)
SHOWN = cue(
    forms("answer retort counter rejoin") + r"(?=[ ]that\b)",
    rf"(?:{any_of('table')}|{any_of('document')})[ ](?:\w+[ ])?(?:show(?:s|ed)?|puts?)(?=[ ])"
    r"(?![ ](?:up|off|out|forward|pressure|an[ ]end)\b)",
    # The memo suggests that …: its word, and no firm one.
    rf"{any_of('document')}(?=[ ](?:\w+[ ])?suggest(?:s|ed)?(?:[ ]that\b|[.,;\"' ]*$))",
    POLLED,
    # Who writes closes the sentence behind a comma or behind a name, which is blank.
    rf"(?<=, )(?:(?!(?:who|which|that|and|as)\b)[\w'-]+[ ]+){{1,6}}?(?:writes?|wrote)(?={_ENDS}$)",
    rf"(?<=  )(?:writes|wrote)(?={_ENDS}$)",
    # To rule out a thing to come is a word; rain and injuries rule out no doing.
    r"(?:rule[sd]?|ruling)[ ]out(?=[ ](?:[a-z]+ing|any|the[ ](?:possibility|idea|prospect|use))\b)",
)
_AMOUNT = (
    r"(?:(?:about|around|some|nearly|almost|over|roughly|between|at[ ](?:least|most)|up[ ]to"
    rf"|(?:more|less)[ ]than)[ ])?(?:[$£€¥\d]|us\$|(?:{alternatives(CARDINALS)}|hundreds|millions)\b)"
)
_SO_MUCH = (
    rf"[ ]{_AMOUNT}|[ ](?!(?:of|for|from|by|in|to|show|suggest|put|are|were|is|was|have|has|had|and|that|on"
    rf"|at|as|which|who)\b)(?:[\w'-]*[ ]+){{1,6}}?(?:at|of|to[ ]be)[ ]{_AMOUNT}"
)
_AS_SUBJECT = "".join(f"(?<!{word} )" for word in (*word_list("determiner"), *word_list("before_estimate")))
FORESEEN = cue(
    rf"{_AS_SUBJECT}projects?(?=[ ](?:an?|the|its|further|annual|no)[ ](?:[\w'-]*[ ]+){{1,5}}?(?:at|of"
    rf"|to[ ]be)[ ]{_AMOUNT}|[ ]{_AMOUNT})(?<!\d projects)",
    r"sees?(?=[ ](?:[\w'-]*[ ]+){1,6}?at[ ](?:(?:about|around|some|nearly|over)[ ])?"
    r"(?:[$£€¥]|us\$|\d[\d.,]*(?:%|[ ](?:per[ ]?cent|million|billion)\b)))",
    rf"(?:is|are|was|were|been)[ ](?:now[ ])?(?:put|reckoned)(?=[ ]at[ ]{_AMOUNT})",
)
"""Whoever projects so much foresees it, as with "that" behind the verb; nouns of that form have no amount."""
ASCRIBED = cue(
    rf"{any_of('view')}(?:[ ](?:is|was|remains|remained)|'s)[ ](?:(?:still|now|also|simply)[ ])?that\b"
    r"|t(?:akes?|aking|ook)[ ]it[ ]that\b",
    r"(?<!not )(?<!n't )(?:puts?|putting)(?=[ ]+(?:[\w'-]*[ ]+){1,7}?down[ ]to\b)",
    rf"(?<!not )(?<!n't ){forms('attribute ascribe')}"
    r"(?=[ ](?:the|its|this|that|their|his|her)[ ][^.;]*[ ]to\b)",
    rf"{_AS_SUBJECT}estimates?(?={_SO_MUCH})",
    r"estimate[sd]?(?=[ ]that\b)(?<!been estimated)(?<!is estimated)"
    r"(?![ ][^.;]*\b(?:will|would|could|may|might)\b)",
)


_DISAGREE = r"(?:disagree(?:s|d|ing)?|disapprov(?:e|es|ed|ing)|tak(?:e|es|ing)[ ]issue|took[ ]issue)"
ALLEGATION = cue(forms("accuse") + r"(?=[ ]+(?:[\w'-]+[ ]+){0,6}?of[ ](?:not[ ])?[a-z]+ing\b)")
POSITION = cue(
    rf"{forms('reject dismiss dispute refute rebut repudiate')}"
    rf"(?=[ ]+(?:[\w']+[ ]+){{0,4}}?{any_of('claim')}s?\b)",
    rf"{_DISAGREE}(?=[ ](?:with|of|that)\b)",
    r"(?<!will )(?<!would )(?<!to )consider(?=[ ]+(?:[\w'-]+[ ]+){1,5}?(?:(?:too|very|overly)[ ]\w|to[ ]be\b"
    rf"|(?:un)?likely\b|(?:{QUALITY}|high|low|dear|cheap|expensive|excessive|safe)[ ]*(?:$|[^\sa-z])))",
)


_ROLE = (
    rf"(?:{PERSON}|chairs?|head|president|members?|candidates?|captain|coach|manager|editor|dean|partner|trustee"
    r"|owner|shareholder|adviser|speaker|treasurer)"
)
_BETWEEN = (
    r"(?:(?!(?:under|with|of|for|by|to|against|from|like|without|in|at|on|that|than|as)\b)[\w'-]+[ ]+){0,4}?"
)
IN_OFFICE = pattern_of(
    rf"(?:become|remain|stay|be)[ ]+(?:(?:on[ ]+)?(?:as[ ]+)?{_BETWEEN}(?:vice-|deputy-)?{_ROLE}\b"
    r"|in[ ](?:office|charge|command|(?:the|his|her|its|that)[ ](?:post|role|job|team|cabinet|government))\b"
    r"|on[ ](?:the|its|his|her)[ ](?:[\w-]+[ ])?(?:board|council|committee|panel|team)\b)"
    r"|(?:remain|stay)[ ]on(?=[ ]*(?:$|[.,;\"'])|[ ](?:as|until|till|for|in|at|to)\b)",
    re.IGNORECASE,
)
"""A verb with what it makes of somebody, from the verb on."""
