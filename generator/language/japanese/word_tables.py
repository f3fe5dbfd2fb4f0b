"""The tables of words of this folder; hedges.toml names the sources of the words that hedge a clause."""

from __future__ import annotations

import re
from functools import cache
from typing import cast

from ..patterns import pattern_of
from ..reading import Hedge
from ..tables import table


def words(name: str) -> frozenset[str]:
    """Return a list of words.toml."""
    return frozenset(str(table("japanese/words.toml")[name]).split())


KINDS = cast("tuple[Hedge, ...]", tuple(table("japanese/hedges.toml")["order"]))
"""The kinds that words show, in the order in which these are looked for."""


def part(name: str) -> str:
    """Return a pattern that hedges.toml has for several of its families; KeyError for another name."""
    return str(table("japanese/hedges.toml")["parts"][name])


@cache
def words_of(kind: str) -> re.Pattern[str]:
    """Return a pattern for the words of a kind; `unsourced` close a report without its source."""
    families = "|".join(table("japanese/hedges.toml")["kinds"][kind])
    return pattern_of(re.sub("<([a-z]+)>", lambda match: part(match[1]), families))
