"""What a reader sees in a text, in words for an editor: each find in its place, and what it means."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .catalogue import Catalogue
from .reading import Clause, DateInText, NumberInText
from .seen import Seen, plain_digits

AROUND = 8
"""So many characters are shown before and behind a find."""
SPACES = dict.fromkeys(map(ord, "\t\n\r\v\f\x1b\x85\u2028\u2029"), " ")
"""What would break the line or steer a terminal is shown as a space."""


def in_words(seen: Seen, words: Catalogue) -> str:
    """Return what was found, a section for each sort, in the language of `words`."""
    sections = {
        "read.dates": [_find(seen.text, found, _date(found, words)) for found in seen.dates],
        "read.numbers": [_find(seen.text, found, _number(found, words)) for found in seen.numbers],
        "read.hedges": [_find(seen.text, clause, _hedges(clause, words)) for clause in seen.hedged],
        "read.names": [f"  {name}" for name in seen.names],
    }
    lines = [line for key, finds in sections.items() for line in _section(words(key), finds)]
    return "\n".join(lines) or words("read.nothing")


def _section(title: str, finds: Sequence[str]) -> Iterator[str]:
    if finds:
        yield title
        yield from finds


def _find(text: str, found: DateInText | NumberInText | Clause, meaning: str) -> str:
    """Return the line of a find: line and column, the words around it with it in brackets, what it means."""
    before, here, behind = text[: found.start], text[found.start : found.end], text[found.end :]
    line = before.count("\n") + 1
    column = found.start - before.rfind("\n")
    ahead = f"{'…' if len(before) > AROUND else ''}{before[-AROUND:]}"
    rest = f"{behind[:AROUND]}{'…' if len(behind) > AROUND else ''}"
    shown = f"{ahead}[{here}]{rest}".translate(SPACES)
    return f"  {line}:{column}  {shown}\n         → {meaning}"


def _date(found: DateInText, words: Catalogue) -> str:
    return words("read.date", edtf=found.when.edtf, date=words.when(found.when))


def _number(found: NumberInText, words: Catalogue) -> str:
    digits = plain_digits(found.value)
    number = (
        words(f"number.{found.bound or 'about'}", n=digits) if found.approximate or found.bound else digits
    )
    if found.label:
        return words("read.label", n=number)
    if found.unit == "%":
        return words("read.share", n=number)
    return words("read.counted", n=number, unit=found.unit) if found.unit else number


def _hedges(clause: Clause, words: Catalogue) -> str:
    return words.listed(
        [words("read.hedge", kind=words(f"hedge.{kind}"), word=word) for kind, word in clause.hedges.items()]
    )
