"""What the readers of numbers have in common: a number as it is put together, and a label."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from .reading import SHARES, NumberInText


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


def unit_as_printed(text: str, plain: str, number: Measured) -> str:
    """Return the unit as a text has it, not as it was folded in `plain`; parts of a hundred have one form."""
    unit = number.unit
    place = plain.find(unit, number.start, number.end) if unit and unit not in SHARES else -1
    return unit if place < 0 else text[place : place + len(unit)]
