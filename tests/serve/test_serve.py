"""briefs serve shows the site, follows an edit, and keeps the last good site when the data is wrong."""

from __future__ import annotations

import multiprocessing
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest

from generator.language.catalogue import catalogue
from generator.messages import as_it_is
from generator.model import LANGUAGES
from generator.problems import Problem
from generator.serve.preview import Preview, on_page, plain_page
from generator.serve.workshop import Shown, Workshop

from ..desks import in_languages
from ..shared import A_DAY, PROJECT, built, contents, ten_years_earlier

PATIENCE = 60
"""Seconds after which something awaited counts as not coming."""
CLIPPING = "2021-02-10-harbour-post-plan"
LAST = "2031-04-02-bay-radio-sailed"
"""The last clipping of the tiny desk."""


@pytest.fixture
def port() -> int:
    """A port that is free now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def root(desk: Path) -> Path:
    """The tiny desk ten years earlier: `briefs serve` goes by the clock and refuses what is still to come."""
    return ten_years_earlier(desk)


@pytest.fixture
def serving(root: Path, port: int) -> Iterator[Callable[[], None]]:
    """Start `briefs serve` on the desk; what it prints is in its file `printed`."""
    command = [sys.executable, "-m", "generator", "serve", "--root", str(root), "--port", str(port)]
    with (root / "printed").open("w") as printed:
        started: list[subprocess.Popen[bytes]] = []

        def start() -> None:
            started.append(subprocess.Popen(command, cwd=PROJECT, stdout=printed, stderr=subprocess.STDOUT))

        yield start
        for process in started:
            process.terminate()
            process.wait()


@pytest.fixture
def workshop(desk: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workshop]:
    """What serves the tiny desk, without its server."""
    workshop = Workshop(desk, tmp_path_factory.mktemp("workshop"), lambda: A_DAY)
    yield workshop
    workshop.workers.close()


def eventually(true: Callable[[], bool]) -> bool:
    """Tell whether something becomes true in time."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if true():
            return True
        time.sleep(0.1)
    return False


def page(port: int, edition: str = "") -> str:
    """Return the clipping's page as served, or the page that says it is missing; '' without a server."""
    try:
        with urlopen(f"http://127.0.0.1:{port}/{edition}clippings/{CLIPPING}/") as answer:
            return str(answer.read().decode())
    except HTTPError as missing:
        with missing:
            return missing.read().decode()
    except URLError:
        return ""


@pytest.mark.site
def test_it_follows_edits_and_survives_mistakes(root: Path, port: int, serving: Callable[[], None]) -> None:
    path, printed = root / f"data/clippings/2021/{CLIPPING}.yaml", root / "printed"
    good = path.read_text(encoding="utf-8")
    serving()
    assert eventually(lambda: 'class="fact' in page(port))
    path.write_text(re.sub("headline: .*", "headline: 改过的标题", good), encoding="utf-8")
    assert eventually(lambda: "改过的标题" in page(port))
    assert 'role="alert"' not in page(port)
    path.write_text(good.replace("status: stated", "status: said"), encoding="utf-8")
    assert eventually(lambda: 'role="alert"' in page(port))
    assert catalogue("zh")("preview.wrong") in page(port)
    assert catalogue("en")("preview.wrong") in page(port, "en/")
    assert "改过的标题" in page(port)
    for text in (page(port, "en/"), printed.read_text(encoding="utf-8").replace("'", "&#x27;")):
        assert f"data/clippings/2021/{CLIPPING}.yaml:" in text
        assert "&#x27;status&#x27; cannot be &#x27;said&#x27;" in text
    assert "The last good site is still shown." in printed.read_text(encoding="utf-8")
    path.write_text(good, encoding="utf-8")
    assert eventually(lambda: "改过的标题" not in page(port) and 'role="alert"' not in page(port))


@pytest.mark.site
def test_it_starts_with_a_mistake_and_shows_the_site_once_it_is_mended(
    root: Path, port: int, serving: Callable[[], None]
) -> None:
    path = root / f"data/clippings/2021/{CLIPPING}.yaml"
    good = path.read_text(encoding="utf-8")
    path.write_text(good.replace("status: stated", "status: said"), encoding="utf-8")
    serving()
    assert eventually(lambda: "cannot be &#x27;said&#x27;" in page(port, "en/"))
    for language, edition in (("zh", ""), ("en", "en/")):
        assert f'<html lang="{language}">' in page(port, edition)
        assert catalogue(language)("preview.no_site") in page(port, edition)
        assert "/-/preview.js" in page(port, edition)
    path.write_text(good, encoding="utf-8")
    assert eventually(lambda: 'class="fact' in page(port) and 'role="alert"' not in page(port))


