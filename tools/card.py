"""Make the picture that a link to the site shows elsewhere, from card.svg: `python -m tools.card`."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.conftest import ARGUMENTS, find_browser

IMAGES = Path(__file__).parent.parent / "site_overrides/assets/images"
SIZE = {"width": 1200, "height": 630}


def main() -> None:
    """Write card.png, in the size that is asked for in site_overrides/partials/open-graph.html."""
    drawing = (IMAGES / "card.svg").read_text(encoding="utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=list(ARGUMENTS))
        page = browser.new_page(viewport=SIZE)
        page.set_content(f"<style>body {{ margin: 0 }} svg {{ display: block }}</style>{drawing}")
        page.screenshot(path=IMAGES / "card.png")
        browser.close()


if __name__ == "__main__":
    main()
