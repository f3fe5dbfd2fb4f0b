"""Search, the page of all facts and copying, in the Firefox that the system has."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from .conftest import NOTE_BREACHES, Serve
from .firefox import CONTROL, Firefox, find_firefox, started
from .test_new_clipping import needs_runtime

pytestmark = pytest.mark.browser

MISSING = "no Firefox: install it (apt install firefox-esr)"
READY = "document.querySelector('.md-search-result__meta').textContent.trim()"
FOUND = "document.querySelector('.md-search-result h1')?.textContent"
LISTED = "[...document.querySelectorAll('#latest + ul > li.fact')].map(one => one.innerText)"
STATUSES = "[...document.querySelectorAll('#latest + ul > li.fact .status')].map(one => one.className)"


@pytest.fixture(scope="module")
def browser() -> Iterator[Firefox]:
    """One Firefox for all tests of this module: its start takes longer than they do."""
    path = find_firefox()
    if path is None and os.environ.get("BRIEFS_BROWSER_REQUIRED") == "1":
        pytest.fail(MISSING)
    if path is None:
        pytest.skip(MISSING)
    with started(path) as browser:
        browser.send("script.addPreloadScript", functionDeclaration=f"() => {{{NOTE_BREACHES}}}")
        yield browser


@pytest.fixture
def firefox(browser: Firefox) -> Iterator[Firefox]:
    """The Firefox; the page that a test ends on has done nothing that its policy forbids."""
    yield browser
    assert browser.run("window.breaches") == []


def open_box(firefox: Firefox, address: str) -> None:
    """Open a page and its search, and wait until that is ready."""
    firefox.open(address)
    firefox.click(".md-search__input")
    firefox.until(READY)


def insert(firefox: Firefox, text: str) -> None:
    """Put a text where the cursor is, as a paste by mouse or dictation does: without a key."""
    assert firefox.run(f"document.execCommand('insertText', false, {json.dumps(text)})")


def test_what_is_pasted_is_found_and_back_leads_to_it(firefox: Firefox, large_address: str) -> None:
    open_box(firefox, large_address)
    insert(firefox, "缆车什么时候修好")
    firefox.until(f"location.search.includes('q=') && {FOUND} === '山顶缆车'")
    firefox.click(".md-search-result__item a")
    firefox.until("location.pathname === '/issues/cable-car/' && document.readyState === 'complete'")
    firefox.back()
    firefox.until(f"location.search.includes('q=') && {FOUND} === '山顶缆车'")
    assert firefox.run("document.querySelector('.md-search__input').value") == "缆车什么时候修好"


def test_what_is_typed_is_found_and_what_was_left_out_is_told(firefox: Firefox, large_address: str) -> None:
    open_box(firefox, f"{large_address}en/")
    firefox.keys("oyster rockets")
    firefox.until(f"{FOUND} === 'Oyster beds'")
    firefox.until("document.querySelector('.md-search-result__without').textContent.includes('rockets')")


def test_what_is_chosen_of_all_facts_is_shown_and_outlives_a_reload(
    firefox: Firefox, large_address: str
) -> None:
    firefox.open(f"{large_address}en/facts/")
    firefox.until("document.querySelector('form.explorer:not([hidden])')")
    every = firefox.run(LISTED)
    firefox.click("[name=status][value=alleged]")
    firefox.until("location.search === '?status=alleged'")
    chosen = firefox.run(LISTED)
    assert 0 < len(chosen) < len(every)
    assert set(firefox.run(STATUSES)) == {"status status-alleged"}
    firefox.open(firefox.run("location.href"))
    firefox.until("document.querySelector('form.explorer:not([hidden])')")
    assert firefox.run(LISTED) == chosen


def test_a_citation_is_copied(firefox: Firefox, large_address: str) -> None:
    fact = f"{large_address}en/clippings/2031-02-10-harbour-post-plan/#f1"
    firefox.open(fact)
    firefox.click(".fact-more summary")
    firefox.click(".fact-more .cited + button.copy")
    firefox.until("document.querySelector('.cited + button.copy').textContent === 'Copied'")
    # The clipboard is read as a reader reads it, who is asked nothing.
    firefox.click(".md-search__input")
    firefox.keys("v", held=CONTROL)
    pasted = firefox.until("document.querySelector('.md-search__input').value")
    assert pasted.startswith("港口邮报. 渡轮将于3月复航[EB/OL]. （2031-02-10）：第1、2段. ")
    assert pasted.endswith(f"{fact}.")


@needs_runtime
@pytest.mark.timeout(300)
def test_a_draft_is_started_in_the_browser(firefox: Firefox, serve: Serve, web_editor_site: Path) -> None:
    firefox.open(f"{serve(web_editor_site)}en/guide/new/")
    firefox.click("[name=page]")
    insert(firefox, "夜班船\n海湾电台· 2021-04-20 07:00\n航线 - 渡轮公司计划开夜班船 [1]\n")
    firefox.click(".clipper-page [type=submit]")
    state = "document.querySelector('.clipper-page .clipper-state').textContent"
    for _ in range(8):
        with suppress(AssertionError):
            firefox.until(f"{state} === 'Drafts started: 1.'")
            break
    assert firefox.run(state) == "Drafts started: 1."
    assert "publisher: bay-radio" in firefox.run("document.querySelector('[name=yaml]').value")
