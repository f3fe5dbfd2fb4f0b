"""Names of persons in which a reader of Chinese finds a word: 秦若川 sets no condition, 应勇 has no duty."""

from __future__ import annotations

from functools import lru_cache

from .conditions import condition_in
from .contrasts import contrasts_in
from .negation import denial_in
from .read_once import clauses_in
from .scripts import HAN


@lru_cache(maxsize=4096)
def words_read_in(name: str) -> frozenset[str]:
    """Return what a reader takes a Chinese name, or parts of it, for; nothing of a name in other letters."""
    if not HAN.search(name):
        return frozenset()
    hedges = (word for clause in clauses_in("zh", name) for word in clause.words)
    sides = contrasts_in("zh", name).values()
    return frozenset({*hedges, denial_in("zh", name), condition_in("zh", name), *sides} - {""})
