"""The Japanese words that hedge a clause, by what they make of it: hedges.toml, which names their sources."""

from __future__ import annotations

import re
from functools import cache
from typing import cast

from ..patterns import pattern_of
from ..reading import Hedge
from .word_tables import table


def kinds_in_order() -> tuple[Hedge, ...]:
    """Return the kinds that words show, in the order in which these are looked for."""
    return cast("tuple[Hedge, ...]", tuple(table("hedges.toml")["order"]))


@cache
def words_of(kind: str) -> re.Pattern[str]:
    """Return a pattern for the words of a kind; `unsourced` close a report without its source."""
    tables = table("hedges.toml")
    families = "|".join(tables["kinds"][kind])
    return pattern_of(re.sub("<([a-z]+)>", lambda match: str(tables["parts"][match[1]]), families))
