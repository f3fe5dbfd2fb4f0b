"""Whatever rule one side of a comparison breaks, it can be compared."""

from __future__ import annotations

from functools import cache

import pytest

from generator.book.book import Book
from generator.edition.edition import Deployment, Edition
from generator.language.catalogue import catalogue
from generator.pages.render import Known, Renderer

from ..conftest import TINY, book_of
from ..edited import compared, edited, side_of, tiny
from ..rules.causes import BY_LINES
from ..rules.examples import edit_of


def pages_of(book: Book, renderer: Renderer, there: dict[str, bytes]) -> dict[str, bytes]:
    """Return the pages of a Book in Chinese; those that say what they said are taken from what is there."""
    return dict(renderer.files(Edition(book, catalogue("zh"), Deployment()), there.get))


@cache
def unbroken() -> tuple[Known, dict[str, bytes]]:
    """Return the pages of the tiny desk, and what they say."""
    renderer = Renderer("zh")
    pages = pages_of(book_of(TINY), renderer, {})
    return renderer.known, pages


@pytest.mark.parametrize("rule", BY_LINES)
def test_no_mistake_on_either_side_ends_in_a_failure(rule: str) -> None:
    """Whatever rule is broken, either the side has a problem, or its pages can be made."""
    broken = edited(edit_of(rule, "wrong"))
    for before, after in ((broken, tiny()), (tiny(), broken)):
        assert all(fact.kinds for fact in compared(after, before).facts)
    book = side_of(broken).book
    known, pages = unbroken()
    assert side_of(broken).problems if book is None else pages_of(book, Renderer("zh", known), pages)
