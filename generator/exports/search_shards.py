"""A search index cut into files, so that a reader fetches only those that a query needs.

A shard of terms is {term: documents}: the documents as the first number and the steps to each next one. Terms
are sorted, so that all that begin alike stand together: the shards that a query needs are found by the first
term of each. Texts are cut in the same way, in their order.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

from ..book.parts import lots
from ..output import digest_of

SHARD = 20_000
"""Bytes of JSON after which a shard is full: some 6 kB as it is sent, and one request."""


File = tuple[str, str]
"""A name without folder and ending, and a text."""
Shards = list[tuple[Any, File]]
"""Files of one sort, each after what it begins with."""


def shards_of_terms(documents: Iterable[Iterable[str]]) -> tuple[Shards, list[str]]:
    """Return the shards of the terms of each document, and all terms, sorted."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, terms in enumerate(documents):
        for term in set(terms):
            found[term].append(number)
    every = sorted(found)
    pieces = ((term, f"{to_json(term)}:{to_json(_steps(found[term]))}") for term in every)
    return _cut(pieces, "{}"), every


def shards_of_texts(texts: Iterable[Any]) -> Shards:
    """Return the shards of texts, each JSON; a shard begins with the number of its first text."""
    return _cut(((number, to_json(text)) for number, text in enumerate(texts)), "[]")


def file_of(text: str) -> File:
    """Return a file that is named by what stands in it, so that it is never out of date."""
    return digest_of(text.encode())[:12], text


def to_json(value: object) -> str:
    """Return JSON without what only people need."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _steps(numbers: Sequence[int]) -> list[int]:
    return [numbers[0], *(after - before for before, after in pairwise(numbers))]


def _cut(pieces: Iterable[tuple[Any, str]], brackets: str) -> Shards:
    found: Shards = []
    for lot in lots(pieces, SHARD, lambda piece: len(piece[1].encode()) + 1):
        held = ",".join(text for _, text in lot)
        found.append((lot[0][0], file_of(f"{brackets[0]}{held}{brackets[1]}")))
    return found
