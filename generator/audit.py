"""Read the built pages as a browser would: nothing in them acts or loads that should not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

from .problems import Problem

ADDRESSES = ("href", "src", "srcset", "action", "formaction", "poster", "data", "xlink:href", "ping")
WITHIN = r"0; url=[.]{1,2}/[a-z0-9./-]*"
"""How a page of a former address leads on: to an address within the site."""
SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def audit(site: Path, theme: Iterable[Path], addresses: frozenset[str], own: str = "") -> list[Problem]:
    """Return what is wrong in the HTML files of `site`.

    `theme` are the folders of the theme's templates, whose scripts are allowed; `addresses` are the
    only ones off the site that a page may link to; the site itself stands at `own`.
    """
    scripts = _theme_scripts(theme)
    problems = []
    for path in sorted(site.rglob("*.html")):
        page = _Page(addresses, own, scripts)
        page.feed(path.read_text(encoding="utf-8"))
        page.close()
        for (line, column), message in page.found:
            problems.append(_problem(path.relative_to(site), line, column + 1, message))
    return problems


def page_inert(tag: str, name: str, value: str, addresses: frozenset[str], own: str) -> Iterator[str]:
    """A built page has no event handler, and no address off the site but of sources and forms for errors."""
    if name.startswith("on"):
        yield f"<{tag} {name}=…> runs a script"
    if name == "content" and re.match(r"\s*\d+\s*;", value) and not re.fullmatch(WITHIN, value):
        yield "a page that sends the reader elsewhere"
    if name in ADDRESSES and not (own and value.startswith(own)):
        parts = urlsplit(value.strip())
        if (parts.scheme or parts.netloc) and value not in addresses:
            yield f"<{tag} {name}='{value[:80]}'> leads off the site"


class _Page(HTMLParser):
    def __init__(self, addresses: frozenset[str], own: str, scripts: list[re.Pattern[str]]) -> None:
        super().__init__()
        self.addresses, self.own, self.scripts = addresses, own, scripts
        self.found: list[tuple[tuple[int, int], str]] = []
        self.in_script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        for name, value in values.items():
            notes = page_inert(tag, name, value, self.addresses, self.own)
            self.found.extend((self.getpos(), note) for note in notes)
        if tag in ("iframe", "object", "embed", "base"):
            self.found.append((self.getpos(), f"<{tag}> does not belong on a page"))
        if tag == "script" and "src" in values and not re.search(r"(^|/)assets/", values["src"]):
            self.found.append((self.getpos(), f"a script that the theme does not ship: {values['src']}"))
        self.in_script = tag == "script" and "src" not in values and values.get("type") != "application/json"

    def handle_endtag(self, tag: str) -> None:
        self.in_script = False

    def handle_data(self, data: str) -> None:
        if self.in_script and not any(script.fullmatch(data) for script in self.scripts):
            self.found.append((self.getpos(), "an inline script that the theme does not ship"))


def _theme_scripts(theme: Iterable[Path]) -> list[re.Pattern[str]]:
    """Return patterns of the theme's inline scripts; a template's `{{ … }}` stands for any plain text."""
    texts = {path.read_text(encoding="utf-8") for folder in theme for path in folder.rglob("*.html")}
    bodies = {body for text in texts for body in SCRIPT.findall(text)}
    return [re.compile(r"[^<>\"'();]*".join(map(re.escape, _plain_parts(body)))) for body in sorted(bodies)]


def _plain_parts(body: str) -> list[str]:
    return re.split(r"\{\{.*?\}\}", body)


def _problem(path: Path, line: int, column: int, message: str) -> Problem:
    return Problem(
        path=f"site/{path.as_posix()}",
        line=line,
        column=column,
        message=message,
        cure="find the field that the text comes from, and report that it was not escaped",
        rule="page-inert",
    )
