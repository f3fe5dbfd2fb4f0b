"""The Markdown of the tiny desk, page by page. To accept a change: make golden, and read the diff.

The editing guide is not kept: it does not depend on the desk, and test_guide looks after it.
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
    """Return the files of an edition without the guide."""
    return {path: text for path, text in render(book, language).items() if not path.startswith("guide")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_are_as_kept(tiny_book: Book, language: str) -> None:
    rendered = of_the_desk(tiny_book, language)
    kept = expected(language)
    assert sorted(rendered) == sorted(kept)
    for path, text in rendered.items():
        assert text == kept[path], path
