"""Where the sentences of a Japanese text begin and end."""

from __future__ import annotations

from ..patterns import pattern_of
from ..pieces import between

_OPENING, _CLOSING = "「『（(〈《【[［“", "」』）)〉》】]］”"
_END = pattern_of(r"[。．！？!?]+[」』）)”]*|\n+|[「『（(〈《【\[［“」』）)〉》】\]］”]|[．.](?=\s)")


def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return the (start, end) of the sentences of a text, without the white space around them.

    A sentence within quotation marks or parentheses ends none; a mark that is never closed holds nothing back
    beyond its line.
    """
    ends, depth = [], 0
    for match in _END.finditer(text):
        sign = match[0][0]
        if sign in _OPENING:
            depth += 1
        elif sign == "\n" or (depth == 0 and sign not in _CLOSING):
            ends.append(match.end())
            depth = 0
        elif sign in _CLOSING:
            depth = max(0, depth - 1)
        else:
            depth = max(0, depth - sum(mark in _CLOSING for mark in match[0]))
    return between(text, ends)
