"""What MkDocs warns of, each once: a link to a page that is gone may stand on every page."""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_OF_A_LINK = re.compile(r"(.*Doc file )'([^']+)'( contains .*?link) '([^']*)'(.*)", re.DOTALL)
_HINT = re.compile(r" Did you mean .*", re.DOTALL)
"""The end of a warning that reads otherwise in another folder."""


@dataclass(frozen=True)
class Warned:
    """A warning as MkDocs put it first, and on how many other pages it is the same."""

    line: str
    others: int


def each_once(lines: Iterable[str]) -> Iterator[Warned]:
    """Yield the warnings in their order; those of the same dead target are one."""
    pages: dict[str, dict[str, str]] = defaultdict(dict)
    for line in lines:
        what, page = _parts(line)
        pages[what].setdefault(page, line)
    for found in pages.values():
        yield Warned(next(iter(found.values())), len(found) - 1)


def _parts(line: str) -> tuple[str, str]:
    """Return what is warned of, wherever that is, and the page; '' where it is no link of a page."""
    if not (match := _OF_A_LINK.fullmatch(line)):
        return line, ""
    before, page, contains, link, rest = match.groups()
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page), link))
    return "".join((before, contains, target, _HINT.sub("", rest))), page
