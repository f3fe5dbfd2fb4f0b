"""The data of the page of all facts."""

from __future__ import annotations

import json

import pytest

from generator.book.book import Book
from generator.model import LANGUAGES

from ..shared import PagesOf


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("desk", ["tiny", "large"])
def test_every_fact_is_there_once_in_order_of_report(
    desk: str, language: str, pages_of: PagesOf, tiny_book: Book, large_book: Book
) -> None:
    pages, book = pages_of(desk, language), tiny_book if desk == "tiny" else large_book
    index = json.loads(pages["data/explorer/index.json"])
    found = []
    for year, count in reversed(index["years"]):
        data = json.loads(pages[f"data/explorer/{year}.json"])
        assert len(data["facts"]) == count
        found += [(f"{data['clippings'][row[0]][0]}#{row[1]}", row[3]) for row in data["facts"]]
        told = {index["statuses"][row[2]][0] for row in data["facts"]}
        assert told <= {entry.fact.status for entry in book.entries}
    texts = {entry.id: entry.fact.text.model_dump()[language] for entry in book.entries}
    assert found == [(entry.id, texts[entry.id]) for entry in book.entries]


def test_places_lead_to_the_subjects_of_the_fact(pages_of: PagesOf, tiny_book: Book) -> None:
    pages = pages_of("tiny", "en")
    index, data = (json.loads(pages[f"data/explorer/{name}.json"]) for name in ("index", "2031"))
    for entry, row in zip(tiny_book.entries, data["facts"], strict=True):
        assert [index["issues"][place][0] for place in row[7]] == list(entry.fact.issues)
        assert {index["actors"][place][0] for place in row[8]} >= set(entry.fact.actors)
        assert index["statuses"][row[2]][0] == entry.fact.status


def test_a_mark_names_the_day_of_the_report_that_it_comes_from(pages_of: PagesOf) -> None:
    data = json.loads(pages_of("tiny", "en")["data/explorer/2031.json"])
    marks = {(row[1], kind): day for row in data["facts"][:1] for kind, _, day, *_ in row[12]}
    assert marks == {("f1", "slip"): "", ("f1", "occurred"): "2031-04-02"}
