"""What the page for a new clipping loads, and how long that takes, in a real browser.

python -m bench.new_clipping [MBIT], after make runtime site, in the environment of the tests (.venv). Serves
site/ as a host does that packs text and nothing else, over a line of so many Mbit/s (default: as fast as this
machine is), pastes an invented digest, and prints the bytes over the line and the seconds until its draft
stands there, until that is checked, and until it is checked once more; and the same with all in the cache.
"""

from __future__ import annotations

import gzip
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Page, expect, sync_playwright

from generator.load.files import load
from generator.model.desk import Desk
from tests.browser.conftest import ARGUMENTS, find_browser

PACKED = {".html", ".css", ".js", ".mjs", ".json", ".xml", ".svg"}
"""What hosts of static sites pack."""
PIECE = 16_384
PATIENCE = 600_000
TEXT = "A line of the bench\n{outlet}· 2025-12-21 17:21\nA part - {words} [1]\n"


class Line:
    """A line that all answers share: it lets pieces through one after another."""

    def __init__(self, mbit: float | None) -> None:
        self.seconds = 8 / (mbit * 1e6) if mbit else 0.0
        self.free = threading.Lock()
        self.bytes = 0

    def send(self, piece: bytes) -> None:
        """Return when a piece has gone through."""
        with self.free:
            self.bytes += len(piece)
            time.sleep(self.seconds * len(piece))


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *args: object, line: Line, **options: str) -> None:
        self.line = line
        super().__init__(*args, **options)  # type: ignore[arg-type]  # as the server gives them

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        body = _body(path)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        if path.suffix in PACKED:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        for start in range(0, len(body), PIECE):
            piece = body[start : start + PIECE]
            self.line.send(piece)
            self.wfile.write(piece)

    def log_message(self, *_: object, **__: object) -> None:
        """Say nothing."""


@cache
def _body(path: Path) -> bytes:
    return gzip.compress(path.read_bytes()) if path.suffix in PACKED else path.read_bytes()


@contextmanager
def served(folder: Path, line: Line) -> Iterator[str]:
    """Serve a folder over a line; give its address."""
    handler = partial(_Handler, directory=str(folder), line=line)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def text_of(root: Path) -> str:
    """Return a digest of one statement by an outlet of the desk."""
    desk = next(one.document.value for one in load(root)[0] if one.kind == "desk" and one.document)
    publisher = next(iter(Desk.model_validate(desk).publishers.values()))
    return TEXT.format(outlet=publisher.name.zh or publisher.name.en, words="渡轮公司计划明年3月复航")


def timed(page: Page, address: str, text: str) -> Iterator[float]:
    """Yield the seconds until the draft stands there, until it is checked, and once more."""
    page.goto(f"{address}guide/new/")
    page.locator("[name=page]").fill(text)
    for form, times in (("page", 1), ("draft", 2)):
        state = page.locator(f".clipper-{form} .clipper-state")
        for _ in range(times):
            start = time.perf_counter()
            page.locator(f".clipper-{form} [type=submit]").click()
            expect(page.locator(f".clipper-{form}")).not_to_have_attribute(
                "aria-busy", "true", timeout=PATIENCE
            )
            yield time.perf_counter() - start
        print(f"  {state.text_content()}")


def main() -> None:
    """Measure and print."""
    mbit = float(sys.argv[1]) if len(sys.argv) > 1 else None
    line, text = Line(mbit), text_of(Path())
    with sync_playwright() as playwright, served(Path("site"), line) as address:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=list(ARGUMENTS))
        context = browser.new_context()
        for cached in ("nothing in the cache", "all in the cache"):
            print(f"{mbit or 'any number of'} Mbit/s, {cached}:")
            line.bytes = 0
            draft, first, again = timed(context.new_page(), address, text)
            print(
                f"  {line.bytes / 1e6:.2f} MB; draft {draft:.1f} s, check {first:.1f} s, again {again:.1f} s"
            )
        browser.close()


if __name__ == "__main__":
    main()
