"""A browser, small web servers, and tabs that note whatever a page of the site should not do."""

from __future__ import annotations

import json
import os
import shutil
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Dialog,
    Page,
    Request,
    Response,
    ViewportSize,
    sync_playwright,
)

# The first is the same Chromium without all that only a window needs: a page takes it a third less of a
# processor, a tab half.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
ARGUMENTS = (
    "--no-sandbox",
    # Machines that run tests have no graphics card, and what stands in for one can stall.
    "--disable-gpu",
    # Nothing but the page's own requests: no updates, no sync, no first-run pages.
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)
MISSING = "no browser: install Chromium (apt install chromium), or give the path of one in BRIEFS_BROWSER"
CLIPBOARD = ("clipboard-read", "clipboard-write")
VIEWPORT: ViewportSize = {"width": 1280, "height": 720}
"""How large the window is where a test says nothing else."""
PATIENCE = 30_000
"""Milliseconds after which something awaited counts as not coming."""
MESSAGE = "document.querySelector('.md-search-result__meta').textContent.trim()"
"""What the search says: that it is getting ready, that it waits, how much it found."""


class SiteHandler(SimpleHTTPRequestHandler):
    """Serves a folder below a prefix as a host of static sites does, with its 404 page; logs nothing."""

    def __init__(self, *args: Any, prefix: str, **options: Any) -> None:
        self.prefix = prefix
        super().__init__(*args, **options)

    def translate_path(self, path: str) -> str:
        """Return the file for `path`, or one that does not exist if the path is not below the prefix."""
        if not path.startswith(self.prefix):
            return str(Path(self.directory, "outside the prefix"))
        return super().translate_path("/" + path.removeprefix(self.prefix))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the site's own 404.html."""
        body = Path(self.directory, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object, **__: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path, prefix: str = "/") -> Iterator[str]:
    """Serve `folder` on a free port of this machine; give its address, which ends in `prefix`."""
    handler = partial(SiteHandler, directory=str(folder), prefix=prefix)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{prefix}"
        finally:
            server.shutdown()
            thread.join()


