"""One form for the typography of the press, character for character, so that places stay as they are."""

from __future__ import annotations

_FULL_WIDTH = {chr(code + 0xFEE0): chr(code) for code in range(0x21, 0x7F) if chr(code) not in "~!?()[]{}"}
_PLAIN = str.maketrans(
    _FULL_WIDTH
    | dict.fromkeys("\u00a0\u2002\u2003\u2009\u202f\u3000", " ")
    | dict.fromkeys("‐‑‒–−", "-")
    | dict.fromkeys("~～∼", "〜")
    | dict.fromkeys("·･•", "・")
    | {"㌫": "%", "○": "〇", "￥": "¥", "(": "（", ")": "）"}
)


def fold(text: str) -> str:
    """Return a text of the same length with half-width letters, digits and signs and one form of ～ and ・.

    The dash between clauses (―) and the sign of long vowels (ー) stay: they are no hyphens.
    """
    return text.translate(_PLAIN)
