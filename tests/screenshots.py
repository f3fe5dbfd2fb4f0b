"""Take a picture of every kind of page: `python -m tests.screenshots SITE FOLDER [--first]`.

At 360, 768 and 1440 px, in light and dark, of both editions; for people to look at.
With --first only the first screen, which is what a reader sees before scrolling. `FOLDER/index.html`
shows them side by side.
"""

from __future__ import annotations

import html
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import BrowserContext, sync_playwright

from .browser.conftest import ARGUMENTS, find_browser, served

WIDTHS = {360: 740, 768: 1024, 1440: 900}
"""Width of the window to its height, in CSS pixels."""
SCHEMES = ("light", "dark")


def page_kinds(site: Path) -> dict[str, str]:
    """Return a page of each kind: a name for it, and its path in an edition.

    Of the kinds that have many pages it is the longest, where most can go wrong.
    """
    kinds = {path.name: f"{path.name}/" for path in sorted(site.iterdir()) if (path / "index.html").exists()}
    kinds.pop("en", None)
    kinds = {"home": "", "404": "404.html"} | kinds
    for section in ("issues", "actors", "months", "clippings"):
        pages = list((site / section).glob("*/index.html"))
        longest = max(pages, key=lambda page: page.stat().st_size)
        kinds[f"{section}-one"] = f"{section}/{longest.parent.name}/"
    kinds |= {f"guide-{path.name}": f"guide/{path.name}/" for path in sorted((site / "guide").glob("*/"))}
    return kinds


def shots(site: Path, folder: Path, first: bool) -> Iterator[tuple[str, str]]:
    """Take the pictures; yield the kind of page and the name of each file."""
    with served(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=list(ARGUMENTS))
        for edition in ("", "en/"):
            for scheme in SCHEMES:
                for width, height in WIDTHS.items():
                    context = browser.new_context(
                        viewport={"width": width, "height": height},
                        color_scheme="dark" if scheme == "dark" else "light",
                        reduced_motion="reduce",
                    )
                    for kind, path in page_kinds(site).items():
                        name = f"{kind}-{edition.strip('/') or 'zh'}-{scheme}-{width}.png"
                        _take(context, address + edition + path, folder / name, first)
                        yield kind, name
                    context.close()
        browser.close()


def _take(context: BrowserContext, url: str, target: Path, first: bool) -> None:
    page = context.new_page()
    page.goto(url)
    page.screenshot(path=target, full_page=not first)
    page.close()


def overview(taken: list[tuple[str, str]]) -> str:
    """Return a page that shows all pictures, a row for each kind of page."""
    rows = []
    for kind in dict.fromkeys(kind for kind, _ in taken):
        names = [html.escape(name) for one, name in taken if one == kind]
        pictures = "".join(f'<a href="{name}"><img src="{name}" alt="{name}"></a>' for name in names)
        rows.append(f"<h2>{html.escape(kind)}</h2><p>{pictures}</p>")
    return "<!doctype html><meta charset=utf-8><style>img{height:400px;margin:4px}</style>" + "".join(rows)


def main(site: Path, folder: Path, first: bool) -> None:
    """Write the pictures and their overview into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(overview(list(shots(site, folder, first))), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), "--first" in sys.argv[3:])
