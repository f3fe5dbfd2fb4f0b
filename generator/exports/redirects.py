"""Pages at the addresses that issues, actors and clippings had before they were renamed."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from ..edition.edition import Edition
from ..edition.escape import front_matter
from ..pages.snapshots import snapshot_months, snapshot_path


def redirects(edition: Edition) -> dict[str, str]:
    """Return a page for each former address: path to text (site_overrides/redirect.html leads on)."""
    return {
        f"{old}.md": _page(title, f"{new}/")
        for old, new, title in (*_of_records(edition), *_of_months(edition))
    }


def _of_records(edition: Edition) -> Iterator[tuple[str, str, str]]:
    """Yield (former address, address, title) of all that has a page of its own."""
    book = edition.book
    for id in book.of_issue:
        for old in book.issues[id].renamed:
            yield f"issues/{old}", f"issues/{id}", edition.name(book.issues[id].names)
    for id in book.of_actor:
        for old in book.actors[id].renamed:
            yield f"actors/{old}", f"actors/{id}", edition.name(book.actors[id].names)
    for id, clipping in book.clippings.items():
        for old in clipping.renamed:
            yield f"clippings/{old}", f"clippings/{id}", clipping.headline


def _of_months(edition: Edition) -> Iterator[tuple[str, str, str]]:
    """Yield the same of the issues as they were at a month's end."""
    for id in edition.book.of_issue:
        issue = edition.book.issues[id]
        for old in issue.renamed:
            for month in snapshot_months(edition.book, id):
                before, now = (snapshot_path(month, one).removesuffix(".md") for one in (old, id))
                yield before, now, edition.name(issue.names)


def _page(title: str, target: str) -> str:
    head = {
        "title": front_matter(title),
        "template": "redirect.html",
        "leads_to": target,
        "search": {"exclude": True},
    }
    return f"---\n{yaml.safe_dump(head, allow_unicode=True, sort_keys=False, width=10**6)}---\n"
