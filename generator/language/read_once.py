"""What the readers find in the desk's own texts: many rules ask for the same, and so does the next run."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache, partial
from typing import Any

from ..edtf import When
from .readers import READERS
from .reading import Clause, DateInText, NumberInText
from .side_by_side import both

Said = tuple[tuple[DateInText, ...], tuple[NumberInText, ...]]
"""The dates and the numbers of a text."""
Packed = list[Any]
"""What a reader finds, as JSON has it: lists, texts, numbers and truth values."""
Text = tuple[str, str, date | None]
"""A text with its language and the day against which it is read, where that tells."""
Learnt = tuple[set[Text], dict[str, Packed]]
"""Which texts were asked for, and what was found in those that were read."""
FEW = 1000
"""As many texts are read in the time that it takes to have another process read them."""


def dates_in(language: str, text: str, published: date) -> tuple[DateInText, ...]:
    """Return the dates of a text in a language that has a reader."""
    dates: tuple[DateInText, ...] = memory().recall((language, text, published))[0]
    return dates


def numbers_in(language: str, text: str, published: date) -> tuple[NumberInText, ...]:
    """Return the numbers of a text in a language that has a reader."""
    numbers: tuple[NumberInText, ...] = memory().recall((language, text, published))[1]
    return numbers


def clauses_in(language: str, text: str) -> tuple[Clause, ...]:
    """Return the clauses of a text in a language that has a reader."""
    clauses: tuple[Clause, ...] = memory().recall((language, text, None))
    return clauses


def read_ahead(texts: Iterable[Text]) -> None:
    """Read texts that nobody has read yet, half of them in another process: for dates and numbers against a
    day, for clauses without one."""
    known = memory()
    new = [of for of in dict.fromkeys(texts) if of not in known.found and _name(of) not in known.kept]
    if len(new) > FEW:
        _, learnt = both(partial(_read, new[::2]), partial(_learn, new[1::2]))
        known.learn(learnt)


def _learn(texts: Sequence[Text]) -> Learnt:
    before = set(memory().found)
    _read(texts)
    return memory().learnt(before)


def _read(texts: Iterable[Text]) -> None:
    for of in texts:
        memory().recall(of)


class Memory:
    """What was found in texts, in this run and in an earlier one."""

    def __init__(self) -> None:
        self.found: dict[Text, Any] = {}
        """Dates and numbers of texts that have a day, clauses of those that have none."""
        self.asked: set[Text] = set()
        """The texts that were asked for since whoever keeps them last looked."""
        self.kept: Mapping[str, Packed] = {}
        """What an earlier run found, as `packed` gave it."""
        self.has_read = False
        """Whether a text was read since whoever keeps them last looked."""

    def recall(self, of: Text) -> Any:
        """Return what is in a text, its `Said` or its clauses: as it was found before, or by reading it."""
        self.asked.add(of)
        if of not in self.found:
            kept = self._kept(of, unpack_said if of[2] else unpack_clauses)
            self.has_read |= kept is None
            self.found[of] = _found_in(*of) if kept is None else kept
        return self.found[of]

    def learnt(self, before: Collection[Text]) -> Learnt:
        """Return what whoever copied this process, having found `before`, does not know."""
        new = self.found.keys() - before
        packed = {_name(of): _pack(of, self.found[of]) for of in new if _name(of) not in self.kept}
        return self.asked, packed

    def learn(self, learnt: Learnt) -> None:
        """Know what a copy of this process has found as well."""
        asked, packed = learnt
        self.asked |= asked
        self.kept = {**self.kept, **packed} if packed else self.kept
        self.has_read |= bool(packed)

    def packed(self, others: Iterable[Text]) -> dict[str, Packed]:
        """Return what is in the texts that were asked for, as JSON has it, and what an earlier run found in
        others."""
        names = ((of, _name(of)) for of in self.asked)
        found = {name: self.kept.get(name) or _pack(of, self.found[of]) for of, name in names}
        known = (name for of in others if (name := _name(of)) in self.kept)
        return {name: self.kept[name] for name in known} | found

    def _kept(self, of: Text, unpack: Callable[[Packed, str], object]) -> object:
        try:
            return unpack(self.kept[_name(of)], of[1])
        except (KeyError, TypeError, ValueError, ArithmeticError):
            return None


def _found_in(language: str, text: str, published: date | None) -> Said | tuple[Clause, ...]:
    reader = READERS[language]
    if published is None:
        return reader.clauses(text)
    # The reader of numbers has to know the dates, and then has just read them.
    return reader.dates(text, published), reader.numbers(text, published)


def _name(of: Text) -> str:
    language, text, published = of
    return f"{language} {published or ''} {text}"


def _pack(of: Text, found: Any) -> Packed:
    return pack_said(found) if of[2] else pack_clauses(found)


@cache
def memory() -> Memory:
    """Return what this run has found until now."""
    return Memory()


def pack_said(said: Said) -> Packed:
    """Return dates and numbers as JSON has them; what is printed is read off the text again."""
    dates, numbers = said
    return [
        [(one.start, one.end, one.when.edtf) for one in dates],
        [(one.start, one.end, str(one.value), *(getattr(one, name) for name in _NAMES)) for one in numbers],
    ]


_NAMES = ("unit", "approximate", "label", "bound")
"""What of a number stands behind its value."""


def unpack_said(packed: Packed, text: str) -> Said:
    """Return the dates and numbers of a text that were packed; raise ValueError or TypeError for others."""
    dates, numbers = packed
    return (
        tuple(
            DateInText(start=start, end=end, printed=text[start:end], when=When.parse(edtf))
            for start, end, edtf in dates
        ),
        tuple(
            NumberInText(
                start=start, end=end, printed=text[start:end], value=Decimal(value),
                **dict(zip(_NAMES, rest, strict=True)),
            )
            for start, end, value, *rest in numbers
        ),
    )  # fmt: skip


def pack_clauses(clauses: Sequence[Clause]) -> Packed:
    """Return clauses as JSON has them."""
    return [(one.start, one.end, one.kinds, one.words) for one in clauses]


def unpack_clauses(packed: Packed, text: str) -> tuple[Clause, ...]:
    """Return the clauses that were packed; raise ValueError or TypeError for others."""
    return tuple(
        Clause(start=start, end=end, kinds=tuple(kinds), words=tuple(words))
        for start, end, kinds, words in packed
    )
