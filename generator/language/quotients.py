"""What a fraction is worth as a decimal: the same in every language, so that 三分之一 is a third."""

from __future__ import annotations

from decimal import Context, Decimal
from fractions import Fraction

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