@pytest.mark.site
def test_a_port_in_use_is_said_so(root: Path, port: int, serving: Callable[[], None]) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", port))
        other.listen()
        serving()
        printed = root / "printed"
        assert eventually(lambda: "try another --port" in printed.read_text(encoding="utf-8"))
    assert "Traceback" not in printed.read_text(encoding="utf-8")


@pytest.mark.site
def test_a_desk_that_changes_its_languages_is_shown_in_them(desk: Path, workshop: Workshop) -> None:
    assert workshop.rebuild() == []
    assert (workshop.site / "en/index.html").is_file()
    shutil.rmtree(desk / "data")
    in_languages(("en",), desk)
    assert workshop.rebuild() == []
    assert '<html lang="en"' in (workshop.site / "index.html").read_text(encoding="utf-8")
    assert not (workshop.site / "en").exists()


@pytest.mark.site
def test_after_each_edit_the_site_is_that_of_a_whole_build(
    desk: Path, workshop: Workshop, tiny_site: Path
) -> None:
    assert workshop.rebuild() == []
    untouched = (workshop.site / "about/index.html").stat().st_ino
    data = desk / "data"
    before = {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}
    rename(data / "actors/ferry-company.yaml", "Bay Ferry Company", "Bay Ferries")
    assert workshop.rebuild() == []
    assert "Bay Ferries" in (workshop.site / "en/actors/ferry-company/index.html").read_text(encoding="utf-8")

    # Of the pages of one fact the Chinese ones say the same.
    rename(data / f"clippings/2031/{LAST}.yaml", "en: The ferry sailed", "en: The boat sailed")
    assert workshop.begin().problems == []
    assert "The boat sailed" in (workshop.site / f"en/clippings/{LAST}/index.html").read_text(
        encoding="utf-8"
    )
    assert workshop.rebuild() == []
    assert contents(workshop.site) == contents(built(desk))

    remove_last_clipping(desk)
    assert workshop.rebuild() == []
    assert not (workshop.site / f"clippings/{LAST}/index.html").exists()
    assert contents(workshop.site) == contents(built(desk))

    for path, content in before.items():
        path.write_bytes(content)
    assert workshop.rebuild() == []
    assert contents(workshop.site) == contents(tiny_site)
    # All that was made by writing only what changed.
    assert (workshop.site / "about/index.html").stat().st_ino == untouched


@pytest.mark.site
def test_what_every_page_depends_on_makes_all_anew(desk: Path, workshop: Workshop) -> None:
    assert workshop.rebuild() == []
    rename(desk / "data/desk.yaml", "Bay Ferry Briefing", "Harbour Briefing")
    assert workshop.rebuild() == []
    assert "Harbour Briefing" in (workshop.site / "en/about/index.html").read_text(encoding="utf-8")
    about = desk / "briefs/en/about.md"
    about.write_text(about.read_text(encoding="utf-8") + "\nAnother text.\n", encoding="utf-8")
    (desk / "site_overrides/partials/copyright.html").write_text("<p>Another foot.</p>", encoding="utf-8")
    assert workshop.rebuild() == []
    shown = (workshop.site / "en/about/index.html").read_text(encoding="utf-8")
    assert "Another text." in shown
    assert "Another foot." in shown


@pytest.mark.site
def test_a_link_to_a_page_that_goes_keeps_the_last_site(desk: Path, workshop: Workshop) -> None:
    about = desk / "briefs/en/about.md"
    good = about.read_text(encoding="utf-8")
    about.write_text(f"{good}\n[It sailed](clippings/{LAST}.md)\n", encoding="utf-8")
    assert workshop.rebuild() == []
    before = contents(workshop.site)
    remove_last_clipping(desk)
    problems = workshop.rebuild()
    assert [problem.rule for problem in problems] == ["site-builds"]
    assert f"clippings/{LAST}.md" in str(problems[0].message)
    assert contents(workshop.site) == before
    about.write_text(good, encoding="utf-8")
    assert workshop.rebuild() == []
    assert contents(workshop.site) == contents(built(desk))


