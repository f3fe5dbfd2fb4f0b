"""Guard against copying: no run of a clipping's sentences stands in the desk's own texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from ..load.records import Records
from ..model import Event, Issue, Record, Text
from ..model.names import found_by
from ..problems import Finding, InRecord, Key, Path, rule
from .identity import Archived

RUN = 10
"""The length, in characters, from which a shared run counts as copied.

Texts that were written anew share up to 9 with their clippings (measured on this desk's 60 statements).
"""


@rule("archive")
def copied(archived: Archived) -> Iterator[Finding]:
    """A text shares no run of 10 or more characters with a clipping.

    Names, titles, headlines, quotations, numbers and punctuation are left out of both: a sentence with
    another name or figure in it is still the clipping's.
    """
    allowed = left_out(archived.records)
    known = runs(own_words(one.text, allowed) for clipped in archived.clippings for one in clipped.statements)
    for kind, record_id, keys, text in texts_of(archived.records):
        if shared := _longest(own_words(text, allowed), known):
            message = f"{len(shared)} characters are a clipping's, names and numbers aside: '{shared}'"
            yield Finding(InRecord(kind, record_id, keys), message, "say it in other words")


def runs(texts: Iterable[str], length: int = RUN) -> set[str]:
    """Return all runs of so many characters in the texts."""
    return {text[at : at + length] for text in texts for at in range(len(text) - length + 1)}


def texts_of(records: Records) -> Iterator[tuple[str, str, Path, str]]:
    """Yield (kind, id, where, text) for every Chinese text of the desk's own."""
    own: tuple[tuple[str, Mapping[str, Record]], ...] = (
        ("issue", records.issues),
        ("clipping", records.clippings),
    )
    for kind, found in own:
        for record_id, record in found.items():
            for where, text in _inside(record, ()):
                yield kind, record_id, where, text


def _inside(value: object, where: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, Text):
        yield (*where, "zh"), value.zh
        return
    parts: Iterable[tuple[Key, object]] = ()
    if isinstance(value, tuple):
        parts = enumerate(value)
    elif isinstance(value, dict):
        parts = value.items()
    elif isinstance(value, Record):
        parts = value
    for key, part in parts:
        yield from _inside(part, (*where, key))


def left_out(records: Records) -> list[str]:
    """Return what may be shared, the longest first: names, terms, titles of roles, headlines, quotations."""
    allowed = {name for known in records.actor_names().values() for name in known}
    things: tuple[Issue | Event, ...] = (*records.issues.values(), *records.events.values())
    allowed |= {name for one in things for name in found_by(one)}
    allowed |= {role.title.zh for actor in records.actors.values() for role in actor.roles}
    allowed |= {one.headline for one in records.clippings.values()}
    allowed |= {fact.quotation.text for _, _, fact in records.facts() if fact.quotation}
    return sorted((name for name in allowed if len(name) > 1), key=len, reverse=True)


def closed_up(text: str) -> str:
    """Return a text without its spaces, which Chinese may or may not have."""
    return "".join(text.split())


def own_words(text: str, allowed: list[str]) -> str:
    """Return a text without its names, numbers and punctuation."""
    text = closed_up(text)
    for name in allowed:
        text = text.replace(closed_up(name), "")
    return re.sub(r"[\W\d_]", "", text)


def _longest(text: str, known: set[str]) -> str:
    """Return the longest part of `text` all of whose runs are known; '' if none."""
    best, start = "", None
    for at in range(len(text) - RUN + 2):
        inside = text[at : at + RUN] in known
        if inside and start is None:
            start = at
        if not inside and start is not None:
            best, start = max(best, text[start : at + RUN - 1], key=len), None
    return best
