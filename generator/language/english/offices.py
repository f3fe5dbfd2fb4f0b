"""What somebody will be by his own will or by an appointment: chairman, a member, in office, on a board.

To become, to remain and to stay are else told of things, as a forecast (Quirk et al. 4.29 to 4.35).
"""

from __future__ import annotations

import re

from ..patterns import pattern_of
from .speakers import PERSON

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
