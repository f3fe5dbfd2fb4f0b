"""What is served follows edits: the site is that of a whole build, or the last good one.

Those tests that have all built anew come last: what is built for one is the beginning of the next.
"""

from __future__ import annotations

import multiprocessing
import shutil
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from generator.model import LANGUAGES
from generator.problems import Problem
from generator.serve.preview import Preview
from generator.serve.workshop import Shown, Workshop

from ..desks import in_languages
from ..shared import A_DAY, TINY, built, contents, copy_desk

pytestmark = pytest.mark.site

LAST = "2031-04-02-bay-radio-sailed"
"""The last clipping of the tiny desk."""


def rebuild(workshop: Workshop) -> list[Problem]:
    """Build the site, or leave the last one and return what is wrong."""
    problems = workshop.begin().problems
    while workshop.waits and not problems:
        shown = workshop.go_on()
        problems = shown.problems if shown else None
    return problems or []


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workshop]:
    """What serves the tiny desk, without its server: a first build takes longer than all that follow."""
    desk = copy_desk(TINY, tmp_path_factory.mktemp("desk"))
    workshop = Workshop(desk, tmp_path_factory.mktemp("workshop"), lambda: A_DAY)
    yield workshop
    workshop.workers.close()


@pytest.fixture
def workshop(shop: Workshop) -> Iterator[Workshop]:
    """The same, with the site of the tiny desk; what the test does to the desk is undone."""
    assert rebuild(shop) == []
    yield shop
    for name in ("data", "site_overrides"):
        shutil.rmtree(shop.root / name)
    copy_desk(TINY, shop.root)


