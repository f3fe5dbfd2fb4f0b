"""Finite verbs in English, as far as their forms tell."""

from __future__ import annotations

import re

from ..patterns import pattern_of
from .hedge_words import SPEAK, forms
from .word_lists import PAST

OBJECT = r"\s+(?:the|an?|its|his|her|their|that|no)\b"
_PRESENT = rf"\b[a-z]{{2,}}s(?:{OBJECT}|\s+(?:to|in|on|at|for|up|out|from|with|more)\b)"
HEDGE_VERBS = forms("plan hope intend expect want think believe seek demand urge deny insist")
SURELY_FINITE = (
    r"\b(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|(?-i:may|might)|must|shall|should|ought"
    r"|says?|hopes?|wants?|plans?|remains|becomes|seems|appears"
    rf"|needs?|{HEDGE_VERBS}|{PAST}|takes?\s(?:place|effect|part))\b"
    r"|\w'(?:ll|re|ve|d)\s|\b(?:it|s?he|that|there|who|what|where|here)'s\s"
    r"|\b(?:nobody|he|she|it|they|we|who|which)\s+[a-z]+"
)
"""What surely has a finite verb in it; "fares to Kay" has the form of one, and is a noun with its place."""
FINITE = rf"{SURELY_FINITE}|{_PRESENT}"
"""What has a finite verb in it, in small letters or capitals."""
IS_FINITE = pattern_of(FINITE, re.IGNORECASE)
PREDICATE = pattern_of(rf"{SURELY_FINITE}|\b[a-z]{{2,}}s{OBJECT}", re.IGNORECASE)
VERB_FIRST = pattern_of(
    rf"(?:[a-z]+ly\s)?(?:is|are|was|were|has|have|had|did|does|do|will|would|could|can|may|might|must|should"
    rf"|{HEDGE_VERBS}|{SPEAK}|{PAST}|[a-z]{{2,}}s{OBJECT})\b",
    re.IGNORECASE,
)
"""A clause that begins with its verb: its subject stands before."""
