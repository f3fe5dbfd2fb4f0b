"""A build that takes pages over from the last one makes the same bytes as one from nothing."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from mkdocs.commands import build as mkdocs

from generator.book.contents import renewed
from generator.edition.edition import Deployment
from generator.edition.page import Listed
from generator.model import LANGUAGES
from generator.pages.units import Content, Piece, Rendered
from generator.setting import setting_of
from generator.site.assemble import Place, put_in_place
from generator.site.kept import NOTHING, Kept, KeptPage, read_kept, stands, write_kept
from generator.site.mkdocs_build import Configuration
from generator.site.settings import edition_settings
from generator.site.worker import EditionWorker

from ..edited import edited, without
from ..rules.examples import FERRY, MORI, PLAN, SAILED, Edit
from ..shared import TINY, MadeOnce, contents, contents_in, copy_desk

pytestmark = pytest.mark.site

EDITS = {
    "a fact reworded": Edit(SAILED, "en: The ferry sailed", "en: The boat sailed"),
    "a status": Edit(PLAN, "status: alleged", "status: assessed"),
    "a name that stands on many pages": Edit(MORI, "en: Mori Hana", "en: Hana Mori of the Bay"),
    "a summary": Edit(FERRY, "据后来的报道，渡轮已于", "据报道，渡轮已于"),
    "a headline": Edit(SAILED, "'渡轮复航: 首航客满'", "首航客满"),
    "another title": Edit("data/desk.yaml", "en: Bay Ferry Briefing", "en: '2031'"),
}


@contextmanager
def same_environment() -> Iterator[None]:
    """Leave the environment as it was: a build sets what MkDocs' configuration reads."""
    before = dict(os.environ)
    yield
    os.environ.clear()
    os.environ.update(before)


@pytest.fixture(autouse=True)
def environment() -> Iterator[None]:
    """Leave the environment as it was."""
    with same_environment():
        yield


def build(root: Path, *, kept: bool = True) -> tuple[Path, EditionWorker]:
    """Build the English edition of `root` into `root`/site, as `briefs build` does; return its folder."""
    worker = EditionWorker(root, root / ".build/en", "en", Deployment())
    worker.write(renewed(contents_in(root), None))
    made = worker.build(None, root / "site" if kept else None)
    assert not made.problems
    put_in_place([made], [], Place(root / ".build", root / "site"))
    if kept:
        worker.keep()
    shutil.rmtree(root / ".build")
    return root / "site", worker


def inodes(site: Path) -> dict[str, int]:
    """Return what tells whether a page is the same file as before."""
    return {str(path.relative_to(site)): path.stat().st_ino for path in site.rglob("*.html")}


def write_data(root: Path, files: dict[str, bytes | None]) -> None:
    """Make `root`/data of files."""
    shutil.rmtree(root / "data")
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content or b"")


@pytest.fixture(scope="session")
def first_build(made_once: MadeOnce) -> Path:
    """The English edition of the tiny desk, built and kept."""
    with same_environment():
        return made_once("kept", lambda folder: build(copy_desk(TINY, folder)))


@pytest.fixture
def built_once(first_build: Path, tmp_path: Path) -> Path:
    """A copy of the tiny desk with its English edition and what was kept of it, to be changed by the test."""
    return shutil.copytree(first_build, tmp_path / "built")


@pytest.mark.parametrize("seed", [1, 2])
def test_after_edits_the_bytes_are_those_of_a_build_from_nothing(built_once: Path, seed: int) -> None:
    chosen = random.Random(seed).sample(sorted(EDITS), 3)  # noqa: S311  # it keeps no secret
    before = inodes(built_once / "site")
    files = edited(*(EDITS[name] for name in chosen))
    write_data(built_once, files)
    site, _ = build(built_once)
    taken = {path for path, inode in inodes(site).items() if before.get(path) == inode}
    assert taken or "another title" in chosen, chosen
    assert len(taken) < len(before), chosen
    with_kept = contents(site)
    assert with_kept == contents(build(built_once, kept=False)[0]), chosen


def test_a_clipping_that_goes_and_a_page_by_hand_that_changes(built_once: Path) -> None:
    freed = edited(
        Edit(FERRY, "2031-04-02-bay-radio-sailed#f1", "2031-02-10-harbour-post-plan#f1"),
        Edit(FERRY, "据后来的报道，渡轮已于2031年3月28日复航。", "渡轮公司曾计划复航。"),
        Edit(
            FERRY,
            "According to a later report, the ferry sailed again on 28 March 2031.",
            "The ferry company had planned to sail again.",
        ),
    )
    write_data(
        built_once, without(SAILED, "data/evidence/2031/2031-04-02-bay-radio-sailed.json", files=freed)
    )
    about = built_once / "briefs/en/about.md"
    about.write_text(about.read_text(encoding="utf-8") + "\nOne line more.\n", encoding="utf-8")
    # What a file by hand is called is its author's choice.
    picture = Path(os.fsdecode(os.fsencode(about.parent) + b"/caf\xe9.png"))
    picture.touch()
    build(built_once)
    picture.unlink()
    site, _ = build(built_once)
    assert "One line more." in (site / "en/about/index.html").read_text(encoding="utf-8")
    assert not (site / "en/clippings/2031-04-02-bay-radio-sailed").exists()
    assert contents(site) == contents(build(built_once, kept=False)[0])


