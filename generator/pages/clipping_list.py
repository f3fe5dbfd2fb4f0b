"""The index of clippings: the latest with what was made of each; all of them by year if there are more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from ..book.parts import Part, rest_by_year
from ..edition.addresses import index_path, part_path
from ..edition.edition import Edition
from ..edition.page import Page, View
from .first_screen import overview
from .parts import part_links, part_title

LATEST = 50
MOST_OF_PART = 400
"""As many clippings stand on the index itself, and on a page of a year."""
INDEX = index_path("clippings")


def clippings_page(edition: Edition) -> Page:
    """Return the index of clippings."""
    every = list(edition.book.clippings)
    view = View(
        months=tuple(_months(edition, INDEX, every[-LATEST:])),
        years=part_links(edition, INDEX, clipping_parts(edition)),
    )
    return overview(edition, INDEX, "clippings", "nav.clippings", "clipping.index_lead", view)


def clippings_part_pages(edition: Edition) -> Iterator[Page]:
    """Yield the pages of a year's clippings, if the index has no room for all of them."""
    for part in clipping_parts(edition):
        path = part_path(INDEX, part.name)
        yield Page(
            path=path,
            template="clippings.md.j2",
            title=part_title(edition, edition.words("nav.clippings"), part),
            description=edition.words("clipping.index_lead"),
            crumbs=edition.crumbs(path, "clippings"),
            view=View(months=tuple(_months(edition, path, part.items)), years=()),
        )


def clipping_parts(edition: Edition) -> tuple[Part[str], ...]:
    """Return the ids of all clippings by year; nothing where the index has all of them."""
    clippings = edition.book.clippings
    return rest_by_year(
        clippings, lambda record_id: clippings[record_id].published.year, LATEST, MOST_OF_PART
    )


def _months(edition: Edition, page: str, ids: Sequence[str]) -> Iterator[View]:
    """Yield the months of clippings that are in order, the latest first."""
    published = {one: edition.book.clippings[one].published for one in ids}
    for of_month, found in groupby(
        reversed(ids), key=lambda one: (published[one].year, published[one].month)
    ):
        yield View(month=edition.month(page, of_month), rows=tuple(_rows(edition, page, found)))


def _rows(edition: Edition, page: str, ids: Iterable[str]) -> Iterator[View]:
    for record_id in ids:
        yield View(
            clipping=edition.clipping(page, record_id),
            outlet=edition.outlet(record_id),
            published=edition.words.moment(edition.book.clippings[record_id].published),
            account=_account(edition, record_id),
        )


def _account(edition: Edition, record_id: str) -> str:
    """Return how many statements of a clipping were used, how many facts came of them, and what is amiss."""
    clipping, entries = edition.book.clippings[record_id], edition.book.of_clipping[record_id]
    parts = [
        edition.words.count("facts", len(entries)),
        edition.words(
            "clipping.account",
            used=len({entry.fact.statement for entry in entries}),
            statements=edition.book.statements[record_id],
        ),
    ]
    if any(entry.fact.corrections for entry in entries):
        parts.append(edition.words("fact.correction"))
    if clipping.withdrawn:
        parts.append(edition.words("clipping.some_withdrawn", n=len(clipping.withdrawn)))
    if not clipping.url:
        parts.append(edition.words("clipping.without_url"))
    return " · ".join(parts)