@pytest.mark.site
def test_editors_save_in_many_ways(desk: Path, workshop: Workshop) -> None:
    following = workshop.follow()
    assert told(following) == []
    actor, issue = desk / "data/actors/ferry-company.yaml", desk / "data/issues/pier-works.yaml"
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


@pytest.mark.site
def test_a_failure_of_the_program_is_reported_and_the_next_edit_is_followed(
    workshop: Workshop, capfd: pytest.CaptureFixture[str]
) -> None:
    assert workshop.rebuild() == []
    before = contents(workshop.site)
    for process in multiprocessing.active_children():
        process.kill()
        process.join()
    problems = workshop.rebuild()
    assert [problem.rule for problem in problems] == ["program-sound"]
    assert "Traceback" in capfd.readouterr().err
    assert contents(workshop.site) == before
    assert workshop.rebuild() == []
    assert contents(workshop.site) == before


@pytest.mark.site
def test_the_rest_of_an_edit_takes_no_problem_off_the_page(desk: Path, workshop: Workshop) -> None:
    """A mistake that is made while what lists everything is still to be written."""
    following = workshop.follow()
    assert told(following) == []
    actor = desk / "data/actors/ferry-company.yaml"
    rename(actor, "Bay Ferry Company", "Bay Ferries")
    assert told(following) == []
    actor.write_text(f"{actor.read_text(encoding='utf-8')}colour: red\n", encoding="utf-8")
    with Preview(workshop.site, "127.0.0.1", 0, lambda: LANGUAGES) as preview:
        for shown in islice(following, 2):
            preview.show(shown.problems, whole=shown.whole)
        assert [problem.rule for problem in preview.problems] == ["field-unknown"]
    listing = workshop.site / "en/actors/index.html"
    assert "Bay Ferries" in listing.read_text(encoding="utf-8")


def test_an_open_page_is_loaded_anew_only_if_it_is_another(tmp_path: Path) -> None:
    for name in ("facts", "about"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").touch()
    (tmp_path / "data/explorer").mkdir(parents=True)
    with Preview(tmp_path, "127.0.0.1", 0, lambda: LANGUAGES) as preview:
        pages = ("/facts/", "/about/")

        def others() -> list[bool]:
            return [preview.shown_at(page) != shown for page, shown in zip(pages, before, strict=True)]

        before = [preview.shown_at(page) for page in pages]
        preview.show([], whole=False)
        assert others() == [False, False]
        (tmp_path / "about/index.html").write_text("another")
        assert others() == [False, True]
        # The page of all facts reads them from files of their own.
        (tmp_path / "data/explorer/2031.json").touch()
        assert others() == [True, True]
        before = [preview.shown_at(page) for page in pages]
        preview.show(None, whole=True)
        assert others() == [True, True]


def test_a_page_is_served_as_it_was_built_but_for_a_script() -> None:
    page = b"<html><body class='x'><p>1</p></body></html>"
    added = b'<script src="/-/preview.js" data-shown="7-a" defer></script>'
    assert on_page(page, catalogue("en"), [], "7-a").replace(added, b"") == page


def test_problems_stand_on_the_page_as_text() -> None:
    hostile = Problem(
        path="data/<script>.yaml",
        line=1,
        column=1,
        message=as_it_is("'<img src=x>'"),
        cure=as_it_is("&amp;"),
        rule="file-place",
    )
    shown = on_page(plain_page(catalogue("en")), catalogue("en"), [hostile], "7-a", "en/").decode()
    assert "data/&lt;script&gt;.yaml:1:1: &#x27;&lt;img src=x&gt;&#x27; (&amp;amp;) [" in shown
    assert '[<a href="/en/guide/rules/#rule-file-place">file-place</a>]</li>' in shown
    assert shown.index('role="alert"') < shown.index("<main>")


def told(following: Iterator[Shown]) -> list[Problem]:
    """Return what is told after the next edit."""
    return next(shown.problems for shown in following if shown.problems is not None)


def rename(path: Path, old: str, new: str) -> None:
    """Put `new` in the place of `old`, which stands in the file."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


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
