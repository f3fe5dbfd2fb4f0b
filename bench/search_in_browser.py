"""How long after the last key the results stand in the list, in a real browser.

python -m bench.search_in_browser, after make site, in the environment of the tests (.venv). Prints the
median and the slowest of the queries on the built site and on a desk of 10,000 facts made of copies, and
the ratio to the first query, which fetches the index. The milliseconds are this machine's.
"""

from __future__ import annotations

import json
import shutil
import statistics
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.browser.conftest import ARGUMENTS, find_browser, served

QUERIES = (
    "高市早苗",
    "関税",
    "5500亿",
    "液化天然气",
    "特朗普 爱国者",
    "委内瑞拉",
    "defence",
    "LNG",
    "Takachi",
    "量子计算机",
)
TYPE = """async query => {
  const box = document.querySelector('.md-search__input')
  const list = document.querySelector('.md-search-result')
  const meta = list.querySelector('.md-search-result__meta')
  const say = text => { box.value = text; box.dispatchEvent(new KeyboardEvent('keyup', {bubbles: true})) }
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


def timed(page: Page, address: str) -> tuple[float, list[float]]:
    """Return how long the first query took, and each of the queries after it."""
    page.goto(address)
    page.locator(".md-search__input").click()
    first = float(page.evaluate(TYPE, "东盟"))
    return first, [float(page.evaluate(TYPE, query)) for query in QUERIES]


def enlarged(site: Path, folder: Path, most: int) -> Path:
    """Copy the site into `folder` with an index of `most` facts; return the copy."""
    copy = Path(shutil.copytree(site, folder / "site"))
    path = copy / "data/search.json"
    index = json.loads(path.read_text(encoding="utf-8"))
    copies = (most + len(index["facts"]) - 1) // len(index["facts"])
    index["facts"] = (index["facts"] * copies)[:most]
    path.write_text(json.dumps(index, ensure_ascii=False), encoding="utf-8")
    return copy


def main() -> None:
    """Measure and print."""
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=list(ARGUMENTS))
        for name, site in (
            ("this site", Path("site")),
            ("10,000 facts", enlarged(Path("site"), Path(folder), 10_000)),
        ):
            with served(site) as address:
                first, later = timed(browser.new_page(), address)
            median, slowest = statistics.median(later), max(zip(later, QUERIES, strict=True))
            print(
                f"{name}: median {median:.0f} ms, slowest {slowest[0]:.0f} ms ({slowest[1]}); "
                f"the first, with the index, {first:.0f} ms, {first / median:.1f} times the median"
            )
        browser.close()


if __name__ == "__main__":
    main()
