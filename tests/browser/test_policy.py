"""Every page's content security policy lets the site work and nothing else run; nothing leaves the site."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from ..screenshots import page_kinds
from .conftest import OpenTab, SearchBox, Serve, Tab

pytestmark = pytest.mark.browser

KINDS = (
    *("home", "404", "about", "actors", "changes", "clippings", "issues", "ledger", "months", "plans"),
    *("positions", "data", "issues-one", "actors-one", "months-one", "clippings-one", "as-known"),
)
NOTE_BREACHES = """
  window.breaches = []
  document.addEventListener("securitypolicyviolation", event =>
    breaches.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`))
"""
INJECTED = """
  const script = document.createElement("script")
  script.textContent = "window.pwned = true"
  document.body.append(script)
  document.body.insertAdjacentHTML("beforeend", "<img src=x onerror='window.pwned = true'>")
  document.body.insertAdjacentHTML("beforeend", "<p style='color: red'></p>")
  document.body.insertAdjacentHTML("beforeend", "<img src='https://off.example/x.png'>")
  document.body.insertAdjacentHTML("beforeend", "<iframe src='/'></iframe>")
  fetch("https://off.example/x").catch(() => {})
"""
OF_LOADING = ("img-src", "frame-src", "connect-src")
editions = pytest.mark.parametrize("edition", ["", "en/"])


def watched(tab: Tab) -> Tab:
    """Return the tab, whose pages note from their beginning what their policy refuses."""
    tab.page.add_init_script(NOTE_BREACHES)
    return tab


def breaches(page: Page) -> list[str]:
    """Return what the policy of the page has refused."""
    found: list[str] = page.evaluate("window.breaches")
    return found


def use(page: Page) -> None:
    """Use all of a page that reacts: colours, menu, folded parts, the way back up."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.locator("form[data-md-component=palette] label:visible").click()
    page.locator("details summary").evaluate_all("all => all.slice(0, 9).forEach(one => one.click())")
    page.locator("button.copy").evaluate_all("all => all.slice(0, 3).forEach(one => one.click())")
    page.locator(".md-nav--secondary a").evaluate_all("all => all.at(-1)?.click()")
    page.mouse.wheel(0, 4000)
    page.mouse.wheel(0, -400)
    page.set_viewport_size({"width": 390, "height": 800})
    for _ in ("open", "close"):
        page.locator("#__drawer").evaluate("one => one.click()")


@pytest.fixture(scope="module")
def below(serve: Serve, real_site: Path) -> str:
    """Where the site is served below a path that it was not told when it was built."""
    return serve(real_site, prefix="/x/y/")


@editions
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_in_use_keeps_its_policy_also_below_a_path(
    open_tab: OpenTab, real_address: str, below: str, real_site: Path, kind: str, edition: str
) -> None:
    # A page that may be shown at any depth has to know its own address: site_overrides/404.html.
    address = real_address if kind == "404" else below
    tab = watched(open_tab(address, permissions=("clipboard-write",)))
    page = tab.open(edition + page_kinds(real_site)[kind])
    use(page)
    assert (breaches(page), tab.notes) == ([], [])


def test_no_kind_of_page_is_left_out(real_site: Path) -> None:
    assert sorted(KINDS) == sorted(page_kinds(real_site))


@editions
def test_the_search_keeps_the_policy_also_below_a_path(open_tab: OpenTab, below: str, edition: str) -> None:
    tab = watched(open_tab(below))
    search = SearchBox(tab, edition)
    search.type("no such word at all")
    search.box.press("Enter")
    search.type("LNG")
    assert search.pages()[0] == f"{edition}issues/energy-russian-lng/"
    assert (breaches(search.page), tab.notes) == ([], [])
    search.result.locator("a").first.click()
    expect(search.page.locator("main h1")).to_be_visible()
    assert (breaches(search.page), tab.notes) == ([], [])


@pytest.mark.parametrize("path", ["", "en/issues/"])
def test_what_is_injected_is_refused(open_tab: OpenTab, real_address: str, path: str) -> None:
    tab = watched(open_tab(real_address))
    page = tab.open(path)
    page.evaluate(INJECTED)
    page.wait_for_function("breaches.length >= 6")
    refused = {line.split()[0] for line in breaches(page)}
    assert refused == {*("script-src-elem", "script-src-attr", "style-src-attr"), *OF_LOADING}
    assert page.evaluate("typeof window.pwned") == "undefined"
    assert "csp: https://off.example/x.png" in tab.notes
