"""Who speaks before a colon in English, in headlines and transcripts: "Mori: We have landed."."""

from __future__ import annotations

from ..patterns import pattern_of
from .calendar_words import FULL_MONTHS, FULL_WEEKDAYS
from .clauses import FINITE
from .speakers import PERSON
from .word_lists import word_list

_PRINTED = word_list("""
    note notes nb ps date dates price prices time place venue photo photos photograph picture pictures image
    video audio watch read listen see update updated correction clarification analysis opinion editorial
    comment review summary source sources contact result results score chapter part section article step tip
    tips warning caution example fact facts figure table breaking exclusive live latest related more
    headline background first second third finally however meanwhile remember today yesterday tomorrow
    """)
"""What the press sets before a colon, and who speaks nothing of what stands behind."""
_LABELS = "|".join((*_PRINTED, *FULL_WEEKDAYS, *FULL_MONTHS))
_WORD = r"[A-Z][\w.'-]*"
_NAME = rf"(?!(?i:{_LABELS})\b){_WORD}(?:[ ](?:{_WORD}|of|the|for|and|de|van|von|bin|al)){{0,6}}"
_BY_OFFICE = rf"(?:[\w'-]+[ ]){{0,5}}(?i:{PERSON}|reporter|interviewer|moderator)"
TURN = pattern_of(
    # Behind the name of who speaks stands a predicate: "Venue: Town Hall" has none.
    rf"(?:(?:{_NAME}|{_BY_OFFICE}):\s+(?=[\"']?[^.!?\n]*?(?i:{FINITE}))|[QA]:\s)"
)
