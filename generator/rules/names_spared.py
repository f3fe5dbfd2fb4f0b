"""Persons whose Chinese name has a word in it that hedges or denies: 秦若川 sets no condition.

The readers know no names. What they take such a name for is passed over as if the editor had called it
misread, in every text that has the name and the word nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from ..language.contrasts import contrasts_in
from ..language.negation import denial_in
from ..language.read_once import clauses_in
from ..language.scripts import HAN
from ..load.records import Records
from ..model import Fact, SummarySentence

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
    for actor_id, forms in records.actor_names().items():
        for name in forms if records.actors[actor_id].kind == "person" else ():
            if HAN.search(name) and (words := _words_read(name)):
                yield name, words


def _words_read(name: str) -> frozenset[str]:
    """Return what the reader takes the words of a name for."""
    hedges = (word for clause in clauses_in("zh", name) for word in clause.words)
    words = {*hedges, denial_in("zh", name), *contrasts_in("zh", name).values()} - {""}
    # A name of which nothing is left is no word in a name.
    return frozenset(word for word in words if word != name)


def _spared(told: Told, risky: Risky) -> Told:
    text = told.text.of("zh")
    words: set[str] = set()
    for name, within in risky.items():
        words |= {word for word in within if name in text and word not in text.replace(name, "")}
    new: set[str] = words - set(told.misread)
    return told.model_copy(update={"misread": (*told.misread, *sorted(new))}) if new else told
