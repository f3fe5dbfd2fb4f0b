"""Whatever rule one side of a comparison breaks, it can be compared."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from generator.book.book import Book
from generator.edition.edition import Deployment, Edition
from generator.language.catalogue import catalogue
from generator.pages.render import Renderer
from generator.pages.units import Rendered

from ..edited import compared, edited, side_of, tiny
from ..rules.causes import BY_LINES
from ..rules.examples import edit_of
from ..shared import TINY, book_of, some_of


def pages_of(book: Book, renderer: Renderer, there: dict[str, bytes]) -> dict[str, bytes]:
    """Return the files of a Book in Chinese; those that would be made as they are are taken over."""
    renderer.begin(Edition(book, catalogue("zh"), Deployment()))
    made = there | dict(renderer.files(there.get))
    times = Counter(path for unit in renderer.known.values() for path in unit.files)
    # Two records that lead from one former id are refused before anything is made of them.
    return {path: made[path] for path, number in times.items() if number == 1}


@cache
def unbroken() -> tuple[dict[str, Rendered], dict[str, str], dict[str, bytes]]:
    """Return what is known of the files of the tiny desk, what their parts say, and the files."""
    renderer = Renderer("zh")
    pages = pages_of(book_of(TINY), renderer, {})
    return dict(renderer.known), renderer.says(), pages


@pytest.mark.parametrize("rule", some_of(BY_LINES))
def test_no_mistake_on_either_side_ends_in_a_failure(rule: str, tiny_book: Book) -> None:
    """Whatever rule is broken, either the side has a problem, or its pages can be made."""
    broken = edited(edit_of(rule, "wrong"))
    for before, after in ((broken, tiny()), (tiny(), broken)):
        assert all(fact.kinds for fact in compared(after, before).facts)
    side = side_of(broken)
    if side.book is None:
        assert side.problems
    else:
        # What is taken over is what would be made, whichever part of the desk is another one.
        known, said, pages = unbroken()
        right = pages_of(side.book, Renderer("zh"), {})
        assert pages_of(side.book, Renderer("zh", known, said), pages) == right
        # So it is where what they were made of before is at hand, and is compared itself.
        warm = Renderer("zh", known, said)
        pages_of(tiny_book, warm, pages)
        assert pages_of(side.book, warm, pages) == right
