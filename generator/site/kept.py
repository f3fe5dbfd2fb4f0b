"""What a build keeps for the next one: which pages of the last site are as a new build would make them.

The pages themselves are those of the site; a file beside it tells of each what it was made of, the digest of
its HTML and what other pages have to know of it. A page is used again only if all that it is made of is the
same and the file in the site has that digest: so nothing that is changed in the program, the theme, the
configuration or the site, and no build that is killed, can bring in a page that a new build would not make
(docs/decisions/0024-incremental-build.md).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ..edition.page import Listed
from ..output import digest_of, write_whole
from ..pages.units import Content, Known, Piece, Rendered


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
        data = json.loads(path.read_bytes().decode(errors=ANY_BYTES))
        pages = {name: KeptPage(**one) for name, one in data["pages"].items()}
        rendered = _rendered(list(data["said"]), data["rendered"])
        found = Kept(
            setting=data["setting"],
            files=frozenset(data["files"]),
            pages=pages,
            rendered=rendered,
            said=data["said"],
        )
    except (OSError, ValueError, TypeError, LookupError, AttributeError):
        return nothing
    return found if found.setting == setting else nothing


def write_kept(kept: Kept, path: Path) -> None:
    """Write what a build leaves, so that a killed one leaves the file as it was."""
    data = {
        "setting": kept.setting,
        "files": sorted(kept.files),
        "said": kept.said,
        "rendered": _numbered(kept.said, kept.rendered),
        "pages": {name: vars(page) for name, page in kept.pages.items()},
    }
    # A file may be called what is no UTF-8.
    write_whole(path, json.dumps(data, ensure_ascii=False).encode(errors=ANY_BYTES))


def _numbered(parts: Iterable[str], rendered: Known) -> dict[str, Any]:
    """Return what is kept of the units, with the numbers of their parts: most have hundreds in common."""
    numbers = {part: number for number, part in enumerate(parts)}
    return {
        name: {
            "parts": sorted(numbers[part] for part in unit.parts),
            "beside": unit.beside,
            "files": dict(unit.files),
            "listed": [vars(one) for one in unit.listed],
            "pieces": {
                one: (sorted(numbers[part] for part in piece.parts), piece.text)
                for one, piece in unit.pieces.items()
            },
        }
        for name, unit in rendered.items()
    }


def _rendered(parts: Sequence[str], units: Mapping[str, Any]) -> Known:
    return {
        name: Rendered(
            parts=frozenset(parts[number] for number in unit["parts"]),
            beside=unit["beside"],
            files={path: Content(*one) for path, one in unit["files"].items()},
            listed=tuple(Listed(**one) for one in unit["listed"]),
            pieces={
                one: Piece(frozenset(parts[number] for number in numbers), text)
                for one, (numbers, text) in unit["pieces"].items()
            },
        )
        for name, unit in units.items()
    }


def stands(page: KeptPage, path: Path) -> bool:
    """Tell whether the file at a path is the kept page."""
    try:
        return digest_of(path.read_bytes()) == page.html
    except OSError:
        return False
