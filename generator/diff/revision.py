"""data/ as a revision of git has it, read into memory; no file and no index is touched."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..messages import Message, Refusal, say

REGULAR = ("100644", "100755")
"""What git calls files that are no links."""


@dataclass(frozen=True, kw_only=True)
class Revision:
    """The files below data/ at a commit; None for what is no file: a link, a submodule."""

    commit: str
    files: Mapping[str, bytes | None]


class NoRevision(Refusal):
    """Why there is nothing to read."""


class _MissingError(Exception):
    """The history names a file that is not in it: a clone without all contents, and no network."""


def read_revision(root: Path, name: str, *, branched: bool = False) -> Revision:
    """Return data/ of `root` as the revision called `name` has it.

    `branched`: as the last revision has it that `name` and HEAD have in common, where the history at hand
    goes back so far. What others have done since is no change of whoever works on a branch.
    `name` may come from anybody: git is told that it is no option. Attributes of the repository, which could
    hide files from an archive, play no part. Raises NoRevision where there is none that can be read.
    """
    try:
        _git(root, "rev-parse", "--git-dir")
    except OSError:
        raise NoRevision(say("git is not installed, or not on the path")) from None
    except subprocess.CalledProcessError as error:
        raise NoRevision(_last_line(error) or say("git failed")) from None
    try:
        wanted = f"{name}^{{commit}}"
        found = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", wanted).decode().strip()
        return _read(root, _common(root, found) if branched else found)
    except subprocess.CalledProcessError as error:
        unknown = say("{name} is no revision here (in a shallow clone, fetch it first)", name=repr(name))
        raise NoRevision(_last_line(error) or unknown) from None
    except _MissingError:
        missing = say("files of {name} are missing in this clone (fetch it in full)", name=repr(name))
        raise NoRevision(missing) from None


def _common(root: Path, commit: str) -> str:
    """Return the last commit that one and HEAD have in common; the one itself if none is known."""
    try:
        return _git(root, "merge-base", commit, "HEAD").decode().strip()
    except subprocess.CalledProcessError:
        return commit


def _read(root: Path, commit: str) -> Revision:
    found = list(_listed(_git(root, "ls-tree", "-r", "-z", commit, "--", "data/")))
    contents = _contents(root, [object_id for mode, object_id, _ in found if mode in REGULAR])
    files = {name: next(contents) if mode in REGULAR else None for mode, _, name in found}
    return Revision(commit=commit, files=dict(sorted(files.items())))


def _listed(listing: bytes) -> Iterator[tuple[str, str, str]]:
    """Yield (mode, id, path) of each entry of `git ls-tree -z`."""
    for line in listing.decode(errors="replace").split("\0")[:-1]:
        head, _, path = line.partition("\t")
        mode, _, object_id = head.split(" ")
        yield mode, object_id, path


def _contents(root: Path, ids: list[str]) -> Iterator[bytes]:
    """Yield what the objects hold: `git cat-file --batch` prints id, type and size before each."""
    output = _git(root, "cat-file", "--batch", given="".join(f"{one}\n" for one in ids).encode())
    start = 0
    for _ in ids:
        end = output.index(b"\n", start)
        _, *kind_and_size = output[start:end].split(b" ")
        if len(kind_and_size) != 2:
            raise _MissingError
        size = int(kind_and_size[1])
        yield output[end + 1 : end + 1 + size]
        start = end + 1 + size + 1


def _git(root: Path, *arguments: str, given: bytes = b"") -> bytes:
    """Return what git prints, given its arguments and its input."""
    command = ["git", "-C", str(root), *arguments]
    return subprocess.run(command, input=given, capture_output=True, check=True).stdout


def _last_line(error: subprocess.CalledProcessError) -> Message | None:
    """Return the last line that git said, without its colours and controls; None if nothing.

    Where there is no repository, or one that belongs to somebody else, that line does not say so.
    """
    lines = [line for line in error.stderr.decode(errors="replace").splitlines() if line.strip()]
    if any("not a git repository" in line for line in lines):
        return say("this folder is in no git repository (git init makes it one)")
    if lines and "--add safe.directory" in lines[-1]:
        trust = lines[-1].strip()
        return say("the repository belongs to another user (if you trust it: {command})", command=trust)
    said = "".join(one for one in lines[-1] if one.isprintable()).strip() if lines else ""
    return say("{detail}", detail=said) if said else None
