"""What a site gives that knows its address: to search engines, feed readers, cards; and one that does not."""

from __future__ import annotations

import json
import re
import struct
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin
from urllib.robotparser import RobotFileParser

import feedparser
import pytest

from generator.edition.edition import Deployment
from generator.pipeline import build

from ..shared import A_DAY, PROJECT, PUBLISHED, TINY, book_of, copy_desk

URL = PUBLISHED.url
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"

pytestmark = pytest.mark.site


class Head(HTMLParser):
    """The <link> and <meta> elements of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.links: list[dict[str, str]] = []
        self.metas: dict[str, str] = {}
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "link":
            self.links.append(values)
        if tag == "meta":
            self.metas[values.get("property") or values.get("name", "")] = values.get("content", "")


@pytest.fixture(scope="module")
def pages(published_site: Path) -> dict[str, Head]:
    """The heads of all pages of the site, by address."""
    found = {
        path.parent.relative_to(published_site).as_posix(): path
        for path in published_site.rglob("index.html")
    }
    return {
        urljoin(URL, "" if below == "." else f"{below}/"): Head(path.read_text(encoding="utf-8"))
        for below, path in found.items()
    }


def file_at(site: Path, address: str) -> Path:
    """Return the file that is served at an address of the site."""
    assert address.startswith(URL), address
    below = address.removeprefix(URL).partition("#")[0]
    return site / below / "index.html" if below.endswith("/") or not below else site / below


def entries(site: Path) -> Iterator[tuple[str, str | None, dict[str, str]]]:
    """Yield address, day of the last change and the addresses by language of each entry of the sitemap."""
    tree = ET.fromstring((site / "sitemap.xml").read_text(encoding="utf-8"))  # noqa: S314  # our own
    assert tree.tag == f"{SITEMAP}urlset"
    for entry in tree:
        others = {link.attrib["hreflang"]: link.attrib["href"] for link in entry.iter(f"{XHTML}link")}
        yield entry.findtext(f"{SITEMAP}loc", ""), entry.findtext(f"{SITEMAP}lastmod"), others


def test_the_sitemap_has_every_page_of_both_editions_once(
    published_site: Path, pages: dict[str, Head]
) -> None:
    listed = [address for address, _, _ in entries(published_site)]
    indexed = {address for address, head in pages.items() if "noindex" not in head.metas.get("robots", "")}
    assert len(pages) > len(indexed) > 30
    assert len(listed) == len(set(listed))
    assert set(listed) == indexed


def test_the_sitemap_gives_the_day_of_the_data_and_both_languages(published_site: Path) -> None:
    found = {address: (day, others) for address, day, others in entries(published_site)}
    by_hand = {f"{URL}about/", f"{URL}en/about/"}
    assert {address for address, (day, _) in found.items() if day is None} == by_hand
    assert all(date.fromisoformat(day) for day, _ in found.values() if day)
    updated = max(entry.updated for entry in book_of(TINY).entries)
    assert found[URL][0] == updated.isoformat()
    for address, (_, others) in found.items():
        assert set(others) == {"zh", "en"}
        assert address in others.values()
        assert found[others["zh"]][1] == found[others["en"]][1]


def test_robots_names_the_sitemap_and_forbids_nothing(published_site: Path) -> None:
    robots = RobotFileParser()
    robots.parse((published_site / "robots.txt").read_text(encoding="utf-8").splitlines())
    assert robots.site_maps() == [f"{URL}sitemap.xml"]
    assert robots.can_fetch("*", f"{URL}en/issues/")
    # Only those of a host's root are read.
    assert not (published_site / "en/robots.txt").exists()
    assert not (published_site / "en/sitemap.xml").exists()


def test_a_site_without_its_address_has_no_sitemap(tiny_site: Path) -> None:
    assert list(tiny_site.rglob("sitemap.xml*")) == []
    robots = RobotFileParser()
    robots.parse((tiny_site / "robots.txt").read_text(encoding="utf-8").splitlines())
    assert robots.site_maps() is None
    assert robots.can_fetch("*", "/")


def test_a_site_as_known_on_a_day_is_for_no_search_engine(tmp_path: Path) -> None:
    root = copy_desk(TINY, tmp_path)
    assert not build(root, A_DAY, Deployment(url=URL), as_of=date(2031, 4, 6))
    assert list((root / "site").rglob("sitemap.xml*")) == []
    assert "Sitemap" not in (root / "site/robots.txt").read_text(encoding="utf-8")
    for page in (root / "site").rglob("index.html"):
        assert Head(page.read_text(encoding="utf-8")).metas["robots"] == "noindex", page


def test_the_picture_of_a_card_exists_in_the_size_that_is_said(
    published_site: Path, pages: dict[str, Head]
) -> None:
    cards = {head.metas["og:image"] for head in pages.values() if "og:image" in head.metas}
    assert {urljoin(URL, f"{folder}assets/images/card.png") for folder in ("", "en/")} == cards
    for address in cards:
        picture = file_at(published_site, address).read_bytes()
        assert picture.startswith(b"\x89PNG")
        assert struct.unpack(">II", picture[16:24]) == (1200, 630)
        assert len(picture) < 20_000
    sizes = {(head.metas.get("og:image:width"), head.metas.get("og:image:height")) for head in pages.values()}
    assert ("1200", "630") in sizes


def test_every_page_has_the_site_s_own_icon(published_site: Path, pages: dict[str, Head]) -> None:
    for address, head in pages.items():
        (icon,) = (link["href"] for link in head.links if link["rel"] == "icon")
        assert icon.endswith("assets/images/mark.svg")
        assert file_at(published_site, urljoin(address, icon)).is_file()


def test_a_feed_reader_finds_the_feeds_of_every_page(published_site: Path, pages: dict[str, Head]) -> None:
    kinds = {"application/atom+xml", "application/feed+json"}
    for address, head in pages.items():
        # Some readers look for this word alone, though HTML makes rel a set of words.
        found = [link for link in head.links if link.get("rel") == "alternate"]
        if not found:
            # A page that leads on from a former address.
            assert "noindex" in head.metas["robots"], address
            continue
        assert {link["type"] for link in found} == kinds
        for link in found:
            feed = file_at(published_site, urljoin(address, link["href"])).read_bytes()
            if link["type"] == "application/atom+xml":
                assert feedparser.parse(feed).version == "atom10"
            else:
                assert json.loads(feed)["version"] == "https://jsonfeed.org/version/1.1"


@pytest.mark.parametrize(
    ("path", "own"), [("issues/pier-works/", "issues/pier-works"), ("en/plans/", "desk")]
)
def test_the_first_feed_is_the_page_s_own(pages: dict[str, Head], path: str, own: str) -> None:
    first = next(link for link in pages[URL + path].links if link["rel"] == "alternate")
    assert urljoin(URL + path, first["href"]).endswith(f"feeds/{own}.xml")


def test_what_machines_read_has_whole_addresses(published_site: Path) -> None:
    page = (published_site / "en/plans/2031/index.html").read_text(encoding="utf-8")
    (text,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert {thing["url"].partition("#")[0] for thing in json.loads(text)["@graph"]} == {
        f"{URL}en/plans/2031/"
    }
    for fact in json.loads((published_site / "en/data/facts.json").read_text(encoding="utf-8"))["facts"]:
        address, _, anchor = fact["url"].partition("#")
        assert f'id="{anchor}"' in file_at(published_site, address).read_text(encoding="utf-8")


def test_no_desk_is_named_in_the_shared_pictures() -> None:
    for drawing in (PROJECT / "site_overrides/assets/images").glob("*.svg"):
        assert "<text" not in drawing.read_text(encoding="utf-8")
