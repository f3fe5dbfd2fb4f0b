"""The positions that an English text reports: who rejects a view, finds a price too high, accuses of a deed.

Whoever rejects a bid does something, and whoever rejects a suggestion says what he thinks of it; to accuse
somebody of greed judges him, to accuse him of having hidden a thing alleges that it was so.
"""

from __future__ import annotations

from .hedge_words import QUALITY, cue, forms

_VIEWS = (
    r"(?:suggestion|claim|idea|view|notion|allegation|accusation|charge|argument|assertion|criticism|premise"
    r"|interpretation|conclusion|opinion|belief|contention|insinuation)s?"
)
_DISAGREE = r"(?:disagree(?:s|d|ing)?|disapprov(?:e|es|ed|ing)|tak(?:e|es|ing)[ ]issue|took[ ]issue)"
ALLEGATION = cue(forms("accuse") + r"(?=[ ]+(?:[\w'-]+[ ]+){0,6}?of[ ](?:not[ ])?[a-z]+ing\b)")
POSITION = cue(
    rf"{forms('reject dismiss dispute refute rebut repudiate')}(?=[ ]+(?:[\w']+[ ]+){{0,4}}?{_VIEWS}\b)",
    rf"{_DISAGREE}(?=[ ](?:with|of|that)\b)",
    r"(?<!will )(?<!would )(?<!to )consider(?=[ ]+(?:[\w'-]+[ ]+){1,5}?(?:(?:too|very|overly)[ ]\w|to[ ]be\b"
    rf"|(?:un)?likely\b|(?:{QUALITY}|high|low|dear|cheap|expensive|excessive|safe)[ ]*(?:$|[^\sa-z])))",
)
