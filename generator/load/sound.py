"""The clippings in which nothing was found: nobody asks again while all is as it was that was looked at.

Why that is right: docs/decisions/0033-rules-of-a-clipping.md.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from ..output import digest_of
from .records import Records

OF_CLIPPING = ("clipping", "evidence")
"""The kinds of files that a clipping has."""
BESIDE = ("issue", "actor", "event")


@dataclass(frozen=True, kw_only=True)
class Sound:
    """The clippings in which no rule of a clipping finds anything."""

    beside: str = ""
    """The digest of what such rules look at beside the clipping."""
    day: date = date.max
    """The day on which they were asked; what may be after that day may be after any later one."""
    clippings: frozenset[str] = frozenset()
    """The digests of the clippings, each with its evidence."""

    def among(self, records: Records, today: date) -> frozenset[str]:
        """Return the ids of those that are as they were."""
        if today < self.day or self.beside != _beside(records):
            return frozenset()
        return frozenset(one for one, digest in _digests(records).items() if digest in self.clippings)


NOTHING = Sound()


def sound_but(records: Records, today: date, wrong: Iterable[str]) -> Sound:
    """Return that nothing was found today in any clipping of the records but in those of these ids."""
    digests = _digests(records)
    clean = digests.keys() & records.clippings.keys() - {*wrong, *records.unread("clipping")}
    return Sound(beside=_beside(records), day=today, clippings=frozenset(digests[one] for one in clean))


def _digests(records: Records) -> Mapping[str, str]:
    """Return what tells each clipping from any other, by its id: the paths and contents of its files."""
    files: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for source in records.sources:
        if source.kind in OF_CLIPPING:
            files[source.id].append((source.path, source.digest))
    return {
        record_id: digest_of(repr(found).encode())
        for record_id, found in files.items()
        if all(digest for _, digest in found)
    }


def _beside(records: Records) -> str:
    desk = records.desk.model_dump_json() if records.desk else ""
    actors = [(record_id, one.model_dump_json()) for record_id, one in sorted(records.actors.items())]
    there = [sorted(records.ids(kind)) for kind in BESIDE]
    return digest_of(repr((desk, actors, there)).encode())
