"""What hangs on the program and its libraries alone, kept from run to run beside the code of modules."""

from __future__ import annotations

import marshal
from contextlib import suppress
from pathlib import Path

from ..language.kept import Found, findings
from ..output import digest_of, write_whole
from ..setting import compiled_at

MAIN = "found"
"""The name of the file of a command; a process beside it has another, so that each writes its own."""


def recall_findings(name: str = MAIN) -> None:
    """Have at hand what earlier runs kept in a file; it is not read before something is asked for."""
    findings().keep_in(lambda: read_findings(compiled_at(name)))


def keep_findings(name: str = MAIN) -> None:
    """Keep what this run found beside what earlier ones did."""
    known = findings()
    if known.read and known.new and (place := compiled_at(name)):
        with suppress(OSError):
            write_findings({**(known.kept or {}), **known.new}, place)


def read_findings(place: Path | None) -> Found:
    """Return what the file at a path keeps; nothing where that cannot be read or there is no path."""
    if place is None:
        return {}
    try:
        digest, content = place.read_bytes().split(b"\n", 1)
    except (OSError, ValueError):
        return {}
    # Of damaged code Python makes no pattern, another one, or comes to an end itself.
    whole = digest == digest_of(content).encode()
    found: Found = marshal.loads(content) if whole else {}  # noqa: S302  # as trusted as .pyc
    return found


def write_findings(found: Found, place: Path) -> None:
    """Write the file, with what tells later that it is whole. Raises OSError."""
    content = marshal.dumps(dict(found))
    write_whole(place, (digest_of(content).encode(), b"\n", content))
