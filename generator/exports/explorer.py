"""The data of the page of all facts (site_overrides/assets/javascripts/facts.js), one file for each year.

They are compact: what is said again and again stands once, and is given by its place. A year that is over
does not change when a fact is added.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from ..book.book import Entry
from ..edition.addresses import EXPLORER_INDEX, FACTS, explorer_year
from ..edition.edition import Edition
from ..edition.facts import Mark, fact_line
from ..model.status import STATUSES
from ..output import to_json

Row = list[Any]
SOURCE = 9
"""Where the source stands in the row of a fact."""


def explorer_index(edition: Edition) -> dict[str, str]:
    """Return the index of the files: path to text.

    It has `statuses` as [id, name, meaning], `issues` and `actors` as [id, name], `years` as
    [year, facts], the newest first, and `withdrawn` as [day, clipping, fact, citation, reason].
    """
    book, words = edition.book, edition.words
    index = {
        "statuses": [[one, words(f"status.{one}"), words(f"status_meaning.{one}")] for one in STATUSES],
        "issues": [[one, edition.name(book.issues[one].names)] for one in book.of_issue],
        "actors": [[one, edition.name(book.actors[one].names)] for one in book.of_actor],
        "years": [[str(year), len(book.of_year[year])] for year in sorted(book.of_year, reverse=True)],
        "withdrawn": list(_withdrawn(edition)),
    }
    return {EXPLORER_INDEX: to_json(index) + "\n"}


def _withdrawn(edition: Edition) -> Iterator[Row]:
    for record_id, clipping in edition.book.clippings.items():
        for fact, withdrawal in clipping.withdrawn.items():
            cited = f"{edition.outlet(record_id)} {clipping.published:%Y-%m-%d}"
            yield [withdrawal.day.isoformat(), record_id, fact, cited, edition.text(withdrawal.reason)]


def explorer_of_year(edition: Edition, year: int) -> dict[str, str]:
    """Return the file of the facts reported in a year, in order of report: path to text.

    `clippings` are [id, day of publication, outlet], `sources` texts, and `facts` [clipping, id, status,
    text, time told, its first day, its last day, issues, actors, source, paragraphs, day of entry, marks,
    changes, facts replaced]: clippings, statuses, issues, actors and sources by their places, days as ISO
    8601 writes them, '' where there is none (of the day of entry: where it is that of publication).
    """
    book = edition.book
    clippings = list(dict.fromkeys(entry.clipping_id for entry in book.of_year[year]))
    facts = [fact for one in clippings for fact in _facts(edition, one)]
    sources = list(dict.fromkeys(fact[SOURCE] for fact in facts))
    places = {
        "clippings": _places(clippings),
        "sources": _places(sources),
        "statuses": _places(STATUSES),
        "issues": _places(book.of_issue),
        "actors": _places(book.of_actor),
    }
    data = {
        "clippings": [
            [one, f"{book.clippings[one].published:%Y-%m-%d}", edition.outlet(one)] for one in clippings
        ],
        "sources": sources,
        "facts": [_placed(fact, places) for fact in facts],
    }
    return {explorer_year(year): to_json(data) + "\n"}


def _places(values: Iterable[str]) -> dict[str, int]:
    return {value: place for place, value in enumerate(values)}


def _placed(fact: Row, places: dict[str, dict[str, int]]) -> Row:
    """Return a fact with the places of what it names in their stead."""
    for at, kind in ((0, "clippings"), (2, "statuses"), (SOURCE, "sources")):
        fact[at] = places[kind][fact[at]]
    for at, kind in ((7, "issues"), (8, "actors")):
        fact[at] = [places[kind][one] for one in fact[at]]
    return fact


def _facts(edition: Edition, clipping_id: str) -> list[Row]:
    """Return the facts of a clipping, with what they name by its id."""

    def made() -> str:
        return to_json([_fact(edition, entry) for entry in edition.book.of_clipping[clipping_id]])

    facts: list[Row] = json.loads(edition.piece(clipping_id, made))
    return facts


def _fact(edition: Edition, entry: Entry) -> Row:
    fact, published, line = entry.fact, entry.published.date(), fact_line(edition, FACTS, entry)
    return [
        entry.clipping_id,
        fact.id,
        fact.status,
        line.text,
        line.when,
        fact.when.earliest.isoformat() if fact.when and fact.when.earliest else "",
        fact.when.latest.isoformat() if fact.when and fact.when.latest else "",
        fact.issues,
        fact.concerned,
        line.word_of,
        edition.paragraphs(entry.fact.paragraphs),
        "" if entry.entered == published else entry.entered.isoformat(),
        [_mark(edition, entry, one) for one in line.marks],
        [[one.day.isoformat(), edition.text(one.reason)] for one in fact.changes],
        list(fact.supersedes),
    ]


def _mark(edition: Edition, entry: Entry, mark: Mark) -> Row:
    """Return [kind, text, day of the report that says so, last day of what is ahead, the text after it]."""
    successor, outcome = edition.book.superseded_by.get(entry.id), edition.book.outcomes.get(entry.id)
    later = successor if mark.key == "superseded" else outcome.entry if outcome else None
    day = "" if later is None or mark.key == "slip" else f"{later.clipping.published:%Y-%m-%d}"
    return [mark.key, mark.text, day, *((mark.due.day, mark.due.passed) if mark.due else ("", ""))]
