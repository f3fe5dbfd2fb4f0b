"""A position is what a named source states as its view: no leak, no former view, none that was replaced."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.book.book import Book, Entry, holder, positions
from generator.model import Attribution

NAMED = Attribution(actor="mori-hana")


def told(book: Book, **fields: object) -> Entry:
    """Return a fact of the tiny desk, with other fields."""
    entry = next(one for one in book.entries if one.id not in book.superseded_by)
    given = {"status": "stated", "attributed_to": NAMED, **fields}
    return replace(entry, fact=entry.fact.model_copy(update=given))


def test_what_a_named_source_states_is_its_position(tiny_book: Book) -> None:
    entry = told(tiny_book)
    assert positions(tiny_book, [entry]) == {"mori-hana": [entry]}


@pytest.mark.parametrize(
    "fields",
    [
        {"status": "alleged"},
        {"status": "assessed"},
        {"status": "planned"},
        {"attributed_to": None},
        {"attributed_to": Attribution.model_validate({"report": "true"})},
        {"attributed_to": Attribution.model_validate({"actor": "mori-hana", "named": "false"})},
        {"past": True},
        {"view": False},
    ],
    ids=str,
)
def test_nothing_else_is(tiny_book: Book, fields: dict[str, object]) -> None:
    assert holder(tiny_book, told(tiny_book, **fields)) is None


def test_a_view_that_a_later_fact_replaces_is_none(tiny_book: Book) -> None:
    entry = told(tiny_book)
    replaced = replace(tiny_book, superseded_by={entry.id: tiny_book.entries[-1]})
    assert holder(replaced, entry) is None
