"""The built site: both editions, no dead link, and a failed build leaves the last good one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.edition.edition import Deployment
from generator.model import LANGUAGES
from generator.pipeline import build

from ..shared import A_DAY, PROJECT, PUBLISHED, build_site, contents, contents_in

pytestmark = pytest.mark.site


def pages(folder: Path) -> set[str]:
    """Return the addresses below a folder of the site."""
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*.html")}
    return {path for path in found if not path.startswith(("en/", "404"))}


def test_both_editions_have_the_same_addresses(large_site: Path) -> None:
    assert pages(large_site) == pages(large_site / "en")
    assert {"index.html", "issues/index.html", "about/index.html"} < pages(large_site)


@pytest.mark.parametrize("name", ["facts.json", "facts.csv", "facts.schema.json"])
def test_the_data_stands_beside_the_pages(large_site: Path, name: str) -> None:
    assert (large_site / "data" / name).read_bytes() == (large_site / "en/data" / name).read_bytes()


@cache
def parsed(page: Path) -> LexborHTMLParser:
    """Return a page of a site as browsers read it."""
    return LexborHTMLParser(page.read_text(encoding="utf-8"))


def led_to(page: Path, href: str | None) -> Path:
    """Return the file that a link of a page leads to; what follows a number sign is the place on it."""
    path = (page.parent / str(href).partition("#")[0]).resolve()
    return path / "index.html" if path.is_dir() else path


@pytest.mark.parametrize("edition", ["", "en/"])
def test_every_citation_leads_to_its_fact(large_site: Path, edition: str) -> None:
    """In the same edition, and on every page; what a reader sees of it is in tests/browser/test_pages.py."""
    told, home = 0, large_site / edition
    for page in (home / path for path in pages(home)):
        for fact in parsed(page).css("li.fact"):
            text, citation = fact.css_first(".fact-text"), fact.css_first("a.citation")
            if text is None or citation is None:
                continue
            href = citation.attributes["href"]
            clipping = led_to(page, href)
            assert clipping.is_relative_to(home / "clippings"), (page, href)
            cited = parsed(clipping).css_first(f"[id='{str(href).partition('#')[2]}']")
            assert cited is not None, (page, href)
            assert text.text() in cited.text(), (page, href)
            told += 1
    assert told > 500


@pytest.mark.parametrize(
    ("address", "tab"),
    [("", "首页"), ("issues/lighthouse/", "议题"), ("plans/2030/", "计划"), ("facts/", "全部事实")],
)
def test_the_tab_of_the_section_is_marked(large_site: Path, address: str, tab: str) -> None:
    marked = parsed(large_site / address / "index.html").css(".md-tabs__item--active")
    assert [one.text(strip=True) for one in marked] == [tab]


def test_a_page_shows_its_feed(large_site: Path) -> None:
    page = large_site / "actors/okada-ren/index.html"
    links = [led_to(page, one.attributes["href"]) for one in parsed(page).css(".follow a")]
    assert links == [large_site / f"feeds/actors/okada-ren.{form}" for form in ("xml", "json")]


@pytest.mark.parametrize("edition", ["", "en/"])
def test_every_file_that_the_page_of_the_data_names_is_there(large_site: Path, edition: str) -> None:
    page = large_site / edition / "data/index.html"
    table = parsed(page).css_first("table")
    assert table is not None
    files = [led_to(page, one.attributes["href"]) for one in table.css("a")]
    assert len(files) == 7
    assert [one for one in files if not one.is_file()] == []


def test_a_failed_build_leaves_the_last_good_site(built_desk: Path, tiny_site: Path) -> None:
    (built_desk / "briefs/en/about.md").write_text("# About\n\n[gone](nowhere.md#x)\n", encoding="utf-8")
    problems = build_site(contents_in(built_desk), built_desk)
    assert {problem.rule for problem in problems} == {"site-builds"}
    assert "nowhere.md" in str(problems[0])
    assert contents(built_desk / "site") == contents(tiny_site)


@pytest.mark.parametrize(
    "link", ["[x](index.md#gone)", 'x <a class="y" href="../positions/#gone">x</a>', '<a href="#gone">x</a>']
)
def test_a_dead_anchor_stops_the_build(desk: Path, link: str) -> None:
    (desk / "briefs/zh/about.md").write_text(f"# 关于\n\n{link}\n", encoding="utf-8")
    problems = build_site(contents_in(desk), desk)
    assert any("#gone" in str(problem.message) for problem in problems)
    assert not (desk / "site").exists()


def test_the_same_data_gives_the_same_bytes(built_desk: Path, tiny_site: Path) -> None:
    (built_desk / "site/of-an-earlier-build").touch()
    program = "import sys, pathlib, tests.shared; tests.shared.built(pathlib.Path(sys.argv[1]))"
    # Another order of whatever Python keeps in no order.
    other = {**os.environ, "PYTHONHASHSEED": "1"}
    subprocess.run([sys.executable, "-c", program, built_desk], cwd=PROJECT, env=other, check=True)
    assert contents(built_desk / "site") == contents(tiny_site)


def test_the_addresses_of_the_site_and_of_its_repository_are_on_its_pages(published_site: Path) -> None:
    for language, path in zip(LANGUAGES, ("", "en/"), strict=True):
        page = (published_site / path / "issues/ferry-service/index.html").read_text(encoding="utf-8")
        address = f"{PUBLISHED.url}{path}issues/ferry-service/"
        assert f'<link rel="canonical" href="{address}">' in page, language
        clipping = published_site / path / "clippings/2031-02-10-harbour-post-plan/index.html"
        form = f'href="{PUBLISHED.repository}/issues/new?template='
        text = clipping.read_text(encoding="utf-8")
        assert f"{form}correction.yml&amp;" in text, language
        assert f"{form}address.yml&amp;" in text, language
        assert "&amp;clipping=2031-02-10-harbour-post-plan" in text, language


def test_what_a_killed_build_has_left_to_do_is_done_before_the_next(built_desk: Path) -> None:
    site, new = built_desk / "site", built_desk / ".build/new"
    (new / "site").mkdir(parents=True)
    (new / "site/index.html").write_text("new", encoding="utf-8")
    found = site.stat()
    note = {"gone": [], "site": [found.st_dev, found.st_ino]}
    (new / "other.json").write_text(json.dumps(note), encoding="utf-8")
    (built_desk / "data/desk.yaml").unlink()
    assert build(built_desk, A_DAY, Deployment())
    assert (site / "index.html").read_text(encoding="utf-8") == "new"
    assert (site / "en/index.html").is_file()
    assert not new.exists()


def test_a_folder_that_is_a_link_is_no_folder_of_the_site(
    built_desk: Path, tiny_site: Path, tmp_path: Path
) -> None:
    (built_desk / "site/en").rename(tmp_path / "elsewhere")
    (built_desk / "site/en").symlink_to(tmp_path / "elsewhere")
    assert build(built_desk, A_DAY, Deployment()) == []
    assert not (built_desk / "site/en").is_symlink()
    assert contents(built_desk / "site") == contents(tiny_site)
    assert (tmp_path / "elsewhere/index.html").is_file()


def test_the_search_languages_of_the_theme_are_not_shipped(tiny_site: Path) -> None:
    scripts = {path.name for path in (tiny_site / "assets/javascripts").rglob("*.js")}
    assert "search.js" in scripts
    assert not any(name.startswith(("lunr", "tinyseg", "wordcut")) for name in scripts)
    assert not (tiny_site / "en/assets/javascripts/workers").exists()
