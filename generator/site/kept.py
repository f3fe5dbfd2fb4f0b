"""What a build keeps for the next one: which pages of the last site are as a new build would make them.

The pages themselves are those of the site; a file beside it tells of each what it was made of, the digest of
its HTML and what other pages have to know of it. A page is used again only if all that it is made of is the
same and the file in the site has that digest: so nothing that is changed in the program, the theme, the
configuration or the site, and no build that is killed, can bring in a page that a new build would not make
(docs/decisions/0024-incremental-build.md).
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
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
