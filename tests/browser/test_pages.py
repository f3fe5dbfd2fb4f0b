"""Every kind of page, in both editions: accessible, quiet, whole on a phone, linked the right way."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, expect

from ..screenshots import page_kinds
from .conftest import OpenTab, Tab, breaches
from .measures import COLLIDING, COVERED, CUT_OFF, OVERLAPPING, VIOLATIONS, WANTED

pytestmark = pytest.mark.browser

PAGES = {
    "home": "",
    "issue": "issues/lighthouse/",
    "actor": "actors/okada-ren/",
    "month": "months/2030-09/",
    "clipping": "clippings/2030-06-20-bay-radio-school-boat/",
    "ledger": "ledger/",
    "data": "data/",
    "about": "about/",
    "guide": "guide/",
    "reference": "guide/reference/",
    "fields": "guide/fields/",
    "rules": "guide/rules/",
    "404": "404.html",
}
FOLDERS = {"zh": "", "en": "en/"}
PASSED = {
    "zh": re.compile(r"日期已过（本站收录截至\d+年\d+月\d+日）"),
    "en": re.compile(r"date passed; our clippings end on \d+ \w+ \d+"),
}
"""What the browser says in the place of what is not yet due."""
WITH_FACTS = ("issue", "actor", "month", "clipping")
VIEWS = ((1280, "default"), (390, "slate"))
"""Width and colours (Material's names for light and dark). Colours do not depend on the width, nor
places on the colours, so two views show what four would."""
VIEW_OF = dict(zip(("zh", "en"), VIEWS, strict=True))
"""One view for each edition: neither depends on the language, nor on the other. What stands around every page
is seen in all views on the first one."""
NARROWEST = 360


KINDS = (
    *("home", "404", "about", "actors", "changes", "clippings", "facts", "issues", "ledger", "months"),
    *("plans", "positions", "data", "issues-one", "actors-one", "months-one", "clippings-one"),
    *("guide", "guide-fields", "guide-new", "guide-reference", "guide-rules"),
)
every_kind = pytest.mark.parametrize("kind", KINDS)
both_editions = pytest.mark.parametrize("edition", FOLDERS)


def path(kind: str, edition: str) -> str:
    """Return the path of a page of a kind in an edition."""
    return FOLDERS[edition] + PAGES[kind]


CLICKS = """() => {
  const all = selector => [...document.querySelectorAll(selector)]
  const some = [...all("details summary").slice(0, 9), ...all("button.copy").slice(0, 3)]
  for (const one of [...some, ...all(".md-nav--secondary a").slice(-1)]) one.click()
}"""
"""Click on folded parts, on what copies a text, and on the last entry of the table of contents."""


def use(page: Page) -> None:
    """Use all of a page that reacts: colours, menu, folded parts, the way back up."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.locator("form[data-md-component=palette] label:visible").click()
    page.evaluate(CLICKS)
    page.mouse.wheel(0, 4000)
    page.mouse.wheel(0, -400)
    page.set_viewport_size({"width": 390, "height": 800})
    for _ in ("open", "close"):
        page.locator("#__drawer").evaluate("one => one.click()")


def open_folds(page: Page) -> None:
    """Open what is folded, as a reader does; it needs no script."""
    for summary in page.locator("details.fold > summary").all():
        summary.click()


def violations(page: Page) -> list[str]:
    """Return what axe finds wrong on the page as it is now: rule, element, and why."""
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE_SCRIPT)
    # What it finds right is most of what it finds, and takes longer to hand over than to find.
    rules: list[dict[str, Any]] = page.evaluate(VIOLATIONS)
    found = [(rule["id"], node) for rule in rules for node in rule["nodes"]]
    return [f"{rule}: {node['html'][:200]} {node['failureSummary']}" for rule, node in found]


