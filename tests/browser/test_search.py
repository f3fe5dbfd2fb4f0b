"""A reader types a word into the search box and finds the pages on it among the first five.

The queries were chosen by what a reader of the desk would look for, before seeing what is found.
Those that are not found stand in LIMITS with the reason; one that is found some day fails there.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from _pytest.mark.structures import ParameterSet
from playwright.sync_api import Browser

from .conftest import SearchBox, Tab

pytestmark = pytest.mark.browser

NAMES = {
    "高市早苗": ["actors/takaichi-sanae/"],
    "石破茂": ["actors/ishiba-shigeru/"],
    "岩屋毅": ["actors/iwaya-takeshi/"],
    "特朗普": ["actors/trump-donald/"],
    "休斯顿": ["actors/houston/"],
    "安瓦尔": ["actors/anwar-ibrahim/"],
    "东盟": ["actors/asean/"],
    "七国集团": ["actors/g7/"],
    "自民党": ["actors/ldp/"],
    "驻日美军": ["actors/us-forces-japan/", "issues/host-nation-support/"],
    "美国国防部": ["actors/us-defense-department/"],
    "朝鲜": ["actors/north-korea/"],
    "委内瑞拉": ["actors/venezuela/", "issues/venezuela/"],
    "防卫费": ["issues/defence-spending-arms/"],
    "集体自卫权": ["issues/collective-self-defence/"],
    "对华政策": ["issues/china-policy/"],
}
ALIASES = {
    "高市": ["actors/takaichi-sanae/"],
    "岩屋": ["actors/iwaya-takeshi/"],
    "川普": ["actors/trump-donald/"],
    "トランプ": ["actors/trump-donald/"],
    "いしばしげる": ["actors/ishiba-shigeru/"],
    "Ishiba": ["actors/ishiba-shigeru/"],
    "五角大楼": ["actors/us-defense-department/"],
    "駐日美軍": ["actors/us-forces-japan/", "issues/host-nation-support/"],
    "G7": ["actors/g7/"],
    "关税": ["issues/tariffs-investment/"],
    "稀土": ["issues/critical-minerals/"],
    "军费": ["issues/defence-spending-arms/"],
    "集体自卫": ["issues/collective-self-defence/"],
    "中美关系": ["issues/china-policy/"],
    "LNG": ["issues/energy-russian-lng/"],
}
IN_SENTENCES = {
    "液化天然气": ["issues/energy-russian-lng/"],
    "萨哈林": ["issues/energy-russian-lng/", "clippings/2025-10-21-nikkei-trump-visit-takaichi/"],
    "阿拉斯加": ["issues/energy-russian-lng/", "issues/tariffs-investment/"],
    "爱国者": ["issues/defence-spending-arms/", "clippings/2025-10-29-cctv-trump-visit-interests/"],
    "雷达照射": ["issues/china-policy/", "issues/regional-security/"],
    "核武器": ["issues/regional-security/", "actors/north-korea/"],
    "备忘录": ["issues/tariffs-investment/"],
    "5500亿": ["issues/tariffs-investment/"],
    "第5条": ["issues/treaty-asymmetry/"],
    "达沃斯": ["issues/leaders-meetings/", "actors/world-economic-forum/"],
    "乌克兰": ["actors/takaichi-sanae/", "clippings/2026-01-04-sina-takaichi-dilemma/"],
    "讥讽": ["clippings/2025-03-10-nikkei-security-treaty/", "actors/trump-donald/"],
    "旅行警告": ["issues/venezuela/", "actors/japan-mofa/"],
    "辞职": ["actors/ishiba-shigeru/", "issues/japan-leadership/"],
    "彼此相助": ["actors/iwaya-takeshi/", "issues/treaty-asymmetry/"],
}
LAST_WORD_LOST = "the theme's segmenter drops the end of a query, after the longest word it knows"
ONE_WORD = "the user dictionary makes each name one word, and search finds words only from their beginning"
NOT_ON_A_PAGE = "an event's aliases stand on no page"
BEGINNING_OF_MORE = "the user dictionary makes longer words of it, which count as much"
LIMITS = {
    "防卫省": (["actors/japan-mod/"], LAST_WORD_LOST),
    "国务院": (["actors/us-state-department/"], LAST_WORD_LOST),
    "非对称性": (["issues/treaty-asymmetry/"], LAST_WORD_LOST),
    "日米": (["issues/treaty-asymmetry/"], LAST_WORD_LOST),
    "日米安保": (["issues/treaty-asymmetry/"], LAST_WORD_LOST),
    "在日米軍": (["actors/us-forces-japan/"], LAST_WORD_LOST),
    "萨哈林2号": (["issues/energy-russian-lng/"], LAST_WORD_LOST),
    "国防部": (["actors/us-defense-department/"], ONE_WORD),
    "商务部": (["actors/us-commerce-department/"], ONE_WORD),
    "财长": (["actors/us-treasury/"], ONE_WORD),
    "天然气": (["issues/energy-russian-lng/"], ONE_WORD),
    "備忘錄": (["issues/tariffs-investment/"], NOT_ON_A_PAGE),
}
NOT_FIRST = {"特朗普": BEGINNING_OF_MORE, "美国国防部": LAST_WORD_LOST}
ENGLISH = {
    "Takaichi": ["en/actors/takaichi-sanae/"],
    "Donald Trump": ["en/actors/trump-donald/"],
    "Pentagon": ["en/actors/us-defense-department/"],
    "tariffs": ["en/issues/tariffs-investment/"],
    "liquefied natural gas": ["en/issues/energy-russian-lng/"],
    "rare earths": ["en/issues/critical-minerals/"],
    "collective self-defense": ["en/issues/collective-self-defence/"],
    "Patriot": ["en/issues/defence-spending-arms/"],
    "radar illumination": ["en/issues/china-policy/", "en/issues/regional-security/"],
}
ENGLISH_LIMITS = {
    "高市早苗": (["en/actors/takaichi-sanae/"], "headlines, which are titles, come before names")
}
NOTHING = [("", "龘靐齉", "没有找到符合条件的结果"), ("en/", "xyzzyqq", "No matching documents")]


@pytest.fixture(scope="module")
def boxes(browser: Browser, real_address: str) -> Iterator[dict[str, SearchBox]]:
    """The search box of each edition's home page, by the path of that page."""
    with browser.new_context() as chinese, browser.new_context() as english:
        # A context each: the browser slows down a tab that is behind another one.
        tabs = {"": Tab(chinese.new_page(), real_address), "en/": Tab(english.new_page(), real_address)}
        yield {home: SearchBox(tab, home) for home, tab in tabs.items()}


