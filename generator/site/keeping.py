"""Which pages of an edition are taken over from the last site, and what is kept of the new one."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from ..edition.addresses import SEARCH_FOLDER
from ..output import digest_of, is_at
from ..pages.units import Known
from .finishing import Finished, Finisher
from .kept import Kept, KeptPage, stands


class Keeper:
    """Leaves what would be made the same in `old`, the edition's folder in the last site; notes all pages."""

    def __init__(self, kept: Kept, old: Path, finisher: Finisher, written: Mapping[str, str]) -> None:
        self.kept, self.old, self.finisher, self.written = kept, old, finisher, written
        """`written` has the digests of the pages that were generated, by their paths."""
        self.pages: dict[str, KeptPage] = {}
        self.stays: set[str] = set()
        """The files of `old` that are as they would be made."""
        self.sources: dict[str, str] = {}
        """The digest of each page's text, by its path."""
        self.files: frozenset[str] = frozenset()
        self.gone: tuple[bytes, ...] = ()
        """The names of files that are no longer there."""
        self.gone_links: tuple[bytes, ...] = ()
        """Those of them to which a generated page may lead: to no part of the search index."""

    def begin(self, files: Files) -> None:
        """Note which files the edition has."""
        self.files = frozenset(file.src_uri for file in files)
        gone = [PurePosixPath(name) for name in self.kept.files - self.files]
        self.gone = tuple(os.fsencode(one.name) for one in gone)
        self.gone_links = tuple(os.fsencode(one.name) for one in gone if f"{one.parent}" != SEARCH_FOLDER)

    def take_over(self, page: Page, files: Files) -> bool:
        """Tell whether the last site has a page as it would be made now; then it stays."""
        name = page.file.src_uri
        source = self.sources[name] = self.written.get(name) or digest_of(page.file.content_bytes)
        kept = self.kept.pages.get(name)
        if kept is None or kept.source != source or not self._still_right(kept, page):
            return False
        if not stands(kept, self.old / page.file.dest_uri):
            return False
        page.present_anchor_ids = set(kept.anchors)
        page.links_to_anchors = {
            file: {anchor: f"{target}#{anchor}" for anchor in anchors}
            for target, anchors in kept.links.items()
            if (file := files.src_uris.get(target))
        }
        self.pages[name] = kept
        self.finisher.finished[page.file.dest_uri] = Finished(kept.html, kept.leads_off)
        self.stays.add(page.file.dest_uri)
        return True

    def has(self, file: File) -> bool:
        """Tell whether the last site has a file that is only copied; then it stays."""
        # A page is not only copied: it is finished.
        same = not file.dest_uri.endswith(".html") and is_at(self.old / file.dest_uri, file.content_bytes)
        self.stays |= {file.dest_uri} if same else set()
        return same

    def keep(self, page: Page) -> None:
        """Note a page that was written, unless it is in the theme's own index: that has to be made anew."""
        done = self.finisher.finished.get(page.file.dest_uri)
        if done and (page.meta.get("search") or {}).get("exclude"):
            self.pages[page.file.src_uri] = KeptPage(
                source=self.sources[page.file.src_uri],
                html=done.digest,
                leads_off=done.leads_off,
                anchors=tuple(sorted(page.present_anchor_ids or ())),
                links={file.src_uri: tuple(links) for file, links in (page.links_to_anchors or {}).items()},
            )

    def found(self, rendered: Known, said: Mapping[str, str]) -> Kept:
        """Return what is kept of the new site; `rendered` and `said` as in `Kept`."""
        setting = self.kept.setting
        return Kept(setting=setting, files=self.files, pages=self.pages, rendered=rendered, said=said)

    def _still_right(self, kept: KeptPage, page: Page) -> bool:
        """Tell whether all that a page may lead to is there, on the site and off it."""
        leads_off = self.finisher.allowed.addresses.issuperset(kept.leads_off)
        gone = self.gone_links if page.file.src_uri in self.written else self.gone
        return leads_off and not any(name in page.file.content_bytes for name in gone)
