"""The page of the data in a browser: its citations can be copied, its files opened."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from generator.language.catalogue import catalogue

from .conftest import OpenTab

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("number", "form"),
    [
        (0, r"\[DS/OL\]\. V\d+\. （\d{4}-\d\d-\d\d）\[\d{4}-\d\d-\d\d\]\. {}\.$"),
        (1, r", last modified [A-Z][a-z]+ \d{1,2}, \d{4}, {}\.$"),
    ],
)
@pytest.mark.parametrize("edition", ["", "en/"])
def test_a_citation_of_the_data_is_copied_with_day_and_address(
    open_tab: OpenTab, large_address: str, edition: str, number: int, form: str
) -> None:
    tab = open_tab(large_address, permissions=("clipboard-read", "clipboard-write"))
    page = tab.open(f"{edition}data/#cite")
    button = page.locator("button.copy").nth(number)
    expect(button).to_have_text(catalogue("en" if edition else "zh")("site.copy_text"))
    button.click()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert re.search(form.replace("{}", re.escape(f"{large_address}{edition}data/")), copied), copied
    assert tab.notes == []


@pytest.mark.parametrize("edition", ["", "en/"])
def test_every_file_of_the_data_is_there(open_tab: OpenTab, large_address: str, edition: str) -> None:
    page = open_tab(large_address).open(f"{edition}data/")
    links = page.locator("table").first.locator("a")
    addresses = links.evaluate_all("all => all.map(one => one.href)")
    assert len(addresses) == 7
    for address in addresses:
        assert page.request.get(address).ok, address
