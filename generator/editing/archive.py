"""Saved pages and `data/` together: what the one says of the other, and what is to be written.

That is evidence to write, clippings to start, and facts to review.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ..load.files import Source, locator
from ..load.records import Records
from ..load.typed import parse_records
from ..messages import Message, say, several
from ..model.evidence import Evidence, to_json
from ..model.kinds import KINDS, kind_of
from ..problems import Finding, InFile, Problem, breaches, located, printable, rule
from .article import Given
from .clipped import Clipped, SavedPage
from .copying import copied
from .drafts import clipping_id, clipping_text
from .extract import extract
from .identity import Archived, clipping_identified, language_of, matching, publisher_called
from .saved_pages import read_pages

SHOWN, MOST_SHOWN = 30, 5
"""So many characters are shown of a passage of a page, and so many passages."""
_ASIDE = ("issue", "event")
"""What is wrong with these changes neither which clippings there are nor how one is read."""
ArchiveRule = Callable[[Archived], Iterator[Finding]]


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
    kept = {evidence_path(clipping_id): one for clipping_id, one in records.evidence.items()}
    # Of which statement a fact is that cannot be read is not known.
    unclear = set(map(evidence_path, records.unread("clipping")))
    for path, text in locked(archived).files.items():
        earlier = kept.get(path)
        if path not in unclear and (earlier is None or to_json(earlier) != text):
            yield Finding(InFile(path), *_since_locked(earlier, Evidence.model_validate_json(text)))


def _since_locked(earlier: Evidence | None, now: Evidence) -> tuple[Message, Message]:
    """Return what is other in evidence than when it was written, and what to do."""
    if earlier is None or _hashes(earlier) != _hashes(now):
        cure = say("run briefs lock FILE, and review the statements that it names")
        return say("the evidence is not that of the archive"), cure
    facts = {one.statement: one.facts for one in now.statements}
    known = tuple(one.model_copy(update={"facts": facts[one.statement]}) for one in earlier.statements)
    if earlier.model_copy(update={"statements": known}) == now:
        return say("the statements are those of the archive, but facts are new since"), say(
            "run briefs lock FILE"
        )
    message = say("the statements are those of the archive, but are read otherwise since")
    return message, say("names or units are new, or the program; run briefs lock FILE, then check again")


def _hashes(evidence: Evidence) -> list[tuple[int, str]]:
    return [(one.statement, one.hash) for one in evidence.statements]


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


def from_pages(
    sources: tuple[Source, ...],
    problems: Sequence[Problem],
    pages: Sequence[SavedPage],
    given: Given,
    update: Callable[[Archived], Update],
    *rules: ArchiveRule,
) -> tuple[Update | None, list[Problem]]:
    """Return what `update` makes of saved pages and `data/`, or None and what is wrong with them.

    `problems` are those of reading the sources. The rules on the data are not asked: evidence that is to be
    written cannot be held against the facts yet. Nor need evidence be readable that is written anew, nor an
    issue or event: one that was just started has to wait for the facts that it is to rest on.
    """
    records, wrong = parse_records(sources)
    if records.desk is None:
        # Of which outlet a page is, and how it is read, is not known then.
        return None, [*problems, *wrong]
    clippings, unreadable = read_pages(pages, given, records)
    archived = Archived(clippings, records)
    unclear = [problem for rule in (clipping_identified, *rules) for problem in breaches(rule, archived)]
    found = update(archived)
    of_data = [one for one in (*problems, *wrong) if not _is_of(one.path, _ASIDE)]
    told = (*unreadable, *of_data, *unclear)
    # A link is never written through: it may lead out of the repository.
    anew = {path for path in found.files if _is_of(path, ("evidence",))}
    left = [one for one in told if one.rule == "file-place" or one.path not in anew]
    return (None, left) if left else (found, [])


def against_pages(records: Records, pages: Sequence[SavedPage]) -> list[Problem]:
    """Return what is wrong with records when held against the clippings' own text."""
    clippings, unreadable = read_pages(pages, Given(), records)
    archived = Archived(clippings, records)
    copies = located(copied, copied(archived), locator(records.sources))
    return [*unreadable, *copies, *breaches(clipping_identified, archived), *breaches(stale, archived)]


def _is_of(path: str, kinds: Sequence[str]) -> bool:
    kind = kind_of(path)
    return kind is not None and kind.name in kinds
