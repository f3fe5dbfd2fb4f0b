"""briefs serve in a real browser: what is wrong appears on an open page by itself, and goes by itself."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from generator.model import LANGUAGES
from generator.serve.preview import Preview
from generator.serve.workshop import Workshop

from ..serve.test_workshop import rebuild
from ..shared import A_DAY
from .conftest import OpenTab
from .test_pages import NARROWEST, VIEWS, violations

pytestmark = pytest.mark.browser


@pytest.fixture
def preview(desk: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Workshop, Preview]]:
    """The tiny desk being served; the test says when to rebuild."""
    workshop = Workshop(desk, tmp_path_factory.mktemp("workshop"), lambda: A_DAY)
    with Preview(workshop.site, "127.0.0.1", 0, lambda: LANGUAGES) as preview:
        thread = threading.Thread(target=preview.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield workshop, preview
        preview.shutdown()
        thread.join()
    workshop.workers.close()


def test_problems_appear_and_go_by_themselves(
    open_tab: OpenTab, desk: Path, preview: tuple[Workshop, Preview]
) -> None:
    """On a page of each edition, which stay open all the while."""
    workshop, server = preview
    issue = desk / "data/issues/ferry-service.yaml"
    good = issue.read_text(encoding="utf-8")
    issue.write_text(good + "colour: <b>red</b>\n", encoding="utf-8")
    address = f"http://127.0.0.1:{server.server_port}/"
    tabs = [open_tab(address), open_tab(address, locale="en-GB")]
    # A site that could not be built yet.
    pages = [
        tab.open(f"{edition}issues/ferry-service/", exists=False)
        for tab, edition in zip(tabs, ("", "en/"), strict=True)
    ]
    server.show(rebuild(workshop), whole=False)
    for page, told in zip(pages, ("没有“colour”这个字段", "unknown field 'colour'"), strict=True):
        expect(page.get_by_role("alert")).to_contain_text(told)
        assert violations(page) == []

    issue.write_text(good, encoding="utf-8")
    server.show(rebuild(workshop), whole=False)
    for page in pages:
        expect(page.get_by_role("alert")).to_have_count(0)
        expect(page.locator(".fact").first).to_be_visible()

    issue.write_text(good.replace("ferry-return", "ferry-retour") + "x: <img src=x>\n", encoding="utf-8")
    server.show(rebuild(workshop), whole=False)
    for page, view in zip(pages, VIEWS, strict=True):
        a_problem_is_shown(page, *view)

    issue.write_text(good, encoding="utf-8")
    server.show(rebuild(workshop), whole=False)
    for page in pages:
        expect(page.get_by_role("alert")).to_have_count(0)
    assert [tab.notes for tab in tabs] == [[], []]


def test_an_edit_appears_by_itself_where_it_is_shown_and_nowhere_else(
    open_tab: OpenTab, desk: Path, preview: tuple[Workshop, Preview]
) -> None:
    workshop, server = preview
    address = f"http://127.0.0.1:{server.server_port}/en/"
    server.show(rebuild(workshop), whole=True)
    edited = open_tab(address, locale="en-GB").open("issues/pier-works/")
    listing, other = edited.context.new_page(), edited.context.new_page()
    listing.goto(f"{address}issues/")
    other.goto(f"{address}about/")
    for page in (edited, listing, other):
        page.evaluate("window.before = true")
    issue = desk / "data/issues/pier-works.yaml"
    issue.write_text(
        issue.read_text(encoding="utf-8").replace("en: Pier works", "en: Works on the pier"), encoding="utf-8"
    )
    server.show(workshop.begin().problems, whole=False)
    expect(edited.get_by_role("heading", level=1)).to_have_text("Works on the pier")
    assert [page.evaluate("window.before") for page in (listing, other)] == [True, True]
    edited.evaluate("window.before = true")
    assert rebuild(workshop) == []
    server.show(None, whole=False)
    expect(listing.get_by_role("main")).to_contain_text("Works on the pier")
    assert [page.evaluate("window.before") for page in (edited, other)] == [True, True]
    listing.close()
    other.close()


def a_problem_is_shown(page: Page, width: int, scheme: str) -> None:
    """Assert that a page shows a problem as text above the last page, accessible in a view, whole in all."""
    panel = page.get_by_role("alert")
    expect(panel).to_contain_text("data/issues/ferry-service.yaml:")
    expect(panel.locator("img")).to_have_count(0)
    expect(page.locator(".fact").first).to_be_visible()
    for each in (NARROWEST, *(one for one, _ in VIEWS if one != width), width):
        page.set_viewport_size({"width": each, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") == each
    page.locator("body").evaluate("(body, scheme) => body.dataset.mdColorScheme = scheme", scheme)
    assert violations(page) == [], f"at {width} px, {scheme}"
