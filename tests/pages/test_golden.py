"""The Markdown of the tiny desk, page by page. To accept a change: make golden, and read the diff.

Not kept are the editing guide, which does not depend on the desk (test_guide looks after it), and the search
index, whose files are named by what stands in them (tests/exports/test_search.py looks after it).
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.book.book import Book
from generator.model import LANGUAGES
from generator.pages.render import render

GOLDEN = Path(__file__).parent.parent / "golden"


def expected(language: str) -> dict[str, str]:
    """Return the files kept for a language."""
    folder = GOLDEN / language
    return {
        path.relative_to(folder).as_posix(): path.read_bytes().decode()
        for path in folder.rglob("*")
        if path.is_file()
    }


def of_the_desk(book: Book, language: str) -> dict[str, str]:
    """Return the files of an edition without the guide and the search index."""
    not_kept = ("guide", "data/search")
    return {path: text for path, text in render(book, language).items() if not path.startswith(not_kept)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_are_as_kept(tiny_book: Book, language: str) -> None:
    rendered = of_the_desk(tiny_book, language)
    kept = expected(language)
    assert sorted(rendered) == sorted(kept)
    for path, text in rendered.items():
        assert text == kept[path], path
