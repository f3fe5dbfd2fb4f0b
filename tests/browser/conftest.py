"""A browser, small web servers, and a page that notes everything it should not do."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, Response, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = ("--no-sandbox", "--disable-background-networking", "--disable-component-update")
MISSING = "no browser: install Chromium (apt install chromium), or name one in BRIEFS_BROWSER"
PATIENCE = 10_000
"""Milliseconds after which something awaited counts as not coming."""

Serve = Callable[..., str]
Opened = Callable[..., "Tab"]


class SiteHandler(SimpleHTTPRequestHandler):
    """Serves a folder below a prefix as a static host does, with its 404 pages; logs nothing."""

    def __init__(self, *args: object, prefix: str, **options: object) -> None:
        self.prefix = prefix
        super().__init__(*args, **options)  # type: ignore[arg-type]

    def translate_path(self, path: str) -> str:
        """Return the file for `path`, or one that does not exist if it is not below the prefix."""
        if not path.startswith(self.prefix):
            return str(Path(self.directory) / "outside the prefix")
        return super().translate_path("/" + path.removeprefix(self.prefix))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the 404.html of the site, as the hosts of static sites do."""
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.exists():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path, prefix: str = "/") -> Iterator[str]:
    """Serve `folder` on a free port of this machine; give its address, ending in the prefix."""
    handler = partial(SiteHandler, directory=str(folder), prefix=prefix)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{prefix}"
        finally:
            server.shutdown()
            thread.join()


@dataclass
class Tab:
    """A page of the browser with a note of all that a page of the site never does."""

    page: Page
    site: str
    """The address of the site; everything else is off the site."""
    notes: list[str] = field(default_factory=list)
    allowed: tuple[str, ...] = ()
    """Addresses that may be missing: that of the 404 page."""

    def __post_init__(self) -> None:
        self.page.on("console", lambda message: self._say(f"console: {message.text}", message.location))
        self.page.on("pageerror", lambda error: self.notes.append(f"error: {error}"))
        self.page.on("dialog", lambda dialog: (self.notes.append("dialog"), dialog.dismiss()))
        self.page.on("requestfailed", lambda request: self.notes.append(f"failed: {request.url}"))
        self.page.on("request", self._request)
        self.page.on("response", self._response)

    def open(self, path: str) -> Page:
        """Go to a page of the site; return when it and its scripts are there."""
        self.page.goto(self.site + path, wait_until="load")
        return self.page

    def _say(self, note: str, location: object) -> None:
        where = location.get("url", "") if isinstance(location, dict) else ""
        if where not in self.allowed:
            self.notes.append(note)

    def _request(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme not in ("data", "blob") and not request.url.startswith(self.site):
            self.notes.append(f"off the site: {request.url}")

    def _response(self, response: Response) -> None:
        if response.status >= 400 and response.url not in self.allowed:
            self.notes.append(f"{response.status}: {response.url}")
