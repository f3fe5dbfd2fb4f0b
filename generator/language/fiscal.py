"""Years of accounts: Japan's begin in April, the United States' in October before."""

from __future__ import annotations

from typing import Literal

from . import spans

Whose = Literal["japan", "us", ""]


def fiscal_year(number: int, whose: Whose) -> str:
    """Return a fiscal year; where it cannot be told whose it is, all that both cover."""
    before, this, after = (spans.year(one) for one in (number - 1, number, number + 1))
    if whose == "japan":
        return f"{this}-04/{after}-03"
    return f"{before}-10/{this}-09" if whose == "us" else f"{before}-10/{after}-03"
