"""Write files: only what differs, and nothing outside the folder that is theirs."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pydantic_core

from .messages import say
from .problems import Finding, InFile, rule


@contextmanager
def one_at_a_time(folder: Path, waits: Callable[[], None]) -> Iterator[None]:
    """Let one process at a time write below a folder; `waits` is called when another has to end first.

    The system holds the lock by the process and its copies: those that are killed leave none behind.
    """
    # Windows has none of it: there all but building still runs.
    import fcntl  # noqa: PLC0415

    handle = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            waits()
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        # A copy of this process that works on has the handle, too: closed here alone, it would hold the lock.
        fcntl.flock(handle, fcntl.LOCK_UN)
        os.close(handle)


def digest_of(content: bytes) -> str:
    """Return what tells a content from any other: its SHA-256 in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def to_json(value: object) -> str:
    """Return JSON without what only people need, in a fifth of the time that Python's own json takes."""
    return pydantic_core.to_json(value).decode()


def write_whole(path: Path, content: Iterable[bytes]) -> None:
    """Write a file in one step, also where others do so at the same time; its content may come bit by bit.

    Whoever is killed meanwhile leaves the one that was there.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(f".{os.getpid()}.new")
    with beside.open("wb") as file:
        file.writelines(content)
    beside.replace(path)


def paths_in(folder: Path, names: Iterable[str]) -> list[str]:
    """Return the files and links called `names` below `folder`, and those in folders so called."""
    at = {name: folder / name for name in names}
    alone = [name for name, path in at.items() if path.is_symlink() or path.is_file()]
    within = (name for name, path in at.items() if name not in alone and path.is_dir())
    return [*alone, *(path for name in within for path, _ in files_in(folder, name))]


def all_in(folder: Path) -> list[str]:
    """Return all files and links below `folder`; none where there is no folder."""
    return paths_in(folder, os.listdir(folder)) if folder.is_dir() else []  # noqa: PTH208


def files_in(folder: Path, name: str) -> Iterator[tuple[str, bool]]:
    """Yield the files and links in the folder `name` below `folder`: each path, and whether it is a link.

    That folder may be a link itself, none in it is followed. A thousand files take some milliseconds, a
    tenth of what pathlib takes.
    """
    with os.scandir(folder / name) as entries:
        for one in entries:
            below = f"{name}/{one.name}"
            if one.is_dir(follow_symlinks=False):
                yield from files_in(folder, below)
            else:
                yield below, one.is_symlink()


@rule("build")
def output_inside(writing: tuple[Path, Iterable[str]]) -> Iterator[Finding]:
    """Every file that the generator writes lies inside its folder, where no folder or file is a link."""
    folder, paths = writing
    links: dict[str, bool] = {"": False}
    for path in paths:
        if _leads_elsewhere(folder, path, links):
            where = InFile(f"{folder.name}/{path}")
            yield Finding(where, say("a link leads this path elsewhere"), say("delete the link"))


def _leads_elsewhere(folder: Path, path: str, known: dict[str, bool]) -> bool:
    """Tell whether a path below a folder, or one on the way to it, is a link, unless that is `known`."""
    if path not in known:
        within = _leads_elsewhere(folder, path.rpartition("/")[0], known)
        known[path] = within or os.path.islink(f"{folder}/{path}")  # noqa: PTH114  # twice as fast
    return known[path]


def is_at(path: Path, content: bytes) -> bool:
    """Tell whether there is a file with this content."""
    return path.is_file() and path.read_bytes() == content


def write_all(files: Iterable[tuple[str, bytes]], folder: Path, there: Iterable[str]) -> None:
    """Write files below `folder` as they come, each only if it differs; what else is `there` goes.

    `output_inside` has passed the paths that are there, and the folders of those that are new.
    """
    left = set(there)
    for path, content in files:
        left.discard(path)
        target = folder / path
        if not is_at(target, content):
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
    remove(left, folder)


def remove(paths: Iterable[str], folder: Path) -> None:
    """Delete files below `folder` that `output_inside` has passed; empty folders go."""
    for path in sorted(paths):
        (folder / path).unlink()
        within = (folder / path).parent
        while within != folder and not any(within.iterdir()):
            within.rmdir()
            within = within.parent
