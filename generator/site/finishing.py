"""The last step of a page, before it is written, in memory: what no reader gets goes, its policy comes in.

What goes is the theme's indentation, references for characters that need none, and XML's name of what a
picture is: a tenth of a page. A browser understands it as before: between elements any white space is one
space, and a reference is the character that it stands for, in HTML as in the theme's JSON. What is then left
is audited.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from ..edition.escape import script_json
from ..output import digest_of
from ..problems import Problem
from .audit import Allowed, ReadPage, audit
from .csp import sealed

UNUSED = ("assets/javascripts/lunr/", "assets/javascripts/workers/")


@dataclass(frozen=True)
class Finished:
    """What is remembered of a page that was finished."""

    digest: str
    """Of its HTML."""
    leads_off: tuple[str, ...]
    """The addresses off the site to which it leads."""


class Finisher(BasePlugin):  # type: ignore[type-arg, no-untyped-call]  # MkDocs leaves it without types
    """Finishes every page that MkDocs gives it, by MkDocs' documented events."""

    def __init__(self, allowed: Allowed, below: str) -> None:
        super().__init__()
        self.allowed = allowed
        self.below = below
        """Where the edition stands on the site."""
        self.problems: list[Problem] = []
        self.finished: dict[str, Finished] = {}
        """By path below the edition."""

    def begin_again(self, allowed: Allowed) -> None:
        """Forget what was finished: MkDocs lets go of no object that has heard of its events."""
        self.allowed, self.problems, self.finished = allowed, [], {}

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Leave out the theme's search worker and its languages: the site has a worker of its own."""
        for file in tuple(files):
            if file.src_uri.startswith(UNUSED):
                files.remove(file)
        return files

    def on_page_content(self, html: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Have the links in HTML looked at like all others."""
        note_raw_links(page, files)
        return html

    def on_post_page(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str:
        """Finish a page."""
        return self.finish(page.file.dest_uri, output)

    def on_post_template(self, output_content: str, /, *, template_name: str, config: MkDocsConfig) -> str:
        """Finish a page that no Markdown belongs to."""
        html = template_name.endswith(".html")
        return self.finish(template_name, output_content) if html else output_content

    def finish(self, path: str, html: str) -> str:
        """Return a page with its policy; note what is wrong with it."""
        done = sealed(lean(html), runs_python=path == self.allowed.runs_python)
        page = ReadPage(f"site/{self.below}{path}", done, self.allowed)
        self.problems += audit(page)
        self.finished[path] = Finished(digest_of(done.encode()), tuple(sorted(page.leading_off())))
        return done

    def finish_others(self, files: Files) -> None:
        """Finish the pages among the files of the edition that MkDocs has only copied."""
        for file in files:
            path = Path(file.abs_dest_path)
            if path.suffix == ".html" and file.dest_uri not in self.finished and path.is_file():
                page = self.finish(file.dest_uri, path.read_text(encoding="utf-8"))
                path.write_text(page, encoding="utf-8")


_ANCHORED = re.compile(r'<a\s[^<>]*?\bhref="([^"#]*#[^"#]+)"')


def note_raw_links(page: Page, files: Files) -> None:
    """Add to what MkDocs looks at the links in HTML of a page that lead to an anchor of the site."""
    noted = page.links_to_anchors if page.links_to_anchors is not None else {}
    for address, target, anchor in _raw_links(page, files):
        noted.setdefault(target, {}).setdefault(anchor, address)
    page.links_to_anchors = noted


def _raw_links(page: Page, files: Files) -> Iterator[tuple[str, File, str]]:
    for found in _ANCHORED.finditer(page.markdown or ""):
        address = html.unescape(found[1])
        whole = urlsplit(urljoin(f"/{page.file.url}", address))
        # A folder is served by its index, whose source has either of two names.
        name = whole.path.strip("/")
        names = [f"{name}.md", f"{name}/index.md".lstrip("/")]
        target = next(filter(None, map(files.get_file_from_path, names)), None)
        if target and not whole.netloc:
            yield address, target, whole.fragment


_RAW = re.compile(r"(<(?:pre|textarea|script)\b.*?</(?:pre|textarea|script)>)", re.DOTALL)
"""Where white space tells, or references are none."""
_GAP = re.compile(r"\s*\n\s*")
_NAMESPACE = '<svg xmlns="http://www.w3.org/2000/svg"'
"""What a picture in HTML is without having to say it; the theme's icons do."""
_REFERENCE = re.compile(r"&#(3[3567]|4[0-7]|58|59|61|63|64|9[1-6]|12[3-6]);")
"""Every mark of ASCII's but for < > & and both quotation marks, which could be read as markup."""

_DATA = '<script id="__config" type="application/json">'
"""What the theme's script has to know: with blanks between its values, and references for letters."""
_END = "</script>"


def lean(page: str) -> str:
    """Return a page that is understood as before."""
    parts = _RAW.split(page)
    parts[::2] = [
        _REFERENCE.sub(lambda found: chr(int(found[1])), _GAP.sub("\n", part.replace(_NAMESPACE, "<svg")))
        for part in parts[::2]
    ]
    parts[1::2] = [_lean_data(part) if part.startswith(_DATA) else part for part in parts[1::2]]
    return "".join(parts)


def _lean_data(part: str) -> str:
    value = json.loads(part.removeprefix(_DATA).removesuffix(_END))
    return f"{_DATA}{script_json(value)}{_END}"
