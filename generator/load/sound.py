"""The clippings and summaries in which nothing was found: nobody asks again while all is as it was looked at.

Why that is right: docs/decisions/0033-rules-of-a-clipping.md.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from ..model.types import clipping_of
from ..output import digest_of
from .records import Records

OF_CLIPPING = ("clipping", "evidence")
"""The kinds of files that a clipping has."""
BESIDE = ("issue", "actor", "event")
Record = tuple[str, str]
"""The kind and the id of a clipping, or of an issue for its summary."""


@dataclass(frozen=True, kw_only=True)
class Sound:
    """The clippings and summaries in which nothing is found by the rules that look at one at a time."""

    beside: str = ""
    """The digest of what such rules look at beside them."""
    day: date = date.max
    """The day on which they were asked; what may be after that day may be after any later one."""
    digests: frozenset[str] = frozenset()
    """Of clippings, each with its evidence, and of issues, each with the clippings under its summary."""

    def among(self, records: Records, today: date) -> frozenset[Record]:
        """Return those that are as they were."""
        if today < self.day or self.beside != _beside(records):
            return frozenset()
        return frozenset(one for one, digest in _digests(records).items() if digest in self.digests)


NOTHING = Sound()


def sound_but(records: Records, today: date, wrong: Collection[Record]) -> Sound:
    """Return that nothing was found today in any clipping or summary of the records but in the wrong ones."""
    digests = _digests(records)
    unread = {(kind, one) for kind in ("clipping", "issue") for one in records.unread(kind)}
    clean = digests.keys() - unread - set(wrong)
    return Sound(beside=_beside(records), day=today, digests=frozenset(digests[one] for one in clean))


def _digests(records: Records) -> Mapping[Record, str]:
    """Return what tells each of them from any other: the paths and contents of the files it is made of."""
    files: dict[Record, list[tuple[str, str]]] = defaultdict(list)
    for source in records.sources:
        kind = "clipping" if source.kind in OF_CLIPPING else source.kind
        files[kind, source.id].append((source.path, source.digest))
    made_of = {("clipping", one): files["clipping", one] for one in records.clippings}
    for issue_id, issue in records.issues.items():
        cited = {clipping_of(reference) for sentence in issue.summary for reference in sentence.facts}
        # What is not there has no digest, and neither has what rests on it.
        under = (file for one in sorted(cited) for file in files.get(("clipping", one), [("", "")]))
        made_of["issue", issue_id] = [*files["issue", issue_id], *under]
    return {
        record: digest_of(repr(found).encode())
        for record, found in made_of.items()
        if all(digest for _, digest in found)
    }


def _beside(records: Records) -> str:
    desk = records.desk.model_dump_json() if records.desk else ""
    actors = [(record_id, one.model_dump_json()) for record_id, one in sorted(records.actors.items())]
    there = [sorted(records.ids(kind)) for kind in BESIDE]
    return digest_of(repr((desk, actors, there)).encode())
