"""Numbers as a calculator prints them: 1e10, 2.5E-3, 10^5."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Context, Decimal

from .patterns import pattern_of

_POWER = pattern_of(
    r"(?<![A-Za-z])(?<![A-Za-z]-)(?P<base>[0-9]{1,15}(?:\.[0-9]{1,15})?)"
    r"(?:[eE](?P<ten>[+-]?[0-9]{1,2})|\^(?P<power>[+-]?[0-9]{1,2}))(?!\.?[0-9])"
)
_EXACT = Context(prec=28)
_MOST = 20
"""A number of more places, before the point or behind it, is none of the press."""


@dataclass(frozen=True)
class Power:
    """Where a power ends, and what it is worth."""

    end: int
    value: Decimal


def power_at(text: str, place: int) -> Power | None:
    """Return the number with an exponent that begins at a place, or None."""
    match = _POWER.match(text, place)
    base = Decimal(match["base"]) if match else Decimal(0)
    if not match or not base:
        return None
    exponent = int(match["ten"] or match["power"])
    value = base.scaleb(exponent) if match["ten"] else _EXACT.power(base, exponent)
    return Power(match.end(), value) if abs(value.adjusted()) <= _MOST else None
