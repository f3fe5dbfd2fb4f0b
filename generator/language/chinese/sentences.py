"""Where the sentences of a Chinese text begin and end."""

from __future__ import annotations

import re
from functools import cache

from ..patterns import pattern_of
from ..pieces import alternatives, between
from .folding import fold
from .word_lists import hedge_words

_CLOSING = '”’」』）)】》"'
_END = pattern_of(
    rf"[。！？!?…]+(?P<closed>[{_CLOSING}]*)|\n+|(?<=[^\d.A-Za-z])\.(?=\s|$)|(?<=[a-z\d])\.(?=\s+[A-Z\u4e00-\u9fff]|$)"
)


@cache
def _says_behind() -> re.Pattern[str]:
    speak = alternatives(hedge_words("saying"))
    return pattern_of(rf"[^，。！？；“「\n]{{1,30}}(?:{speak})[^，。！？；“「\n]{{0,4}}[，。：]?")


def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return the (start, end) of the sentences of a text, without the white space around them.

    What names the speaker behind a quotation (“……。”主席说。) goes with it.
    """
    plain, says = fold(text), _says_behind()
    found = (one for one in _END.finditer(plain) if not (one["closed"] and says.match(plain, one.end())))
    return between(text, (one.end() for one in found))
