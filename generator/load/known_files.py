"""What YAML files say that were read without a problem: nearly all are as an earlier run read them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from ..output import digest_of
from ..problems import Problem
from .strict_yaml import Document, Value, read, text_of


class KnownFiles:
    """The values of files by the digest of their bytes, in this run and in an earlier one."""

    def __init__(self) -> None:
        self.kept: Mapping[str, Value] = {}
        """What an earlier run read, or this one when it was last asked."""
        self.asked: dict[str, Value] = {}
        """The files that were asked for since whoever keeps them last looked."""

    def read(self, raw: bytes, path: str) -> tuple[Document | None, list[Problem]]:
        """Read the bytes of the file called `path`, or remember what they say: its document and its problems.

        Of a file with a problem nothing is remembered.
        """
        digest = digest_of(raw)
        known = isinstance(self.kept.get(digest), dict)
        document, problems = (Document(self.kept[digest], text_of(raw)), []) if known else read(raw, path)
        if document and not problems:
            self.asked[digest] = document.value
        return document, problems


@cache
def known_files() -> KnownFiles:
    """Return what this run knows of files until now."""
    return KnownFiles()
