"""What tells by itself that a source is not named: 有人, some people, a leaked memo."""

from __future__ import annotations

import re

from .patterns import pattern_of
from .pieces import alternatives
from .tables import table

_WORDS = table("unnamed.toml")


def _any_of(language: str, kind: str) -> str:
    words = _WORDS[language][kind].split()
    return f"(?:{alternatives(word.replace('·', ' ') for word in words)})"


_NO_NAME = {
    "zh": pattern_of(
        f"{_any_of('zh', 'says_so')}|^{_any_of('zh', 'somebody')}$|{_any_of('zh', 'things')}[上中里]?$"
    ),
    # Who writes or holds a thing comes before its noun, what is more said of it behind.
    "en": pattern_of(
        rf"\b{_any_of('en', 'says_so')}\b|^{_any_of('en', 'somebody')}$"
        rf"|^(?:(?!(?:{_any_of('en', 'before')}|[a-z]+ing) )[\w’'-]+ ){{0,6}}{_any_of('en', 'things')}"
        rf"(?=$|[,;(]| (?:{_any_of('en', 'behind')}|[a-z]+ed)\b)",
        re.IGNORECASE,
    ),
}


_BETWEEN = {"zh": "[^，。、；：]{0,16}?", "en": r"\b[^,;:]*?\b", "ja": "[^、。]{0,16}?"}
_LEAKED = {
    one: pattern_of(
        f"(?:{alternatives(words.split())}){_BETWEEN[one]}(?:{alternatives(_WORDS['papers'][one].split())})"
    )
    for one, words in _WORDS["leaked"].items()
}


def is_leaked(language: str, text: str) -> bool:
    """Tell whether a text tells of a paper that nobody has given out: a leaked memo of the ministry."""
    return bool(_LEAKED[language].search(text))


def needs_no_name(language: str, described: str) -> bool:
    """Tell whether what a source is called says that it is not named, or is a thing, which has no name."""
    return bool(_NO_NAME[language].search(described))
