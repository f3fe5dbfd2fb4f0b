"""Hostile text in every field that an editor fills is shown as text, and nothing of it runs.

The tiny desk is copied, and before each of its texts stands another opening that means something
where a line begins, and then every payload. The texts stay within the rules: they are the desk's own
at the end, and the payloads hold no Chinese character and no number.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from generator import strict_yaml

from ..conftest import TINY, built, copy_desk
from .conftest import OpenTab, SearchBox, Serve, Tab

pytestmark = pytest.mark.browser

OPENINGS = (
    "--- title: x",
    "# h",
    "- x",
    "1. x",
    "> x",
    ": x",
    "| a | b |",
    "``` x",
    "[^a]: x",
    "*[x]: y",
    "[x]: javascript:window.pwned=true",
    "<!-- c -->",
    "=== x",
    "!!! x",
    "{: .x }",
)
IMAGE = "<img src=x onerror=window.pwned=true>"
PRINTED = "<b onmouseover=window.pwned=true>what a source prints</b>"
PAYLOADS = (
    "<script>window.pwned=true</script>",
    "</title><script>window.pwned=true</script>",
    IMAGE,
    '"><svg onload=window.pwned=true>',
    "' onclick='window.pwned=true'",
    "[x](javascript:window.pwned=true)",
    "<javascript:window.pwned=true>",
    "![](x)",
    '{: onclick="window.pwned=true" }',
    "{#id}",
    "&lt;b&gt;&#x3c;i&#x3e;&amp;lt;",
    "{{ config }}{% raw %}{event}",
    "| a |",
    ":fontawesome-x:",
    "[^a]",
    "*a* __b__ ~~c~~",
    "<!-- c -->",
    r"\ \\ \*",
    "`x` $x$",
    "https://off.example/x",
)
EVERYTHING = " ".join(PAYLOADS)

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


@dataclass
class HostileDesk:
    """The data of a desk, made hostile; `texts` are its texts by their place in the data."""

    texts: dict[str, str] = field(default_factory=dict)
    openings: dict[str, str] = field(default_factory=dict)

    def rewrite(self, file: Path, data: Path) -> None:
        """Make a data file hostile. JSON is YAML in which every text is quoted."""
        document, _ = strict_yaml.read(file.read_bytes(), file.name)
        assert document
        hostile = self._value(document.value, file.relative_to(data).with_suffix("").as_posix())
        file.write_text(json.dumps(hostile, ensure_ascii=False, indent=1), encoding="utf-8")

    def shown(self, edition: str) -> list[str]:
        """Return the texts that an edition shows; a role's style serves a rule only."""
        other = {"zh": "en", "en": "zh"}[edition]
        places = [place for place in self.texts if not place.endswith(f"/{other}") and "/style/" not in place]
        # A unit stands around the number.
        return [part for place in places for part in self.texts[place].split("{n}")]

    def _value(self, value: Any, place: str) -> Any:
        if isinstance(value, dict):
            return {key: self._value(one, f"{place}/{key}") for key, one in value.items()}
        if isinstance(value, list):
            if place.endswith("/corrections"):  # a printed date is a date; only a printed text is free
                value = [*value, {**value[0], "field": "text", "printed": PRINTED}]
                self.texts[f"{place}/printed"] = PRINTED
            return [self._value(one, f"{place}/{number}") for number, one in enumerate(value)]
        return self._text(value, place) if is_text(place) else value

    def _text(self, text: str, place: str) -> str:
        parent, _, last = place.rpartition("/")
        # A quotation has room for 40 characters.
        hostile = IMAGE if last == "text" else f"{self._opening(parent)} {EVERYTHING} {text}"
        self.texts[place] = hostile
        return hostile

    def _opening(self, parent: str) -> str:
        """Return an opening: the same for the languages of a text, another for each text."""
        # A number in a fact must be in its source too.
        choice = [one for one in OPENINGS if "facts/" not in parent or not one[0].isdigit()]
        return self.openings.setdefault(parent, choice[len(self.openings) % len(choice)])


def is_text(place: str) -> bool:
    """Tell whether readers see what stands at this place as a text."""
    *_, parent, last = place.split("/")
    return (
        last in ("zh", "en", "ja", "headline")
        or parent == "aliases"
        or (parent, last) == ("quotation", "text")
    )


PROTOCOLS = """[...document.querySelectorAll('[href]')]
  .map(one => new URL(one.getAttribute('href'), document.baseURI).protocol)"""
