"""briefs serve shows the site, follows an edit, and keeps the last good site when the data is wrong."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest

from generator.language.catalogue import catalogue
from generator.messages import as_it_is
from generator.model import LANGUAGES
from generator.problems import Problem
from generator.serve.preview import Preview, on_page, plain_page

from ..shared import PROJECT, ten_years_earlier

PATIENCE = 60
"""Seconds after which something awaited counts as not coming."""
CLIPPING = "2021-02-10-harbour-post-plan"


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
def serving(root: Path, port: int, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[], None]]:
    """Start `briefs serve` on the desk; what it prints is in its file `printed`.

    It is told to end in the midst of whatever it does, and leaves nothing behind.
    """
    temporary = tmp_path_factory.mktemp("temporary")
    environment = {**os.environ, "TMPDIR": str(temporary)}
    command = [sys.executable, "-m", "generator", "serve", "--root", str(root), "--port", str(port)]
    with (root / "printed").open("w") as printed:
        started: list[subprocess.Popen[bytes]] = []

        def start() -> None:
            process = subprocess.Popen(
                command, cwd=PROJECT, env=environment, stdout=printed, stderr=subprocess.STDOUT
            )
            started.append(process)

        yield start
        for process in started:
            process.terminate()
            process.wait()
    assert "Traceback" not in (root / "printed").read_text(encoding="utf-8")
    assert list(temporary.iterdir()) == []


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
        # Nobody learns anything of a file that is no part of the site.
        (tmp_path.parent / "secret").write_text("x")
        assert (
            preview.shown_at("/../secret") == preview.shown_at("/%2e%2e/secret") == preview.shown_at("/none")
        )
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
