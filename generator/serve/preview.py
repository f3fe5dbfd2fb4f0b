"""The server behind `briefs serve`: the files of a site, with what is wrong on top of every page."""

from __future__ import annotations

import re
import sys
import threading
import time
from collections.abc import Callable, Sequence
from functools import partial
from html import escape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from pathlib import Path
from socket import AF_INET6
from typing import Any
from urllib.parse import unquote, urlsplit

from ..edition.addresses import EXPLORER_INDEX, FACTS, edition_folder, served_at
from ..language.catalogue import Catalogue, catalogue
from ..language.translation import into
from ..output import digest_of
from ..problems import Problem
from ..site.csp import sealed

SCRIPT = "/-/preview.js"
NEWS = re.compile(r"/-/preview/([0-9a-f-]+)(/.*)")
"""Where the script asks whether there is something else to show. No id is '-', so no page stands here."""
TOP = re.compile(rb"(<body[^>]*>(?:.*?(?=<header|<main))?)", re.DOTALL)
"""The beginning of a page, with its link that skips to the content: no other link may come before that."""
PATIENCE = 60
"""Seconds after which the script is told that nothing has changed, and asks again."""


class Preview(ThreadingHTTPServer):
    """Serves the folder `site`, which may not exist yet, at http://host:port/.

    Raises OSError when nobody can listen there.
    """

    daemon_threads = True

    def __init__(self, site: Path, host: str, port: int, languages: Callable[[], Sequence[str]]) -> None:
        if ":" in host:
            self.address_family = AF_INET6
        super().__init__((host, port), partial(_Handler, directory=str(site)))
        self.site = site
        self.languages = languages
        """What returns the languages of the site, the first that of its root."""
        self.change = threading.Condition()
        self.problems: tuple[Problem, ...] = ()
        # Counted from the time, so that pages left open notice a new server.
        self.number = time.time_ns()
        """That of what all pages show: another where they were all made anew, or something else is wrong."""

    def show(self, problems: Sequence[Problem] | None, *, whole: bool) -> None:
        """Have each open page loaded anew that is another now, or the `whole` site, with these problems.

        With None they are those that were there before.
        """
        with self.change:
            before = self.problems
            self.problems = before if problems is None else tuple(sorted(problems))
            self.number += whole or self.problems != before
            self.change.notify_all()

    def after(self, shown: str, path: str) -> str:
        """Return what tells what the page at a path shows, as soon as that is another than `shown`."""
        with self.change:
            self.change.wait_for(lambda: self.shown_at(path) != shown, PATIENCE)
            return self.shown_at(path)

    def shown_at(self, path: str) -> str:
        """Return what tells whether the page at a path, or what it reads, is another than before."""
        page = self.site.joinpath(*(one for one in unquote(path).split("/") if one not in ("", ".", "..")))
        files = [page / "index.html" if path.endswith("/") else page]
        if path.endswith(f"/{served_at(FACTS)}/"):
            files += sorted((page.parent / EXPLORER_INDEX).parent.glob("*"))
        found = [digest_of(one.read_bytes()) for one in files if one.is_file()]
        return f"{self.number}-{digest_of(repr(found).encode())[:16]}"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a browser that has gone on to another page before the answer."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)

    def now(self, path: str) -> tuple[str, tuple[Problem, ...]]:
        """Return what tells what the page at a path shows, and what is wrong."""
        with self.change:
            return self.shown_at(path), self.problems


class _Handler(SimpleHTTPRequestHandler):
    server: Preview

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        if path == SCRIPT:
            script = files(__package__).joinpath("preview.js").read_bytes()
            self._answer(200, "text/javascript", script)
        elif match := NEWS.fullmatch(path):
            self._answer(200, "text/plain", self.server.after(match[1], match[2]).encode())
        else:
            self._file(path)

    def _file(self, path: str) -> None:
        shown, problems = self.server.now(path)
        first, *others = self.server.languages()
        language = next((one for one in others if path.startswith(f"/{one}/")), first)
        words, folder = catalogue(language), edition_folder(language, (first, *others))
        file = Path(self.translate_path(path))
        if path.endswith("/"):
            file /= "index.html"
        if file.suffix == ".html" and file.is_file():
            self._answer(200, "text/html", on_page(file.read_bytes(), words, problems, shown, folder))
        elif file.exists():
            super().do_GET()
        else:
            missing = self.server.site / "404.html"
            page = missing.read_bytes() if missing.is_file() else plain_page(words)
            self._answer(404, "text/html", on_page(page, words, problems, shown, folder))

    def _answer(self, code: int, kind: str, body: bytes) -> None:
        self.send_response(code)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self) -> None:
        # Files are told apart by the second, and edits come faster.
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *_: object, **__: object) -> None:
        """Say nothing: the terminal is for what is wrong with the data."""


def on_page(
    page: bytes, words: Catalogue, problems: Sequence[Problem], shown: str, folder: str = ""
) -> bytes:
    """Return a page with the problems at its top, and with the script that loads it anew.

    `folder` is where the page's edition stands on the site, with its guide.
    """
    panel = _panel(words, problems, folder).encode() if problems else b""
    script = f'<script src="{SCRIPT}" data-shown="{shown}" defer></script>'.encode()
    head, body, rest = TOP.split(page, maxsplit=1)
    text, end, after = rest.rpartition(b"</body>")
    return b"".join((head, body, panel, text, script, end, after))


def plain_page(words: Catalogue) -> bytes:
    """Return the page that stands in for a site that has not been built yet."""
    title, text = escape(words("preview.title")), escape(words("preview.no_site"))
    page = (
        f'<!doctype html><html lang="{words.language}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{title}</title>'
        # Or the browser asks for an icon.
        '<link rel="icon" href="data:,"></head>'
        f"<body><main><h1>{title}</h1><p>{text}</p></main></body></html>"
    )
    return sealed(page).encode()


def _line(words: Catalogue, problem: Problem, folder: str) -> str:
    """Return a problem, its rule linked to what the guide says of it."""
    told = problem.in_line(into(words.language))
    rule = f'<a href="/{folder}guide/rules/#rule-{problem.rule}">{problem.rule}</a>'
    return f"{escape(told.removesuffix(f'[{problem.rule}]'))}[{rule}]"


def _panel(words: Catalogue, problems: Sequence[Problem], folder: str) -> str:
    lines = "".join(f"<li>{_line(words, problem, folder)}</li>" for problem in problems)
    wrong, last_good = escape(words("preview.wrong")), escape(words("preview.last_good"))
    lead = f"<p><strong>{wrong}</strong> {last_good}</p>"
    return f'<div class="preview-problems md-typeset" role="alert">{lead}<ul>{lines}</ul></div>'
