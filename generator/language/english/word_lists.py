"""The lists of English words, from words.toml, and the forms of verbs that tell of the past as patterns."""

from __future__ import annotations

from ..pieces import alternatives
from ..tables import table


def word_list(name: str) -> tuple[str, ...]:
    """Return the words of a list, in their order."""
    return tuple(table("english/words.toml")[name].split())


def any_of(name: str) -> str:
    """Return a pattern for any word of a list."""
    return f"(?:{'|'.join(word_list(name))})"


IRREGULAR_PAST = (
    rf"(?:{alternatives(word_list('irregular_past'))}"
    rf"|(?:over|out|under|re|mis)(?:{alternatives(word_list('outdone_past'))}))"
)
NO_PAST = any_of("no_past")
"""What ends as a past does."""
PAST = rf"(?!{NO_PAST}\b)[a-z]{{2,}}ed|{IRREGULAR_PAST}"
UNCHANGED_PAST = (
    r"(?:beat|broadcast|burst|cast|hurt|quit|recast|split|thrust|upset"
    r"|cost(?=[ ](?:[$£€\d]|an?\b|the\b|its\b|his\b|her\b|their\b|it\b|them\b|about\b|[A-Z])))"
)
"""Pasts that are as the verb is, and nouns too: they look back where no article stands before them."""
PARTICIPLE = rf"(?:{alternatives(word_list('participle'))})"
ANY_PARTICIPLE = rf"(?:[a-z]{{2,}}ed|{IRREGULAR_PAST}|{UNCHANGED_PAST}|{PARTICIPLE}|done|given|gone|seen)"
"""Whatever may stand behind "be" or "have"; some are not told from the past, and need not be there."""
