"""How well readers find what they look for, in the real box on the real site.

The queries are in tests/search/queries.yaml. A second set is drawn from the facts themselves.
"""

from __future__ import annotations

import json
import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import expect

from ..conftest import PROJECT
from .conftest import OpenTab, SearchBox

pytestmark = pytest.mark.browser

EDITIONS = {"zh": "", "en": "en/"}
QUERIES = PROJECT / "tests/search/queries.yaml"
LEAST_OVER_ALL = 0.97
LEAST_IN_A_CLASS = 0.9
DRAWN = 60
"""How many substrings of facts are drawn for each edition."""


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


def queries(edition: str) -> list[Query]:
    """Return the queries of an edition."""
    kinds = yaml.safe_load(QUERIES.read_text(encoding="utf-8"))
    return [
        Query(kind, str(text), tuple(page_of(one) for one in ([pages] if isinstance(pages, str) else pages)))
        for kind, sets in kinds.items()
        for of, entries in sets.items()
        if of in ("both", edition)
        for text, pages in entries.items()
    ]


def page_of(name: str) -> str:
    """Return the address of a page named in the query set."""
    if "/" in name:
        return f"{name}/"
    folder = "issues" if (PROJECT / f"data/issues/{name}.yaml").exists() else "actors"
    return f"{folder}/{name}/"


def asked(box: SearchBox, edition: str, asked: list[Query]) -> Iterator[Outcome]:
    """Type each query and yield what is listed."""
    for query in asked:
        box.type(query.text)
        yield Outcome(query, [page.removeprefix(EDITIONS[edition]) for page in box.pages(3)])


def table(edition: str, outcomes: list[Outcome]) -> tuple[str, dict[str, float]]:
    """Return recall at 1 and 3 and the mean reciprocal rank by class, as text, and recall at 3."""
    by_kind: dict[str, list[int]] = defaultdict(list)
    for outcome in outcomes:
        by_kind[outcome.query.kind].append(outcome.rank)
        by_kind["all"].append(outcome.rank)
    lines = [f"search, {edition}: {'class':<20} queries recall@1 recall@3  MRR"]
    recall = {}
    for kind, ranks in by_kind.items():
        first, third = (sum(0 < rank <= most for rank in ranks) / len(ranks) for most in (1, 3))
        mean = sum(1 / rank for rank in ranks if rank) / len(ranks)
        lines.append(f"            {kind:<20} {len(ranks):7} {first:8.2f} {third:8.2f} {mean:4.2f}")
        recall[kind] = third
    return "\n".join(lines), recall


def test_the_query_set_is_large_enough() -> None:
    for edition in EDITIONS:
        assert len(queries(edition)) >= 120
        assert len({query.kind for query in queries(edition)}) >= 12


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_right_page_is_among_the_first_three(
    edition: str, open_tab: OpenTab, real_address: str, record_property: Any
) -> None:
    box = SearchBox(open_tab(real_address), EDITIONS[edition])
    outcomes = list(asked(box, edition, queries(edition)))
    text, recall = table(edition, outcomes)
    record_property("table", text)
    missed = [f"{one.query.text}: {one.listed}" for one in outcomes if not one.rank]
    assert recall["all"] >= LEAST_OVER_ALL, "\n".join([text, *missed])
    assert min(recall.values()) >= LEAST_IN_A_CLASS, "\n".join([text, *missed])


@pytest.mark.parametrize("edition", EDITIONS)
def test_any_piece_of_a_sentence_finds_a_page_that_says_it(
    edition: str, open_tab: OpenTab, real_address: str, real_site: Path
) -> None:
    facts = json.loads((real_site / "data/facts.json").read_text(encoding="utf-8"))["facts"]
    box = SearchBox(open_tab(real_address), EDITIONS[edition])
    missed = []
    for piece in drawn([fact["text"][edition] for fact in facts]):
        box.type(piece)
        saying = {page for fact in facts if piece in fact["text"][edition] for page in pages_of(fact)}
        if not saying & {page.removeprefix(EDITIONS[edition]) for page in box.pages(5)}:
            missed.append(piece)
    assert missed == []


def pages_of(fact: dict[str, Any]) -> list[str]:
    """Return the pages of a fact's clipping, issues and actors."""
    subjects = [(kind, one["id"]) for kind in ("issues", "actors") for one in fact[kind]]
    return [f"{kind}/{id}/" for kind, id in (*subjects, ("clippings", fact["clipping"]["id"]))]


def drawn(texts: list[str]) -> list[str]:
    """Return pieces of 2 to 8 characters from inside sentences, the same ones at every run."""
    chance = random.Random(20260104)  # noqa: S311  # no secret, only a fixed choice
    pieces: list[str] = []
    while len(pieces) < DRAWN:
        text = chance.choice(texts)
        start = chance.randrange(len(text) - 8)
        piece = text[start : start + chance.randint(2, 8)]
        if piece == piece.strip() and sum(character.isalnum() for character in piece) >= 2:
            pieces.append(piece)
    return pieces


def test_a_fact_that_is_found_opens_highlighted(open_tab: OpenTab, real_address: str) -> None:
    tab = open_tab(real_address)
    box = SearchBox(tab, "")
    box.type("心情颇为低沉")
    box.result.locator("a[href*='#f']").first.click()
    expect(tab.page.locator("li.fact:target")).to_contain_text("心情颇为低沉")


def test_results_say_what_they_are_and_a_name_comes_first(open_tab: OpenTab, real_address: str) -> None:
    box = SearchBox(open_tab(real_address), "en/")
    box.type("Trump")
    first = box.result.locator(".md-search-result__item").first
    expect(first.locator("h1")).to_have_text("Donald Trump")
    expect(first.locator(".md-tag").first).to_have_text("Actor")


@pytest.mark.parametrize(
    ("edition", "says"), [("zh", "没有找到符合条件的结果"), ("en", "No matching documents")]
)
def test_nothing_found_is_said_to_a_screen_reader_too(
    edition: str, says: str, open_tab: OpenTab, real_address: str
) -> None:
    box = SearchBox(open_tab(real_address), EDITIONS[edition])
    box.type("zzyzx")
    expect(box.page.get_by_role("status")).to_have_text(says)


def test_the_keyboard_is_enough(open_tab: OpenTab, real_address: str) -> None:
    tab = open_tab(real_address)
    box = SearchBox(tab, "")
    box.type("关税")
    tab.page.keyboard.press("ArrowDown")
    expect(tab.page.locator(".md-search-result__item a").first).to_be_focused()
    tab.page.keyboard.press("Enter")
    expect(tab.page.locator("main h1")).to_have_text("关税与对美投资")
    box = SearchBox(tab, "")
    box.type("关税")
    tab.page.keyboard.press("Escape")
    expect(tab.page.locator(".md-search-result")).not_to_be_in_viewport()


def test_the_index_is_fetched_only_when_a_reader_types(open_tab: OpenTab, real_address: str) -> None:
    tab = open_tab(real_address)
    asked_for: list[str] = []
    tab.page.on("request", lambda request: asked_for.append(request.url))
    box = SearchBox(tab, "")
    assert not [url for url in asked_for if url.endswith("data/search.json")]
    box.type("关税")
    assert [url for url in asked_for if url.endswith("data/search.json")] == [
        f"{real_address}data/search.json"
    ]
