"""An editor with a browser alone: from a clipping's text to both of its files, in the program's own words."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from generator.editing.archive import from_pages, imported, locked
from generator.editing.article import Given
from generator.editing.clipped import SavedPage
from generator.editing.identity import outlet_known
from generator.language.catalogue import catalogue
from generator.language.translation import into
from generator.load.files import load
from generator.messages import with_cure
from generator.pipeline import check_data
from generator.site.bundle import has_runtime

from ..shared import A_DAY, PROJECT, PUBLISHED
from .conftest import OpenTab, Serve, Tab, breaches
from .test_pages import NARROWEST, violations

SLOW = 90_000
"""Milliseconds: the program is made ready anew on each page that needs it."""
STARTED = re.compile("起草了1篇。|Drafts started: 1.")
needs_runtime = pytest.mark.skipif(
    not has_runtime(PROJECT) and os.environ.get("BRIEFS_BROWSER_REQUIRED") != "1",
    reason="Python for the browser is not there (make runtime)",
)
pytestmark = [pytest.mark.browser, pytest.mark.timeout(900)]

TEXT = """夜班船将开
海湾电台· 2021-04-20 07:00
航线 - 海湾渡轮公司计划在2021年6月上旬开夜班船 [1] - 眼下有15人在售票 [2]
"""
CLIPPING = "data/clippings/2021/2021-04-20-bay-radio-night-boats.yaml"
EVENT = "data/events/night-boats.yaml"
EVIDENCE = "data/evidence/2021/2021-04-20-bay-radio-night-boats.json"
IGNORED = "statements:\n  ignored:\n    2: {zh: 与主题无关, en: beside the point}\nentered: 2021-04-21\n"


UNKNOWN = {
    "zh": "媒体“别的报纸”不在data/desk.yaml里",
    "en": "the outlet '别的报纸' is not in data/desk.yaml",
}
"""What is told of a page whose outlet the desk does not have."""


def filled_in(yaml: str) -> str:
    """Return a draft whose first stub was taken, with what an editor writes, and one slip."""
    begun, _, _ = yaml.partition("  # 语句2")
    for empty, written in (
        ("zh: ''", "zh: 渡轮公司计划2021年6月上旬加开夜间航班。"),
        ("en: ''", "en: Bay Ferry Company plans night sailings in early June 2021."),
        ("issues: []", "issues: [ferry-servise]"),
        ("event: null", "event: night-boats"),
        ("draft: true\n", ""),
    ):
        assert empty in begun
        begun = begun.replace(empty, written, 1)
    return begun + IGNORED


FETCHED_BY_WORKER = """address => new Promise(resolve => {
  const script = `fetch(${JSON.stringify(address)}, { mode: "no-cors" }).then(
    () => postMessage("fetched"), () => postMessage("refused"))`
  const worker = new Worker(URL.createObjectURL(new Blob([script], { type: "text/javascript" })))
  worker.onmessage = ({ data }) => resolve(data)
})"""
"""What became of a request to an address that a worker of the page made."""


ENDS = """all => all.map(one => {
  const text = document.createRange()
  text.selectNodeContents(one)
  return text.getBoundingClientRect().right
})"""
"""How far to the right the text of elements goes."""


class Desk:
    """The page as an editor uses it."""

    def __init__(self, tab: Tab, edition: str) -> None:
        self.tab, self.page = tab, tab.open(f"{edition}guide/new/")
        self.page.evaluate("sessionStorage.clear()")
        self.page.reload()
        self.text = self.page.locator("[name=page]")
        self.yaml = self.page.locator("[name=yaml]")
        self.state = self.page.locator(".clipper-draft .clipper-state")
        self.problems = self.page.locator("[data-of=draft] li")
        self.files = self.page.locator(".clipper-files li")

    def begin(self, text: str) -> None:
        self.text.fill(text)
        self.page.locator(".clipper-page [type=submit]").click()
        expect(self.page.locator(".clipper-page .clipper-state")).to_have_text(STARTED, timeout=SLOW)
        expect(self.yaml).to_be_visible()

    def check(self, says: str) -> None:
        self.page.locator(".clipper-draft [type=submit]").click()
        expect(self.state).to_have_text(says, timeout=SLOW)

    def downloaded(self, file: Locator, folder: Path) -> str:
        with self.page.expect_download() as download:
            file.locator("a[download]").click()
        download.value.save_as(folder / "file")
        return (folder / "file").read_text(encoding="utf-8")


def put_cursor(page: Page, sign: str) -> None:
    """Put the cursor into the draft, before a sign."""
    page.locator("[name=yaml]").evaluate(
        "(field, sign) => field.setSelectionRange(field.value.indexOf(sign), field.value.indexOf(sign))", sign
    )


NOTHING: tuple[tuple[str, str, dict[str, int]], ...] = (
    ("<!doctype html><p>x", "new_clipping_script.not_text", {}),
    ("夜班船\n别的报纸· 2021-04-20 07:00\n航线 - 船开了 [1]\n", "new_clipping_script.wrong", {"n": 1}),
)
"""Pages of which nothing is made, and what is answered: that it is no text, and how much is wrong."""


def gives_nothing(desk: Desk, language: str) -> None:
    """Fail unless a page of which nothing is made is answered with what is wrong."""
    for text, says, values in NOTHING:
        desk.text.fill(text)
        desk.page.locator(".clipper-page [type=submit]").click()
        state = desk.page.locator(".clipper-page .clipper-state")
        expect(state).to_have_text(catalogue(language)(says, **values), timeout=SLOW)
    expect(desk.page.locator("[data-of=page] li")).to_contain_text(UNKNOWN[language])
    expect(desk.yaml).to_be_hidden()


def outlives_a_reload(desk: Desk) -> None:
    """Fail unless what was typed is there again when the page is loaded anew."""
    desk.yaml.fill("headline: x\n")
    desk.page.reload()
    expect(desk.text).to_have_value(TEXT)
    expect(desk.yaml).to_have_value("headline: x\n")


@needs_runtime
def test_from_a_text_to_both_files(
    open_tab: OpenTab, serve: Serve, web_editor_site: Path, tmp_path: Path
) -> None:
    """After a page that gives nothing, in one start of the program: it takes longer than all else.

    What the page says in the other edition is seen in Firefox, which has to start the program, too.
    """
    language = "zh"
    root = Path(shutil.copytree(web_editor_site.parent / "data", tmp_path / "data")).parent
    page = SavedPage("page.txt", TEXT.encode())
    desk = Desk(open_tab(serve(web_editor_site, prefix="/x/")), "")
    gives_nothing(desk, language)
    desk.begin(TEXT)
    update, _ = from_pages(*load(root), [page], Given(), imported, outlet_known)
    assert update is not None
    assert desk.yaml.input_value() == update.files["data/clippings/2021/2021-04-20-bay-radio.yaml"]

    desk.page.locator(".clipper-draft summary").click()
    desk.page.locator("[name=kind]").select_option("event")
    desk.page.locator("[name=record]").fill("night-boats")
    desk.page.locator("[data-do=add]").click()
    expect(desk.page.locator(".clipper-path")).to_have_text(EVENT)
    desk.yaml.fill("kind: decision\nnames: {zh: 夜班船, en: Night boats}\n")
    desk.page.locator("[name=which]").select_option("0")
    put_cursor(desk.page, "status: planned")
    desk.page.locator("[data-do=take]").click()
    desk.yaml.fill(filled_in(desk.yaml.input_value()))
    desk.page.locator("[name=subject]").fill("night-boats")
    desk.check(catalogue(language)("new_clipping_script.wrong", n=1))
    (root / EVENT).write_text("kind: decision\nnames: {zh: 夜班船, en: Night boats}\n", encoding="utf-8")
    (root / CLIPPING).write_text(desk.yaml.input_value(), encoding="utf-8")
    (wrong,) = (each for each in check_data(root, A_DAY).problems if each.rule == "issue-known")
    told = desk.problems.filter(has_text=with_cure(wrong.message, wrong.cure).told(into(language)))
    expect(told).to_have_count(1)
    expect(desk.files.first).to_be_hidden()
    assert violations(desk.page) == []

    told.get_by_role("button").click()
    line = desk.yaml.evaluate("field => field.value.slice(0, field.selectionStart).split('\\n').length")
    assert line == wrong.line
    desk.yaml.fill(desk.yaml.input_value().replace("servise", "service"))
    desk.check(catalogue(language)("new_clipping_script.warned", n=1))
    expect(desk.problems).to_have_count(1)
    expect(desk.problems).to_contain_text("summary-current")
    assert violations(desk.page) == []

    desk.page.locator("[name=which]").select_option("1")
    written = {path: desk.files.nth(place) for place, path in enumerate((CLIPPING, EVIDENCE, EVENT))}
    texts = {path: desk.downloaded(file, tmp_path) for path, file in written.items()}
    for path, text in texts.items():
        (root / path).write_text(text, encoding="utf-8")
        address = urlsplit(written[path].locator("a:not([download])").get_attribute("href") or "")
        assert f"{address.scheme}://{address.netloc}{address.path}" == f"{PUBLISHED.repository}/new/main"
        assert parse_qs(address.query) == {"filename": [path], "value": [text]}
    assert check_data(root, A_DAY).problems == []
    update, problems = from_pages(*load(root), [page], Given(), locked)
    assert problems == []
    assert update is not None
    assert update.files == {EVIDENCE: texts[EVIDENCE]}
    assert (breaches(desk.page), desk.tab.notes) == ([], [])
    outlives_a_reload(desk)


@needs_runtime
@pytest.mark.parametrize("edition", ["", "en/"])
def test_without_script_the_page_says_what_to_do(
    open_tab: OpenTab, serve: Serve, web_editor_site: Path, edition: str
) -> None:
    page = open_tab(serve(web_editor_site), java_script_enabled=False).open(f"{edition}guide/new/")
    expect(page.locator(".clipper-no a")).to_be_visible()
    expect(page.locator(".clipper")).to_be_hidden()


@needs_runtime
def test_the_worker_can_fetch_from_this_site_alone(
    open_tab: OpenTab, serve: Serve, web_editor_site: Path
) -> None:
    """Started as the page starts its own; one that is started from a file is under no policy at all."""
    address, elsewhere = serve(web_editor_site), f"{serve(web_editor_site, prefix='/y/')}editor/files.json"
    page = open_tab(address).open("guide/new/")
    assert page.evaluate(FETCHED_BY_WORKER, f"{address}editor/files.json") == "fetched"
    assert page.evaluate(FETCHED_BY_WORKER, elsewhere) == "refused"
    # Where there is no policy, nothing else refuses it.
    page.goto(f"{address}editor/files.json")
    assert page.evaluate(FETCHED_BY_WORKER, elsewhere) == "fetched"


def test_where_there_is_no_runtime_the_page_says_so(open_tab: OpenTab, serve: Serve, tiny_site: Path) -> None:
    page = open_tab(serve(tiny_site)).open("en/guide/new/")
    expect(page.locator("article")).to_contain_text("This site was built without the program")
    expect(page.locator("form.clipper-page")).to_have_count(0)


@needs_runtime
@pytest.mark.parametrize("edition", ["", "en/"])
def test_the_page_fits_a_phone(open_tab: OpenTab, serve: Serve, web_editor_site: Path, edition: str) -> None:
    tab = open_tab(serve(web_editor_site))
    tab.page.set_viewport_size({"width": NARROWEST, "height": 800})
    page = tab.open(f"{edition}guide/new/")
    expect(page.locator(".clipper")).to_be_visible()
    # What is folded away until there is a draft fits, too.
    page.locator(".clipper-draft").evaluate("form => form.hidden = false")
    ends = page.locator(".clipper summary").evaluate_all(ENDS)
    assert 0 < min(ends) <= max(ends) <= NARROWEST
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROWEST
    assert violations(page) == []
