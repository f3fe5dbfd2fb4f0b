"""Links between pages: where one leads is found out once for all pages of a folder."""

from __future__ import annotations

import posixpath
from collections.abc import MutableMapping
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from markdown.util import AMP_SUBSTITUTE
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import _RelativePathTreeprocessor
from mkdocs.utils import get_relative_url


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
