"""What a reader sees in a text, as values and as the JSON that `briefs read` answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from .reading import Clause, DateInText, NumberInText, Reader


@dataclass(frozen=True, kw_only=True)
class Seen:
    """All that a reader finds in a text; of the clauses only those with a hedge."""

    text: str
    dates: tuple[DateInText, ...]
    numbers: tuple[NumberInText, ...]
    hedged: tuple[Clause, ...]
    names: tuple[str, ...]


def see(reader: Reader, text: str, published: date, forms: Mapping[str, tuple[str, ...]]) -> Seen:
    """Return what a reader finds in a text; `forms` are the names to look for, by id."""
    return Seen(
        text=text,
        dates=reader.dates(text, published),
        numbers=reader.numbers(text, published),
        hedged=tuple(clause for clause in reader.clauses(text) if clause.kinds),
        names=reader.names(text, forms),
    )


def to_json(seen: Seen) -> dict[str, Any]:
    """Return what was found as JSON has it.

    A value is a plain decimal, as text so that it stays exact; `first` and `last` are days (ISO 8601) as
    written, null where the date is open.
    """
    return {
        "dates": [_date(found) for found in seen.dates],
        "numbers": [_number(found) for found in seen.numbers],
        "hedges": [
            {"clause": seen.text[clause.start : clause.end], "kinds": list(clause.kinds)}
            for clause in seen.hedged
        ],
        "names": list(seen.names),
    }


def plain_digits(value: Decimal) -> str:
    """Return a number as a plain decimal: no exponent, no zeros behind that say nothing."""
    digits = f"{value:f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def _date(found: DateInText) -> dict[str, str | None]:
    first, last = None if found.when.until else found.when.first, found.when.last
    return {
        "edtf": found.when.edtf,
        "first": first.isoformat() if first else None,
        "last": last.isoformat() if last else None,
        "printed": found.printed,
    }


def _number(found: NumberInText) -> dict[str, str | bool]:
    return {
        "value": plain_digits(found.value),
        "unit": found.unit,
        "approximate": found.approximate,
        "label": found.label,
        "printed": found.printed,
    }
