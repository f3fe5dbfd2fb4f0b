"""What was so by a day that is over, and what was only to be so by then: had nine by May, was to sell by May.

Who counts tells of the day up to which he counted; who asks, plans or promises speaks of one to come.
"""

from __future__ import annotations

import re

from ..patterns import pattern_of
from ..pieces import alternatives
from .numerals import CARDINALS
from .word_lists import ANY_PARTICIPLE, any_of

A_PART = (
    r"(?:(?:the[ ])?(?:very[ ])?(?:[a-z]+[ ])?(?:end|start|beginning|middle|close|half|quarter|weeks?|days?"
    r"|part)[ ]of[ ]|early[ ]|late[ ]|mid-|mid[ ])?(?:the[ ])?$"
)
"""What may stand between a preposition and a month or year: by the end of May."""
_DONE = (
    r"[ ](?:(?:[a-z]+ly|already|only|also|still|not|never)[ ])?(?:been[ ])?"
    r"(?!(?:order|ask|hop|want|plan|schedul|expect|promis|call|urg|demand|requir|agree|pledg|vow|request"
    r"|propos|been|need|sought|given|told|made|due|set\b|bound))"
    rf"{ANY_PARTICIPLE}\b(?!.*\b(?:to|be|would|should)\b)[^,;:]*?"
)
_WAS_SO_BY = pattern_of(rf"\bhad{_DONE}$|\b(?:was|were){_DONE}\bby[ ]{A_PART}", re.IGNORECASE)
"""It had sold three by March: what had been so by a day, of which nobody asked or planned it."""
_SO_MANY = (
    rf"(?:\d|[$£€¥]|(?:{alternatives(CARDINALS)}|dozens|hundreds|thousands|millions|half|third|quarter|several"
    r"|most|all|none)\b)"
)
_COUNTED_BY = pattern_of(
    rf"(?<!to )\b(?:had|was|were|{any_of('counted_by')}|(?:has|have)[ ](?:[a-z]+ly[ ])?{ANY_PARTICIPLE})\b"
    rf"(?!.*\b(?:to[ ](?!{_SO_MANY}"
    r"|(?:about|nearly|almost|over|more|at|some|around|just|only|the|its)\b)[a-z]+"
    rf"|{any_of('wanted_by')})\b)[^;:]*$",
    re.IGNORECASE,
)
_QUANTITY = pattern_of(_SO_MANY, re.IGNORECASE)
"""The toll stood at nine by Sunday: how many there were by a day, of which nobody asked or planned it."""

_TO_COME = pattern_of(
    r"(?:\b(?:will|shall|would|may|might|can|could|should|must|to|not|did)|n't|'ll)"
    r"[ ](?:(?:[a-z]+ly|also|soon|not|never|then)[ ])?(?:(?:have|be)[ ])?(?:(?:been|already)[ ])?$",
    re.IGNORECASE,
)
"""It will have sold nine by May, will hit nine by May."""


def was_so_by(before: str) -> bool:
    """Tell whether words before a day, down to "by", tell what was so by then."""
    counted = _COUNTED_BY.search(before)
    to_come = counted and _TO_COME.search(before, 0, counted.start())
    return bool((counted and not to_come and _QUANTITY.search(before)) or _WAS_SO_BY.search(before))
