"""The readers' patterns, kept from run to run where Python keeps the code of modules."""

from __future__ import annotations

import marshal
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from ..language.patterns import Asked, Compiled, keep_in, patterns
from ..output import digest_of, write_whole
from ..setting import compiled_at


def recall_patterns() -> None:
    """Have the patterns of this run made of what an earlier one compiled; none is read before the first."""
    keep_in(lambda: read_patterns(compiled_at("patterns")))


def keep_patterns() -> None:
    """Keep what this run compiled beside what an earlier one did."""
    known = patterns()
    if known.new and (place := compiled_at("patterns")):
        with suppress(OSError):
            write_patterns({**known.kept, **known.new}, place)


def read_patterns(place: Path | None) -> Mapping[Asked, Compiled]:
    """Return what the file at a path keeps; nothing where that cannot be read or there is no path."""
    if place is None:
        return {}
    try:
        digest, content = place.read_bytes().split(b"\n", 1)
    except (OSError, ValueError):
        return {}
    # Of damaged code Python makes no pattern, another one, or comes to an end itself.
    whole = digest == digest_of(content).encode()
    kept: Mapping[Asked, Compiled] = marshal.loads(content) if whole else {}  # noqa: S302  # as trusted as .pyc
    return kept


def write_patterns(kept: Mapping[Asked, Compiled], place: Path) -> None:
    """Write the file, with what tells later that it is whole. Raises OSError."""
    content = marshal.dumps(dict(kept))
    write_whole(place, digest_of(content).encode() + b"\n" + content)