@every_kind
def test_a_page_is_accessible_fits_a_phone_keeps_its_policy_and_leads_to_its_like(
    open_tab: OpenTab, large_address: str, below: str, large_site: Path, kind: str
) -> None:
    """Opened once in each edition, below a path that the site was not told, for all that is asked of pages.

    From the first edition the language switch leads to the other; there it names the page that was left.
    """
    # A page that may be shown at any depth has to know its own address: site_overrides/404.html.
    tab = open_tab(large_address if kind == "404" else below, permissions=("clipboard-write",))
    paths = {edition: folder + page_kinds(large_site)[kind] for edition, folder in FOLDERS.items()}
    page = tab.open(paths["zh"])
    fits(tab, "zh", VIEWS if kind == "home" else (VIEW_OF["zh"],))
    if kind == "404":
        tab.open(paths["en"])
    else:
        page.set_viewport_size({"width": 1280, "height": 900})
        page.locator(".language-switch").click()
        expect(page.locator("html")).to_have_attribute("lang", "en")
        assert tab.path.partition("#")[0] == paths["en"]
        back = page.locator(".language-switch").evaluate("one => one.href")
        assert back.partition("#")[0] == tab.address + paths["zh"]
    fits(tab, "en", VIEWS if kind == "home" else (VIEW_OF["en"],))


