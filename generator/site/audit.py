"""Read the built pages as a browser would: nothing in them acts or loads that should not."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

from ..problems import Finding, InFile, Problem, breaches, rule

ADDRESSES = ("href", "src", "srcset", "action", "formaction", "poster", "data", "xlink:href", "ping")
WITHIN = r"0; url=[.]{1,2}/[a-z0-9./-]*"
"""How a page of a former address leads on: to an address within the site."""
DATA = ("application/json", "application/ld+json")
"""Types of scripts that are data: a browser does not run them."""


def audit(
    site: Path, scripts: Sequence[re.Pattern[str]], addresses: frozenset[str], own: str = ""
) -> list[Problem]:
    """Return what is wrong in the HTML files of `site`.

    `scripts` are the theme's, the only ones that may stand in a page; `addresses` are the only ones off
    the site that a page may link to; the site itself stands at `own`.
    """
    problems: list[Problem] = []
    for path in sorted(site.rglob("*.html")):
        page = ReadPage(f"site/{path.relative_to(site).as_posix()}", addresses, own, scripts)
        page.feed(path.read_text(encoding="utf-8"))
        page.close()
        problems += [*breaches(page_inert, page), *breaches(page_sealed, page)]
    return problems


@rule("build")
def page_inert(page: ReadPage) -> Iterator[Finding]:
    """A built page acts in no way of its own, and leads off the site to sources, forms and licence alone."""
    cure = "find the field that the text comes from, and report that it was not escaped"
    for (line, column), message in page.found:
        yield Finding(InFile(page.path, line, column + 1), message, cure)


@rule("build")
def page_sealed(page: ReadPage) -> Iterator[Finding]:
    """The first thing in the head of a built page is its content security policy."""
    tag, values = page.first
    if (tag, values.get("http-equiv")) != ("meta", "Content-Security-Policy"):
        message = f"the head begins with <{tag}>, not with the page's policy"
        cure = "let the template begin its head with <head>, where the policy is put"
        yield Finding(InFile(page.path), message, cure)


def _acting(tag: str, name: str, value: str, addresses: frozenset[str], own: str) -> Iterator[str]:
    """Yield in which ways an attribute acts or leads off the site."""
    if name.startswith("on"):
        yield f"<{tag} {name}=…> runs a script"
    if name == "style":
        yield f"<{tag} style=…> is refused by the page's policy"
    if name == "content" and re.match(r"\s*\d+\s*;", value) and not re.fullmatch(WITHIN, value):
        yield "a page that sends the reader elsewhere"
    if name in ADDRESSES and not (own and value.startswith(own)):
        parts = urlsplit(value.strip())
        if (parts.scheme or parts.netloc) and value not in addresses:
            yield f"<{tag} {name}='{value[:80]}'> leads off the site"


class ReadPage(HTMLParser):
    """A built page, of which is kept, as it is read, what the rules ask for."""

    def __init__(
        self, path: str, addresses: frozenset[str], own: str, scripts: Sequence[re.Pattern[str]]
    ) -> None:
        super().__init__()
        self.path = path
        self.addresses, self.own, self.scripts = addresses, own, scripts
        self.found: list[tuple[tuple[int, int], str]] = []
        self.first: tuple[str, dict[str, str]] = ("", {})
        self.script = ""
        """What the script being read is: '', run or data."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if not self.first[0] and tag not in ("html", "head"):
            self.first = tag, values
        for name, value in values.items():
            notes = _acting(tag, name, value, self.addresses, self.own)
            self.found.extend((self.getpos(), note) for note in notes)
        if tag in ("iframe", "object", "embed", "base", "style"):
            self.found.append((self.getpos(), f"<{tag}> does not belong on a page"))
        if tag == "script" and "src" in values and not re.search(r"(^|/)assets/", values["src"]):
            self.found.append((self.getpos(), f"a script that the theme does not ship: {values['src']}"))
        self.script = ("data" if values.get("type") in DATA else "run") if tag == "script" else ""

    def handle_endtag(self, tag: str) -> None:
        self.script = ""

    def handle_data(self, data: str) -> None:
        if self.script == "run" and not any(one.fullmatch(data) for one in self.scripts):
            self.found.append((self.getpos(), "an inline script that the theme does not ship"))
        if self.script == "data" and not _is_json(data):
            self.found.append((self.getpos(), "data for machines that is not JSON"))


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True
