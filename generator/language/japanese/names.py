"""Known names in a Japanese text: kanji with their variants, katakana and Latin letters as whole words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache

from ..patterns import pattern_of
from ..tables import table
from ..within_words import is_within_word

_JOINTS = pattern_of(r"[・･=＝\s]")


def names_in(text: str, names: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return, sorted, the ids whose forms stand in a text."""
    plain = _plain(text)
    return tuple(sorted(key for key, forms in names.items() if any(_stands(form, plain) for form in forms)))


@lru_cache(maxsize=1024)
def _plain(text: str) -> str:
    """Return a text in half-width Latin and full-width katakana, its Han in one form: 國 and 国 are one."""
    # Its dictionaries take a tenth of a second; who reads no names does not wait for them.
    from ..scripts import one_form  # noqa: PLC0415

    return unicodedata.normalize("NFKC", text).translate(one_form())


def _stands(form: str, plain: str) -> bool:
    """Tell whether a form stands as a word: ロシア not in ベラロシア, US not in USA, 京都 not in 東京都."""
    name = _plain(form).strip()
    parts = [re.escape(part) for part in _JOINTS.split(name) if part]
    if not parts:
        return False
    pattern = _edge(name[0], "<!") + r"[・=\s]?".join(parts) + _edge(name[-1], "!")
    text = _without(name, plain)
    return any(not is_within_word(text, *match.span()) for match in re.finditer(pattern, text))


def _without(name: str, plain: str) -> str:
    """Return a text without the words in which a name is another: 中国 is no country in 中国地方."""
    for word in _others().get(name, ()):
        plain = plain.replace(word, " ")
    return plain


@cache
def _others() -> Mapping[str, tuple[str, ...]]:
    listed = table("japanese/words.toml")["names_inside"]
    return {_plain(name): tuple(_plain(words).split()) for name, words in listed.items()}


def _edge(letter: str, look: str) -> str:
    """Return what may not stand beside a letter: its own script, where words of it have no other end."""
    for script in ("ァ-ヺー", "A-Za-z", "0-9"):
        if re.match(f"[{script}]", letter):
            return f"(?{look}[{script}])"
    return ""
