"""One form for the typography of the press, character for character, so that places stay as they are."""

from __future__ import annotations

_APOSTROPHES = "’‘ʼ′´`＇"
_HYPHENS = "‐‑‒–−－"
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t"
_FULL_WIDTH = {chr(ord(plain) + 0xFEE0): plain for plain in "0123456789.,%$"}
_QUOTES = "„‟«»＂"

_PLAIN = str.maketrans(
    dict.fromkeys(_APOSTROPHES, "'")
    | dict.fromkeys(_HYPHENS, "-")
    | dict.fromkeys(_SPACES, " ")
    | dict.fromkeys(_QUOTES, '"')
    | _FULL_WIDTH
)


def fold(text: str) -> str:
    """Return a text of the same length with plain apostrophes, hyphens, spaces and digits.

    The dash between clauses (—) stays, because it joins nothing.
    """
    return text.translate(_PLAIN)


def lowered(text: str) -> str:
    """Return a text of the same length in small letters: words are found in it far faster."""
    small = text.lower()
    if len(small) != len(text):  # İ would become two characters
        small = "".join(sign if len(sign.lower()) > 1 else sign.lower() for sign in text)
    return small
