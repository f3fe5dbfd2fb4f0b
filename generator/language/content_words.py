"""The words of a text that carry its meaning, as far as two texts that say the same have them in common."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise

from .patterns import pattern_of
from .search_text import stop_words

_RUN = pattern_of("(?:(?![的了])[\u3400-\u9fff])+|[^\\W\\d_\u3400-\u9fff]{3,}")
"""Han characters between which no particle stands, or a word of three letters or more."""
_BEGINS = 5
"""Letters by which a word is known: report and reported are one. Four or six told as much right and wrong."""
_CLAUSE = pattern_of("[^，；：。？！,;:.?!]+(?:[,.:](?=\\d)[^，；：。？！,;:.?!]*)*")
"""What stands between two marks; a mark before a digit is a part of its number."""


@lru_cache(maxsize=4096)
def content_words(text: str) -> frozenset[str]:
    """Return the words of a text by how they begin, but for those that only join others.

    Chinese has no spaces: each two characters that stand together count as a word there. What joins others is
    what a question has and an answer need not have (`stop_words.toml`).
    """
    stop = _stop()
    found = (word for run in _RUN.findall(text.lower()) if run not in stop for word in _words(run))
    return frozenset(word for word in found if word not in stop)


def _words(run: str) -> Iterator[str]:
    if run[0] < "\u3400" or run[0] > "\u9fff":
        yield run[:_BEGINS]
    else:
        yield from ("".join(two) for two in pairwise(run))


@cache
def _stop() -> frozenset[str]:
    return frozenset(stop_words(("zh", "en")))


def clauses_between_marks(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each clause of a text begins and ends, by its marks alone."""
    yield from (match.span() for match in _CLAUSE.finditer(text))
