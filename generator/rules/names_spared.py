"""Persons whose Chinese name has a word in it that hedges or denies: 秦若川 sets no condition.

The readers know no names. What they take such a name for is passed over as if the editor had called it
misread, in every text that has the name and the word nowhere else; what the clipping says by that word
counts all the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from ..language.names_as_words import words_read_in
from ..load.records import Records
from ..model import Fact, SummarySentence


class NameWord(str):
    """A word that a text has in a name alone; in a clipping, whose names are read as none, it is a word."""

    __slots__ = ()


def by_editors(misread: Iterable[str]) -> list[str]:
    """Return the words that an editor calls misread, in the clipping as well."""
    return [word for word in misread if not isinstance(word, NameWord)]


Told = TypeVar("Told", Fact, SummarySentence)
Risky = Mapping[str, frozenset[str]]
"""The words that are read in names, by name."""


def with_names_spared(records: Records) -> Records:
    """Return records in which no text is taken to hedge or deny something by a person's name."""
    risky = dict(_risky(records)) if "zh" in records.languages else {}
    if not risky:
        return records
    clippings = {
        record_id: clipping.model_copy(update={"facts": tuple(_spared(one, risky) for one in clipping.facts)})
        for record_id, clipping in records.clippings.items()
    }
    issues = {
        record_id: issue.model_copy(update={"summary": tuple(_spared(one, risky) for one in issue.summary)})
        for record_id, issue in records.issues.items()
    }
    return replace(records, clippings=clippings, issues=issues)


def _risky(records: Records) -> Iterator[tuple[str, frozenset[str]]]:
    for name in records.person_names():
        # A name of which nothing is left is no word in a name.
        if words := words_read_in(name) - {name}:
            yield name, words


def _spared(told: Told, risky: Risky) -> Told:
    text = told.text.of("zh")
    words: set[str] = set()
    for name, within in risky.items():
        words |= {word for word in within if name in text and word not in text.replace(name, "")}
    new: tuple[str, ...] = tuple(map(NameWord, sorted(words - set(told.misread))))
    return told.model_copy(update={"misread": (*told.misread, *new)}) if new else told
