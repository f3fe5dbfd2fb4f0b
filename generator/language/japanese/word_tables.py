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


@cache
def words_of(kind: str) -> re.Pattern[str]:
    """Return a pattern for the words of a kind; `unsourced` close a report without its source."""
    tables = table("japanese/hedges.toml")
    families = "|".join(tables["kinds"][kind])
    return pattern_of(re.sub("<([a-z]+)>", lambda match: str(tables["parts"][match[1]]), families))
