"""Search, the page of all facts and copying, in the Firefox that the system has."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from generator.editing.archive import from_pages, imported
from generator.editing.article import Given
from generator.editing.clipped import SavedPage
from generator.editing.identity import outlet_known
from generator.language.catalogue import catalogue
from generator.language.translation import into
from generator.load.files import load
from generator.messages import with_cure
from generator.pipeline import check_data

from ..shared import A_DAY
from .conftest import NOTE_BREACHES, Serve
from .firefox import CONTROL, Firefox, find_firefox, started
from .test_new_clipping import CLIPPING, NOTHING, TEXT, UNKNOWN, filled_in, needs_runtime

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
    assert pasted.startswith("“渡轮将于3月复航,” Harbour Post, February 10, 2031, paras. 1, 2, cited in ")
    assert pasted.endswith(f"{fact}.")


def submit(firefox: Firefox, form: str, says: str) -> None:
    """Submit a form of the page for a new clipping and wait for its state; the program starts slowly."""
    firefox.click(f"{form} [type=submit]")
    state = f"document.querySelector('{form} .clipper-state').textContent"
    for _ in range(8):
        with suppress(AssertionError):
            firefox.until(f"{state} === {json.dumps(says)}")
            break
    assert firefox.run(state) == says


def fill(firefox: Firefox, field: str, text: str) -> None:
    """Put a text in the place of what a field has."""
    firefox.click(field)
    firefox.run("document.execCommand('selectAll')")
    insert(firefox, text)


@needs_runtime
@pytest.mark.timeout(600)
def test_a_draft_is_started_and_its_mistake_told_in_the_browser(
    firefox: Firefox, serve: Serve, web_editor_site: Path, tmp_path: Path
) -> None:
    """In the edition in which nothing is written in test_new_clipping.py, where it ends with both files."""
    told = catalogue("en")
    root = Path(shutil.copytree(web_editor_site.parent / "data", tmp_path / "data")).parent
    firefox.open(f"{serve(web_editor_site)}en/guide/new/")
    for text, says, values in NOTHING:
        fill(firefox, "[name=page]", text)
        submit(firefox, ".clipper-page", told(says, **values))
    assert UNKNOWN["en"] in firefox.run("document.querySelector('[data-of=page] li').textContent")

    fill(firefox, "[name=page]", TEXT)
    submit(firefox, ".clipper-page", "Drafts started: 1.")
    drafted = firefox.run("document.querySelector('[name=yaml]').value")
    page = SavedPage("page.txt", TEXT.encode())
    update, _ = from_pages(*load(root), [page], Given(), imported, outlet_known)
    assert update is not None
    assert drafted == update.files["data/clippings/2021/2021-04-20-bay-radio.yaml"]

    # The first stub is taken, as a reader does who has put the cursor into it.
    at = drafted.index("status: planned")
    firefox.run(f"document.querySelector('[name=yaml]').setSelectionRange({at}, {at})")
    firefox.click("[data-do=take]")
    taken = firefox.run("document.querySelector('[name=yaml]').value")
    written = filled_in(taken).replace("event: night-boats", "event: null")
    (root / CLIPPING).write_text(written, encoding="utf-8")
    (wrong,) = (each for each in check_data(root, A_DAY).problems if each.rule == "issue-known")
    fill(firefox, "[name=yaml]", written)
    submit(firefox, ".clipper-draft", told("new_clipping_script.wrong", n=1))
    problem = firefox.run("document.querySelector('[data-of=draft] li').textContent")
    assert with_cure(wrong.message, wrong.cure).told(into("en")) in problem
