"""What a reader sees in a text: as values, as the JSON that `briefs read` answers, in words for an editor."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from .catalogue import Catalogue
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
        "numbers": [
            {
                "value": plain_digits(found.value),
                "unit": found.unit,
                "approximate": found.approximate,
                "label": found.label,
                "printed": found.printed,
            }
            for found in seen.numbers
        ],
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
    when = found.when
    return {
        "edtf": when.edtf,
        "first": None if when.until else when.first.isoformat(),
        "last": when.last.isoformat() if when.last else None,
        "printed": found.printed,
    }


AROUND = 8
"""So many characters are shown before and behind a find."""
SPACES = dict.fromkeys(map(ord, "\t\n\r\v\f\x1b\x85\u2028\u2029"), " ")
"""What would break the line or steer a terminal is shown as a space."""


def in_words(seen: Seen, words: Catalogue) -> str:
    """Return what was found, a section for each sort, in the language of `words`."""
    sections = {
        "read.dates": [
            _find(seen.text, found, words("read.date", edtf=found.when.edtf, date=words.when(found.when)))
            for found in seen.dates
        ],
        "read.numbers": [_find(seen.text, found, _number_in_words(found, words)) for found in seen.numbers],
        "read.hedges": [_find(seen.text, clause, _hedges(clause, words)) for clause in seen.hedged],
        "read.names": [f"  {name}" for name in seen.names],
    }
    lines = [line for key, finds in sections.items() if finds for line in (words(key), *finds)]
    return "\n".join(lines) or words("read.nothing")


def _find(text: str, found: DateInText | NumberInText | Clause, meaning: str) -> str:
    """Return the line of a find: line and column, the words around it with it in brackets, what it means."""
    before, here, behind = text[: found.start], text[found.start : found.end], text[found.end :]
    line = before.count("\n") + 1
    column = found.start - before.rfind("\n")
    ahead = f"{'…' if len(before) > AROUND else ''}{before[-AROUND:]}"
    rest = f"{behind[:AROUND]}{'…' if len(behind) > AROUND else ''}"
    shown = f"{ahead}[{here}]{rest}".translate(SPACES)
    return f"  {line}:{column}  {shown}\n         → {meaning}"


def _number_in_words(found: NumberInText, words: Catalogue) -> str:
    digits = plain_digits(found.value)
    rough = found.approximate or found.bound
    number = words(f"number.{found.bound or 'about'}", n=digits) if rough else digits
    if found.label:
        return words("read.label", n=number)
    if found.unit == "%":
        return words("read.share", n=number)
    return words("read.counted", n=number, unit=found.unit) if found.unit else number


def _hedges(clause: Clause, words: Catalogue) -> str:
    told = clause.hedges.items()
    return words.listed([words("read.hedge", kind=words(f"hedge.{kind}"), word=word) for kind, word in told])
