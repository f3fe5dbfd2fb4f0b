"""How readers find what they look for, in the real box on the site of the large desk.

How well the search finds in the real data is measured by `python -m bench.queries`.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from .conftest import OpenTab, SearchBox
from .queries import EDITIONS, missed_pieces, outcomes, read_queries, recall, table

pytestmark = pytest.mark.browser

QUERIES = Path(__file__).with_name("queries.yaml")
LEAST_OVER_ALL = 0.97
LEAST_IN_A_CLASS = 0.9
CLASSES = 12
DRAWN = 60
"""How many substrings of facts are drawn for each edition."""


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_right_page_is_among_the_first_three(
    edition: str, open_tab: OpenTab, large_address: str, large_desk: Path
) -> None:
    box = SearchBox(open_tab(large_address), EDITIONS[edition])
    found = list(outcomes(box, edition, read_queries(QUERIES, edition, large_desk / "data")))
    shares = recall(found)
    told = [table(edition, found), *(f"{one.query.text}: {one.listed}" for one in found if not one.rank)]
    assert len(shares) > CLASSES
    assert shares["all"] >= LEAST_OVER_ALL, "\n".join(told)
    assert min(shares.values()) >= LEAST_IN_A_CLASS, "\n".join(told)


@pytest.mark.parametrize("edition", EDITIONS)
def test_any_piece_of_a_sentence_finds_a_page_that_says_it(
    edition: str, open_tab: OpenTab, large_address: str, large_site: Path
) -> None:
    box = SearchBox(open_tab(large_address), EDITIONS[edition])
    assert missed_pieces(box, edition, large_site, DRAWN) == []


def test_a_fact_that_is_found_opens_highlighted(open_tab: OpenTab, large_address: str) -> None:
    tab = open_tab(large_address)
    box = SearchBox(tab, "")
    box.type("摊贩终于不再淋雨")
    box.result.locator("a[href*='#f']").first.click()
    expect(tab.page.locator("li.fact:target")).to_contain_text("摊贩终于不再淋雨")


def test_results_say_what_they_are_and_a_name_comes_first(open_tab: OpenTab, large_address: str) -> None:
    box = SearchBox(open_tab(large_address), "en/")
    box.type("Okada")
    first = box.result.locator(".md-search-result__item").first
    expect(first.locator("h1")).to_have_text("Okada Ren")
    expect(first.locator(".md-tag").first).to_have_text("Actor")


@pytest.mark.parametrize(
    ("edition", "says"), [("zh", "没有找到符合条件的结果"), ("en", "No matching documents")]
)
def test_nothing_found_is_said_to_a_screen_reader_too(
    edition: str, says: str, open_tab: OpenTab, large_address: str
) -> None:
    box = SearchBox(open_tab(large_address), EDITIONS[edition])
    box.type("zzyzx")
    expect(box.page.get_by_role("status")).to_have_text(says)


def test_the_keyboard_is_enough(open_tab: OpenTab, large_address: str) -> None:
    tab = open_tab(large_address)
    box = SearchBox(tab, "")
    box.type("缆车")
    tab.page.keyboard.press("ArrowDown")
    expect(tab.page.locator(".md-search-result__item a").first).to_be_focused()
    tab.page.keyboard.press("Enter")
    expect(tab.page.locator("main h1")).to_have_text("山顶缆车")
    box = SearchBox(tab, "")
    box.type("缆车")
    tab.page.keyboard.press("Escape")
    expect(tab.page.locator(".md-search-result")).not_to_be_in_viewport()


def test_the_index_is_fetched_only_when_a_reader_types(open_tab: OpenTab, large_address: str) -> None:
    tab = open_tab(large_address)
    asked_for: list[str] = []
    tab.page.on("request", lambda request: asked_for.append(request.url))
    box = SearchBox(tab, "")
    assert not [url for url in asked_for if url.endswith("data/search.json")]
    box.type("缆车")
    assert [url for url in asked_for if url.endswith("data/search.json")] == [
        f"{large_address}data/search.json"
    ]
