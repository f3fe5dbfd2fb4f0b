"""Whose word an English text tells without a verb of speech: a hearing's, a poll's, a table's, a writer's.

What a court or an inquiry heard is the word of a witness who is not named; to hear a case is none. What a
poll puts at a figure, or figures show, is told as theirs; a photograph shows a thing.
"""

from __future__ import annotations

from .clauses import FINITE
from .hedge_words import cue, forms

_BENCH = r"(?:court|tribunal|jury|inquiry|inquest|hearing|panel|commission|committee)"
_ENDS = r"[ ]*(?:$|[.,;\"'])"
_CLAUSE = rf"[ ](?:that\b|[ ]*(?:(?!(?:that|who|which|to|of|in)\b)[\w'-]+[ ]+){{1,5}}?(?=(?:{FINITE})))"
_TABLES = (
    r"(?:accounts|figures|data|statistics|results|records|filings?|documents|polls?|surveys?|study|studies|report"
    r"|minutes|estimates)"
)
HEARD = cue(
    rf"{_BENCH}[ ](?:(?:has|had|have|was|were|is|been|also|later)[ ]){{0,2}}(?:heard|hears|told)"
    rf"(?={_ENDS}|{_CLAUSE})",
)
SHOWN = cue(
    rf"{_TABLES}[ ](?:\w+[ ])?(?:show(?:s|ed)?|puts?)(?=[ ])"
    r"(?![ ](?:up|off|out|forward|pressure|an[ ]end)\b)",
    r"in[ ](?:the[ ](?:latest|last|(?:most[ ])?recent|newest)|an?)[ ](?:[\w-]+[ ]){0,2}?(?:poll|survey)",
    # Who writes closes the sentence behind a comma or behind a name, which is blank.
    rf"(?<=, )(?:(?!(?:who|which|that|and|as)\b)[\w'-]+[ ]+){{1,6}}?(?:writes?|wrote)(?={_ENDS}$)",
    rf"(?<=  )(?:writes|wrote)(?={_ENDS}$)",
    # To rule out a thing to come is a word; rain and injuries rule out no doing.
    r"(?:rule[sd]?|ruling)[ ]out(?=[ ](?:[a-z]+ing|any|the[ ](?:possibility|idea|prospect|use))\b)",
)
ASCRIBED = cue(
    r"(?<!not )(?<!n't )(?:puts?|putting)(?=[ ]+(?:[\w'-]*[ ]+){1,7}?down[ ]to\b)",
    rf"(?<!not )(?<!n't ){forms('attribute ascribe')}"
    r"(?=[ ](?:the|its|this|that|their|his|her)[ ][^.;]*[ ]to\b)",
    r"estimate[sd]?(?=[ ]that\b)(?<!been estimated)(?<!is estimated)",
)
