"""A renderer can be called away amid its work; what it makes in the end is the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import cycle
from operator import eq

import pytest

from generator.book import watched
from generator.book.book import Book
from generator.edition.edition import Deployment, Edition
from generator.language.catalogue import catalogue
from generator.pages.render import Renderer, render
from generator.pages.units import Made, ToMarkdown, Unit

from ..shared import TINY, book_of


def edition_of(book: Book) -> Edition:
    return Edition(book, catalogue("zh"), Deployment())


def made(renderer: Renderer, book: Book, there: dict[str, bytes]) -> int:
    """Bring the files that are there up to date, called away now and then; return how often it was begun."""
    renderer.begin(edition_of(book))
    looks, times = cycle([False] * 6 + [True]), 0
    while renderer.waiting:
        there |= renderer.files(there.get, called_away=lambda: next(looks))
        times += 1
    return times


def test_what_is_broken_off_is_made_in_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watched, "OFTEN", 40)
    renderer, there = Renderer("zh"), dict[str, bytes]()
    assert made(renderer, book_of(TINY), there) > 3
    assert {path: content.decode() for path, content in there.items()} == render(book_of(TINY), "zh")


def test_of_what_was_broken_off_no_file_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not even if what the unit was to be made of is taken back."""
    beside = ["before"]

    def one_unit(edition: Edition, _: ToMarkdown) -> Iterator[Unit]:
        def make(said: str) -> Iterator[Made]:
            yield Made("a.md", said)
            yield Made("b.md", f"{said} {edition.book.ends}")

        yield Unit("both", make, lambda _: beside[0])

    monkeypatch.setattr(watched, "OFTEN", 0)
    monkeypatch.setattr("generator.pages.render.units", one_unit)
    renderer, there, edition = Renderer("zh"), dict[str, bytes](), edition_of(book_of(TINY))
    for says in ("before", "after", "before"):
        beside[0] = says
        renderer.begin(edition)
        there |= renderer.files(there.get, called_away=partial(eq, says, "after"))
        assert there["a.md"] == says.encode()
    assert there["b.md"].startswith(b"before")


def test_a_piece_is_made_again_only_if_what_it_is_made_of_says_something_else(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made_of: list[str] = []

    def one_unit(edition: Edition, _: ToMarkdown) -> Iterator[Unit]:
        def text_of(clipping: str) -> str:
            made_of.append(clipping)
            return "".join(one.fact.text.of("zh") for one in edition.book.of_clipping[clipping])

        def make(_: None) -> Iterator[Made]:
            yield Made("a.md", "".join(edition.piece(one, partial(text_of, one)) for one in clippings))

        clippings = tuple(edition.book.clippings)
        yield Unit("all", make)

    monkeypatch.setattr("generator.pages.render.units", one_unit)
    book, renderer = book_of(TINY), Renderer("zh")
    renderer.begin(edition_of(book))
    before = dict(renderer.files(lambda _: None))
    assert made_of == list(book.clippings)
    made_of.clear()
    clipping, *_ = book.clippings
    fewer = replace(book, of_clipping={**book.of_clipping, clipping: ()})
    for after in (Renderer("zh", renderer.known, renderer.says()), renderer):
        after.begin(edition_of(fewer))
        (content,) = dict(after.files(before.get)).values()
        assert made_of.pop() == clipping
        assert not made_of
        assert before["a.md"].endswith(content)
