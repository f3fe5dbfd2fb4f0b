"""What results depend on beside their input: the program, its libraries, files of a project, values."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path, PurePosixPath

from .output import digest_of

PROGRAM = Path(__file__).parent


def setting_of(root: Path, files: Iterable[Path], values: Mapping[str, str]) -> str:
    """Return the digest of what all results are made of: program, libraries, these files, these values.

    Files are told apart by the way to them from `root`; where that is makes no difference.
    """
    return digest_of(repr((program_digest(), contents_of(root, files), sorted(values.items()))).encode())


def contents_of(root: Path, files: Iterable[Path]) -> list[tuple[str, str]]:
    """Return the way from `root` to each file, and the digest of what it holds, in order."""
    return sorted((os.path.relpath(path, root), digest_of(path.read_bytes())) for path in files)


def program_files() -> Iterator[tuple[PurePosixPath, Path]]:
    """Yield the files of the program, each with its path within it, in order."""
    for path in sorted(PROGRAM.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield PurePosixPath(path.relative_to(PROGRAM).as_posix()), path


@cache
def program_digest() -> str:
    """Return the digest of the program and of the versions of all that is installed beside it."""
    contents = [(str(name), digest_of(path.read_bytes())) for name, path in program_files()]
    return digest_of(repr((contents, _installed(), sys.version)).encode())


def _installed() -> list[str]:
    """Return the name and the version of all that is installed, as the folder is called that tells of it.

    To open each and read them there takes a tenth of a second.
    """
    folders = (Path(one) for one in sys.path)
    return sorted(path.name for folder in folders for path in folder.glob("*-info"))
