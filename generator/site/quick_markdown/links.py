"""Where links lead, found out once for all pages of a folder; and the anchors in a page's raw HTML."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, MutableMapping
from html import unescape
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from markdown.util import AMP_SUBSTITUTE
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import _RawHTMLPreprocessor, _RelativePathTreeprocessor
from mkdocs.utils import get_relative_url

from .tags import attributes, plain_tag


class Target(NamedTuple):
    """A page or file of the site to which a link leads."""

    file: File
    anchor: str
    rest: str
    """What stands after the path: query and anchor."""


Known = MutableMapping[tuple[str, str], Target | None]
"""By the folder of a page and the link in it: where that leads; None where MkDocs itself has to say."""


class QuickLinks(_RelativePathTreeprocessor):
    """Resolves the links of a page as MkDocs does; what leads to no page of the site is left to it."""

    def __init__(self, file: File, files: Files, config: MkDocsConfig, known: Known) -> None:
        super().__init__(file, files, config)
        self.known = known
        self.folder = posixpath.dirname(file.src_uri)
        self.ways: dict[str, str] = {}
        """From this page to others, by their addresses."""

    def path_to_url(self, url: str) -> str:
        """Return the address of a link, and note the anchor to which it leads."""
        key = self.folder, url
        if key not in self.known:
            self.known[key] = self._target(url)
        target = self.known[key]
        if not target:
            return super().path_to_url(url)
        if target.anchor:
            self.links_to_anchors.setdefault(target.file, {}).setdefault(target.anchor, url)
        return f"{self._way(target.file.url)}{target.rest}"

    def _way(self, address: str) -> str:
        if address not in self.ways:
            self.ways[address] = get_relative_url(address, self.file.url)
        return self.ways[address]

    def _target(self, url: str) -> Target | None:
        """Return where a link leads, if there is nothing to be said of it."""
        scheme, host, path, query, anchor = urlsplit(url)
        if scheme or host or not path or url.startswith(("/", "\\")) or AMP_SUBSTITUTE in url:
            return None
        file = self.files.get_file_from_path(self._target_uri(self.file.src_uri, unquote(path)))
        if file is None or file.inclusion.is_excluded():  # type: ignore[no-untyped-call]
            return None
        return Target(file, anchor, (f"?{query}" if query else "") + (f"#{anchor}" if anchor else ""))


_NO_MARKUP_WITHIN = (
    *("iframe", "noembed", "noframes", "noscript", "plaintext"),
    *("script", "style", "textarea", "title", "xmp"),
)
"""Elements in which some readers of HTML see no tags."""
_TAG = re.compile(rf"<title>[^<]*+</title>|{plain_tag(_NO_MARKUP_WITHIN)}")


class QuickAnchors(_RawHTMLPreprocessor):
    """Finds the anchors by a pattern where every tag of a page is plain; MkDocs parses all of it again."""

    def run(self, lines: list[str]) -> list[str]:
        """Note the anchors; return the lines as they are."""
        source = "\n".join(lines)
        if "<" in _TAG.sub("", source):
            return super().run(lines)
        self.present_anchor_ids = {one for tag in _TAG.findall(source) for one in _anchors(tag)}
        return lines


def _anchors(tag: str) -> Iterator[str]:
    """Yield the anchors that a plain tag makes."""
    small = tag.lower()
    if "id" in small or "name" in small:
        for name, value in attributes(tag):
            if name == "id" or (name == "name" and small.startswith(("<a ", "<a\n"))):
                # MkDocs notes an attribute without a value too, as None.
                yield unescape(value) if value else value  # type: ignore[misc]
