"""Pages at the addresses that issues, actors and clippings had before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..edition.addresses import actor_path, clipping_path, issue_path, served_at
from ..edition.edition import Edition
from ..edition.escape import front_matter, front_matter_block


def redirects(edition: Edition, taken: Iterable[str]) -> dict[str, str]:
    """Return a page for each former address that is not taken: path to text.

    site_overrides/redirect.html leads on.
    """
    now = frozenset(taken)
    former = (one for one in _former(edition) if one[0] not in now)
    return {old: _page(title, f"{served_at(new)}/") for old, new, title in former}


def _former(edition: Edition) -> Iterator[tuple[str, str, str]]:
    """Yield (former path, path, title) of all that has a page of its own."""
    book = edition.book
    for record_id in book.of_issue:
        issue = book.issues[record_id]
        addresses = (f"{address}.md" for address in issue.former_addresses)
        for old in (*map(issue_path, issue.renamed), *addresses):
            yield old, issue_path(record_id), edition.name(issue.names)
    for record_id in book.of_actor:
        for old in book.actors[record_id].renamed:
            yield actor_path(old), actor_path(record_id), edition.name(book.actors[record_id].names)
    for record_id, clipping in book.clippings.items():
        for old in clipping.renamed:
            yield clipping_path(old), clipping_path(record_id), clipping.headline


def _page(title: str, target: str) -> str:
    head = {
        "title": front_matter(title),
        "template": "redirect.html",
        "leads_to": target,
        "search": {"exclude": True},
    }
    return front_matter_block(head)