def found(box: SearchBox, query: str, most: int = 5) -> set[str]:
    """Type a query; return the pages among the first `most` results."""
    box.type(query)
    return set(box.pages(most))


def limits(table: dict[str, tuple[list[str], str]]) -> list[ParameterSet]:
    """Return the queries of a table of limits, each expected to fail for its reason."""
    return [
        pytest.param(query, pages, marks=pytest.mark.xfail(reason=why))
        for query, (pages, why) in table.items()
    ]


@pytest.mark.parametrize(
    ("query", "pages"), [*NAMES.items(), *ALIASES.items(), *IN_SENTENCES.items(), *limits(LIMITS)]
)
def test_a_chinese_query_finds_its_pages(boxes: dict[str, SearchBox], query: str, pages: list[str]) -> None:
    assert set(pages) <= found(boxes[""], query)


@pytest.mark.parametrize(("query", "pages"), [*ENGLISH.items(), *limits(ENGLISH_LIMITS)])
def test_a_query_finds_its_pages_in_the_english_edition(
    boxes: dict[str, SearchBox], query: str, pages: list[str]
) -> None:
    assert set(pages) <= found(boxes["en/"], query)


@pytest.mark.parametrize(
    "query",
    [
        pytest.param(query, marks=[pytest.mark.xfail(reason=NOT_FIRST[query])] if query in NOT_FIRST else [])
        for query in NAMES
    ],
)
def test_a_name_finds_its_own_page_first(boxes: dict[str, SearchBox], query: str) -> None:
    assert found(boxes[""], query, most=1) <= set(NAMES[query])


@pytest.mark.parametrize(("home", "query", "message"), NOTHING)
def test_a_query_that_finds_nothing_is_told_so_in_the_language_of_the_edition(
    boxes: dict[str, SearchBox], home: str, query: str, message: str
) -> None:
    assert found(boxes[home], query) == set()
    assert boxes[home].message.inner_text() == message


def test_searching_loads_nothing_from_elsewhere_and_says_nothing_in_the_console(
    boxes: dict[str, SearchBox],
) -> None:
    for box in boxes.values():
        assert found(box, "特朗普")
        assert box.tab.notes == []
