"""What the reading of a date needs to know, and what it gives."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from ...edtf import When
from .. import families
from ..families import Family
from ..nearness import Tense, in_years_near, nearest_of
from ..patterns import pattern_of
from ..spans import Whose
from .tense import tense_at

Period = families.Period
_FISCAL_CUES: dict[Whose, re.Pattern[str]] = {
    "japan": pattern_of(r"\b(?:Japan(?:ese)?|Tokyo|yen)\b"),
    "us": pattern_of(
        r"\b(?:U\.S\.|US|USA|United States|America(?:n)?|Pentagon|Congress|Washington|NASA"
        r"|federal)(?![A-Za-z])"
    ),
}


@dataclass(frozen=True, kw_only=True)
class Context:
    """The text, the place of the date in it, the day of publication, and the date said before."""

    plain: str
    place: int
    published: date
    said: When | None

    @property
    def tense(self) -> Tense:
        """Whether the words around the date look back or ahead."""
        return tense_at(self.plain, self.place)

    @property
    def before(self) -> str:
        """The words just before the date."""
        return self.plain[max(0, self.place - 40) : self.place]

    @property
    def whose_fiscal_year(self) -> Whose:
        """japan or us, where the text names only one of them; else nothing."""
        return _whose(self.plain)

    def anchor(self) -> date:
        """Return the day that "the following day" follows; raise ValueError where no date was said before."""
        if not self.said:
            raise ValueError("no date was said before")
        return self.said.last or self.said.first


@lru_cache(maxsize=16)
def _whose(plain: str) -> Whose:
    named = [whose for whose, cue in _FISCAL_CUES.items() if cue.search(plain)]
    return named[0] if len(named) == 1 else ""


SHIFTS = {"this": 0, "current": 0, "last": -1, "next": 1}

Read = Callable[[re.Match[str], Context], "Period | None"]


def patterns(*families: tuple[str, Read]) -> tuple[Family[Read], ...]:
    """Return families whose patterns hold whole words, in any case."""
    return tuple(Family(rf"(?:{text})(?![A-Za-z0-9])", read, flags=re.IGNORECASE) for text, read in families)


def nearest(of_year: Callable[[int], str], context: Context) -> str:
    """Return what is said of no year in the year that the tense allows, or else in the nearest.

    `of_year` gives the date in a year and raises ValueError where that year has none (29 February).
    """
    found = in_years_near(of_year, context.published)
    return nearest_of(found, context.published, context.tense)


def near_year(words: str, context: Context) -> int:
    """Return the year that "this year", "last year" or "that year" is."""
    first = words.lower().removeprefix("the ").split()[0]
    if first in SHIFTS:
        return context.published.year + SHIFTS[first]
    return context.anchor().year + {"previous": -1, "following": 1}.get(first, 0)
