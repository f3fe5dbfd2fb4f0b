"""Pages at the addresses that issues, actors and clippings had before they were renamed."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from ..edition.addresses import actor_path, clipping_path, issue_path, served_at, snapshot_path
from ..edition.edition import Edition
from ..edition.escape import front_matter


def redirects(edition: Edition) -> dict[str, str]:
    """Return a page for each former address: path to text (site_overrides/redirect.html leads on)."""
    return {
        old: _page(title, f"{served_at(new)}/")
        for old, new, title in (*_of_records(edition), *_of_months(edition))
    }


def _of_records(edition: Edition) -> Iterator[tuple[str, str, str]]:
    """Yield (former path, path, title) of all that has a page of its own."""
    book = edition.book
    for record_id in book.of_issue:
        for old in book.issues[record_id].renamed:
            yield issue_path(old), issue_path(record_id), edition.name(book.issues[record_id].names)
    for record_id in book.of_actor:
        for old in book.actors[record_id].renamed:
            yield actor_path(old), actor_path(record_id), edition.name(book.actors[record_id].names)
    for record_id, clipping in book.clippings.items():
        for old in clipping.renamed:
            yield clipping_path(old), clipping_path(record_id), clipping.headline


def _of_months(edition: Edition) -> Iterator[tuple[str, str, str]]:
    """Yield the same of the issues as they were at a month's end."""
    for issue_id in edition.book.of_issue:
        issue = edition.book.issues[issue_id]
        for old in issue.renamed:
            for month in edition.book.report_months(issue_id):
                yield snapshot_path(month, old), snapshot_path(month, issue_id), edition.name(issue.names)


def _page(title: str, target: str) -> str:
    head = {
        "title": front_matter(title),
        "template": "redirect.html",
        "leads_to": target,
        "search": {"exclude": True},
    }
    return f"---\n{yaml.safe_dump(head, allow_unicode=True, sort_keys=False, width=10**6)}---\n"
