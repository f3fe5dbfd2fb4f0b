"""Who speaks or acts in a clause, and of whom it speaks, as far as its words tell."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from ..language.reading import Clause, Hedge, Reader
from ..language.speakers import Mention, Names, mentions, subject
from .known import Known

TOLD_BY: tuple[Hedge, ...] = ("saying", "according", "judgement", "wish", "plan")
"""The kinds of hedges whose word has somebody before it who speaks, judges, wants or plans."""


def doer(text: str, clause: Clause, reader: Reader, names: Names) -> tuple[str, ...]:
    """Return the actors who say, hold, plan or do what a clause tells; () where its words do not tell.

    "X表示", "said X" and "Xによると" name X; "据X" and "according to X" name who stands behind.
    """
    for kind, word in zip(clause.kinds, clause.words, strict=True):
        if kind == "saying" and word.endswith((":", "：")):
            return subject(word, names, reader.speakers)
        place = text.find(word, clause.start, clause.end)
        if kind in TOLD_BY and place >= 0:
            end = place + len(word)
            found = subject(text[clause.start : end], names, reader.speakers)
            return found or _behind(text[end : clause.end], names, reader, according=kind == "according")
    return subject(text[clause.start : clause.end], names, reader.speakers)


def _behind(text: str, names: Names, reader: Reader, *, according: bool) -> tuple[str, ...]:
    """Return whose name stands behind a verb, if it is the only one, or the first behind "according to"."""
    found = mentions(text, names) if according or reader.speakers.behind else ()
    return found[0].ids[:1] if found and (according or len(found) == 1) else ()


def spoken_of(text: str, desk: Known) -> Iterator[Mention]:
    """Yield the names in a text, without those that only say whose a thing or a person is.

    That is a country within the name of an issue (its treaty, its tariffs), and before one who holds an
    office there (the Japanese prime minister).
    """
    found = mentions(text, {**desk.issue_names, **desk.actors})
    for one, after in zip_longest(found, found[1:]):
        of_holder = after and desk.persons.issuperset(after.ids) and desk.governments.issuperset(one.ids)
        if not (of_holder and desk.reader.speakers.title.fullmatch(text[one.end : after.start])):
            yield one
