"""What the readers of numbers have in common: a number as it is put together, and a label."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from .reading import SHARES, Bound, NumberInText


@dataclass(frozen=True)
class Label:
    """A number as a name: where it stands, with the word that it belongs to, and its digits."""

    start: int
    end: int
    value: Decimal

    def in_text(self, text: str) -> NumberInText:
        """Return the label as a number of a text."""
        printed = text[self.start : self.end]
        return NumberInText(
            start=self.start, end=self.end, printed=printed, value=self.value, unit="",
            approximate=False, label=True,
        )  # fmt: skip


@dataclass(frozen=True)
class Measured:
    """A number as it is put together: from where to where, its value and unit."""

    start: int
    end: int
    value: Decimal
    unit: str


def bound_of(*matches: re.Match[str] | None) -> Bound:
    """Return the bound that matched words make of a number: `least` or `most`, turned round by `no`.

    Words that say both say nothing.
    """
    bounds: set[Bound] = {_bound(one) for one in matches if one}
    return bounds.pop() if len(bounds) == 1 else ""


def _bound(match: re.Match[str]) -> Bound:
    words = match.groupdict()
    return "least" if bool(words.get("least")) != bool(words.get("no")) else "most"


def unit_as_printed(text: str, plain: str, number: Measured) -> str:
    """Return the unit as a text has it, not as it was folded in `plain`; parts of a hundred have one form."""
    unit = number.unit
    place = plain.find(unit, number.start, number.end) if unit and unit not in SHARES else -1
    return unit if place < 0 else text[place : place + len(unit)]
