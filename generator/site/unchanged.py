"""Whether a build would make just what is there: then it is not made again.

A site is a function of the files that it is made of, the program and how it is called, but for today's date,
which can only make data wrong that is of the future, and never changes a page. So where all of these and all
that was made have the digests that the last build noted, there is nothing to do.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from ..edition.addresses import GENERATED_FILES, GENERATED_FOLDERS
from ..model import LANGUAGES
from .finishing import digest_of
from .kept import setting_of

MADE_OF = ("data", "site_overrides", "mkdocs.yml", "mkdocs.en.yml")
"""The files and folders of a project that its site is made of, besides the pages written by hand."""


def digest_before(root: Path, called: Iterable[str]) -> str:
    """Return the digest of all that the site of `root` is made of; `called` is how the build was called.

    To be taken before a build reads anything: what is edited meanwhile is then another digest's.
    """
    made_of = [root / name for name in MADE_OF]
    files = [file for path in made_of for file in _files(path)]
    by_hand = [file for file in _files(root / "briefs") if not _is_generated(file, root / "briefs")]
    return setting_of([*files, *by_hand], {"called": repr(tuple(called))})


def is_unchanged(root: Path, before: str) -> bool:
    """Tell whether the last build was made of the same, and what it made is still there as it was."""
    try:
        noted = json.loads(_note(root).read_bytes())
    except (OSError, ValueError):
        return False
    return bool(noted == {"before": before, "made": _made(root)})


def note_unchanged(root: Path, before: str) -> None:
    """Note that the site of `root` is made of what had the digest `before`."""
    path = _note(root)
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(".new")
    beside.write_text(json.dumps({"before": before, "made": _made(root)}), encoding="utf-8")
    beside.replace(path)


def _note(root: Path) -> Path:
    return root / ".kept" / "whole.json"


def _made(root: Path) -> str:
    """Return the digest of the site and of the pages that were generated for it."""
    folders = (root / "site", root / "briefs")
    files = [(str(file), digest_of(file.read_bytes())) for folder in folders for file in _files(folder)]
    return digest_of(repr(files).encode())


def _files(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    # A folder behind a link is entered here alone: rglob does not follow links.
    return sorted(file for file in path.resolve().rglob("*") if file.is_file()) if path.is_dir() else []


def _is_generated(file: Path, briefs: Path) -> bool:
    parts = file.relative_to(briefs.resolve()).parts
    if len(parts) < 2 or parts[0] not in LANGUAGES:
        return False
    return parts[1] in GENERATED_FOLDERS or "/".join(parts[1:]) in GENERATED_FILES
