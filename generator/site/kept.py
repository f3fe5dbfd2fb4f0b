"""What a build keeps for the next one: which pages of the last site are as a new build would make them.

The pages themselves are those of the site; a file beside it tells of each what it was made of, the digest of
its HTML and what other pages have to know of it. A page is used again only if all that it is made of is the
same and the file in the site has that digest: so nothing that is changed in the program, the theme, the
configuration or the site, and no build that is killed, can bring in a page that a new build would not make
(docs/decisions/0024-incremental-build.md).
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import Any

from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from ..edition.addresses import SEARCH_FOLDER
from ..edition.page import Listed
from ..output import digest_of, is_at, write_whole
from ..pages.units import Content, Known, Piece, Rendered
from .finishing import Finished, Finisher


@dataclass(frozen=True, kw_only=True)
class KeptPage:
    """A page as the last build left it."""

    source: str
    """The digest of all that it was made of."""
    html: str
    """The digest of its HTML."""
    leads_off: tuple[str, ...]
    """The addresses off the site to which it leads."""
    anchors: tuple[str, ...]
    """Those that links may lead to."""
    links: Mapping[str, Sequence[str]]
    """The anchors that it leads to, by the page on which they stand."""


@dataclass(frozen=True, kw_only=True)
class Kept:
    """What the last build of an edition left."""

    setting: str = ""
    """The digest of what all pages are made of."""
    files: frozenset[str] = frozenset()
    """Every file of the edition, as paths below its folder; a page may link to any."""
    pages: Mapping[str, KeptPage]
    """By path below the edition's folder: issues/x.md."""
    rendered: Known
    """What the Markdown and the files for machines were made of."""
    said: Mapping[str, str]
    """What the parts of the Book said of which that was, or the digest of that, by part."""


ANY_BYTES = "surrogateescape"
"""How Python writes names of files that are no UTF-8."""
NOTHING = Kept(pages={}, rendered={}, said={})


def read_kept(path: Path, setting: str) -> Kept:
    """Return what the file at `path` tells of pages made in this setting; no page where it tells nothing."""
    nothing = replace(NOTHING, setting=setting)
    try:
        with path.open("rb") as lines:
            head = _from_json(lines.readline())
            parts = list(head["said"])
            found = Kept(
                setting=head["setting"],
                files=frozenset(head["files"]),
                pages={name: KeptPage(**one) for name, one in head["pages"].items()},
                rendered={name: _rendered(parts, unit) for name, unit in map(_from_json, lines)},
                said=head["said"],
            )
    except (OSError, ValueError, TypeError, LookupError, AttributeError):
        return nothing
    return found if found.setting == setting else nothing


def write_kept(kept: Kept, path: Path) -> None:
    """Write what a build leaves, so that a killed one leaves the file as it was.

    A unit a line: all of them in one text would take the memory of an edition's facts several times.
    """
    head = {
        "setting": kept.setting,
        "files": sorted(kept.files),
        "said": kept.said,
        "pages": {name: vars(page) for name, page in kept.pages.items()},
    }
    numbers = {part: number for number, part in enumerate(kept.said)}
    units = ((name, _numbered(numbers, unit)) for name, unit in kept.rendered.items())
    write_whole(path, map(_to_json, chain([head], units)))


def _to_json(value: object) -> bytes:
    """Return a line of JSON; a file that it names may be called what is no UTF-8."""
    return f"{json.dumps(value, ensure_ascii=False)}\n".encode(errors=ANY_BYTES)


def _from_json(line: bytes) -> Any:
    return json.loads(line.decode(errors=ANY_BYTES))


def _numbered(numbers: Mapping[str, int], unit: Rendered) -> dict[str, Any]:
    """Return what is kept of a unit, with the numbers of its parts: most have hundreds in common."""
    return {
        "parts": sorted(numbers[part] for part in unit.parts),
        "beside": unit.beside,
        "files": dict(unit.files),
        "listed": [vars(one) for one in unit.listed],
        "pieces": {
            name: (sorted(numbers[part] for part in piece.parts), piece.text)
            for name, piece in unit.pieces.items()
        },
    }


def _rendered(parts: Sequence[str], unit: Mapping[str, Any]) -> Rendered:
    return Rendered(
        parts=frozenset(parts[number] for number in unit["parts"]),
        beside=unit["beside"],
        files={path: Content(*one) for path, one in unit["files"].items()},
        listed=tuple(Listed(**one) for one in unit["listed"]),
        pieces={
            name: Piece(frozenset(parts[number] for number in numbers), text)
            for name, (numbers, text) in unit["pieces"].items()
        },
    )


def stands(page: KeptPage, path: Path) -> bool:
    """Tell whether the file at a path is the kept page."""
    try:
        return digest_of(path.read_bytes()) == page.html
    except OSError:
        return False


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