def test_nothing_changed_and_all_but_what_mkdocs_makes_each_time_is_taken_over(built_once: Path) -> None:
    before = inodes(built_once / "site")
    after = inodes(build(built_once)[0])
    assert {path for path in after if after[path] != before.get(path)} == {"en/404.html"}


def test_a_page_that_was_changed_in_the_site_is_made_anew(built_once: Path) -> None:
    page = built_once / "site/en/issues/pier-works/index.html"
    right = page.read_bytes()
    page.write_bytes(right.replace(b"</body>", b"<script>x()</script></body>"))
    build(built_once)
    assert page.read_bytes() == right


def test_a_build_that_was_killed_before_it_kept_anything_does_no_harm(built_once: Path) -> None:
    kept = (built_once / ".kept/en.json").read_bytes()
    write_data(built_once, edited(EDITS["a headline"]))
    right = contents(build(built_once)[0])
    (built_once / ".kept/en.json").write_bytes(kept)
    assert contents(build(built_once)[0]) == right


def test_pages_are_built_as_mkdocs_builds_them(desk: Path, tmp_path: Path) -> None:
    site, worker = build(desk, kept=False)
    assert worker.state
    settings = partial(edition_settings, language="en", languages=LANGUAGES)
    values = {"SITE_NAME": os.environ["SITE_NAME"]}
    config = Configuration(desk / "mkdocs.yml", values, settings).read(tmp_path / "plain")
    finisher = worker.state.config.plugins["finisher"]
    config.plugins["finisher"] = finisher
    mkdocs.build(config)
    assert contents(tmp_path / "plain") == contents(site / "en")


PAGE = KeptPage(source="s", html="h", leads_off=(), anchors=("a",), links={"b.md": ("c",)})


def test_what_is_kept_is_read_as_it_was_written(tmp_path: Path) -> None:
    rendered = {
        "home": Rendered(
            parts=frozenset({"ends", "of_issue/x"}),
            beside="",
            files={"a.md": Content("text", 4)},
            listed=(Listed(path="a.md", title="A", description="B"),),
            pieces={"first": Piece(frozenset({"ends"}), "text"), "by content": Piece(frozenset(), "")},
        ),
        "none": Rendered(parts=frozenset(), beside="", files={}, listed=()),
    }
    kept = Kept(
        setting="x",
        files=frozenset({"a.md"}),
        pages={"a.md": PAGE},
        rendered=rendered,
        said={"ends": "a", "of_issue/x": "b"},
    )
    write_kept(kept, tmp_path / "kept.json")
    found = read_kept(tmp_path / "kept.json", "x")
    assert (found.files, found.rendered, found.said) == (kept.files, kept.rendered, kept.said)
    assert replace(found.pages["a.md"], leads_off=(), anchors=("a",), links=PAGE.links) == PAGE
    assert read_kept(tmp_path / "kept.json", "another setting") == replace(NOTHING, setting="another setting")


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "{}", '{"setting": "x", "files": [], "pages": {"a": {"b": 1}}}', '{"pages": 1}']
)
def test_a_file_that_tells_nothing_is_as_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "kept.json").write_text(text, encoding="utf-8")
    for name in ("kept.json", "none.json"):
        assert read_kept(tmp_path / name, "x") == replace(NOTHING, setting="x")


def test_a_setting_is_the_files_and_the_values(tmp_path: Path) -> None:
    (tmp_path / "theme.html").write_text("a", encoding="utf-8")
    first = setting_of(tmp_path, [tmp_path / "theme.html"], {"SITE_NAME": "x"})
    assert setting_of(tmp_path, [tmp_path / "theme.html"], {"SITE_NAME": "y"}) != first
    assert setting_of(tmp_path, [tmp_path / "theme.html"], {"SITE_NAME": "x"}) == first
    (tmp_path / "theme.html").write_text("b", encoding="utf-8")
    assert setting_of(tmp_path, [tmp_path / "theme.html"], {"SITE_NAME": "x"}) != first


def test_only_the_file_that_was_kept_stands(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    digest = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"  # SHA-256 of x
    assert not stands(replace(PAGE, html=digest), page)
    page.write_text("y", encoding="utf-8")
    assert not stands(replace(PAGE, html=digest), page)
    page.write_text("x", encoding="utf-8")
    assert stands(replace(PAGE, html=digest), page)
