"""The site of a desk in one language, or with English first: each page in its own, and nothing of another."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import jsonschema
import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.language.scripts import HAN

from ..desks import in_languages
from ..shared import PUBLISHED, MadeOnce, built, copy_site_sources

pytestmark = pytest.mark.site

SiteIn = Callable[..., Path]
HOME = PUBLISHED.url


@pytest.fixture(scope="session")
def site_in(made_once: MadeOnce) -> SiteIn:
    """The published site of the tiny desk in these languages: site_in('en', 'zh')."""

    def site(*languages: str) -> Path:
        def make(folder: Path) -> Path:
            return built(copy_site_sources(in_languages(languages, folder)), deployment=PUBLISHED)

        return made_once(f"in-{'-'.join(languages)}", make) / "site"

    return site


def pages(site: Path) -> dict[str, LexborHTMLParser]:
    """Return the pages of a site by their paths."""
    return {
        path.relative_to(site).as_posix(): LexborHTMLParser(path.read_text(encoding="utf-8"))
        for path in site.rglob("*.html")
    }


def texts(node: LexborNode | None, language: str = "") -> Iterator[tuple[str, str]]:
    """Yield (language, text) for all text of a page that is shown."""
    while node:
        if node.tag == "-text":
            yield language, node.text(deep=False)
        elif node.tag not in ("script", "style"):
            yield from texts(node.child, node.attributes.get("lang") or language)
        node = node.next


def search(site: Path, name: str = "data/search.json") -> str:
    """Return a file of a site."""
    return (site / name).read_text(encoding="utf-8")


@pytest.mark.parametrize(("languages", "switch"), [(("en",), None), (("zh",), None), (("en", "zh"), "zh/")])
def test_each_edition_stands_in_its_place_and_leads_to_the_other(
    languages: Sequence[str], switch: str | None, site_in: SiteIn
) -> None:
    site = site_in(*languages)
    for number, language in enumerate(languages):
        folder = f"{language}/" if number else ""
        page = LexborHTMLParser(search(site, f"{folder}issues/pier-works/index.html"))
        html, link = page.css_first("html"), page.css_first(".language-switch")
        assert html is not None
        assert html.attributes["lang"] == language
        if switch is None:
            assert link is None
        else:
            there = "../../zh/issues/pier-works/" if number == 0 else "../../../issues/pier-works/"
            assert link is not None
            assert link.attributes["href"] == there
    assert not [one for one in ("zh", "en") if (site / one).exists() and f"{one}/" != switch]


def test_the_map_of_a_site_has_the_pages_of_its_languages(site_in: SiteIn) -> None:
    assert "hreflang" not in search(site_in("en"), "sitemap.xml")
    both = search(site_in("en", "zh"), "sitemap.xml")
    assert f"<loc>{HOME}issues/pier-works/</loc>" in both
    assert f'hreflang="zh" href="{HOME}zh/issues/pier-works/"' in both
    assert f"{HOME}en/" not in both


def test_a_page_that_there_is_not_speaks_the_languages_of_the_site(site_in: SiteIn) -> None:
    told = {one: search(site_in(*one), "404.html") for one in (("en",), ("zh",), ("en", "zh"))}
    for languages, page in told.items():
        assert ("This page does not exist" in page) == ("en" in languages)
        assert ("这一页不存在" in page) == ("zh" in languages)
    assert '<p lang="zh">' in told["en", "zh"]
    assert f'href="{PUBLISHED.url.partition("example")[2]}zh/issues/"' in told["en", "zh"]


def test_an_english_site_has_chinese_only_where_it_is_said_to_be(site_in: SiteIn) -> None:
    site = site_in("en")
    # Headlines as printed.
    printed = (
        "渡轮将于3月复航",
        "渡轮复航: 首航客满",
        "码头将办落成典礼",
        "落成典礼取消",
    )
    for path, page in pages(site).items():
        for language, text in texts(page.root):
            quoted = any(headline in text for headline in printed)
            assert not HAN.search(text) or language[:2] in ("zh", "ja") or quoted, (path, text)


def test_a_chinese_site_has_no_english_text_of_the_desk(site_in: SiteIn) -> None:
    site = site_in("zh")
    for path in site.rglob("*"):
        if path.suffix in (".html", ".json", ".csv", ".xml", ".ics"):
            told = path.read_text(encoding="utf-8")
            assert "The ferry company" not in told, path
            assert "Chicago" not in told, path


def test_the_data_has_the_languages_of_the_site(site_in: SiteIn) -> None:
    for languages in (("en",), ("zh",), ("en", "zh")):
        site = site_in(*languages)
        data = json.loads(search(site, "data/facts.json"))
        jsonschema.Draft202012Validator(json.loads(search(site, "data/facts.schema.json"))).validate(data)
        assert {tuple(fact["text"]) for fact in data["facts"]} == {languages}
        assert tuple(data["desk"]["title"]) == languages
        rows = list(csv.DictReader(search(site, "data/facts.csv").lstrip("\ufeff").splitlines()))
        assert [name for name in rows[0] if name.startswith("text_")] == [f"text_{one}" for one in languages]
        names = {"zh": {"港口邮报", "海湾电台"}, "en": {"Harbour Post", "Bay Radio"}}
        assert {row["publisher"] for row in rows} == names[languages[0]]


def test_a_fact_is_cited_in_the_styles_of_the_languages_of_the_site(site_in: SiteIn) -> None:
    wanted = {
        ("en",): ["Chicago"],
        ("zh",): ["GB/T 7714"],
        ("en", "zh"): ["Chicago", "GB/T 7714 (in Chinese)"],
    }
    for languages, styles in wanted.items():
        page = LexborHTMLParser(
            search(site_in(*languages), "clippings/2031-04-12-bay-radio-cancelled/index.html")
        )
        found = [node.text() for node in page.css(".fact-style")]
        assert list(dict.fromkeys(found)) == styles


def test_the_search_leaves_out_the_words_of_its_languages(site_in: SiteIn) -> None:
    english = json.loads(search(site_in("en")))
    assert "the" in english["stop"]
    assert not [word for word in english["stop"] if HAN.search(word)]
    assert not [row for row in english["pages"] if "?status=" in row[0] and HAN.search(str(row))]


def test_a_feed_is_in_its_language(site_in: SiteIn) -> None:
    assert json.loads(search(site_in("en"), "feeds/desk.json"))["language"] == "en"
    assert re.search('xml:lang="zh"', search(site_in("en", "zh"), "zh/feeds/desk.xml"))
