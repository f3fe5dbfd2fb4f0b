"""Hostile text in every field that an editor fills is shown as text, and nothing of it runs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from generator.edition.edition import Deployment

from ..shared import TINY, built, copy_desk
from .conftest import OpenTab, SearchBox, Serve, Tab
from .hostile_desk import EVERYTHING, IMAGE, HostileDesk

pytestmark = pytest.mark.browser

HEADINGS = {
    "issues/ferry-service/": "issues/ferry-service/names/{}",
    "issues/pier-works/": "issues/pier-works/names/{}",
    "actors/mori-hana/": "actors/mori-hana/names/{}",
    "actors/ferry-company/": "actors/ferry-company/names/{}",
    "clippings/2031-02-10-harbour-post-plan/": "clippings/2031/2031-02-10-harbour-post-plan/headline",
    "clippings/2031-04-02-bay-radio-sailed/": "clippings/2031/2031-04-02-bay-radio-sailed/headline",
}
"""The pages whose heading is a text of the desk, and where that text stands in its data."""

EDITIONS = {"zh": "", "en": "en/"}
both_editions = pytest.mark.parametrize("edition", EDITIONS)
every_heading = pytest.mark.parametrize("path", HEADINGS)


SHOWN = """() => {
  const shown = one => one.textContent.replace(/\\s+/g, " ").trim()
  const texts = selector => [...document.querySelectorAll(selector)].map(shown)
  const logo = document.querySelector(".md-header .md-logo")
  return {
    title: document.title,
    text: document.body.innerText,
    links: [...document.querySelectorAll("[href]")]
      .map(one => new URL(one.getAttribute("href"), document.baseURI).protocol),
    places: {
      heading: texts("h1"),
      topics: texts(".md-header__topic"),
      logo: logo && [logo.getAttribute("title"), logo.getAttribute("aria-label")],
    },
  }
}"""
"""What a page shows: its title and text, how all its links begin, those inside pictures too, and what stands
where the texts of its heading and of the title of the site are shown."""


@dataclass(frozen=True)
class Visit:
    """What was found on a page."""

    path: str
    title: str
    text: str
    links: list[str]
    places: dict[str, list[str]]
    pwned: str
    notes: list[str]


@dataclass(frozen=True)
class HostileSite:
    """The built site of the hostile desk, served at `address`."""

    address: str
    folder: Path
    desk: HostileDesk

    def heading(self, path: str, edition: str) -> str:
        """Return the text that is the heading of a page."""
        return self.desk.texts[HEADINGS[path].format(edition)]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory, serve: Serve) -> HostileSite:
    """The site of the tiny desk with hostile texts, below a path that it was told."""
    root = copy_desk(TINY, tmp_path_factory.mktemp("hostile"))
    desk = HostileDesk()
    for file in sorted((root / "data").rglob("*.yaml")):
        desk.rewrite(file, root / "data")
    address = serve(root / "site", prefix="/briefs/")
    return HostileSite(address, built(root, deployment=Deployment(url=address)), desk)


@pytest.fixture(scope="module")
def visits(hostile: HostileSite, open_tab: OpenTab) -> list[Visit]:
    """Every page of the site, opened once and poked everywhere.

    Of the guide these are the first, and those that have texts of the desk themselves: others have them only
    around the page, as the first does.
    """
    tab, home = open_tab(hostile.address), hostile.folder
    files = sorted(home.rglob("*.html"))
    pages = {file.relative_to(home).as_posix(): file.read_text(encoding="utf-8") for file in files}
    return [
        (leave if 'http-equiv="refresh"' in page else visit)(tab, path.removesuffix("index.html"))
        for path, page in pages.items()
        if not path.removeprefix("en/").startswith("guide/")
        or path.endswith("guide/index.html")
        or is_hostile(page)
    ]


def is_hostile(page: str) -> bool:
    """Tell whether a text of the desk stands on a page, other than around it, where it is on every page."""
    return "pwned" in page.partition("<article")[2].partition("</article>")[0]


POKE = """() => {
  addEventListener('click', event => event.preventDefault(), true)
  for (const one of document.querySelectorAll('body *'))
    for (const kind of ['pointerover', 'mouseover', 'mouseenter', 'focus', 'click'])
      if (one.isConnected) one.dispatchEvent(new MouseEvent(kind, {bubbles: true, cancelable: true}))
}"""
"""Tell every element that it is hovered, focused and clicked, without leaving the page.

