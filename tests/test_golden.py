"""The Markdown of the tiny desk, page by page. To accept a change: make golden, and read the diff."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.book import Book
from generator.model import LANGUAGES
from generator.render import render

GOLDEN = Path(__file__).parent / "golden"


def expected(language: str) -> dict[str, str]:
    """Return the files kept for a language."""
    folder = GOLDEN / language
    return {
        path.relative_to(folder).as_posix(): path.read_bytes().decode()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_are_as_kept(tiny_book: Book, language: str) -> None:
    rendered = render(tiny_book, language)
    kept = expected(language)
    assert sorted(rendered) == sorted(kept)
    for path, text in rendered.items():
        assert text == kept[path], path