@pytest.fixture(scope="module")
def edited_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the tiny desk after `edit`, built as a whole."""
    desk = copy_desk(TINY, tmp_path_factory.mktemp("edited"))
    edit(desk)
    return built(desk)


def test_after_each_edit_the_site_is_that_of_a_whole_build(
    workshop: Workshop, tiny_site: Path, edited_site: Path, tmp_path: Path
) -> None:
    untouched = (workshop.site / "about/index.html").stat().st_ino
    desk = workshop.root
    before = {path: path.read_bytes() for path in (desk / "data").rglob("*") if path.is_file()}
    rename_company(desk)
    assert rebuild(workshop) == []
    assert "Bay Ferries" in (workshop.site / "en/actors/ferry-company/index.html").read_text(encoding="utf-8")

    # Of the pages of one fact the Chinese ones say the same.
    rename(desk / f"data/clippings/2031/{LAST}.yaml", "en: The ferry sailed", "en: The boat sailed")
    assert workshop.begin().problems == []
    assert "The boat sailed" in (workshop.site / f"en/clippings/{LAST}/index.html").read_text(
        encoding="utf-8"
    )
    assert rebuild(workshop) == []
    assert contents(workshop.site) == contents(built(shutil.copytree(desk, tmp_path / "whole")))

    remove_last_clipping(desk)
    assert rebuild(workshop) == []
    assert not (workshop.site / f"clippings/{LAST}/index.html").exists()
    assert contents(workshop.site) == contents(edited_site)

    for path, content in before.items():
        path.write_bytes(content)
    assert rebuild(workshop) == []
    assert contents(workshop.site) == contents(tiny_site)
    # All that was made by writing only what changed.
    assert (workshop.site / "about/index.html").stat().st_ino == untouched


def test_editors_save_in_many_ways(workshop: Workshop) -> None:
    following = workshop.follow()
    assert told(following) == []
    data = workshop.root / "data"
    actor, issue = data / "actors/ferry-company.yaml", data / "issues/pier-works.yaml"
    # Beside the file, then in its place.
    beside = actor.with_name("saving.tmp")
    beside.write_bytes(actor.read_bytes().replace(b"Bay Ferry Company", b"Bay Ferry Cooperative"))
    beside.replace(actor)
    assert told(following) == []
    shown = workshop.site / "en/actors/ferry-company/index.html"
    assert "Bay Ferry Cooperative" in shown.read_text(encoding="utf-8")
    # Away, and back in another form, with another file beside it, as a checkout does.
    text = issue.read_text(encoding="utf-8")
    issue.unlink()
    assert told(following)[0].rule == "issue-known"
    issue.write_text(text.replace("en: Pier works", "en: Works on the pier"), encoding="utf-8")
    rename(actor, "Bay Ferry Cooperative", "Bay Ferry Company")
    assert told(following) == []
    # The page of the issue comes first, then what lists it.
    of_issue, listing = (
        workshop.site / "en/issues" / name for name in ("pier-works/index.html", "index.html")
    )
    assert "Works on the pier" in of_issue.read_text(encoding="utf-8")
    assert "Works on the pier" not in listing.read_text(encoding="utf-8")
    assert next(following) == Shown()
    assert "Works on the pier" in listing.read_text(encoding="utf-8")
    assert "Bay Ferry Company" in shown.read_text(encoding="utf-8")


def test_the_rest_of_an_edit_takes_no_problem_off_the_page(workshop: Workshop) -> None:
    """A mistake that is made while what lists everything is still to be written."""
    following = workshop.follow()
    assert told(following) == []
    actor = workshop.root / "data/actors/ferry-company.yaml"
    rename(actor, "Bay Ferry Company", "Bay Ferries")
    assert told(following) == []
    actor.write_text(f"{actor.read_text(encoding='utf-8')}colour: red\n", encoding="utf-8")
    with Preview(workshop.site, "127.0.0.1", 0, lambda: LANGUAGES) as preview:
        for shown in islice(following, 2):
            preview.show(shown.problems, whole=shown.whole)
        assert [problem.rule for problem in preview.problems] == ["field-unknown"]
    listing = workshop.site / "en/actors/index.html"
    assert "Bay Ferries" in listing.read_text(encoding="utf-8")


def test_generated_pages_that_somebody_deletes_are_written_again(workshop: Workshop) -> None:
    before = contents(workshop.site)
    shutil.rmtree(workshop.root / "briefs/en/actors")
    assert rebuild(workshop) == []
    assert (workshop.root / "briefs/en/actors/ferry-company.md").is_file()
    assert contents(workshop.site) == before


def test_a_link_to_a_page_that_goes_keeps_the_last_site(workshop: Workshop, edited_site: Path) -> None:
    about = workshop.root / "briefs/en/about.md"
    good = about.read_text(encoding="utf-8")
    about.write_text(f"{good}\n[It sailed](clippings/{LAST}.md)\n", encoding="utf-8")
    assert rebuild(workshop) == []
    before = contents(workshop.site)
    edit(workshop.root)
    problems = rebuild(workshop)
    assert [problem.rule for problem in problems] == ["site-builds"]
    assert f"clippings/{LAST}.md" in str(problems[0].message)
    assert contents(workshop.site) == before
    about.write_text(good, encoding="utf-8")
    assert rebuild(workshop) == []
    assert contents(workshop.site) == contents(edited_site)


def test_what_every_page_depends_on_makes_all_anew(workshop: Workshop) -> None:
    desk = workshop.root
    rename(desk / "data/desk.yaml", "Bay Ferry Briefing", "Harbour Briefing")
    assert rebuild(workshop) == []
    assert "Harbour Briefing" in (workshop.site / "en/about/index.html").read_text(encoding="utf-8")
    about = desk / "briefs/en/about.md"
    about.write_text(about.read_text(encoding="utf-8") + "\nAnother text.\n", encoding="utf-8")
    (desk / "site_overrides/partials/copyright.html").write_text("<p>Another foot.</p>", encoding="utf-8")
    assert rebuild(workshop) == []
    shown = (workshop.site / "en/about/index.html").read_text(encoding="utf-8")
    assert "Another text." in shown
    assert "Another foot." in shown


def test_a_desk_that_changes_its_languages_is_shown_in_them(workshop: Workshop) -> None:
    assert (workshop.site / "en/index.html").is_file()
    shutil.rmtree(workshop.root / "data")
    in_languages(("en",), workshop.root)
    assert rebuild(workshop) == []
    assert '<html lang="en"' in (workshop.site / "index.html").read_text(encoding="utf-8")
    assert not (workshop.site / "en").exists()


def test_a_failure_of_the_program_is_reported_and_the_next_edit_is_followed(
    workshop: Workshop, capfd: pytest.CaptureFixture[str]
) -> None:
    before = contents(workshop.site)
    for process in multiprocessing.active_children():
        process.kill()
        process.join()
    problems = rebuild(workshop)
    assert [problem.rule for problem in problems] == ["program-sound"]
    assert "Traceback" in capfd.readouterr().err
    assert contents(workshop.site) == before
    assert rebuild(workshop) == []
    assert contents(workshop.site) == before


def told(following: Iterator[Shown]) -> list[Problem]:
    """Return what is told after the next edit."""
    return next(shown.problems for shown in following if shown.problems is not None)


def rename(path: Path, old: str, new: str) -> None:
    """Put `new` in the place of `old`, which stands in the file."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def rename_company(desk: Path) -> None:
    """Give an actor of the tiny desk another name."""
    rename(desk / "data/actors/ferry-company.yaml", "Bay Ferry Company", "Bay Ferries")


def edit(desk: Path) -> None:
    """Change the tiny desk at several places."""
    rename_company(desk)
    remove_last_clipping(desk)


def remove_last_clipping(desk: Path) -> None:
    """Take the last clipping of the tiny desk out, with what the summary says of it."""
    (desk / f"data/clippings/2031/{LAST}.yaml").unlink()
    (desk / f"data/evidence/2031/{LAST}.json").unlink()
    issue = desk / "data/issues/ferry-service.yaml"
    text = issue.read_text(encoding="utf-8")
    without = text.replace(f", {LAST}#f2", "").replace(f"{LAST}#f1", "2031-02-10-harbour-post-plan#f1")
    planned = ("渡轮公司曾计划复航。", "The ferry company had planned to sail again.")
    sailed = (
        "据后来的报道，渡轮已于2031年3月28日复航。",
        "According to a later report, the ferry sailed again on 28 March 2031.",
    )
    for before, after in zip(sailed, planned, strict=True):
        without = without.replace(before, after)
    assert LAST not in without
    issue.write_text(without, encoding="utf-8")