What a script has taken off the page meanwhile is left alone: no reader can touch it.
"""


def visit(tab: Tab, path: str) -> Visit:
    """Open a page, poke it, and note what is on it and what it did."""
    tab.notes.clear()
    page = tab.open(path)
    shown = page.evaluate(SHOWN)
    page.evaluate(POKE)
    return Visit(path=path, **shown, pwned=pwned(page), notes=list(tab.notes))


def leave(tab: Tab, path: str) -> Visit:
    """Open a former address and note what it did until it led on, to a page that has a visit of its own."""
    tab.notes.clear()
    page = tab.open(path)
    page.wait_for_url(lambda url: not url.endswith(f"/{path}"), wait_until="commit")
    return Visit(path, title="", text="", links=[], places={}, pwned=pwned(page), notes=list(tab.notes))


def pwned(page: Page) -> str:
    """Return the type of what the payloads would have set."""
    return str(page.evaluate("typeof window.pwned"))


def plain_text(text: str) -> str:
    """Return a text without the zero-width spaces that the search puts between Chinese words."""
    return text.replace("\u200b", "")


def test_the_payloads_would_work_where_nothing_is_escaped(open_tab: OpenTab, hostile: HostileSite) -> None:
    # The page's policy would stop them too.
    tab = open_tab(hostile.address, bypass_csp=True)
    tab.open("").set_content(f"<title>{EVERYTHING}</title><p>{EVERYTHING}")
    assert pwned(tab.page) == "boolean"
    assert tab.notes


def test_nothing_of_it_runs_or_loads_on_any_page(visits: list[Visit]) -> None:
    assert len(visits) > 2 * len(HEADINGS)
    for one in visits:
        assert (one.pwned, one.notes) == ("undefined", []), one.path


def test_the_site_works_below_a_path_that_it_was_told(open_tab: OpenTab, hostile: HostileSite) -> None:
    """Every page does: see the notes of the visits."""
    tab = open_tab(hostile.address)
    # Its links are absolute: it is shown at any depth.
    tab.open("issues/no-such-issue/", exists=False)
    tab.page.locator(".language-switch").click()
    assert tab.path == "en/"
    search = SearchBox(tab, "en/")
    search.type("ferry")
    assert "en/issues/ferry-service/" in search.pages()
    assert tab.notes == []


def test_no_link_leads_anywhere_but_to_pages(visits: list[Visit]) -> None:
    for one in visits:
        assert set(one.links) <= {"http:", "https:"}


@both_editions
def test_every_text_is_shown_to_the_letter(hostile: HostileSite, visits: list[Visit], edition: str) -> None:
    shown = "\n".join(one.text for one in visits if one.path.startswith("en/") == (edition == "en"))
    texts = hostile.desk.shown(edition)
    assert texts
    assert [text for text in texts if text not in shown] == []


@every_heading
@both_editions
def test_a_heading_is_shown_in_all_its_places(
    hostile: HostileSite, visits: list[Visit], path: str, edition: str
) -> None:
    heading = " ".join(hostile.heading(path, edition).split())
    (page,) = (one for one in visits if one.path == EDITIONS[edition] + path)
    assert page.title == f"{heading} - {hostile.desk.texts[f'desk/title/{edition}']}"
    assert page.places["heading"] == [heading]
    assert page.places["topics"][-1] == heading


@both_editions
def test_the_title_of_the_site_is_shown_in_all_its_places(
    hostile: HostileSite, visits: list[Visit], edition: str
) -> None:
    title = " ".join(hostile.desk.texts[f"desk/title/{edition}"].split())
    (page,) = (one for one in visits if one.path == EDITIONS[edition])
    assert page.places["heading"] == [title]
    assert page.places["topics"][0] == title
    assert page.places["logo"] == [title, title]


@both_editions
def test_headings_of_sections_are_shown_in_the_table_of_contents(
    open_tab: OpenTab, hostile: HostileSite, edition: str
) -> None:
    page = open_tab(hostile.address).open(f"{EDITIONS[edition]}months/2031-02/")
    headline = hostile.heading("issues/ferry-service/", edition)
    entry = page.locator(".md-nav--secondary .md-nav__link", has_text=headline).first
    expect(page.locator("h3").first).to_have_text(headline)
    entry.hover()
    entry.click()
    expect(page.locator("h3:target")).to_have_text(headline)
    assert pwned(page) == "undefined"


@both_editions
def test_search_shows_it_to_the_letter_and_runs_nothing(
    open_tab: OpenTab, hostile: HostileSite, edition: str
) -> None:
    tab = open_tab(hostile.address)
    search = SearchBox(tab, EDITIONS[edition])
    search.type("onerror pwned")
    more = search.page.locator(".md-search-result__more summary")
    found = search.result.locator("h1")
    number = found.count()
    more.evaluate_all("all => all.map(one => one.parentElement.open = true)")
    titles = [plain_text(title) for title in found.all_inner_texts()]
    assert IMAGE in plain_text(search.result.locator("article").first.inner_text())
    assert search.result.locator("article :is(img, script, svg, a, [onclick], [onerror])").count() == 0
    for path in HEADINGS:
        result = found.nth(titles.index(hostile.heading(path, edition)))
        result.hover()
        # What stands on the page of that address is seen in the visits.
        href = str(result.evaluate("one => one.closest('a').href"))
        assert href.partition("?")[0] == f"{hostile.address}{EDITIONS[edition]}{path}"
    result.click()
    expect(search.page.locator("main h1")).to_have_text(hostile.heading(path, edition))
    assert (pwned(search.page), tab.notes) == ("undefined", [])
    # Back to the results, which the address tells.
    tab.page.go_back()
    expect(found.first).to_be_in_viewport()
    expect(found).to_have_count(number)
    assert (pwned(search.page), tab.notes) == ("undefined", [])