def fits(tab: Tab, edition: str, views: Iterable[tuple[int, str]]) -> None:
    """Fail unless the page of a tab is accessible in these views, whole on a phone, and quiet in use."""
    page = tab.page
    expect(page.locator("html")).to_have_attribute("lang", edition)
    for width, scheme in views:
        page.set_viewport_size({"width": width, "height": 900})
        page.locator("body").evaluate("(body, scheme) => body.dataset.mdColorScheme = scheme", scheme)
        assert violations(page) == [], f"at {width} px, {scheme}"
    page.set_viewport_size({"width": NARROWEST, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") == NARROWEST
    # Hidden overflow would pass the line above: nothing in the text may be cut off either.
    assert page.evaluate(CUT_OFF, NARROWEST) == []
    assert page.evaluate(OVERLAPPING) == []
    use(page)
    assert (breaches(page), tab.notes) == ([], [])


def test_no_kind_of_page_is_left_out(large_site: Path) -> None:
    assert sorted(KINDS) == sorted(page_kinds(large_site))


@pytest.mark.parametrize(("preference", "scheme"), [("light", "default"), ("dark", "slate")])
def test_the_colours_follow_the_system_and_the_switch(
    open_tab: OpenTab, large_address: str, preference: str, scheme: str
) -> None:
    page = open_tab(large_address, color_scheme=preference).open("")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", scheme)
    page.locator("form[data-md-component=palette] label:visible").click()
    expect(page.locator("body")).not_to_have_attribute("data-md-color-scheme", scheme)


def test_the_language_switch_keeps_the_place_on_the_page(open_tab: OpenTab, large_address: str) -> None:
    tab = open_tab(large_address)
    page = tab.open(f"{PAGES['issue']}#sources")
    page.locator(".language-switch").click()
    expect(page.locator("#sources:target")).to_be_in_viewport()
    assert tab.path == f"en/{PAGES['issue']}#sources"


@pytest.mark.parametrize(
    ("address", "tab"),
    [("", "首页"), ("issues/lighthouse/", "议题"), ("plans/2030/", "计划"), ("facts/", "全部事实")],
)
def test_the_tab_of_the_section_is_marked(
    open_tab: OpenTab, large_address: str, address: str, tab: str
) -> None:
    page = open_tab(large_address).open(address)
    expect(page.locator(".md-tabs__item--active")).to_have_text([tab])


def test_a_page_shows_its_feed(open_tab: OpenTab, large_address: str) -> None:
    page = open_tab(large_address).open(PAGES["actor"])
    hrefs = page.locator(".follow a").evaluate_all("all => all.map(one => new URL(one.href).pathname)")
    assert hrefs == ["/feeds/actors/okada-ren.xml", "/feeds/actors/okada-ren.json"]


@pytest.mark.parametrize("kind", WITH_FACTS)
@both_editions
def test_a_citation_leads_to_its_fact(open_tab: OpenTab, large_address: str, kind: str, edition: str) -> None:
    tab = open_tab(large_address)
    page = tab.open(path(kind, edition))
    open_folds(page)
    text = page.locator(".fact").last.inner_text().splitlines()[0]
    page.locator(".fact .citation").last.click()
    clipping, _, fact = tab.path.partition("#")
    assert clipping.startswith(f"{FOLDERS[edition]}clippings/")
    target = page.locator(f"#{fact}:target")
    expect(target).to_be_in_viewport()
    expect(target).to_contain_text(text)


@both_editions
def test_the_browser_counts_days_and_says_which_dates_have_passed(
    open_tab: OpenTab, large_address: str, edition: str
) -> None:
    # A clock that is set stays so in its context: this one is no other test's.
    tab = open_tab(large_address, timezone_id="UTC")
    page = tab.page
    page.clock.install(time="2040-01-02T12:00:00")
    page = tab.open(path("home", edition))
    text = page.locator(".fresh").inner_text()
    assert re.search(r"· \d[\d,]+ ?(days ago|天前)$", text), text
    passed = page.locator("[data-until]").all_inner_texts()
    assert len(set(passed)) == 1
    assert PASSED[edition].fullmatch(passed[0])
    # Before any of the dates no script says so.
    page.clock.set_fixed_time("2029-01-02T12:00:00")
    page.reload()
    assert not set(passed) & set(page.locator("[data-until]").all_inner_texts())


def test_what_a_clipping_can_be_found_by_is_copied(open_tab: OpenTab, large_address: str) -> None:
    tab = open_tab(large_address, permissions=("clipboard-read", "clipboard-write"))
    page = tab.open("clippings/2031-02-10-harbour-post-plan/")
    page.locator(".findable + button.copy").click()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == "渡轮将于3月复航 · 港口邮报 · 2031-02-10 08:30"


@pytest.mark.parametrize("kind", ["issues-one", "actors-one", "months-one", "plans"])
@both_editions
def test_a_time_picture_is_legible_on_a_phone_and_a_tap_on_a_mark_opens_its_facts_in_sight(
    open_tab: OpenTab, large_address: str, large_site: Path, kind: str, edition: str
) -> None:
    tab = open_tab(large_address, has_touch=True)
    address = FOLDERS[edition] + page_kinds(large_site)[kind]
    page = tab.open(address)
    page.set_viewport_size({"width": NARROWEST, "height": 740})
    assert page.evaluate(COLLIDING) == []
    mark = page.locator(".picture a.mark").last
    mark.locator(".finger").tap()
    note = page.locator(".picture-note:target")
    expect(note).to_be_in_viewport(ratio=0.5)
    assert note.evaluate(COVERED) is False
    assert tab.path == address + str(mark.get_attribute("href"))
    expect(note.locator("a").first).to_be_visible()


@pytest.mark.parametrize("width", [390, 1280])
def test_a_keyboard_reaches_everything(open_tab: OpenTab, large_address: str, width: int) -> None:
    page = open_tab(large_address).open(PAGES["issue"])
    page.set_viewport_size({"width": width, "height": 900})
    number = page.evaluate(WANTED)
    assert number > 50
    for _ in range(number + 10):
        page.keyboard.press("Tab")
    assert page.evaluate("wanted.filter(one => !reached.has(one)).map(one => one.outerHTML)") == []
    sections = ("plans", "positions", "months", "clippings", "changes", "about", "guide", "data", "ledger")
    links = page.evaluate("[...reached].map(one => one.pathname)")
    assert {f"/{section}/" for section in sections} <= set(links)


def test_a_page_that_does_not_exist_leads_back_into_the_site(open_tab: OpenTab, large_address: str) -> None:
    tab = open_tab(large_address)
    page = tab.open("issues/no-such-issue/", exists=False)
    page.locator(".md-header a.md-logo").click()
    assert (tab.path, tab.notes) == ("", [])


@pytest.mark.parametrize("kind", WITH_FACTS)
@both_editions
def test_without_javascript_facts_and_links_are_there(
    open_tab: OpenTab, large_address: str, kind: str, edition: str
) -> None:
    tab = open_tab(large_address, java_script_enabled=False)
    page = tab.open(path(kind, edition))
    open_folds(page)
    facts = page.locator(".fact")
    for fact in (facts.first, facts.last):
        expect(fact).to_be_visible()
        expect(fact.locator(".citation")).to_be_visible()
    facts.last.locator(".citation").click()
    expect(page.locator(":target")).to_be_visible()
    page.locator(".language-switch").click()
    expect(page.locator("html")).not_to_have_attribute("lang", edition)
    assert tab.notes == []
