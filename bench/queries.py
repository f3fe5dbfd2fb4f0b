"""How well readers find what they look for in the real data: python -m bench.queries, after make site.

Types the queries of bench/queries.yaml, by which the search was made, and of bench/held_out.yaml, by which
it was not, into the search box of the built site, in both editions. Prints by class the share whose page
stands first and among the first three, and the mean reciprocal rank; then every query that misses, and how
many of 60 pieces drawn from the facts find a page that says them.
"""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.conftest import ARGUMENTS, SearchBox, Tab, find_browser, served
from tests.browser.queries import EDITIONS, missed_pieces, outcomes, read_queries, table

PROJECT = Path(__file__).parent.parent
SETS = (Path(__file__).with_suffix(".yaml"), Path(__file__).with_name("held_out.yaml"))
DRAWN = 60


def measure(box: SearchBox, edition: str, site: Path) -> None:
    """Type all queries of an edition and print how they did."""
    for queries in SETS:
        found = list(outcomes(box, edition, read_queries(queries, edition, PROJECT / "data")))
        print(f"{queries.name}\n{table(edition, found)}")
        for one in found:
            if not one.rank:
                print(f"missed: {one.query.text}: {one.listed}")
    missed = missed_pieces(box, edition, site, DRAWN)
    print(f"pieces of facts, {edition}: {DRAWN - len(missed)} of {DRAWN} found; missed: {missed}")


def main() -> None:
    """Measure both editions."""
    site = PROJECT / "site"
    with sync_playwright() as playwright, served(site) as address:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=list(ARGUMENTS))
        tab = Tab(browser.new_page())
        for edition, home in EDITIONS.items():
            tab.turn_to(address)
            measure(SearchBox(tab, home), edition, site)
        browser.close()


if __name__ == "__main__":
    main()
