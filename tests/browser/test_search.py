"""How readers find what they look for, on the site of the large desk.

How well is asked of the worker behind the box, many queries at once; the box is typed into for all else.
How well the search finds in the data of a desk is measured by `python -m bench.queries`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Route, expect

from ..shared import records_of
from .conftest import OpenTab, SearchBox, Tab, search_without_box
from .desk_queries import desk_queries
from .queries import EDITIONS, LISTED, missed_pieces, outcomes, pieces, read_queries, recall, table

pytestmark = pytest.mark.browser

QUERIES = Path(__file__).with_name("queries.yaml")
LEAST_OVER_ALL = 0.97
LEAST_IN_A_CLASS = 0.9
CLASSES = 12
DRAWN_OF_A_CLASS = 8
BoxOf = Callable[[str], SearchBox]
DRAWN = 60
"""How many substrings of facts are drawn for each edition."""


@pytest.fixture(scope="module")
def box_of(open_tab: OpenTab, large_address: str) -> Iterator[BoxOf]:
    """The open search box of an edition, in a tab that is kept for what is only typed: box_of(edition)."""
    with ExitStack() as tabs:

        @cache
        def box(edition: str) -> SearchBox:
            page = tabs.enter_context(open_tab(large_address).page.context.new_page())
            return SearchBox(Tab(page, large_address), EDITIONS[edition])

        yield box


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_right_page_is_among_the_first_three(
    edition: str, open_tab: OpenTab, large_address: str, large_desk: Path
) -> None:
    search = search_without_box(open_tab(large_address), EDITIONS[edition])
    found = outcomes(search, read_queries(QUERIES, edition, large_desk / "data"))
    shares = recall(found)
    told = [table(edition, found), *(f"{one.query.text}: {one.listed}" for one in found if not one.rank)]
    assert len(shares) > CLASSES
    assert shares["all"] >= LEAST_OVER_ALL, "\n".join(told)
    assert min(shares.values()) >= LEAST_IN_A_CLASS, "\n".join(told)


@pytest.mark.parametrize("edition", EDITIONS)
def test_what_the_data_calls_a_thing_finds_it(
    edition: str, open_tab: OpenTab, large_address: str, large_desk: Path
) -> None:
    search = search_without_box(open_tab(large_address), EDITIONS[edition])
    queries = desk_queries(records_of(large_desk), DRAWN_OF_A_CLASS)
    found = outcomes(search, queries)
    assert recall(found)["all"] >= LEAST_OVER_ALL, table(edition, found)


@pytest.mark.parametrize("edition", EDITIONS)
def test_any_piece_of_a_sentence_finds_a_page_that_says_it(
    edition: str, open_tab: OpenTab, large_address: str, large_site: Path
) -> None:
    search = search_without_box(open_tab(large_address), EDITIONS[edition])
    assert missed_pieces(search, pieces(large_site, edition, DRAWN), large_site / EDITIONS[edition]) == []


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_box_lists_what_its_worker_answers(
    edition: str, open_tab: OpenTab, large_address: str, large_desk: Path, box_of: BoxOf
) -> None:
    tab = open_tab(large_address)
    by_class = {one.kind: one.text for one in read_queries(QUERIES, edition, large_desk / "data")}
    # One of every other class.
    typed = list(by_class.values())[::2]
    answers = search_without_box(tab, EDITIONS[edition])(typed, LISTED)
    assert box_of(edition).listed(typed, LISTED) == answers


def test_a_fact_that_is_found_opens_highlighted(open_tab: OpenTab, large_address: str) -> None:
    tab = open_tab(large_address)
    box = SearchBox(tab, "")
    box.type("摊贩终于不再淋雨")
    box.result.locator("a[href*='#f']").first.click()
    expect(tab.page.locator("li.fact:target")).to_contain_text("摊贩终于不再淋雨")


def test_results_say_what_they_are_and_a_name_comes_first(box_of: BoxOf) -> None:
    box = box_of("en")
    box.type("Okada")
    first = box.result.locator(".md-search-result__item").first
    expect(first.locator("h1")).to_have_text("Okada Ren")
    expect(first.locator(".md-tag").first).to_have_text("Actor")


@pytest.mark.parametrize(
    ("edition", "says"), [("zh", "没有找到符合条件的结果"), ("en", "No matching documents")]
)
def test_nothing_found_is_said_to_a_screen_reader_too(edition: str, says: str, box_of: BoxOf) -> None:
    box = box_of(edition)
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


def test_the_index_is_fetched_only_when_a_reader_types_and_only_what_is_needed(
    open_tab: OpenTab, large_address: str, large_site: Path
) -> None:
    tab = open_tab(large_address)
    asked_for: list[str] = []
    tab.page.on("request", lambda request: asked_for.append(request.url.removeprefix(large_address)))
    box = SearchBox(tab, "")
    assert not [path for path in asked_for if path.startswith(("data/", "assets/javascripts/search/"))]
    box.type("缆车")
    fetched = [path for path in asked_for if path.startswith("data/")]
    assert fetched[0] == "data/search.json"
    assert len(fetched) < len(list((large_site / "data/search").iterdir()))
    box.type("缆")
    box.type("缆车")
    fetched = [path for path in asked_for if path.startswith("data/")]
    assert sorted(set(fetched)) == sorted(fetched)


def test_what_is_picked_in_an_input_method_is_heard_and_not_the_letters_before(
    open_tab: OpenTab, large_address: str
) -> None:
    box = SearchBox(open_tab(large_address), "")
    devtools = box.page.context.new_cdp_session(box.page)
    box.box.focus()
    composing = {"selectionStart": 7, "selectionEnd": 7}
    devtools.send("Input.imeSetComposition", {"text": "lan che", **composing})
    expect(box.message).to_have_text(box.idle)
    devtools.send("Input.insertText", {"text": "缆车"})
    expect(box.result.locator("h1").first).to_have_text("山顶缆车")


def test_back_leads_to_the_results(open_tab: OpenTab, large_address: str) -> None:
    tab = open_tab(large_address)
    box = SearchBox(tab, "en/")
    box.type("oyster rafts")
    assert tab.path == "en/?q=oyster+rafts"
    found = box.pages()
    box.result.locator("a").first.click()
    expect(tab.page.locator("main h1")).to_be_visible()
    tab.page.wait_for_url(lambda url: "?q=" not in url)
    tab.page.go_back()
    expect(box.result.locator("a").first).to_be_in_viewport()
    expect(box.box).to_have_value("oyster rafts")
    assert box.pages() == found
    box.result.locator("a").first.click()
    tab.page.wait_for_url(lambda url: "?q=" not in url)
    tab.page.go_back()
    expect(box.result.locator("a").first).to_be_in_viewport()
    tab.page.keyboard.press("Escape")
    assert tab.path == "en/"


@pytest.mark.parametrize(
    ("edition", "query", "said"),
    [
        ("zh", "牡蛎 火箭", "没有一处写到所有的词，略去了：火箭"),
        ("en", "oyster rockets", "Nothing matches all the words. Left out: rockets"),
    ],
)
def test_words_that_were_left_out_are_told_above_the_results(
    edition: str, query: str, said: str, box_of: BoxOf
) -> None:
    box = box_of(edition)
    left_out = box.result.locator(".md-search-result__without")
    box.type(query)
    expect(left_out).to_have_text(said)
    assert box.pages(1) == [f"{EDITIONS[edition]}issues/oyster-beds/"]
    box.type(query.split(maxsplit=1)[0])
    expect(left_out).to_be_hidden()


@pytest.mark.parametrize(
    ("edition", "broad", "narrow", "said"),
    [
        ("zh", "2031", "牡蛎", "以下是最相符的20处，还有更多"),
        ("en", "2031", "oyster", "The 20 best matches; there are more"),
    ],
)
def test_what_is_cut_is_not_counted_as_all(
    edition: str, broad: str, narrow: str, said: str, box_of: BoxOf
) -> None:
    box = box_of(edition)
    box.type(broad)
    expect(box.message).to_have_text(said)
    box.type(narrow)
    expect(box.message).not_to_have_text(said)


def test_a_page_is_given_the_facts_that_a_query_finds(open_tab: OpenTab, large_address: str) -> None:
    page = open_tab(large_address).open("en/")
    answer = page.evaluate(
        """() => new Promise(done => {
          const worker = new Worker("assets/javascripts/search.js")
          worker.onmessage = ({data}) => done(data)
          worker.postMessage({type: "facts", query: "never open to anyone", asked: 7})
        })"""
    )
    assert answer == {
        "type": "facts",
        "asked": 7,
        "facts": ["2030-03-20-bay-radio-night-market#f7"],
        "without": [],
    }


def test_a_site_published_anew_while_a_reader_searches_is_searched_anew(
    open_tab: OpenTab, large_address: str
) -> None:
    tab = open_tab(large_address)
    gone = [True]

    def answer(route: Route) -> None:
        # The files of the index that this page knows are no longer there.
        route.abort() if gone.pop() else route.continue_()
        gone.append(False)

    tab.page.route("**/data/search/*.json", answer)
    box = SearchBox(tab, "")
    box.type("缆车")
    tab.page.unroute("**/data/search/*.json")
    assert box.pages(1) == ["issues/cable-car/"]
    tab.notes.clear()
