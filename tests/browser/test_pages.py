"""Every kind of page, in both editions: accessible, quiet, whole on a phone, linked the right way."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Literal

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Locator, Page, expect

from ..screenshots import page_kinds
from .conftest import OpenTab, Tab, breaches
from .measures import COLLIDING, COVERED, CUT_OFF, OVERLAPPING, UNLINED, VIOLATIONS, WANTED

pytestmark = pytest.mark.browser

ISSUE = "issues/lighthouse/"
FOLDERS = {"zh": "", "en": "en/"}
PASSED = {
    "zh": re.compile(r"日期已过（本站收录截至\d+年\d+月\d+日）"),
    "en": re.compile(r"date passed; our clippings end on \d+ \w+ \d+"),
}
"""What the browser says in the place of what is not yet due."""
WITH_FACTS = {
    "issues-one": ISSUE,
    "actors-one": "actors/okada-ren/",
    "months-one": "months/2030-09/",
    "clippings-one": "clippings/2030-06-20-bay-radio-school-boat/",
}
"""The kinds of page that show facts, and one of each that is not long."""
WITH_PICTURE = ("issues-one", "actors-one", "months-one", "plans")
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


USE = """async () => {
  const all = selector => [...document.querySelectorAll(selector)]
  const shown = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)))
  const colours = all("form[data-md-component=palette] label").find(one => one.checkVisibility())
  const some = [...all("details summary").slice(0, 9), ...all("button.copy").slice(0, 3)]
  for (const one of [colours, ...some, ...all(".md-nav--secondary a").slice(-1)]) one.click()
  await shown()
  const drawer = document.querySelector("#__drawer")
  const put = open => () => drawer.checked === open || drawer.click()
  for (const act of [() => scrollBy(0, 4000), () => scrollBy(0, -400), put(true), put(false)]) {
    act()
    await shown()
  }
}"""
"""Use all of a page that reacts: colours, folded parts, what copies a text, the last entry of the table of
contents, the way back up, the menu."""
KNOWN_STYLES: set[str] = set()
"""The styles of texts that axe has found to stand out from their ground: pages have nearly all in common."""


def open_folds(page: Page) -> None:
    """Open what is folded, as a reader does; it needs no script."""
    for fold in page.locator("details.fold").all():
        if fold.get_attribute("open") is None:
            fold.locator("> summary").click()


def violations(page: Page) -> list[str]:
    """Return what axe finds wrong on the page as it is now: rule, element, and why."""
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE_SCRIPT)
    # What it finds right is most of what it finds, and takes longer to hand over than to find.
    seen: dict[str, list[Any]] = page.evaluate(VIOLATIONS, list(KNOWN_STYLES))
    found = [(rule["id"], node) for rule in seen["violations"] for node in rule["nodes"]]
    KNOWN_STYLES.update(() if found else seen["styles"])
    return [f"{rule}: {node['html'][:200]} {node['failureSummary']}" for rule, node in found]


@every_kind
def test_a_page_is_accessible_fits_a_phone_keeps_its_policy_and_leads_to_its_like(
    open_tab: OpenTab, large_address: str, below: str, large_site: Path, kind: str
) -> None:
    """Opened once in each edition, below a path that the site was not told, for all that is asked of pages.

    From the first edition the language switch leads to the other; there it names the page that was left.
    """
    # A page that may be shown at any depth has to know its own address: site_overrides/404.html.
    tab = open_tab(large_address if kind == "404" else below)
    paths = {edition: folder + page_kinds(large_site)[kind] for edition, folder in FOLDERS.items()}
    page = tab.open(paths["zh"])
    fits(tab, kind, "zh")
    if kind == "404":
        tab.open(paths["en"])
    else:
        page.locator(".language-switch").click()
        expect(page.locator("html")).to_have_attribute("lang", "en")
        assert tab.path.partition("#")[0] == paths["en"]
        back = page.locator(".language-switch").evaluate("one => one.href")
        assert back.partition("#")[0] == tab.address + paths["zh"]
    fits(tab, kind, "en")
    if kind in WITH_FACTS:
        a_citation_leads_to_its_fact(page)


def fits(tab: Tab, kind: str, edition: str) -> None:
    """Fail unless the page of a tab is accessible, whole on a phone, and quiet in use."""
    page, views = tab.page, VIEWS if kind == "home" else (VIEW_OF[edition],)
    expect(page.locator("html")).to_have_attribute("lang", edition)
    for width, scheme in views:
        page.set_viewport_size({"width": width, "height": 900})
        page.locator("body").evaluate("(body, scheme) => body.dataset.mdColorScheme = scheme", scheme)
        assert violations(page) == [], f"at {width} px, {scheme}"
    page.evaluate(USE)
    page.set_viewport_size({"width": NARROWEST, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") == NARROWEST
    # Hidden overflow would pass the line above: nothing in the text may be cut off either.
    assert page.evaluate(CUT_OFF, NARROWEST) == []
    assert page.evaluate(OVERLAPPING) == []
    if kind in WITH_PICTURE:
        a_time_picture_is_legible_and_a_tap_on_a_mark_opens_its_facts_in_sight(page)
    assert (breaches(page), tab.notes) == ([], [])


def a_time_picture_is_legible_and_a_tap_on_a_mark_opens_its_facts_in_sight(page: Page) -> None:
    """Fail unless the time picture of a page serves a reader on a phone."""
    assert page.evaluate(COLLIDING) == []
    assert page.evaluate(UNLINED) == []
    mark = page.locator(".picture a.mark").last
    tap(page, mark.locator(".finger"))
    note = page.locator(".picture-note:target")
    expect(note).to_be_in_viewport(ratio=0.5)
    assert note.evaluate(COVERED) is False
    assert f"#{page.url.partition('#')[2]}" == mark.get_attribute("href")
    expect(note.locator("a").first).to_be_visible()


def tap(page: Page, place: Locator) -> None:
    """Touch the middle of an element, as a finger does; the page is not told that there is no mouse."""
    place.scroll_into_view_if_needed()
    box = place.bounding_box()
    assert box
    point = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}
    devtools = page.context.new_cdp_session(page)
    for kind, points in (("touchStart", [point]), ("touchEnd", [])):
        devtools.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    devtools.detach()


def a_citation_leads_to_its_fact(page: Page) -> None:
    """Fail unless the last fact's citation leads to it, in sight; that all do is asked in test_site.py."""
    open_folds(page)
    text = page.locator(".fact").last.inner_text().splitlines()[0]
    page.locator(".fact .citation").last.click()
    page.wait_for_url("**/clippings/**")
    target = page.locator(".fact:target")
    expect(target).to_be_in_viewport()
    expect(target).to_contain_text(text)


