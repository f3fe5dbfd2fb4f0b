"""What results depend on beside their input: the program, its libraries, files of a project, values."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.util import cache_from_source
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
    # All that is installed, with its version, as the folder is called that tells of it: to open each and read
    # them there takes a tenth of a second.
    installed = sorted(path.name for folder in map(Path, sys.path) for path in folder.glob("*-info"))
    return digest_of(repr((contents, installed, sys.version)).encode())


def compiled_at(name: str) -> Path | None:
    """Return where this very program keeps what it compiled, under a name; None where nothing can be kept.

    It is where Python keeps the code of modules, if it does: who can write there can change the program as
    well. What another version of the program has left there under that name goes.
    """
    if sys.dont_write_bytecode:
        return None
    try:
        folder = Path(cache_from_source(__file__)).parent
        place = folder / f"{name}-{program_digest()[:16]}"
        if not place.exists():
            folder.mkdir(parents=True, exist_ok=True)
            # What stands there is a file or a folder of files.
            for old in folder.glob(f"{name}-*"):
                shutil.rmtree(old, ignore_errors=True) if old.is_dir() else old.unlink(missing_ok=True)
    except (OSError, NotImplementedError):
        return None
    return place
