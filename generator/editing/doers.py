"""Who speaks or acts in a clause, and of whom it speaks, as far as its words tell."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, zip_longest

from ..language.reading import Clause, Hedge, Reader
from ..language.speakers import Mention, Names, mentions, subject
from .known import Known

TOLD_BY: tuple[Hedge, ...] = ("saying", "according", "judgement", "wish", "plan")
"""The kinds of hedges whose word has somebody before it who speaks, judges, wants or plans."""

_BEFORE_FRAME = ("", ",", '"', "”", "’")
"""What stands before a frame in which the verb comes first (…, said X)."""


def doer(text: str, clause: Clause, reader: Reader, names: Names) -> tuple[str, ...]:
    """Return the actors who say, hold, plan or do what a clause tells; () where its words do not tell.

    "X表示", "said X" and "Xによると" name X; "据X" and "according to X" name who stands behind.
    """
    words, told = text[clause.start : clause.end], False
    for kind, word in clause.hedges.items():
        if kind == "saying" and word.endswith((":", "：")):
            return subject(word, names, reader.speakers)
        before, here, behind = words.partition(word)
        if kind in TOLD_BY and here:
            told = True
            found = _behind(before, behind, kind, reader, names)
            found = found or subject(_of_speaker(before + word, reader, names), names, reader.speakers)
            if found:
                return found
    return () if told else subject(words, names, reader.speakers)


def speakers(text: str, clause: Clause, reader: Reader, names: Names) -> tuple[str, ...]:
    """Return the actors whose word a clause tells, and those named with them before the verb: X of Y said.

    () where its words do not tell.
    """
    words = clause.hedges
    said = words.get("saying") or words.get("according")
    here = text[clause.start : clause.end]
    if not said or said not in here or not (found := doer(text, clause, reader, names)):
        return ()
    before, spoken_of = here.partition(said)[0], reader.speakers.spoken_of
    beside = (one.ids for one in mentions(before, names) if not spoken_of.search(before[: one.start]))
    return tuple(dict.fromkeys((*found, *chain.from_iterable(beside))))


def _behind(before: str, behind: str, kind: Hedge, reader: Reader, names: Names) -> tuple[str, ...]:
    """Return whose name stands behind "according to", or is the only one behind a verb that comes first."""
    found = mentions(behind, names)
    inverted = kind == "saying" and reader.speakers.behind and before.rstrip()[-1:] in _BEFORE_FRAME
    return found[0].ids[:1] if found and (kind == "according" or (inverted and len(found) == 1)) else ()


def _of_speaker(words: str, reader: Reader, names: Names) -> str:
    """Return of words that end with a verb those in which its subject stands: …, Lumen claims."""
    said, comma, frame = words.rpartition(",")
    verb = reader.speakers.verb
    apart = comma and verb and verb.search(said) and mentions(frame, names)
    return frame if apart else words


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
