"""A difference as people read it: the same for the terminal, the summary in Markdown and the page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from itertools import groupby
from typing import NamedTuple

from ..edition.page import View
from ..model import LANGUAGES
from ..model.types import clipping_of
from .changes import KINDS, FactChange, Field, shown
from .files import FileChange
from .rules import great_loss
from .sides import Difference

LAST_WORDS = ("text", "status", "when", "attributed_to")
"""What is shown of a fact that goes; of one that comes all is shown."""


def report(difference: Difference) -> View:
    """Return all that the readable formats show of a difference.

    `items` are facts, or the facts of a clipping to which the same happened; `records` are pairs: what
    happened to an issue, actor, event, clipping or the desk, and the rows of what differs, none if it goes.
    """
    found = difference.comparison
    files = difference.files or ()
    many = len(found.facts) > 1
    everywhere = tuple(one for one in files if many and len(one.facts) == len(found.facts))
    return View(
        languages=found.after.languages,
        # Shortened commits; '' for the files as they are.
        base=difference.base.commit[:10],
        head=difference.head.commit[:10],
        counts=tuple((kind, found.count(kind)) for kind in KINDS if found.count(kind)),
        great_loss=great_loss(found),
        undocumented=sum(one.undocumented for one in found.facts),
        items=tuple(_items(found.facts, [one for one in files if one not in everywhere])),
        records=tuple((one, () if one.change == "gone" else _rows(one.fields)) for one in found.records),
        # Whether pages could be compared.
        paged=difference.files is not None,
        # The files that show every changed fact, where there is more than one, and those that show none.
        everywhere=everywhere,
        others=tuple(one for one in files if not one.facts),
        unread=found.unread,
    )


def _items(facts: Iterable[FactChange], files: list[FileChange]) -> Iterator[View]:
    for _, same in groupby(facts, _alike):
        group = tuple(same)
        first = group[0]
        ids = tuple(one.id for one in group)
        yield View(
            ids=ids,
            # The former id of the first.
            old_id=first.old_id if first.old_id != first.id else "",
            kinds=first.kinds,
            undocumented=first.undocumented,
            rows=_rows(_worth_showing(first)),
            reasons=first.reasons,
            # Those that change and show it, without those that show every changed fact.
            files=tuple(one.path for one in files if not set(ids).isdisjoint(one.facts)),
        )


def _alike(fact: FactChange) -> object:
    """Return what facts share that are told together: only the citation of their clipping differs."""
    if fact.reasons or not all(field.name.startswith("clipping.") for field in fact.fields):
        return fact.id
    return clipping_of(fact.id), str(fact.fields)


def _worth_showing(fact: FactChange) -> Iterable[Field]:
    match fact.kinds[0]:
        case "gone" | "withdrawn":
            return [one for one in fact.fields if one.name.partition(".")[0] in LAST_WORDS]
        case "added":
            return [one for one in fact.fields if not one.name.startswith("clipping.")]
        case _:
            return fact.fields


def _rows(fields: Iterable[Field]) -> tuple[View, ...]:
    """Return fields before and after, each in pieces; a side where there was nothing is empty."""
    rows = []
    for field in fields:
        before, after = marked(*_differing(field))
        last = field.name.rpartition(".")[2]
        rows.append(View(name=field.name, before=before, after=after, lang=last if last in LANGUAGES else ""))
    return tuple(rows)


def _differing(field: Field) -> tuple[str, str]:
    """Return what stands on each side; of two lists what is in one alone, unless only the order differs."""
    before, after = field.before, field.after
    if isinstance(before, list) and isinstance(after, list):
        less, more = ([one for one in a if one not in b] for a, b in ((before, after), (after, before)))
        before, after = (less, more) if less or more else (before, after)
    return shown(before), shown(after)


TOKEN = re.compile(r"[A-Za-z0-9\u00c0-\u024f]+|\s+|.", re.DOTALL)
MOST_TOKENS = 2000
"""Comparing takes time by the square of the length, and anybody may write a long list."""


class Piece(NamedTuple):
    """A part of a text, and whether the other text has it not."""

    text: str
    changed: bool


Pieces = tuple[Piece, ...]


def marked(before: str, after: str) -> tuple[Pieces, Pieces]:
    """Return both texts in pieces; joined, the pieces are the text. Beside nothing, no word is marked."""
    if not before or not after:
        return _pieces([(before, False)]), _pieces([(after, False)])
    a, b = TOKEN.findall(before), TOKEN.findall(after)
    if len(a) + len(b) > MOST_TOKENS:
        return _pieces([(before, True)]), _pieces([(after, True)])
    steps = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    parts = _bridged([("".join(a[i:j]), "".join(b[m:n]), step != "equal") for step, i, j, m, n in steps])
    return _pieces([(old, new) for old, _, new in parts]), _pieces([(text, new) for _, text, new in parts])


def _bridged(parts: list[tuple[str, str, bool]]) -> list[tuple[str, str, bool]]:
    """Mark a space between two changed words too: a row of changed words is one change."""
    return [
        (old, new, changed or (old.isspace() and 0 < place < len(parts) - 1))
        for place, (old, new, changed) in enumerate(parts)
    ]


def _pieces(found: list[tuple[str, bool]]) -> Pieces:
    """Put neighbours of a kind together; nothing is no piece."""
    runs = groupby((part for part in found if part[0]), key=lambda part: part[1])
    return tuple(Piece("".join(text for text, _ in run), changed) for changed, run in runs)
