"""What the readers of all languages do alike with hedges: a clause in the making, a turn of a transcript."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

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


def merged(found: Iterable[Found], goes_on: Callable[[Found], bool]) -> list[Found]:
    """Return clauses in which a plain one that goes on with a plain one before it is part of that."""
    clauses: list[Found] = []
    for one in found:
        if clauses and not (clauses[-1].kinds or one.kinds) and goes_on(one):
            clauses[-1] = replace(clauses[-1], end=one.end)
        else:
            clauses.append(one)
    return clauses


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


_SPEAKS_ALREADY = {"saying", "hearsay", "according"}


def with_turns(text: str, plain: str, clauses: Iterable[Clause], opens: re.Pattern[str]) -> Iterator[Clause]:
    """Yield the clauses of a text; whose turn it is says all that stands behind, to the end of the paragraph.

    `opens` is found where a sentence begins, in the plain text.
    """
    word, until, former = "", 0, 0
    for clause in clauses:
        if clause.start >= until:
            word = ""
        if _begins_sentence(plain, former, clause.start) and (turn := opens.match(plain, clause.start)):
            word, until = text[slice(*turn.span())].strip(), f"{text}\n".index("\n", clause.start)
        former = clause.end
        told = word and not _SPEAKS_ALREADY & set(clause.kinds)
        yield (
            replace(clause, kinds=("saying", *clause.kinds), words=(word, *clause.words)) if told else clause
        )


def _begins_sentence(plain: str, former: int, start: int) -> bool:
    ending = plain[max(0, former - 2) : start].rstrip("\"' ”’」』）)\u3000")
    return not ending.strip() or ending[-1] in "。！？.!?\n"
