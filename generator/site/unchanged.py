"""Whether a build would make just what is there: then it is not made again.

A site is a function of the files that it is made of, the program and how it is called, but for today's date,
which can only make data wrong that is of the future, and never changes a page. So where all of these and all
that was made have the digests that the last build noted, there is nothing to do.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from ..output import digest_of, write_whole
from ..setting import contents_of, setting_of
from .by_hand import files_by_hand


def digest_before(root: Path, called: Iterable[str]) -> str:
    """Return the digest of all that the site of `root` is made of; `called` is how the build was called.

    To be taken before a build reads anything: what is edited meanwhile is then another digest's.
    """
    root = root.resolve()
    by_hand = (path for path in files_by_hand(root) if path.is_file())
    runtime = [path for path in (root / ".runtime").glob("*") if path.is_file()]
    return setting_of(root, [*_files(root / "data"), *by_hand, *runtime], {"called": repr(tuple(called))})


def is_unchanged(root: Path, before: str) -> bool:
    """Tell whether the last build was made of the same, and what it made is still there as it was."""
    try:
        noted = json.loads(_note(root).read_bytes())
        # What was made is read only where that decides.
        return bool(noted["before"] == before and noted["made"] == _made(root))
    except (OSError, ValueError, TypeError, KeyError):
        return False


def note_unchanged(root: Path, before: str) -> None:
    """Note that the site of `root` is made of what had the digest `before`."""
    write_whole(_note(root), json.dumps({"before": before, "made": _made(root)}))


def _note(root: Path) -> Path:
    return root / ".kept" / "whole.json"


def _made(root: Path) -> str:
    """Return the digest of the site and of the pages that were generated for it."""
    root = root.resolve()
    files = (file for folder in (root / "site", root / "briefs") for file in _files(folder))
    return digest_of(repr(contents_of(root, files)).encode())


def _files(folder: Path) -> list[Path]:
    """Return the files below a folder, which may be a link."""
    return [file for file in folder.resolve().rglob("*") if file.is_file()]
