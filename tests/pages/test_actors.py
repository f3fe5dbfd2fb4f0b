"""The page of an actor: what it said, did, and is said about it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from generator.book.book import Book
from generator.edition.edition import Edition
from generator.language.catalogue import catalogue
from generator.model import Attribution
from generator.pages.actors import actor_page, part_of_fact

MAYOR = "mori-hana"
SAID = "2031-04-06-harbour-post-ceremony#f3"
NAMED = Attribution(actor=MAYOR)
LEAK = Attribution.model_validate({"actor": MAYOR, "named": "false"})


def view_of(book: Book) -> Any:
    """Return what the mayor's page shows."""
    return actor_page(Edition(book, catalogue("en")), MAYOR).view


def with_fact(book: Book, **fields: object) -> Book:
    """Return the Book with the mayor's last word given otherwise."""
    entry = book.by_id[SAID]
    new = replace(entry, fact=entry.fact.model_copy(update=fields))
    held = tuple(new if one.id == SAID else one for one in book.of_actor[MAYOR])
    return replace(book, by_id={**book.by_id, SAID: new}, of_actor={**book.of_actor, MAYOR: held})


@pytest.mark.parametrize(
    ("fields", "part"),
    [
        ({"status": "stated", "attributed_to": NAMED}, "said"),
        ({"status": "stated", "attributed_to": NAMED, "past": True}, "said"),
        ({"status": "assessed", "attributed_to": NAMED}, "said"),
        ({"status": "expected", "attributed_to": NAMED, "agents": ()}, "said"),
        ({"status": "planned", "attributed_to": NAMED, "agents": (MAYOR,)}, "did"),
        ({"status": "stated", "attributed_to": LEAK}, "about"),
        ({"status": "occurred", "attributed_to": None, "agents": ()}, "about"),
    ],
    ids=str,
)
def test_what_is_its_word_is_what_it_said(tiny_book: Book, fields: dict[str, object], part: str) -> None:
    fact = tiny_book.by_id[SAID].fact.model_copy(update=fields)
    assert part_of_fact(fact, MAYOR) == part


def test_a_former_view_is_not_what_it_last_said(tiny_book: Book) -> None:
    now, then = (view_of(with_fact(tiny_book, past=past)) for past in (False, True))
    assert now.last[0].fact.text == tiny_book.by_id[SAID].fact.text.en
    assert then.last[0].fact.text != now.last[0].fact.text
    (said,) = (part for part in then.parts if part.key == "said")
    assert now.last[0].fact.text in [fact.text for fold in said.folds for fact in fold.facts]


def test_what_it_said_has_its_anchor_even_if_no_more_than_the_last_belongs_there(tiny_book: Book) -> None:
    view = view_of(tiny_book)
    assert "said" in {part.key for part in view.parts} ^ {one.anchor for one in view.last}
    only = tuple(one for one in tiny_book.of_actor[MAYOR] if one.id == SAID)
    alone = view_of(replace(tiny_book, of_actor={**tiny_book.of_actor, MAYOR: only}))
    assert [one.anchor for one in alone.last] == ["said"]
