"""Every page's content security policy lets the site work and nothing else run; nothing leaves the site."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .conftest import OpenTab, SearchBox, breaches

pytestmark = pytest.mark.browser

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


@editions
def test_the_search_keeps_the_policy_also_below_a_path(open_tab: OpenTab, below: str, edition: str) -> None:
    tab = open_tab(below)
    search = SearchBox(tab, edition)
    # Of several words those that nothing has are left out, and Enter leads on to what has the others.
    search.type("qzqzqz")
    assert search.pages() == []
    search.box.press("Enter")
    search.type("LTH-2")
    assert search.pages()[0] == f"{edition}issues/lighthouse/"
    assert (breaches(search.page), tab.notes) == ([], [])
    search.result.locator("a").first.click()
    expect(search.page.locator("main h1")).to_be_visible()
    assert (breaches(search.page), tab.notes) == ([], [])


@pytest.mark.parametrize("path", ["", "en/issues/"])
def test_what_is_injected_is_refused(open_tab: OpenTab, large_address: str, path: str) -> None:
    tab = open_tab(large_address)
    page = tab.open(path)
    page.evaluate(INJECTED)
    # The page's policy would refuse an expression that is evaluated in it again and again.
    for _ in range(100):
        if len(breaches(page)) >= 6:
            break
        page.wait_for_timeout(50)
    refused = {line.split()[0] for line in breaches(page)}
    assert refused == {*("script-src-elem", "script-src-attr", "style-src-attr"), *OF_LOADING}
    assert page.evaluate("typeof window.pwned") == "undefined"
    assert "csp: https://off.example/x.png" in tab.notes
