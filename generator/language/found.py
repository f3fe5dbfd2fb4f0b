"""A clause in the making: what the readers of all languages do alike with the hedges that they find in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from .pieces import blanked
from .reading import Clause, Hedge


@dataclass
class Found:
    """A clause in the making: where it stands, what is read of it, and by kind what shows it where."""

    start: int
    end: int
    text: str = ""
    kinds: dict[Hedge, tuple[int, str]] = field(default_factory=dict)

    def settle(self) -> None:
        """Take back what another kind makes untrue: a withheld source neither says nor is according to."""
        if "hearsay" in self.kinds:
            self.kinds.pop("saying", None)
            self.kinds.pop("according", None)


def as_printed(text: str, place: int, word: str) -> str:
    """Return the word at a place as the text has it, not as it was folded."""
    return text[place : place + len(word)]


def to_clauses(
    text: str, found: Iterable[Found], word_at: Callable[[str, int, str], str] = as_printed
) -> Iterator[Clause]:
    """Yield the clauses that were found in a text, each with its hedges in the order of their words."""
    for one in found:
        listed = sorted(one.kinds.items(), key=lambda item: item[1][0])
        words = tuple(word_at(text, place, word) for _, (place, word) in listed)
        yield Clause(start=one.start, end=one.end, kinds=tuple(kind for kind, _ in listed), words=words)


def blank(line: str, match: re.Match[str], sign: str = " ") -> str:
    """Return a line of the same length in which `sign` stands for what a pattern found in it."""
    return blanked(line, [match.span()], sign)


def mark_quotation(text: str, match: re.Match[str], found: Iterable[Found]) -> None:
    """Mark the clauses that hold more than a mark of a quotation, by the first sign of it."""
    for one in found:
        if min(one.end, match.end()) - max(one.start, match.start()) > 1:
            one.kinds.setdefault("quotation", (max(one.start, match.start()), text[match.start()]))
