"""What the readers of numbers have in common: powers, fractions, a number as it is put together, a label."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Context, Decimal
from fractions import Fraction

from .patterns import pattern_of
from .pieces import blanked, without
from .reading import SHARES, Bound, DateInText, NumberInText

BLANK = "\x1f"
"""Stands for each character of what is no number; no text of the press has it."""
_POWER = pattern_of(
    r"(?<![A-Za-z])(?<![A-Za-z]-)(?P<base>[0-9]{1,15}(?:\.[0-9]{1,15})?)"
    r"(?:[eE](?P<ten>[+-]?[0-9]{1,2})|\^(?P<power>[+-]?[0-9]{1,2}))(?!\.?[0-9])"
)
_EXACT = Context(prec=28)
_MOST = 20
"""A number of more places, before the point or behind it, is none of the press."""


def power_at(text: str, place: int) -> tuple[int, Decimal] | None:
    """Return where a number with an exponent (1e10, 10^5) that begins at a place ends, and its value."""
    match = _POWER.match(text, place)
    base = Decimal(match["base"]) if match else Decimal(0)
    if not match or not base:
        return None
    exponent = int(match["ten"] or match["power"])
    value = base.scaleb(exponent) if match["ten"] else _EXACT.power(base, exponent)
    return (match.end(), value) if abs(value.adjusted()) <= _MOST else None


_DIGITS = Context(prec=15)


def to_decimal(value: Fraction | int) -> Decimal:
    """Return a value as a decimal, at most 15 digits where it has no end."""
    whole = Fraction(value)
    if whole.denominator == 1:
        return Decimal(whole.numerator)
    return _DIGITS.divide(Decimal(whole.numerator), Decimal(whole.denominator)).normalize(_DIGITS)


def quotient(above: Decimal, below: Decimal, whole: Decimal | int = 0) -> Decimal:
    """Return a fraction with the whole number before it, if any: 1 1/2 is 1.5."""
    return to_decimal(Fraction(whole) + Fraction(above) / Fraction(below))


@dataclass(frozen=True)
class Numeral:
    """A numeral: where it ends, what it is worth, and how it is written.

    `spelled` tells that it begins with a word or is in Han characters alone, `bare` that no digit stands in
    it (百, 千万), `scaled` that it ends with a large unit, in Chinese with `scale`, and `more` that 余 or 多
    stands in it (30余万).
    """

    end: int
    value: Decimal
    spelled: bool = False
    scaled: bool = False
    fraction: bool = False
    bare: bool = False
    scale: Decimal = Decimal(1)
    more: bool = False


@dataclass(frozen=True)
class Unit:
    """A unit: where it ends or, before a number, begins, and what it is, as it is printed.

    The number is to be multiplied by `factor`, and then `more` is added. `counted` is a noun without a
    measure word (国); `article` is what 一 often stands before as an article.
    """

    place: int
    printed: str
    factor: Decimal = Decimal(1)
    more: Decimal = Decimal(0)
    counted: bool = False
    article: bool = False


@dataclass(frozen=True)
class Measured:
    """A number as it is put together: from where to where, its value and unit; or a label."""

    start: int
    end: int
    value: Decimal
    unit: str = ""


def outside_dates(plain: str, dates: Iterable[DateInText], no_numbers: re.Pattern[str]) -> str:
    """Return a text of the same length with dates and what only looks like numbers blanked out."""
    outside = blanked(plain, ((said.start, said.end) for said in dates), BLANK)
    return without(no_numbers, outside, BLANK)


def number_in(text: str, plain: str, read: Measured, *, label: bool = False) -> NumberInText:
    """Return a number as a text has it, its unit not as it was folded in `plain`.

    Parts of a hundred have one form, and a label, a number as a name (Article 5), has no unit.
    """
    unit, printed = read.unit, text[read.start : read.end]
    place = plain.find(unit, read.start, read.end) if unit and unit not in SHARES else -1
    unit = unit if place < 0 else text[place : place + len(unit)]
    return NumberInText(
        start=read.start, end=read.end, printed=printed, value=read.value, unit=unit,
        approximate=False, label=label,
    )  # fmt: skip


def bound_of(*matches: re.Match[str] | None) -> Bound:
    """Return the bound that matched words make of a number: `least` or `most`, turned round by `no`.

    Words that say both say nothing, and so does a match with neither in it.
    """
    told = (one.groupdict() for one in matches if one)
    bounds: set[Bound] = {
        "most" if bool(one.get("least")) == bool(one.get("no")) else "least"
        for one in told
        if one.get("least") or one.get("most")
    }
    return bounds.pop() if len(bounds) == 1 else ""