"""How all links of a page begin, those inside pictures too."""


@dataclass(frozen=True)
class Visit:
    """What was found on a page."""

    path: str
    title: str
    text: str
    links: list[str]
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
    """The site of the tiny desk with hostile texts."""
    root = copy_desk(TINY, tmp_path_factory.mktemp("hostile"))
    desk = HostileDesk()
    for file in sorted((root / "data").rglob("*.yaml")):
        desk.rewrite(file, root / "data")
    site = built(root)
    return HostileSite(serve(site), site, desk)


@pytest.fixture(scope="module")
def visits(hostile: HostileSite, open_tab: OpenTab) -> list[Visit]:
    """Every page of the site, opened once and poked everywhere."""
    tab = open_tab(hostile.address)
    files = sorted(hostile.folder.rglob("*.html"))
    return [visit(tab, file.relative_to(hostile.folder).as_posix()) for file in files]


POKE = """() => {
  addEventListener('click', event => event.preventDefault(), true)
  for (const one of document.querySelectorAll('body *'))
    for (const kind of ['pointerover', 'mouseover', 'mouseenter', 'focus', 'click'])
      one.dispatchEvent(new MouseEvent(kind, {bubbles: true, cancelable: true}))
}"""
"""Tell every element that it is hovered, focused and clicked, without leaving the page."""


def visit(tab: Tab, path: str) -> Visit:
    """Open a page, poke it, and note what is on it and what it did."""
    tab.notes.clear()
    page = tab.open(path)
    links = page.evaluate(PROTOCOLS)
    text = page.locator("body").inner_text()
    title = page.title()
    page.evaluate(POKE)
    return Visit(path, title, text, links, pwned(page), list(tab.notes))


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
    open_tab: OpenTab, hostile: HostileSite, path: str, edition: str
) -> None:
    heading = hostile.heading(path, edition)
    page = open_tab(hostile.address).open(EDITIONS[edition] + path)
    expect(page.locator("h1")).to_have_text(heading)
    assert page.title() == f"{heading} - {hostile.desk.texts[f'desk/title/{edition}']}"
    expect(page.locator(".md-header__topic").last).to_have_text(heading)


@both_editions
def test_the_title_of_the_site_is_shown_in_all_its_places(
    open_tab: OpenTab, hostile: HostileSite, edition: str
) -> None:
    title = hostile.desk.texts[f"desk/title/{edition}"]
    page = open_tab(hostile.address).open(EDITIONS[edition])
    expect(page.locator("h1")).to_have_text(title)
    expect(page.locator(".md-header__topic").first).to_have_text(title)
    expect(page.locator(".md-header .md-logo")).to_have_attribute("title", title)
    expect(page.locator(".md-header .md-logo")).to_have_attribute("aria-label", title)


@both_editions
def test_headings_of_sections_are_shown_in_the_table_of_contents(
    open_tab: OpenTab, hostile: HostileSite, edition: str
) -> None:
    page = open_tab(hostile.address).open(f"{EDITIONS[edition]}months/2031-02/")
    headline = hostile.heading("clippings/2031-02-10-harbour-post-plan/", edition)
    entry = page.locator(".md-nav--secondary .md-nav__link", has_text=headline).first
    expect(page.locator("h3").first).to_have_text(headline)
    entry.hover()
    entry.click()
    expect(page.locator("h3:target")).to_have_text(headline)
    assert pwned(page) == "undefined"


@every_heading
@both_editions
def test_search_shows_it_to_the_letter_and_runs_nothing(
    open_tab: OpenTab, hostile: HostileSite, path: str, edition: str
) -> None:
    tab, heading = open_tab(hostile.address), hostile.heading(path, edition)
    search = SearchBox(tab, EDITIONS[edition])
    search.type("onerror pwned")
    search.page.locator(".md-search-result__more summary").evaluate_all("all => all.map(one => one.click())")
    titles = [plain_text(title) for title in search.result.locator("h1").all_inner_texts()]
    assert heading in titles
    assert IMAGE in plain_text(search.result.locator("article").first.inner_text())
    assert search.result.locator("article :is(img, script, svg, a, [onclick], [onerror])").count() == 0
    result = search.result.locator("h1").nth(titles.index(heading))
    result.hover()
    result.click()
    expect(search.page.locator("main h1")).to_have_text(heading)
    assert (pwned(search.page), tab.notes) == ("undefined", [])
