"""Whose word or deed a statement tells, as its words propose it; the editor decides."""

from __future__ import annotations

from collections.abc import Mapping

from ..language.reading import Clause, Hedge, Reader

TOLD_BY: tuple[Hedge, ...] = ("saying", "according", "judgement", "wish", "plan")
"""The kinds of hedges whose word has somebody before it who speaks, judges, wants or plans."""

Names = Mapping[str, tuple[str, ...]]


def doer(text: str, reader: Reader, names: Names) -> str:
    """Return the id of the actor named last before the first word of a saying, a judgement, a plan; or ''.

    "X表示", "said X" and "Xによると" name X; where the word comes first, it is the only name behind it.
    """
    for clause in reader.clauses(text):
        for kind, word in zip(clause.kinds, clause.words, strict=True):
            place = text.find(word, clause.start, clause.end)
            if kind in TOLD_BY and place >= 0:
                return _named(text, clause, place, place + len(word), reader, names)
    return ""


def _named(text: str, clause: Clause, start: int, end: int, reader: Reader, names: Names) -> str:
    before, behind = text[clause.start : start], text[end : clause.end]
    if found := reader.names(before, names):
        return max(found, key=lambda actor: _last_place(before, names[actor]))
    found = reader.names(behind, names)
    return found[0] if len(found) == 1 else ""


def _last_place(text: str, forms: tuple[str, ...]) -> int:
    """Return where the name that ends last in a text ends."""
    ends = (text.lower().rfind(form.lower()) + len(form) for form in forms if form.lower() in text.lower())
    return max(ends, default=-1)
