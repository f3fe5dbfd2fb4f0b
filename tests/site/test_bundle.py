"""The program for the browser: what is in it, what it weighs, and that one page alone may run it."""

from __future__ import annotations

import gzip
import io
import json
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import opencc
import pydantic_core
import pytest

from generator.editing.archive import from_pages, imported
from generator.editing.article import Given
from generator.editing.clipped import SavedPage
from generator.editing.in_browser import by_month
from generator.language.scripts import EVERY_HAN, character_forms
from generator.load.files import load
from generator.site import opencc_in_browser
from generator.site.bundle import _program, bundle, has_runtime

from ..shared import PROJECT, TINY, copy_data

MOST = 10_000_000
"""So many bytes, packed, may come over the wire; the page says about 9 MB."""
PAGE = """夜班船將开
海湾电台· 2031-04-20 07:00
航线 - 海灣渡輪公司计划在2031年6月上旬开夜班船 [1] - 眼下有15人在售票 [2]
"""
needs_runtime = pytest.mark.skipif(
    not has_runtime(PROJECT) and os.environ.get("BRIEFS_BROWSER_REQUIRED") != "1",
    reason="Python for the browser is not there (make runtime)",
)


def test_the_stand_in_for_opencc_makes_the_same_of_every_character(monkeypatch: pytest.MonkeyPatch) -> None:
    forms = json.dumps(character_forms()).encode()
    monkeypatch.setattr("pkgutil.get_data", lambda *_: forms)
    text = "\n".join(EVERY_HAN)
    for dictionary in ("t2s", "tw2s", "hk2s"):
        wanted = opencc.OpenCC(dictionary).convert(text)
        assert opencc_in_browser.OpenCC(dictionary).convert(text) == wanted != text
    traditional = opencc.OpenCC("jp2t").convert(text)
    assert opencc_in_browser.OpenCC("jp2t").convert(text) == traditional
    wanted = opencc.OpenCC("t2s").convert(traditional)
    assert opencc_in_browser.OpenCC("t2s").convert(traditional) == wanted


IN_A_BROWSER = """
import json, sys, zoneinfo
zoneinfo.reset_tzpath(to=())
sys.path[:] = [path for path in sys.path if "-packages" not in path] + sys.argv[1:3]
from generator.editing.in_browser import Session, given_of, page_of
desk, months = json.load(sys.stdin)
session = Session(json.dumps(desk), "2031-05-01", "zh")
page = page_of("page.txt", sys.argv[3])
for month in session.needed([sys.argv[3]]):
    session.add(month, json.dumps(months[month]))
started = session.start(page, given_of("", "", ""))
print(started)
print(session.finish(json.loads(started)["files"], page, given_of("", "", "")))
"""


@pytest.mark.site
def test_the_archive_needs_nothing_else_but_the_core_of_pydantic(tmp_path: Path) -> None:
    """Run in a Python that has nothing installed, with libyaml and opencc missing, as in a browser."""
    with zipfile.ZipFile(io.BytesIO(_program())) as archive:
        archive.extractall(tmp_path / "program")
    core = tmp_path / "core"
    core.mkdir()
    (core / "pydantic_core").symlink_to(Path(pydantic_core.__file__).parent)
    values = {one.path: one.document.value for one in load(TINY)[0] if one.document}
    command = [sys.executable, "-I", "-S", "-c", IN_A_BROWSER, str(tmp_path / "program"), str(core), PAGE]
    told = json.dumps(by_month(values))
    run = subprocess.run(command, input=told, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, "")
    started, finished = map(json.loads, run.stdout.splitlines())
    update, _ = from_pages(*load(TINY), [SavedPage("page.txt", PAGE.encode())], Given(), imported)
    assert update is not None
    assert started["files"].keys() == finished["files"].keys() == update.files.keys()
    (clipping,) = (path for path in update.files if path.endswith(".yaml"))
    assert started["files"][clipping] == update.files[clipping]
    assert (started["problems"], finished["problems"]) == ([], [])


def test_the_archive_is_the_same_each_time() -> None:
    assert _program.__wrapped__() == _program()


def test_without_the_runtime_there_is_nothing(tmp_path: Path) -> None:
    root = copy_data(TINY, tmp_path)
    assert list(bundle(root, load(root)[0])) == []


@needs_runtime
@pytest.mark.site
def test_what_comes_over_the_wire(tmp_path: Path) -> None:
    copy_data(TINY, tmp_path)
    (tmp_path / ".runtime").symlink_to(PROJECT / ".runtime")
    files = dict(bundle(tmp_path, load(tmp_path)[0]))
    sizes = json.loads(files["editor/files.json"])
    assert all(sizes[name] == len(files[f"editor/{name}"]) for name in sizes)
    assert sum(len(gzip.compress(files[f"editor/{name}"])) for name in sizes) < MOST
    assert set(json.loads(files["editor/desk.json"])["months"]) == {"2031-02", "2031-04"}
    assert {"editor/months/2031-02.json", "editor/months/2031-04.json"} <= files.keys()


def pages_that_may_run_python(site: Path) -> set[str]:
    """Return the pages whose policy lets more run than scripts."""
    policies = {path: path.read_text(encoding="utf-8") for path in site.rglob("*.html")}
    wide = re.compile(r'Content-Security-Policy" content="[^"]*(?:wasm-unsafe-eval|blob:)')
    return {path.relative_to(site).as_posix() for path, text in policies.items() if wide.search(text)}


@pytest.mark.site
def test_no_page_may_run_python_where_there_is_none(tiny_site: Path) -> None:
    assert pages_that_may_run_python(tiny_site) == set()
    assert not (tiny_site / "editor").exists()


@needs_runtime
@pytest.mark.site
def test_one_page_of_each_edition_may_run_python(web_editor_site: Path) -> None:
    assert pages_that_may_run_python(web_editor_site) == {"guide/new/index.html", "en/guide/new/index.html"}
    assert (web_editor_site / "editor" / "pyodide.mjs").is_file()
