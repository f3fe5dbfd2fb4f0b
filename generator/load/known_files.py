"""What YAML files say that were read without a problem: nearly all are as an earlier run read them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from ..problems import Problem
from .strict_yaml import Document, Value, read, text_of


class KnownFiles:
    """The values of files by the digest of their bytes, from this run and an earlier one."""

    def __init__(self) -> None:
        self.values: dict[str, Value] = {}
        self.kept: frozenset[str] = frozenset()
        """Those that stand in the file beside the data."""
        self.asked: set[str] = set()
        """Those that were asked for since whoever keeps them last looked."""

    def recall(self, kept: Mapping[str, Value]) -> None:
        """Have at hand what an earlier run read."""
        self.values |= {digest: value for digest, value in kept.items() if isinstance(value, dict)}
        self.kept = frozenset(kept)

    def keep(self) -> dict[str, Value]:
        """Return what was asked for; all else is let go."""
        self.values = {digest: self.values[digest] for digest in self.asked}
        self.kept = frozenset(self.values)
        return self.values

    def read(self, raw: bytes, path: str, digest: str) -> tuple[Document | None, list[Problem]]:
        """Read the bytes of the file called `path`, or remember what they say: its document and its problems.

        Of a file with a problem nothing is remembered. `digest` is that of the bytes.
        """
        known = digest in self.values
        document, problems = (Document(self.values[digest], text_of(raw)), []) if known else read(raw, path)
        if document and not problems:
            self.values[digest] = document.value
            self.asked.add(digest)
        return document, problems


@cache
def known_files() -> KnownFiles:
    """Return what this run knows of files until now."""
    return KnownFiles()
