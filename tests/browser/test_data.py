"""The page of the data in a browser: its citations can be copied."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from generator.language.catalogue import catalogue

from .conftest import OpenTab

pytestmark = pytest.mark.browser


FORMS = {
    "": r"\[DS/OL\]\. V\d+\. （\d{4}-\d\d-\d\d）\[\d{4}-\d\d-\d\d\]\. {}\.$",
    "en/": r", last modified [A-Z][a-z]+ \d{1,2}, \d{4}, {}\.$",
}
"""How the ways to cite the data end, by the edition in whose language they are, which has its own first."""


@pytest.mark.parametrize("edition", ["", "en/"])
def test_a_citation_of_the_data_is_copied_with_day_and_address(
    open_tab: OpenTab, large_address: str, edition: str
) -> None:
    tab = open_tab(large_address)
    page = tab.open(f"{edition}data/#cite")
    for number, (of, form) in enumerate(sorted(FORMS.items(), key=lambda item: item[0] != edition)):
        button = page.locator("button.copy").nth(number)
        expect(button).to_have_text(catalogue("en" if edition else "zh")("site.copy_text"))
        button.click()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert re.search(form.replace("{}", re.escape(f"{large_address}{of}data/")), copied), copied
    assert tab.notes == []
