"""A difference as people read it: the same for the terminal, the summary in Markdown and the page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import NamedTuple

from ..model import LANGUAGES, Change
from ..model.types import clipping_of
from .changes import KINDS, FactChange, Field, RecordChange, shown
from .files import FileChange
from .rules import great_loss
from .sides import Difference

LAST_WORDS = ("text", "status", "when", "attributed_to")
"""What is shown of a fact that goes; of one that comes all is shown."""


@dataclass(frozen=True, kw_only=True)
class Row:
    """A field before and after, each in pieces; a side where there was nothing is empty."""

    name: str
    before: Pieces
    after: Pieces

    @property
    def lang(self) -> str:
        """The language of its texts; '' where it is none."""
        last = self.name.rpartition(".")[2]
        return last if last in LANGUAGES else ""


@dataclass(frozen=True, kw_only=True)
class Item:
    """One fact, or the facts of a clipping to which the same happened."""

    ids: tuple[str, ...]
    old_id: str
    """The former id of the first; '' where it is the same."""
    kinds: tuple[str, ...]
    undocumented: bool
    rows: tuple[Row, ...]
    reasons: tuple[Change, ...]
    files: tuple[str, ...]
    """The files that change and show it, without those that show every changed fact."""


@dataclass(frozen=True, kw_only=True)
class Report:
    """All that the readable formats show."""

    languages: tuple[str, ...]
    """Those of the site."""
    base: str
    head: str
    """Shortened commits; '' for the files as they are."""
    counts: tuple[tuple[str, int], ...]
    """How many facts of each kind, without kinds of which there is none."""
    great_loss: tuple[int, int] | None
    """How many facts are lost, and of how many, if that is more than a tenth."""
    undocumented: int
    items: tuple[Item, ...]
    records: tuple[tuple[RecordChange, tuple[Row, ...]], ...]
    """Issues, actors, events, clippings, the desk, each with what differs; with nothing if it goes."""
    paged: bool
    """Whether pages could be compared."""
    everywhere: tuple[FileChange, ...]
    """The files that show every changed fact, where there is more than one."""
    others: tuple[FileChange, ...]
    """The files that show none."""
    unread: tuple[str, ...]


def report(difference: Difference) -> Report:
    """Return what people read of a difference."""
    found = difference.comparison
    files = difference.files or ()
    many = len(found.facts) > 1
    everywhere = tuple(one for one in files if many and len(one.facts) == len(found.facts))
    return Report(
        languages=found.after.languages,
        base=difference.base.commit[:10],
        head=difference.head.commit[:10],
        counts=tuple((kind, found.count(kind)) for kind in KINDS if found.count(kind)),
        great_loss=great_loss(found),
        undocumented=sum(one.undocumented for one in found.facts),
        items=tuple(_items(found.facts, [one for one in files if one not in everywhere])),
        records=tuple((one, () if one.change == "gone" else _rows(one.fields)) for one in found.records),
        paged=difference.files is not None,
        everywhere=everywhere,
        others=tuple(one for one in files if not one.facts),
        unread=found.unread,
    )


def _items(facts: Iterable[FactChange], files: list[FileChange]) -> Iterator[Item]:
    for _, same in groupby(facts, _alike):
        group = tuple(same)
        first = group[0]
        ids = tuple(one.id for one in group)
        yield Item(
            ids=ids,
            old_id=first.old_id if first.old_id != first.id else "",
            kinds=first.kinds,
            undocumented=first.undocumented,
            rows=_rows(_worth_showing(first)),
            reasons=first.reasons,
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


def _rows(fields: Iterable[Field]) -> tuple[Row, ...]:
    rows = []
    for field in fields:
        before, after = marked(*_differing(field))
        rows.append(Row(name=field.name, before=before, after=after))
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
    parts = [("".join(a[i:j]), "".join(b[m:n]), step != "equal") for step, i, j, m, n in steps]
    return (
        _pieces([(old, changed) for old, _, changed in _bridged(parts)]),
        _pieces([(new, changed) for _, new, changed in _bridged(parts)]),
    )


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
