"""Whether a build would make just what is there: then it is not made again.

A site is a function of the files that it is made of, the program and how it is called, but for today's date,
which can only make data wrong that is of the future, and never changes a page. So where all of these and all
that was made have the digests that the last build noted, there is nothing to do.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from ..output import digest_of, files_in, write_whole
from ..setting import setting_of
from .by_hand import files_by_hand

NONE: Mapping[str, str] = MappingProxyType({})


def digest_before(root: Path, called: Iterable[str]) -> str:
    """Return the digest of all that the site of `root` is made of; `called` is how the build was called.

    To be taken before a build reads anything: what is edited meanwhile is then another digest's.
    """
    root = root.resolve()
    # data/ may be a link.
    every = (*(root / "data").resolve().rglob("*"), *files_by_hand(root), *(root / ".runtime").glob("*"))
    return setting_of(root, filter(Path.is_file, every), {"called": repr(tuple(called))})


def is_unchanged(root: Path, before: str) -> bool:
    """Tell whether the last build was made of the same, and what it made is still there as it was."""
    try:
        noted = json.loads(_note(root).read_bytes())
        # What was made is read only where that decides.
        return bool(noted["before"] == before and noted["made"] == _made(root))
    except (OSError, ValueError, TypeError, KeyError):
        return False


def note_unchanged(root: Path, before: str, known: Mapping[str, str] = NONE) -> None:
    """Note that the site of `root` is made of what had the digest `before`.

    `known` are the digests of files below `root` that whoever made them knows: these are not read again.
    """
    noted = {"before": before, "made": _made(root, known)}
    write_whole(_note(root), [json.dumps(noted).encode()])


def _note(root: Path) -> Path:
    return root / ".kept" / "whole.json"


def _made(root: Path, known: Mapping[str, str] = NONE) -> str:
    """Return the digest of the site and of the pages that were generated for it."""
    found = (one for folder in ("site", "briefs") for one in files_in(root, folder))
    names = sorted(name for name, is_link in found if not is_link or (root / name).is_file())
    contents = [(name, known.get(name) or digest_of((root / name).read_bytes())) for name in names]
    return digest_of(repr(contents).encode())