def test_no_kind_of_page_is_left_out(large_site: Path) -> None:
    assert sorted(KINDS) == sorted(page_kinds(large_site))


@pytest.mark.parametrize(("preference", "scheme"), [("light", "default"), ("dark", "slate")])
def test_the_colours_follow_the_system_and_the_switch(
    open_tab: OpenTab, large_address: str, preference: Literal["light", "dark"], scheme: str
) -> None:
    # A tab of its own: what is chosen stays, and the theme chooses anew when the system's colours change.
    page = open_tab(large_address, color_scheme=preference).open("")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", scheme)
    page.locator("form[data-md-component=palette] label:visible").click()
    expect(page.locator("body")).not_to_have_attribute("data-md-color-scheme", scheme)


def test_the_language_switch_keeps_the_place_on_the_page(open_tab: OpenTab, large_address: str) -> None:
    tab = open_tab(large_address)
    page = tab.open(f"{ISSUE}#sources")
    page.locator(".language-switch").click()
    expect(page.locator("#sources:target")).to_be_in_viewport()
    assert tab.path == f"en/{ISSUE}#sources"


@both_editions
def test_the_browser_counts_days_and_says_which_dates_have_passed(
    open_tab: OpenTab, large_address: str, edition: str
) -> None:
    # A clock that is set stays so in its context: this one is no other test's.
    tab = open_tab(large_address, timezone_id="UTC")
    page = tab.page
    page.clock.install(time="2040-01-02T12:00:00")
    page = tab.open(FOLDERS[edition])
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
    tab = open_tab(large_address)
    page = tab.open("clippings/2031-02-10-harbour-post-plan/")
    page.locator(".findable + button.copy").click()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == "渡轮将于3月复航 · 港口邮报 · 2031-02-10 08:30"


@pytest.mark.parametrize("width", [390, 1280])
def test_a_keyboard_reaches_everything(open_tab: OpenTab, large_address: str, width: int) -> None:
    page = open_tab(large_address).open(ISSUE)
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


@both_editions
def test_without_javascript_facts_and_links_are_there(
    open_tab: OpenTab, large_address: str, edition: str
) -> None:
    tab = open_tab(large_address, java_script_enabled=False)
    for path in WITH_FACTS.values():
        page = tab.open(FOLDERS[edition] + path)
        open_folds(page)
        facts = page.locator(".fact")
        for fact in (facts.first, facts.last):
            expect(fact).to_be_visible()
            expect(fact.locator(".citation")).to_be_visible()
        facts.last.locator(".citation").click()
        expect(page.locator(".fact:target")).to_be_in_viewport()
    page.locator(".language-switch").click()
    expect(page.locator("html")).not_to_have_attribute("lang", edition)
    assert tab.notes == []
