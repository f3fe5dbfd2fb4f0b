"""How well readers find what they look for: python -m bench.queries [FOLDER], after make site there.

Types into the search box of the built site of a desk, in each edition, what its data gives (names, words of
them, headlines, days; a letter mistyped), and what the desk has written down in queries/*.yaml: what readers
type, and the page that they must find. Prints by class the share whose page stands first and among the first
three, and the mean reciprocal rank; then every query that misses, and how many of 60 pieces drawn from the
facts find a page that says them.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import sync_playwright

from generator.edition.addresses import edition_folder
from generator.load.files import load
from generator.load.records import Records
from generator.load.typed import parse_records
from tests.browser.conftest import ARGUMENTS, SearchBox, Tab, find_browser, served
from tests.browser.desk_queries import desk_queries
from tests.browser.queries import Query, missed_pieces, outcomes, pieces, read_queries, table

PROJECT = Path(__file__).parent.parent
DRAWN = 60


def measure(box: SearchBox, edition: str, name: str, queries: Sequence[Query]) -> None:
    """Type a set of queries and print how they did."""
    found = outcomes(box.listed, queries)
    print(f"{name}\n{table(edition, found)}")
    for one in found:
        if not one.rank:
            print(f"missed: {one.query.text}: {one.listed}")


def measure_edition(box: SearchBox, edition: str, root: Path, records: Records) -> None:
    """Type all queries of an edition and print how they did."""
    measure(box, edition, "from the data", desk_queries(records))
    for file in sorted((root / "queries").glob("*.yaml")):
        measure(box, edition, file.name, read_queries(file, edition, root / "data"))
    missed = missed_pieces(box.listed, pieces(root / "site", edition, DRAWN), root / "site" / box.home)
    print(f"pieces of facts, {edition}: {DRAWN - len(missed)} of {DRAWN} found; missed: {missed}")


def main() -> None:
    """Measure every edition."""
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else PROJECT
    records = parse_records(load(root)[0])[0]
    with sync_playwright() as playwright, served(root / "site") as address:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=list(ARGUMENTS))
        tab = Tab(browser.new_page())
        for edition in records.languages:
            tab.turn_to(address)
            box = SearchBox(tab, edition_folder(edition, records.languages))
            measure_edition(box, edition, root, records)
        browser.close()


if __name__ == "__main__":
    main()
