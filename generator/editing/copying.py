"""Guard against copying: no run of a clipping's sentences stands in the desk's own texts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from ..language.scripts import HAN, KANA
from ..load.records import Records
from ..messages import Message, say
from ..model import LANGUAGES, Event, Issue, Record, Text
from ..model.subjects import found_by
from ..problems import Finding, InRecord, Key, in_clipping, rule
from .identity import Archived

RUN = 10
"""The length from which a shared run counts as copied: in characters of Chinese or Japanese, else in words.

Chinese texts that were written anew share up to 9 characters with their clippings (bench/copying.py, on 60
statements). In English as many words say the same: 1,607 to 1,736 characters in 105 facts with both texts.
"""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
Pieces = tuple[str, ...]
"""The characters or the words of a text."""


@rule("archive")
def copied(archived: Archived) -> Iterator[Finding]:
    """A text shares no run of 10 or more characters with a clipping, in English and the like of 10 words.

    Names, titles, headlines, quotations, numbers and punctuation are left out of both.
    """
    own_words = words_but_for(left_out(archived.records))
    known = runs(own_words(one.text) for clipped in archived.clippings for one in clipped.statements)
    for where, text in texts_of(archived.records):
        if shared := longest_shared(own_words(text), known):
            yield Finding(where, _told(shared), say("say it in other words"))


def _told(shared: Pieces) -> Message:
    if shared[0].isascii():
        return say(
            "{number} words are a clipping's, names and numbers aside: '{shared}'",
            number=len(shared),
            shared=" ".join(shared),
        )
    return say(
        "{number} characters are a clipping's, names and numbers aside: '{shared}'",
        number=len(shared),
        shared="".join(shared),
    )


def runs(texts: Iterable[Pieces], length: int = RUN) -> set[Pieces]:
    """Return all runs of so many pieces in the texts."""
    return {text[at : at + length] for text in texts for at in range(len(text) - length + 1)}


def texts_of(records: Records) -> Iterator[tuple[InRecord, str]]:
    """Yield the place and the words of every text of the desk's own, in each of its languages."""
    for issue_id, issue in records.issues.items():
        yield from _inside(issue, InRecord("issue", issue_id))
    for clipping_id, clipping in records.clippings.items():
        yield from _inside(clipping, in_clipping(clipping_id))


def _inside(value: object, where: InRecord) -> Iterator[tuple[InRecord, str]]:
    if isinstance(value, Text):
        yield from ((where.at(language), text) for language in LANGUAGES if (text := value.of(language)))
        return
    parts: Iterable[tuple[Key, object]] = ()
    if isinstance(value, tuple):
        parts = enumerate(value)
    elif isinstance(value, dict):
        parts = value.items()
    elif isinstance(value, Record):
        parts = value
    for key, part in parts:
        yield from _inside(part, where.at(key))


def left_out(records: Records) -> list[str]:
    """Return what may be shared, the longest first: names, terms, titles of roles, headlines, quotations."""
    allowed = {name for known in records.actor_names().values() for name in known}
    things: tuple[Issue | Event, ...] = (*records.issues.values(), *records.events.values())
    allowed |= {name for one in things for name in found_by(one)}
    titles = (role.title for actor in records.actors.values() for role in actor.roles)
    allowed |= {title.of(language) for title in titles for language in LANGUAGES}
    allowed |= {one.headline for one in records.clippings.values()}
    allowed |= {fact.quotation.text for _, _, fact in records.facts if fact.quotation}
    return sorted((name for name in allowed if len(name) > 1), key=len, reverse=True)


def closed_up(text: str) -> str:
    """Return a text without its spaces, which Chinese may or may not have."""
    return "".join(text.split())


def words_but_for(names: Sequence[str]) -> Callable[[str], Pieces]:
    """Return what gives a text in pieces, without these names, the longest first, numbers and punctuation."""
    as_words = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")
    in_chinese = [closed_up(name) for name in names]

    def own_words(text: str) -> Pieces:
        if not HAN.search(text) and not KANA.search(text):
            return tuple(_WORD.findall(as_words.sub("·", text).lower()))
        text = closed_up(text)
        for name in in_chinese:
            text = text.replace(name, "")
        return tuple(re.sub(r"[\W\d_]", "", text))

    return own_words


def longest_shared(text: Pieces, known: set[Pieces]) -> Pieces:
    """Return the longest part of `text` all of whose runs are known; () if none."""
    best: Pieces = ()
    start = None
    for at in range(len(text) - RUN + 2):
        inside = text[at : at + RUN] in known
        if inside and start is None:
            start = at
        if not inside and start is not None:
            best, start = max(best, text[start : at + RUN - 1], key=len), None
    return best
