"""What an archive page changes in `data/`: evidence to write, clippings to start, facts to review."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..messages import Message, say, several
from ..model.evidence import Evidence, to_json
from ..model.kinds import KINDS
from ..problems import Finding, InFile, printable, rule
from .clipped import Clipped
from .drafts import clipping_id, clipping_text
from .extract import extract
from .identity import Archived, language_of, matching, publisher_called

SHOWN, MOST_SHOWN = 30, 5
"""So many characters are shown of a passage of a page, and so many passages."""


@dataclass(frozen=True, kw_only=True)
class Update:
    """Files to write (path below the root to text), and what an editor is to look at."""

    files: dict[str, str]
    notes: tuple[Message, ...]


def locked(archived: Archived) -> Update:
    """Return the evidence of every clipping that is both in the archive and in `data/`, written anew."""
    files: dict[str, str] = {}
    notes: list[Message] = []
    records = archived.records
    known = matching(archived.clippings, records)
    for number, clipped in enumerate(archived.clippings):
        clipping_id = known.get(number)
        if clipping_id is None:
            left = say(
                "not in data/, so not locked: {headline} (briefs import starts it)", headline=clipped.headline
            )
            notes.append(left)
            continue
        earlier = records.evidence.get(clipping_id)
        clipping = records.clippings[clipping_id]
        language = language_of(clipping.publisher, records)
        evidence = extract(clipped, clipping, language, records, earlier)
        files[evidence_path(clipping_id)] = to_json(evidence)
        notes.extend(_changed(clipping_id, earlier, evidence))
    return Update(files=files, notes=tuple(notes))


def imported(archived: Archived) -> Update:
    """Return a draft and its evidence for every clipping of the archive that `data/` does not have."""
    files: dict[str, str] = {}
    notes: list[Message] = []
    records = archived.records
    taken, known = set(records.ids("clipping")), matching(archived.clippings, records)
    for number, clipped in enumerate(archived.clippings):
        if number not in known:
            new_id = clipping_id(clipped, records, taken)
            taken = {*taken, new_id}
            language = language_of(publisher_called(clipped.outlet, records), records)
            evidence = extract(clipped, None, language, records, None)
            path = str(KINDS["clipping"].path(new_id))
            files[path] = clipping_text(clipped, evidence, records)
            files[evidence_path(new_id)] = to_json(evidence)
            left = len(evidence.statements)
            notes.append(say("started {path}: {number} statements to do", path=path, number=left))
            notes.append(say("  to name it after its subject: briefs rename {id} {id}-SUBJECT", id=new_id))
            notes.extend(_not_taken(clipped))
    return Update(files=files, notes=tuple(notes))


def _not_taken(clipped: Clipped) -> Iterator[Message]:
    """Yield what stands on the page among the text of a clipping and is in none of its statements."""
    for one in clipped.left_out[:MOST_SHOWN]:
        begin = one if len(one) <= SHOWN else f"{one[:SHOWN]}…"
        yield say("  not taken, though it stands in the article: {text}", text=printable(begin))
    if clipped.left_out:
        number = len(clipped.left_out)
        yield say(
            "  passages not taken: {number}; if they belong to it, paste it into a text file", number=number
        )


@rule("archive")
def stale(archived: Archived) -> Iterator[Finding]:
    """The evidence of a clipping is what `briefs lock` makes of the archive today."""
    records = archived.records
    kept = {evidence_path(clipping_id): to_json(one) for clipping_id, one in records.evidence.items()}
    # Of which statement a fact is that cannot be read is not known.
    unclear = set(map(evidence_path, records.unread("clipping")))
    for path, text in locked(archived).files.items():
        if path not in unclear and kept.get(path) != text:
            cure = say("run briefs lock FILE, and review the statements that it names")
            yield Finding(InFile(path), say("the evidence is not that of the archive"), cure)


def evidence_path(clipping_id: str) -> str:
    """Return where the evidence of a clipping stands."""
    return str(KINDS["evidence"].path(clipping_id))


def _changed(record_id: str, earlier: Evidence | None, now: Evidence) -> Iterator[Message]:
    """Yield a note for each statement whose text is no longer the one that its facts were drawn from."""
    if earlier is None:
        return
    for one in now.statements:
        before = earlier.statement(one.statement)
        if before is None or before.hash != one.hash:
            facts = several(one.facts) if one.facts else say("no fact")
            yield say(
                "{clipping}: statement {number} has changed; review {facts}",
                clipping=record_id,
                number=one.statement,
                facts=facts,
            )
