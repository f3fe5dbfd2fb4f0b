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
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ..output import digest_of, write_whole

Anchors = Mapping[str, Mapping[str, str]]
"""By the page that a link leads to: the anchor, and the link as it is written."""


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
    links: Anchors
    meta: Mapping[str, Any]
    """Its front matter; a date is text."""


@dataclass(frozen=True, kw_only=True)
class Kept:
    """What the last build of an edition left."""

    setting: str = ""
    """The digest of what all pages are made of."""
    files: frozenset[str] = frozenset()
    """Every file of the edition, as paths below its folder; a page may link to any."""
    pages: Mapping[str, KeptPage]
    """By path below the edition's folder: issues/x.md."""
    rendered: Mapping[str, tuple[str, str]]
    """Of each page the digest of what it says, and that of its Markdown, by path."""


NOTHING = Kept(pages={}, rendered={})


def read_kept(path: Path, setting: str) -> Kept:
    """Return what the file at `path` tells of pages made in this setting; no page where it tells nothing."""
    nothing = replace(NOTHING, setting=setting)
    try:
        data = json.loads(path.read_bytes())
        pages = {name: KeptPage(**one) for name, one in data["pages"].items()}
        rendered = {name: (said, text) for name, (said, text) in data["rendered"].items()}
        found = Kept(setting=data["setting"], files=frozenset(data["files"]), pages=pages, rendered=rendered)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return nothing
    return found if found.setting == setting else nothing


def write_kept(kept: Kept, path: Path) -> None:
    """Write what a build leaves, so that a killed one leaves the file as it was."""
    data = {
        "setting": kept.setting,
        "files": sorted(kept.files),
        "rendered": kept.rendered,
        "pages": {name: vars(page) for name, page in kept.pages.items()},
    }
    write_whole(path, json.dumps(data, ensure_ascii=False, default=str))


def take_over(page: KeptPage, old: Path, new: Path) -> bool:
    """Put the file of a kept page at `new`; return whether `old` is what was kept."""
    try:
        if digest_of(old.read_bytes()) != page.html:
            return False
    except OSError:
        return False
    new.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(old, new)
    except OSError:  # no links on this file system
        shutil.copyfile(old, new)
    return True
