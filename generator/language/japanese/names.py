"""Known names in a Japanese text: kanji with their variants, katakana and Latin letters as whole words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

_KATAKANA = "ァ-ヺー"
_LATIN = "A-Za-z0-9"
_JOINTS = re.compile(r"[・･=＝\s]")


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
    """Tell whether a form stands as a word: ドイツ not in ドイツォ, US not in USA; 東京 also in 東京都."""
    name = _plain(form).strip()
    if not name or not _without_joints(name):
        return False
    pattern = r"[・=\s]?".join(re.escape(part) for part in _JOINTS.split(name) if part)
    return bool(re.search(_edge(name[0], "<!") + pattern + _edge(name[-1], "!"), plain))


def _without_joints(name: str) -> str:
    return _JOINTS.sub("", name)


def _edge(letter: str, look: str) -> str:
    """Return what may not stand beside a letter: its own script, where words of it have no other end."""
    for script in (_KATAKANA, _LATIN):
        if re.match(f"[{script}]", letter):
            return f"(?{look}[{script}])"
    return ""
