"""What an archive page changes in `data/`: evidence to write, clippings to start, facts to review."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..load.records import Records
from ..model.evidence import Evidence, to_json
from ..model.kinds import KINDS
from ..problems import Finding, InFile, rule
from .digest import Clipped
from .drafts import clipping_id, clipping_text, publisher_id
from .extract import extract


@dataclass(frozen=True, kw_only=True)
class Update:
    """Files to write (path below the root to text), and what an editor is to look at."""

    files: dict[str, str]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Archived:
    """The records of `data/` beside the clippings of a saved page."""

    clippings: tuple[Clipped, ...]
    records: Records


def matching(clipped: Clipped, records: Records) -> str | None:
    """Return the id of the clipping of the same outlet and time in `data/`, or None."""
    publisher = publisher_id(clipped, records)
    return next(
        (
            clipping_id
            for clipping_id, one in records.clippings.items()
            if one.published == clipped.published
            and (one.publisher == publisher or one.headline == clipped.headline)
        ),
        None,
    )


def locked(archive: tuple[Clipped, ...], records: Records) -> Update:
    """Return the evidence of every clipping that is both in the archive and in `data/`, written anew."""
    files, notes = {}, []
    for clipped in archive:
        clipping_id = matching(clipped, records)
        if clipping_id is None:
            notes.append(f"not in data/, so not locked: {clipped.headline} (briefs import starts it)")
            continue
        earlier = records.evidence.get(clipping_id)
        evidence = extract(clipped, records.clippings[clipping_id], records, earlier)
        files[evidence_path(clipping_id)] = to_json(evidence)
        notes.extend(_changed(clipping_id, earlier, evidence))
    return Update(files=files, notes=tuple(notes))


def imported(archive: tuple[Clipped, ...], records: Records) -> Update:
    """Return a draft and its evidence for every clipping of the archive that `data/` does not have."""
    files: dict[str, str] = {}
    notes = []
    taken = records.ids("clipping")
    for clipped in archive:
        if matching(clipped, records) is None:
            new_id = clipping_id(clipped, records, taken)
            taken = {*taken, new_id}
            evidence = extract(clipped, None, records, None)
            path = str(KINDS["clipping"].path(new_id))
            files[path] = clipping_text(clipped, evidence, records)
            files[evidence_path(new_id)] = to_json(evidence)
            notes.append(f"started {path}: {len(evidence.statements)} statements to do")
            notes.append(f"  to name it after its subject: briefs rename {new_id} {new_id}-SUBJECT")
    return Update(files=files, notes=tuple(notes))


@rule("archive")
def stale(archived: Archived) -> Iterator[Finding]:
    """The evidence of a clipping is what `briefs lock` makes of the archive today."""
    evidence = archived.records.evidence
    kept = {evidence_path(clipping_id): to_json(one) for clipping_id, one in evidence.items()}
    for path, text in locked(archived.clippings, archived.records).files.items():
        if kept.get(path) != text:
            cure = "run briefs lock --archive FILE, and review the statements that it names"
            yield Finding(InFile(path), "the evidence is not that of the archive", cure)


def evidence_path(clipping_id: str) -> str:
    """Return where the evidence of a clipping stands."""
    return str(KINDS["evidence"].path(clipping_id))


def _changed(record_id: str, earlier: Evidence | None, now: Evidence) -> Iterator[str]:
    """Yield a note for each statement whose text is no longer the one that its facts were drawn from."""
    if earlier is None:
        return
    for one in now.statements:
        before = earlier.statement(one.statement)
        if before is None or before.hash != one.hash:
            facts = ", ".join(one.facts) or "no fact"
            yield f"{record_id}: statement {one.statement} has changed; review {facts}"
