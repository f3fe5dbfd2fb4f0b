"""The files of the search index: what stands in them, and that a query needs few of them."""

from __future__ import annotations

import json
from itertools import accumulate
from typing import Any

import pytest

from generator.book.book import Book
from generator.exports.search import SHARD, index_files, shards_of_terms, shards_of_texts
from generator.model import LANGUAGES
from generator.pages.render import render


def head_of(files: dict[str, str]) -> dict[str, Any]:
    """Return what stands in the file that is fetched first."""
    head: dict[str, Any] = json.loads(files["data/search.json"])
    return head


def shard(files: dict[str, str], name: str) -> Any:
    """Return what stands in a file of the index."""
    return json.loads(files[f"data/search/{name}.json"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fact_is_in_the_index_once_with_what_it_is_about(tiny_book: Book, language: str) -> None:
    files = render(tiny_book, language)
    head = head_of(files)
    texts = [text for _, name in head["texts"] for text in shard(files, name)]
    facts = [(f"{clipping}#{fact[0]}", fact[1]) for clipping, _, _, held in texts for fact in held]
    every = [entry for held in tiny_book.of_clipping.values() for entry in held]
    assert facts == [(entry.id, getattr(entry.fact.text, language)) for entry in every]
    assert head["clippings"] == [len(held) for held in tiny_book.of_clipping.values()]
    assert [[clipping, [fact[0] for fact in held]] for clipping, _, _, held in texts] == shard(
        files, head["ids"]
    )
    for entry, subjects in zip(every, head["subjects"], strict=True):
        about = {head["pages"][page][0] for page in subjects}
        assert {f"issues/{issue}/" for issue in entry.fact.issues} <= about
        assert {f"actors/{actor}/" for actor in entry.fact.actors} <= about
        assert f"facts/?status={entry.fact.status}" in about


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_files_of_the_index_are_named_in_the_first(tiny_book: Book, language: str) -> None:
    files = render(tiny_book, language)
    head = head_of(files)
    names = [name for _, name in (*head["terms"], *head["texts"])]
    named = {f"data/search/{name}.json" for name in (*names, head["words"], head["ids"])}
    assert named == {path for path in files if path.startswith("data/search/")}


@pytest.mark.parametrize(
    ("language", "title", "printed"),
    [("en", "Opening ceremony cancelled", True), ("zh", "落成典礼取消", False)],
)
def test_a_clipping_is_shown_by_its_translation_and_found_by_its_print(
    tiny_book: Book, language: str, title: str, printed: bool
) -> None:
    clipping = next(one for one in tiny_book.clippings if one.endswith("cancelled"))
    files = render(tiny_book, language)
    texts = [text for _, name in head_of(files)["texts"] for text in shard(files, name)]
    (found,) = (text for text in texts if text[0] == clipping)
    assert found[1] == title
    assert (tiny_book.clippings[clipping].headline in found[2]) is printed


def test_a_term_tells_the_documents_that_it_stands_in() -> None:
    shards, every = shards_of_terms([["a", "b"], ["b", "b"], [], ["b"]])
    ((_, file),) = shards
    assert every == ["a", "b"]
    found = {term: list(accumulate(steps)) for term, steps in json.loads(file[1]).items()}
    assert found == {"a": [0], "b": [0, 1, 3]}


def test_shards_are_in_order_and_of_bounded_size() -> None:
    texts = [f"text {number:05d}" for number in range(10_000)]
    shards = shards_of_texts(texts)
    held = [text for _, (_, file) in shards for text in json.loads(file)]
    assert held == texts
    assert all(len(file.encode()) <= SHARD + len("[]") for _, (_, file) in shards)
    assert all(json.loads(file)[0] == texts[first] for first, (_, file) in shards)


def test_the_same_index_has_the_same_names_and_another_has_others() -> None:
    row = ["issues/a/", "Issue", "A", ["a"], ""]
    texts = ([["c", "C", [], [["f1", text, [], "Planned"]]]] for text in "xyx")
    one, two, again = (index_files([row], text, [[0]], "Clipping") for text in texts)
    assert one == again
    assert {name for _, name in head_of(one)["texts"]}.isdisjoint(name for _, name in head_of(two)["texts"])