@dataclass
class Tab:
    """A page of the browser, with notes of all that a page of the site never does."""

    page: Page
    address: str = ""
    """The address of the site; whatever does not begin with it is off the site."""
    notes: list[str] = field(default_factory=list)
    missing: str = ""
    """A page that is asked for on purpose though it does not exist."""
    left: bool = False
    """Whether the page shown is that of another test, which nobody notes any more."""

    def __post_init__(self) -> None:
        self.page.set_default_timeout(PATIENCE)
        self.page.on("console", self._on_console)
        self.page.on("pageerror", lambda error: self._note(f"error: {error}"))
        self.page.on("dialog", self._on_dialog)
        self.page.on("request", self._on_request)
        self.page.on("requestfailed", self._on_failure)
        self.page.on("response", self._on_response)

    def turn_to(self, address: str) -> None:
        """Be as a new tab for the site at `address`, from the first page on that is opened of it."""
        if self.page.viewport_size != VIEWPORT:
            self.page.set_viewport_size(VIEWPORT)
        # The last test may have printed.
        self.page.emulate_media(media="null")
        # Nothing is hovered that happens to lie where the last test has clicked.
        self.page.mouse.move(-1, -1)
        self.address, self.missing, self.left = address, "", True
        self.notes.clear()

    def open(self, path: str, *, exists: bool = True) -> Page:
        """Go to a page of the site and return when it has loaded; `exists=False` expects the 404 page."""
        self.missing = "" if exists else self.address + path
        # From one place to another of the same page a browser loads nothing. An empty page in between takes a
        # third as long as the page itself.
        if self.left and _bare(self.page.url) == _bare(self.address + path):
            self.page.goto("about:blank")
        self.page.goto(self.address + path)
        return self.page

    @property
    def path(self) -> str:
        """Where the tab is, below the address of the site."""
        return self.page.url.removeprefix(self.address)

    def _note(self, note: str) -> None:
        if not self.left:
            self.notes.append(note)

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.location["url"] != self.missing:
            self._note(f"console: {message.text}")

    def _on_dialog(self, dialog: Dialog) -> None:
        self._note(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _on_request(self, request: Request) -> None:
        # data: carries the icons of the style sheet, blob: would be a worker's script.
        if not request.url.startswith((self.address, "data:", "blob:")):
            self._note(f"off the site: {request.url}")

    def _on_failure(self, request: Request) -> None:
        # A tab that goes on to another page lets go of what it was still loading.
        if request.failure != "net::ERR_ABORTED":
            self._note(f"{request.failure}: {request.url}")

    def _on_response(self, response: Response) -> None:
        # What answers for the whole page takes the place of the page before.
        if response.request.is_navigation_request() and response.frame == self.page.main_frame:
            self.left = False
        if response.status >= 400 and response.url != self.missing:
            self._note(f"{response.status}: {response.url}")


def _bare(url: str) -> str:
    """Return an address without the place on its page."""
    return url.partition("#")[0]


OpenTab = Callable[..., Tab]
Search = Callable[[Sequence[str], int], list[list[str]]]
"""Gives the first pages that each of some queries lists, as paths below the home of the edition."""
Serve = Callable[..., str]


def find_browser() -> str | None:
    """Return the path of a Chromium on this machine; BRIEFS_BROWSER comes first."""
    named = os.environ.get("BRIEFS_BROWSER")
    return named or next(filter(None, map(shutil.which, NAMES)), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The one browser of the session."""
    path = find_browser()
    if path is None and os.environ.get("BRIEFS_BROWSER_REQUIRED") == "1":
        pytest.fail(MISSING)
    if path is None:
        pytest.skip(MISSING)
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def serve() -> Iterator[Serve]:
    """Serve folders until the session ends: serve(folder, prefix='/') gives the address."""
    with ExitStack() as servers:
        yield lambda folder, prefix="/": servers.enter_context(served(folder, prefix))


@pytest.fixture(scope="session")
def large_address(serve: Serve, large_site: Path) -> str:
    """Where the site of the large desk is served."""
    return serve(large_site)


NOTE_BREACHES = """
  window.breaches = []
  document.addEventListener("securitypolicyviolation", event =>
    breaches.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`))
"""
"""Keeps what a page's policy refuses, from the page's beginning."""


@pytest.fixture(scope="session")
def open_tab(browser: Browser) -> Iterator[OpenTab]:
    """Give the tab of a context, as if it were new: open_tab(address, **options of the context).

    Each is opened once, because that costs three times as much as loading a page in it.
    """
    with ExitStack() as opened:

        @cache
        def tab(**options: Any) -> Tab:
            context = browser.new_context(reduced_motion="reduce", permissions=CLIPBOARD, **options)
            opened.enter_context(context)
            context.add_init_script(NOTE_BREACHES)
            return Tab(context.new_page())

        def turned_to(address: str, **options: Any) -> Tab:
            found = tab(**options)
            found.turn_to(address)
            return found

        yield turned_to


def breaches(page: Page) -> list[str]:
    """Return what the policy of the page has refused."""
    found: list[str] = page.evaluate("window.breaches")
    return found


@pytest.fixture(scope="session")
def below(serve: Serve, large_site: Path) -> str:
    """Where the site is served below a path that it was not told when it was built."""
    return serve(large_site, prefix="/x/y/")


class SearchBox:
    """Material's search box, used as a reader does: typing and reading the list."""

    def __init__(self, tab: Tab, home: str) -> None:
        """Open the page `home` and its search; wait until the search is ready."""
        self.tab, self.page, self.home = tab, tab.open(home), home
        self.box = self.page.locator(".md-search__input")
        self.result = self.page.locator(".md-search-result")
        self.message = self.page.locator(".md-search-result__meta")
        self.idle = self._text("search.result.placeholder")
        self.box.click()
        self.page.wait_for_function(f"text => {MESSAGE} === text", arg=self.idle)

    def type(self, query: str) -> None:
        """Type `query` in place of what is there, and wait until its results are listed."""
        keyboard = self.page.keyboard
        self.box.focus()
        keyboard.press("ControlOrMeta+A")
        keyboard.press("Delete")
        self.page.wait_for_function(f"text => {MESSAGE} === text", arg=self.idle)
        # As a paste by mouse, dictation or an input method does, without a key.
        keyboard.insert_text(query)
        self.page.wait_for_function(f"text => {MESSAGE} !== text", arg=self.idle)

    def listed(self, queries: Sequence[str], most: int) -> list[list[str]]:
        """Type each query; return the first pages that it lists, as paths below the home of the edition."""
        pages = []
        for query in queries:
            self.type(query)
            pages.append([page.removeprefix(self.home) for page in self.pages(most)])
        return pages

    def pages(self, most: int = 5) -> list[str]:
        """Return the first pages found, as paths below the address of the site."""
        links = self.result.locator(".md-search-result__item > a:first-child")
        hrefs = "(all, most) => all.slice(0, most).map(one => one.getAttribute('href'))"
        found = links.evaluate_all(hrefs, most)
        return [href.removeprefix(self.tab.address).split("?")[0] for href in found]

    def _text(self, key: str) -> str:
        """Return one of the theme's texts, in the language of the page."""
        texts = json.loads(self.page.locator("#__config").text_content() or "")["translations"]
        return str(texts[key])


ASK = """async ([queries, most]) => {
  const worker = new Worker("assets/javascripts/search.js")
  const answers = []
  for (const query of queries) {
    const answer = new Promise(done => worker.onmessage = ({data}) => done(data))
    worker.postMessage({type: 2, data: query})
    answers.push((await answer).data.items.slice(0, most).map(([page]) => page.location.split('?')[0]))
  }
  worker.terminate()
  return answers
}"""
"""Asks the worker of the search on a home page, in the words of the box, for the pages that queries list."""


def search_without_box(tab: Tab, home: str) -> Search:
    """Open the page `home`; return what asks the worker behind its search box, as the box does."""
    page = tab.open(home)

    def listed(queries: Sequence[str], most: int) -> list[list[str]]:
        answers: list[list[str]] = page.evaluate(ASK, [list(queries), most])
        return answers

    return listed
