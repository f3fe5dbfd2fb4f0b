"""How long after the last key the results stand in the list, in a real browser.

python -m bench.search_in_browser, after make site, in the environment of the tests (.venv). Types names,
words, headlines and slips that the data of the desk gives. Prints the median and the slowest of them on the
built site, and the ratio to the first query, which fetches the index. The milliseconds are this machine's;
python -m bench.search has larger indexes.
"""

from __future__ import annotations

import statistics
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from generator.load.files import load
from generator.load.typed import parse_records
from tests.browser.conftest import ARGUMENTS, find_browser, served
from tests.browser.desk_queries import desk_queries

OF_A_CLASS = 2
"""So many queries of a class are typed."""
TYPE = """async query => {
  const box = document.querySelector('.md-search__input')
  const list = document.querySelector('.md-search-result')
  const meta = list.querySelector('.md-search-result__meta')
  const say = text => { box.value = text; box.dispatchEvent(new InputEvent('input', {bubbles: true})) }
  const changed = () => new Promise(done => {
    const observer = new MutationObserver(() => { observer.disconnect(); done() })
    observer.observe(meta, {childList: true, characterData: true, subtree: true})
  })
  if (meta.textContent.trim() && box.value) { const idle = changed(); say(''); await idle }
  const answered = changed()
  const start = performance.now()
  say(query)
  await answered
  return performance.now() - start
}"""


def timed(page: Page, address: str, queries: list[str]) -> tuple[float, list[float]]:
    """Return how long the first of the queries took, and each after it."""
    page.goto(address)
    page.locator(".md-search__input").click()
    first, *later = (float(page.evaluate(TYPE, query)) for query in queries)
    return first, later


def main() -> None:
    """Measure and print."""
    records = parse_records(load(Path())[0])[0]
    queries = [one.text for one in desk_queries(records, OF_A_CLASS)]
    with sync_playwright() as playwright, served(Path("site")) as address:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=list(ARGUMENTS))
        first, later = timed(browser.new_page(), address, queries)
        median, slowest = statistics.median(later), max(zip(later, queries[1:], strict=True))
        print(
            f"median {median:.0f} ms, slowest {slowest[0]:.0f} ms ({slowest[1]}); "
            f"the first, with the index, {first:.0f} ms, {first / median:.1f} times the median"
        )
        browser.close()


if __name__ == "__main__":
    main()
