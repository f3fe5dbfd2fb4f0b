"""The page of all facts, used as a reader does: choosing, sending a view, taking it away."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.book.book import Book

from .conftest import OpenTab, breaches
from .test_pages import FOLDERS, PASSED, both_editions

pytestmark = pytest.mark.browser

FACTS = "facts/"
FORM = "form.explorer:not([hidden])"
LISTED = "#latest + ul > li.fact"


def published(site: Path, edition: str) -> list[dict[str, object]]:
    """Return all facts as the site publishes them."""
    text = (site / FOLDERS[edition] / "data/facts.json").read_text(encoding="utf-8")
    facts: list[dict[str, object]] = json.loads(text)["facts"]
    return facts


def shown(page: Page) -> list[str]:
    """Return the texts of the facts listed."""
    return page.locator(f"{LISTED} .fact-text").all_inner_texts()


def count(page: Page, number: int) -> None:
    """Expect the page to say that `number` facts fit."""
    expect(page.locator(".explorer-count")).to_contain_text(str(number))


@both_editions
def test_a_view_in_the_address_is_the_view_shown(
    open_tab: OpenTab, large_address: str, large_site: Path, edition: str
) -> None:
    tab = open_tab(large_address)
    page = tab.open(f"{FOLDERS[edition]}{FACTS}?issue=lighthouse&status=planned,stated")
    page.wait_for_selector(FORM)
    wanted = [
        fact["text"][edition]  # type: ignore[index]
        for fact in published(large_site, edition)
        if fact["status"] in ("planned", "stated") and "lighthouse" in [one["id"] for one in fact["issues"]]  # type: ignore[attr-defined]
    ]
    assert wanted
    assert shown(page) == wanted[::-1]
    count(page, len(wanted))
    expect(page.locator("select[name=issue]")).to_have_value("lighthouse")
    expect(page.locator("[name=status]:checked")).to_have_count(2)
    assert (breaches(page), tab.notes) == ([], [])


@both_editions
def test_what_is_listed_there_says_which_dates_have_passed(
    open_tab: OpenTab, large_address: str, edition: str
) -> None:
    # Every plan of the large desk is past, by the clock of whoever looks in 2040.
    tab = open_tab(large_address, timezone_id="UTC")
    tab.page.clock.install(time="2040-01-02T12:00:00")
    page = tab.open(f"{FOLDERS[edition]}{FACTS}?status=planned,expected")
    page.wait_for_selector(FORM)
    passed = page.locator(f"{LISTED} [data-until]").all_inner_texts()
    assert len(set(passed)) == 1
    assert PASSED[edition].fullmatch(passed[0])


def test_what_is_chosen_by_keyboard_stands_in_the_address_and_outlives_a_reload(
    open_tab: OpenTab, large_address: str
) -> None:
    tab = open_tab(large_address)
    page = tab.open(FACTS)
    page.wait_for_selector(FORM)
    page.locator("[name=status][value=alleged]").focus()
    page.keyboard.press("Space")
    expect(page.locator(".explorer-meaning")).to_be_visible()
    assert tab.path == f"{FACTS}?status=alleged"
    before = shown(page)
    page.reload()
    page.wait_for_selector(FORM)
    assert shown(page) == before
    page.locator("[data-do=clear]").click()
    assert tab.path == FACTS
    assert len(shown(page)) > len(before)


def test_words_are_looked_up_as_in_the_search_box(open_tab: OpenTab, large_address: str) -> None:
    tab = open_tab(large_address)
    page = tab.open(FACTS)
    page.wait_for_selector(FORM)
    page.locator("[name=words]").fill("攤販終於不再淋雨")
    expect(page.locator(LISTED)).to_have_count(1)
    expect(page.locator(LISTED)).to_contain_text("摊贩终于不再淋雨")
    page.locator("[name=words]").fill("")
    expect(page.locator(LISTED)).not_to_have_count(1)
    assert (breaches(page), tab.notes) == ([], [])


def test_more_is_shown_where_the_list_goes_on(
    open_tab: OpenTab, large_address: str, large_site: Path
) -> None:
    page = open_tab(large_address).open(f"en/{FACTS}")
    page.wait_for_selector(FORM)
    texts = [fact["text"]["en"] for fact in published(large_site, "en")]  # type: ignore[index]
    assert len(texts) > 50
    assert shown(page) == texts[::-1][:50]
    while page.locator(".explorer-more").is_visible():
        page.locator(".explorer-more").click()
    assert shown(page) == texts[::-1]


def test_as_known_on_a_day_nothing_of_later_reports_is_shown(
    open_tab: OpenTab, large_address: str, large_book: Book
) -> None:
    held = next(e for e in large_book.entries if e.ahead and large_book.outcomes[e.id].kind == "occurred")
    page = open_tab(large_address).open(f"en/{FACTS}?status=planned")
    line = page.locator(LISTED, has_text=held.fact.text.en)
    for known, told in (("", 1), (held.published.date().isoformat(), 0)):
        page.wait_for_selector(FORM)
        page.locator("[name=known]").evaluate(f"""one => {{
          one.value = "{known}"
          one.dispatchEvent(new Event("input", {{bubbles: true}}))
        }}""")
        expect(line).to_have_count(1)
        expect(line.locator(".mark-is-occurred")).to_have_count(told)


@pytest.mark.parametrize("form", ["csv", "json"])
def test_a_view_is_taken_away(open_tab: OpenTab, large_address: str, form: str) -> None:
    tab = open_tab(large_address)
    page = tab.open(f"en/{FACTS}?status=alleged")
    page.wait_for_selector(FORM)
    with page.expect_download() as waiting:
        page.locator(f"[data-do={form}]").click()
    text = Path(waiting.value.path()).read_text(encoding="utf-8-sig")
    listed = shown(page)
    found = len(json.loads(text)["facts"]) if form == "json" else len(text.splitlines()) - 1
    assert found == len(listed) > 0
    assert all(one in text for one in listed)
    assert breaches(page) == []


def test_the_last_visit_is_kept_only_where_it_is_asked_for(open_tab: OpenTab, large_address: str) -> None:
    page = open_tab(large_address).open(FACTS)
    page.wait_for_selector(FORM)
    assert page.evaluate("localStorage.getItem('briefs-visits')") is None
    page.locator(".explorer-dates summary").click()
    page.locator("[name=remember]").check()
    page.evaluate("localStorage.setItem('briefs-visits', JSON.stringify({last: '2031-01-01'}))")
    page.reload()
    page.wait_for_selector(FORM)
    page.locator(".explorer-dates summary").click()
    page.locator("[data-do=visit]").click()
    expect(page.locator("[name=since]")).to_have_value("2031-01-01")
    page.locator("[name=remember]").uncheck()
    assert page.evaluate("localStorage.getItem('briefs-visits')") is None


def test_a_browser_that_keeps_nothing_shows_the_facts_all_the_same(
    browser: Browser, large_address: str
) -> None:
    # A context of its own: what is refused here is refused to nobody else.
    context = browser.new_context()
    context.add_init_script("""
      const refuse = () => { throw new DOMException("refused", "SecurityError") }
      Storage.prototype.getItem = Storage.prototype.setItem = Storage.prototype.removeItem = refuse
    """)
    page = context.new_page()
    page.goto(large_address + FACTS)
    page.wait_for_selector(FORM)
    page.locator(".explorer-dates summary").click()
    page.locator("[name=remember]").click()
    expect(page.locator("[name=remember]")).not_to_be_checked()
    page.locator("[name=status][value=alleged]").check()
    expect(page.locator(f"{LISTED} .status-alleged").first).to_be_visible()
    context.close()


def test_words_that_cannot_be_looked_up_are_said_so(open_tab: OpenTab, large_address: str) -> None:
    page = open_tab(large_address).open(f"en/{FACTS}")
    page.wait_for_selector(FORM)
    before = shown(page)
    page.context.route("**/data/search.json", lambda route: route.abort())
    page.locator("[name=words]").fill("ferry")
    expect(page.locator(".explorer-count")).to_contain_text("The word search failed")
    assert shown(page) == before
    page.context.unroute("**/data/search.json")
    page.locator("[name=words]").fill("ferries")
    expect(page.locator(".explorer-count")).not_to_contain_text("The word search failed")


def test_without_javascript_the_latest_facts_and_all_months_are_there(
    open_tab: OpenTab, large_address: str
) -> None:
    tab = open_tab(large_address, java_script_enabled=False)
    page = tab.open(f"en/{FACTS}")
    expect(page.locator("form.explorer")).to_be_hidden()
    expect(page.locator(LISTED)).to_have_count(50)
    page.locator("#months + ul a").last.click()
    expect(page.locator(".fact").first).to_be_visible()


def test_a_page_leads_to_its_view_and_the_other_language_keeps_it(
    open_tab: OpenTab, large_address: str
) -> None:
    tab = open_tab(large_address)
    page = tab.open("actors/harbour-office/")
    page.locator("#together + p a[href*=with]").first.click()
    page.wait_for_selector(FORM)
    view = tab.path.partition("?")[2]
    assert view.startswith("actor=harbour-office&with=")
    count(page, len(shown(page)))
    page.locator(".language-switch").click()
    page.wait_for_selector(FORM)
    assert tab.path == f"en/{FACTS}?{view}"
    tab.open("issues/lighthouse/").locator(".jumps a").last.click()
    page.wait_for_selector(FORM)
    assert tab.path == f"{FACTS}?issue=lighthouse"


def test_on_paper_stands_how_many_facts_were_chosen_and_from_where(
    open_tab: OpenTab, large_address: str
) -> None:
    page = open_tab(large_address).open(FACTS)
    page.wait_for_selector(FORM)
    page.locator("[name=status][value=alleged]").check()
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".printed-from")).to_contain_text("?status=alleged · 20")
    expect(page.locator(".printed-from")).to_be_visible()
    expect(page.locator(".explorer-count")).to_be_visible()
    expect(page.locator(".explorer-main")).to_be_hidden()
    expect(page.locator(".explorer button").first).to_be_hidden()
