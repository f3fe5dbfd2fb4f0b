"""The turns of a transcript: what is said behind the name of who speaks and a colon (刘敏：, Houston:)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from .reading import Clause

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
            word, until = text[slice(*turn.span())].strip(), _end_of_paragraph(text, clause.start)
        former = clause.end
        yield _said(clause, word) if word else clause


def _begins_sentence(plain: str, former: int, start: int) -> bool:
    ending = plain[max(0, former - 2) : start].rstrip("\"' ”’」』）)\u3000")
    return not ending.strip() or ending[-1] in "。！？.!?\n"


def _end_of_paragraph(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def _said(clause: Clause, word: str) -> Clause:
    if _SPEAKS_ALREADY & set(clause.kinds):
        return clause
    return replace(clause, kinds=("saying", *clause.kinds), words=(word, *clause.words))
