"""Which files of the site a change of data/ changes, and because of which facts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..book.book import Book
from ..edition.edition import Deployment
from ..model import LANGUAGES
from ..pages.render import render
from .changes import FactChange

PERMALINK = re.compile(r"([a-z0-9-]+)(?:\.md|/)#(f[1-9][0-9]{0,2})\b")
"""A fact's address on its clipping's page, in Markdown (x.md#f1) and as served, in feeds and data (x/#f1)."""

PUBLISHED = Deployment(url="https://site.invalid/")
"""Some address: on a site without one, JSON feeds do not name the facts' places."""

Files = dict[str, str]


@dataclass(frozen=True, kw_only=True)
class FileChange:
    """A file of the site that comes, goes or reads otherwise."""

    path: str
    """Below the edition's folder: issues/ferry-service.md."""
    change: str
    """created, changed or deleted."""
    editions: tuple[str, ...]
    """The languages in which it does."""
    facts: tuple[str, ...]
    """The changed facts whose permalink is in the file, on one side or the other; of none, it is one that
    counts or names things."""


def rendered(before: Book, after: Book) -> tuple[Files, Files]:
    """Return the files of both editions of two Books: <language>/<path> to text.

    Pages of the second that say what they said in the first are not rendered again.
    """

    def files(book: Book) -> Files:
        editions = [(language, render(book, language, PUBLISHED)) for language in LANGUAGES]
        return {f"{language}/{path}": text for language, found in editions for path, text in found.items()}

    return files(before), files(after)


def compare_files(before: Files, after: Files, facts: Iterable[FactChange]) -> tuple[FileChange, ...]:
    """Return the files that differ, in order of path."""
    changed = {name: fact.id for fact in facts for name in (fact.id, fact.was)}
    by_path: dict[str, list[str]] = {}
    for name in sorted(before.keys() | after.keys()):
        if before.get(name) != after.get(name):
            by_path.setdefault(name.partition("/")[2], []).append(name)
    return tuple(
        FileChange(
            path=path,
            change=_change(names[0], before, after),
            editions=tuple(one for one in LANGUAGES if f"{one}/{path}" in names),
            facts=tuple(sorted(set(_named(names, before, after, changed)))),
        )
        for path, names in sorted(by_path.items())
    )


def _change(name: str, before: Files, after: Files) -> str:
    if name not in before:
        return "created"
    return "changed" if name in after else "deleted"


def _named(names: list[str], before: Files, after: Files, changed: Mapping[str, str]) -> Iterator[str]:
    for name in names:
        for clipping, fact in PERMALINK.findall(before.get(name, "") + "\n" + after.get(name, "")):
            if f"{clipping}#{fact}" in changed:
                yield changed[f"{clipping}#{fact}"]
