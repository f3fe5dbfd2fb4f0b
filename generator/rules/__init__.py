"""The rules that the records must keep.

A rule is a generator: it takes the records and today's date and yields a finding for
each breach. Its name, with hyphens, stands at the end of every message; its docstring
is its documentation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from ..load.records import Records
from ..problems import Finding
from . import (
    changes,
    claims,
    dates,
    identity,
    nothing_lost,
    references,
    summaries,
    texts,
)
from . import (
    sourced as evidence,
)

Rule = Callable[[Records, date], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    *identity.RULES,
    *references.RULES,
    *dates.RULES,
    *changes.RULES,
    *claims.RULES,
    *texts.RULES,
    *summaries.RULES,
    *evidence.RULES,
    *nothing_lost.RULES,
)
