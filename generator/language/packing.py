"""What a reader finds, as JSON has it and back: so that it can be kept from one run to the next."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from ..edtf import When
from .reading import Clause, DateInText, NumberInText

Said = tuple[tuple[DateInText, ...], tuple[NumberInText, ...]]
"""The dates and the numbers of a text."""
Packed = list[Any]
"""Lists, texts, numbers and truth values."""


def pack_said(said: Said) -> Packed:
    """Return dates and numbers as JSON has them; what is printed is read off the text again."""
    dates, numbers = said
    return [
        [(one.start, one.end, one.when.edtf) for one in dates],
        [_packed(one) for one in numbers],
    ]


def _packed(one: NumberInText) -> Packed:
    return [one.start, one.end, str(one.value), one.unit, one.approximate, one.label, one.bound]


def unpack_said(packed: Packed, text: str) -> Said:
    """Return the dates and numbers of a text that were packed; raise ValueError or TypeError for others."""
    dates, numbers = packed
    return tuple(_date(one, text) for one in dates), tuple(_number(one, text) for one in numbers)


def _date(packed: Sequence[Any], text: str) -> DateInText:
    start, end, edtf = packed
    return DateInText(start=start, end=end, printed=text[start:end], when=When.parse(edtf))


def _number(packed: Sequence[Any], text: str) -> NumberInText:
    start, end, value, unit, approximate, label, bound = packed
    return NumberInText(
        start=start,
        end=end,
        printed=text[start:end],
        value=Decimal(value),
        unit=unit,
        approximate=approximate,
        label=label,
        bound=bound,
    )


def pack_clauses(clauses: Sequence[Clause]) -> Packed:
    """Return clauses as JSON has them."""
    return [(one.start, one.end, one.kinds, one.words) for one in clauses]


def unpack_clauses(packed: Packed, text: str) -> tuple[Clause, ...]:
    """Return the clauses that were packed; raise ValueError or TypeError for others."""
    return tuple(
        Clause(start=start, end=end, kinds=tuple(kinds), words=tuple(words))
        for start, end, kinds, words in packed
    )
