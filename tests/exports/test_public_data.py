"""facts.json and facts.csv, as their users read them."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import jsonschema
import pytest

from generator.book.book import Book
from generator.edition.addresses import FACTS_CSV, FACTS_JSON
from generator.edition.edition import Deployment, Edition
from generator.exports.facts import facts_files, facts_of_clipping, facts_schema
from generator.exports.published import PublishedFact, data_fields
from generator.language.catalogue import catalogue
from generator.model import LANGUAGES


def edition(book: Book, language: str = "zh", url: str = "") -> Edition:
    """Return an edition of a Book, of a site at `url`."""
    return Edition(book, catalogue(language), Deployment(url=url))


@pytest.fixture(params=["tiny", "large"])
def book(request: pytest.FixtureRequest, tiny_book: Book, large_book: Book) -> Book:
    """The Book of the tiny desk, then that of the large one."""
    return tiny_book if request.param == "tiny" else large_book


def as_json(of: Edition) -> str:
    """Return facts.json of an edition."""
    return facts_files(of)[FACTS_JSON]


def as_table(of: Edition) -> str:
    """Return facts.csv of an edition."""
    return facts_files(of)[FACTS_CSV]


def test_the_json_keeps_its_schema_and_has_every_fact(book: Book) -> None:
    data = json.loads(as_json(edition(book)))
    jsonschema.Draft202012Validator(json.loads(facts_schema(LANGUAGES))).validate(data)
    assert [fact["id"] for fact in data["facts"]] == [entry.id for entry in book.entries]


def test_every_fact_is_what_its_model_describes_in_its_order(book: Book) -> None:
    for clipping in book.clippings:
        for fact in facts_of_clipping(edition(book), clipping):
            described = PublishedFact.model_validate_json(json.dumps(fact)).model_dump(mode="json")
            assert json.dumps(described) == json.dumps(fact)


def test_a_fact_in_json(tiny_book: Book) -> None:
    fact = json.loads(as_json(edition(tiny_book)))["facts"][0]
    assert fact["url"] == "clippings/2031-02-10-harbour-post-plan/#f1"
    assert fact["clipping"]["published"] == "2031-02-10T08:30+09:00"
    assert fact["when"] == {
        "edtf": "2031-03-21/2031-03-31",
        "earliest": "2031-03-21",
        "latest": "2031-03-31",
    }
    assert fact["actors"] == [
        {"id": "ferry-company", "name": {"zh": "海湾渡轮公司", "en": "Bay Ferry Company"}}
    ]


def test_the_table_has_a_row_for_every_fact(book: Book) -> None:
    text = as_table(edition(book))
    assert text.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text[1:])))
    assert list(rows[0]) == [one.column.name for one in data_fields(LANGUAGES) if one.column]
    assert [row["id"] for row in rows] == [entry.id for entry in book.entries]


def test_no_cell_is_read_as_a_formula(tiny_book: Book) -> None:
    entry = tiny_book.entries[0]
    clipping = entry.clipping.model_copy(update={"headline": "=HYPERLINK(1)"})
    only = {entry.clipping_id: clipping}
    book = replace(tiny_book, entries=(entry,), clippings=only, of_clipping={entry.clipping_id: (entry,)})
    (row,) = csv.DictReader(io.StringIO(as_table(edition(book))[1:]))
    assert row["headline"] == "'=HYPERLINK(1)"


@pytest.mark.parametrize(("language", "folder"), [("zh", ""), ("en", "en/")])
def test_addresses_are_whole_where_the_site_has_one(tiny_book: Book, language: str, folder: str) -> None:
    whole, below = edition(tiny_book, language, "https://desk.example/x/"), edition(tiny_book)
    address = f"https://desk.example/x/{folder}clippings/2031-02-10-harbour-post-plan/#f1"
    assert json.loads(as_json(whole))["facts"][0]["url"] == address
    assert next(csv.DictReader(io.StringIO(as_table(whole)[1:])))["url"] == address
    jsonschema.Draft202012Validator(json.loads(facts_schema(LANGUAGES))).validate(json.loads(as_json(whole)))
    fingerprints = {json.loads(as_json(one))["generated_from"] for one in (whole, below)}
    assert len(fingerprints) == 1
