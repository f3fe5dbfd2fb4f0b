"""Queries with the pages that they must find, asked of the search of a site, and how well they did.

A set of queries is a YAML file: class of the query, edition (or `both`), what is typed, and pages of which
any is right. `bench/queries.py` asks those of a desk (queries/), test_search those of the large one.
"""

from __future__ import annotations

import html
import json
import random
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from .conftest import Search

EDITIONS = {"zh": "", "en": "en/"}
LISTED = 3
"""Of the pages that the search lists, so many are looked at."""


@dataclass(frozen=True)
class Query:
    """What is typed, and the pages of which one must be found; none if nothing must be."""

    kind: str
    text: str
    pages: tuple[str, ...]


@dataclass(frozen=True)
class Outcome:
    """A query with the pages that were listed."""

    query: Query
    listed: list[str]

    @property
    def rank(self) -> int:
        """The place of the right page, from 1; 0 if it is not listed. Nothing found is right when meant."""
        if not self.query.pages:
            return 0 if self.listed else 1
        return next((n for n, page in enumerate(self.listed, 1) if page in self.query.pages), 0)


def read_queries(path: Path, edition: str, data: Path) -> list[Query]:
    """Return the queries of an edition in the file `path`, whose pages are those of the desk in `data`."""
    kinds = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [
        Query(
            kind, str(text), tuple(_page(one, data) for one in ([pages] if isinstance(pages, str) else pages))
        )
        for kind, sets in kinds.items()
        for of, entries in sets.items()
        if of in ("both", edition)
        for text, pages in entries.items()
    ]


def _page(name: str, data: Path) -> str:
    """Return the address of a page named in a set."""
    if "/" in name:
        return f"{name}/"
    folder = "issues" if (data / f"issues/{name}.yaml").exists() else "actors"
    return f"{folder}/{name}/"


def outcomes(search: Search, queries: Sequence[Query]) -> list[Outcome]:
    """Ask each query and return what is listed."""
    listed = search([query.text for query in queries], LISTED)
    return [Outcome(query, pages) for query, pages in zip(queries, listed, strict=True)]


def recall(found: Iterable[Outcome], most: int = LISTED) -> dict[str, float]:
    """Return the share of queries whose page is among the first `most`, by class and over `all`."""
    return {
        kind: sum(0 < rank <= most for rank in ranks) / len(ranks) for kind, ranks in _by_kind(found).items()
    }


def table(edition: str, found: list[Outcome]) -> str:
    """Return recall at 1 and at 3 and the mean reciprocal rank by class, as text."""
    lines = [f"search, {edition}: {'class':<20} queries recall@1 recall@3  MRR"]
    first, third = recall(found, 1), recall(found, 3)
    for kind, ranks in _by_kind(found).items():
        mean = sum(1 / rank for rank in ranks if rank) / len(ranks)
        lines.append(
            f"            {kind:<20} {len(ranks):7} {first[kind]:8.2f} {third[kind]:8.2f} {mean:4.2f}"
        )
    return "\n".join(lines)


def _by_kind(found: Iterable[Outcome]) -> dict[str, list[int]]:
    ranks: dict[str, list[int]] = defaultdict(list)
    for outcome in found:
        ranks[outcome.query.kind].append(outcome.rank)
        ranks["all"].append(outcome.rank)
    return ranks


def missed_pieces(search: Search, drawn: list[str], home: Path, most: int = 5) -> list[str]:
    """Ask for pieces of facts; return those that none of the first pages in the folder `home` says."""
    return [
        piece
        for piece, pages in zip(drawn, search(drawn, most), strict=True)
        if not any(piece in text_of(home / page / "index.html") for page in pages)
    ]


@cache
def text_of(page: Path) -> str:
    """Return what stands in the article of a page, without its tags."""
    article = page.read_text(encoding="utf-8").partition("<article")[2].partition("</article>")[0]
    return html.unescape(re.sub(r"<[^>]*>", "", article))


def pieces(site: Path, edition: str, number: int) -> list[str]:
    """Return pieces of 2 to 8 characters from inside the facts of a site, the same ones at every run."""
    facts = json.loads((site / "data/facts.json").read_text(encoding="utf-8"))["facts"]
    texts = [fact["text"][edition] for fact in facts]
    chance = random.Random(20260104)  # noqa: S311  # no secret, only a fixed choice
    found: list[str] = []
    while len(found) < number:
        text = chance.choice(texts)
        start = chance.randrange(len(text) - 8)
        piece = text[start : start + chance.randint(2, 8)]
        if piece == piece.strip() and sum(character.isalnum() for character in piece) >= 2:
            found.append(piece)
    return found
