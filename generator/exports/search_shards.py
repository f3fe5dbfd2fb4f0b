"""A search index cut into files, so that a reader fetches only those that a query needs.

A shard of terms is {term: documents}: the documents as the first number and the steps to each next one. Terms
are sorted, so that all that begin alike stand together: the shards that a query needs are found by the first
term of each. Texts are cut in the same way, in their order.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from ..output import digest_of

SHARD = 20_000
"""Bytes of JSON after which a shard is full: some 6 kB as it is sent, and one request."""


@dataclass(frozen=True, kw_only=True)
class Shards:
    """Files of one sort: what each begins with, and its path and text."""

    begins: tuple[Any, ...]
    files: tuple[tuple[str, str], ...]

    def as_json(self) -> list[list[Any]]:
        """Return what each file begins with, and its name."""
        return [[first, name_of(file)] for first, file in zip(self.begins, self.files, strict=True)]


def shards_of_terms(documents: Iterable[Iterable[str]], folder: str) -> tuple[Shards, list[str]]:
    """Return the shards of the terms of each document, and all terms, sorted."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, terms in enumerate(documents):
        for term in set(terms):
            found[term].append(number)
    every = sorted(found)
    pieces = ((term, f"{to_json(term)}:{to_json(_steps(found[term]))}") for term in every)
    return _cut(pieces, "{}", folder), every


def shards_of_texts(texts: Iterable[Any], folder: str) -> Shards:
    """Return the shards of texts, each JSON; a shard begins with the number of its first text."""
    return _cut(((number, to_json(text)) for number, text in enumerate(texts)), "[]", folder)


def file_of(text: str, folder: str) -> tuple[str, str]:
    """Return the path and text of a file that is named by what stands in it, so that it is never out of
    date.
    """
    name = digest_of(text.encode())[:12]
    return f"{folder}/{name}.json", text


def name_of(file: tuple[str, str]) -> str:
    """Return the name of such a file without its folder and ending."""
    return file[0].rpartition("/")[2].removesuffix(".json")


def to_json(value: object) -> str:
    """Return JSON without what only people need."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _steps(numbers: Sequence[int]) -> list[int]:
    return [numbers[0], *(after - before for before, after in pairwise(numbers))]


def _cut(pieces: Iterable[tuple[Any, str]], brackets: str, folder: str) -> Shards:
    shards = list(_filled(pieces))
    texts = (f"{brackets[0]}{','.join(held)}{brackets[1]}" for _, held in shards)
    files = tuple(file_of(text, folder) for text in texts)
    return Shards(begins=tuple(first for first, _ in shards), files=files)


def _filled(pieces: Iterable[tuple[Any, str]]) -> Iterator[tuple[Any, list[str]]]:
    """Yield what each shard begins with and holds."""
    first: Any = None
    held: list[str] = []
    size = 0
    for begins, piece in pieces:
        more = len(piece.encode()) + 1
        if held and size + more > SHARD:
            yield first, held
            held, size = [], 0
        if not held:
            first = begins
        held.append(piece)
        size += more
    if held:
        yield first, held
