"""All files of an edition, in units that are made, or stay as they are, each for itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any, NamedTuple

from ..book.book import Book
from ..edition.addresses import CALENDAR, DATA_PACKAGE, DESK_FEED, FACTS_SCHEMA
from ..edition.edition import Edition
from ..edition.page import Listed, Page
from ..exports.calendar import calendar_file
from ..exports.data_package import data_package
from ..exports.explorer import explorer_index, explorer_of_year
from ..exports.facts import facts_files, facts_schema
from ..exports.feeds import desk_feed, subject_feed
from ..exports.redirects import redirects
from ..exports.search import search_index
from .actors import actor_page
from .changes import changes_page, changes_part_page
from .clippings import clipping_page, clippings_page, clippings_part_pages
from .data import data_page
from .guide import guide_pages
from .indexes import facts_page, home_page, index_page
from .issues import issue_page
from .ledger import ledger_page, ledger_part_pages
from .months import month_page
from .parts import year_pages
from .plans import plans_page, plans_part_page
from .positions import positions_page


@dataclass(frozen=True)
class Made:
    """A file of a unit."""

    path: str
    text: str
    listed: Listed | None = None
    """What a page is found by, if it is one that readers search for."""


class Piece(NamedTuple):
    """Text of a unit that is made again only if a part of the Book that it is made of says something else."""

    parts: frozenset[str]
    text: str


class Content(NamedTuple):
    """What tells the content of a file from another, and its bytes."""

    digest: str
    size: int


@dataclass(frozen=True, kw_only=True)
class Rendered:
    """What is known of a unit that was made."""

    parts: frozenset[str]
    """The parts of the Book that it was made of."""
    beside: str
    """The digest of what it was made of beside them."""
    files: Mapping[str, Content]
    """Its files, by path."""
    listed: tuple[Listed, ...]
    """What its pages are found by."""
    pieces: Mapping[str, Piece] = field(default_factory=dict)
    """Its pieces, by name."""


Known = Mapping[str, Rendered]
"""What is known of the units of an edition, by name."""


@dataclass(frozen=True)
class Unit:
    """Files that are made together."""

    name: str
    make: Callable[[Any], Iterable[Made]]
    """What makes them, given what `beside` returns."""
    beside: Callable[[Known], Any] | None = None
    """What returns what else they are made of than the Book, from what is known of the units before."""
    of_subject: bool = False
    """Whether they are the page of one clipping, issue, actor or month: whoever edits a fact looks at one."""


ToMarkdown = Callable[[Page], str]


def units(edition: Edition, markdown: ToMarkdown) -> Iterator[Unit]:
    """Yield the units of an edition; nothing is made before a unit is asked for it."""
    yield _of_files("calendar", lambda: {CALENDAR: calendar_file(edition)})
    yield _of_files("feeds", desk_feed, edition)
    yield Unit("data", partial(_data, edition, markdown), _offered)
    yield from _units_of_pages(edition.book, partial(_of_pages, edition, markdown))
    yield _of_files("explorer", explorer_index, edition)
    for year in edition.book.of_year:
        yield _of_files(f"explorer/{year}", explorer_of_year, edition, year)
    for section, record_id in _subjects(edition.book):
        yield _of_files(f"feeds/{section}/{record_id}", subject_feed, edition, section, record_id)
    yield _of_files("search", search_index, edition, beside=_found)
    yield _of_files("redirects", redirects, edition, beside=_taken)


def _of_files(
    name: str,
    make: Callable[..., Mapping[str, str]],
    *given: object,
    beside: Callable[[Known], Any] | None = None,
) -> Unit:
    """Return the unit of the files that are made of what is given, and of what `beside` returns."""

    def made(found: Any) -> Iterator[Made]:
        files = make(*given, found) if beside else make(*given)
        return (Made(path, text) for path, text in files.items())

    return Unit(name, made, beside)


def _offered(known: Known) -> dict[str, int]:
    """Return the bytes of what the page on data offers beside the facts, by path."""
    made = {**known["calendar"].files, **known["feeds"].files}
    return {path: made[path].size for path in (CALENDAR, f"{DESK_FEED}.xml", f"{DESK_FEED}.json")}


def _found(known: Known) -> tuple[Listed, ...]:
    """Return what all pages are found by that readers search."""
    return tuple(one for unit in known.values() for one in unit.listed)


def _taken(known: Known) -> list[str]:
    """Return the paths at which something stands: it goes before what stood there."""
    return sorted(path for name, unit in known.items() if name != "redirects" for path in unit.files)


def _data(edition: Edition, markdown: ToMarkdown, sizes: Mapping[str, int]) -> Iterator[Made]:
    """Yield the facts as data, and the page that offers it; `sizes` are those of what it offers beside."""
    published = {**facts_files(edition), FACTS_SCHEMA: facts_schema(edition.book.desk.languages)}
    published[DATA_PACKAGE] = data_package(edition, published)
    made = {path: len(text.encode()) for path, text in published.items()}
    page = data_page(edition, {**sizes, **made})
    yield Made(page.path, markdown(page), page.listed)
    # They are large, and nothing else has use for them: one after the other is let go when it is written.
    while published:
        yield Made(*published.popitem())


def _units_of_pages(book: Book, unit: Callable[..., Unit]) -> Iterator[Unit]:
    """Yield the units of pages: of lists, of one subject each, and those that are not found.

    These are the pages by year of what lists everything, and the guide: readers search what the desk says.
    """
    lists = (home_page, facts_page, ledger_page, plans_page, positions_page, changes_page, clippings_page)
    yield from map(unit, lists)
    yield from (unit(index_page, section) for section in ("issues", "actors", "months"))
    subjects: tuple[tuple[Callable[..., Page], Iterable[object]], ...] = (
        (issue_page, book.of_issue),
        (actor_page, book.of_actor),
        (clipping_page, book.clippings),
        (month_page, book.months),
    )
    yield from (unit(make, one, of_subject=True) for make, ids in subjects for one in ids)
    yield from (unit(year_pages, *subject, found=False) for subject in _subjects(book))
    parts = ((plans_part_page, book.plans_of_part), (changes_part_page, book.changes_of_part))
    yield from (unit(make, name, found=False) for make, names in parts for name in names)
    yield from (unit(make, found=False) for make in (clippings_part_pages, ledger_part_pages, guide_pages))


def _subjects(book: Book) -> Iterator[tuple[str, str]]:
    yield from (("issues", record_id) for record_id in book.of_issue)
    yield from (("actors", record_id) for record_id in book.of_actor)


def _of_pages(
    edition: Edition,
    markdown: ToMarkdown,
    make: Callable[..., Page | Iterable[Page]],
    *given: object,
    found: bool = True,
    of_subject: bool = False,
) -> Unit:
    """Return the unit of what is made of an edition and of what is given; readers search what is `found`."""

    def made(_: None) -> Iterator[Made]:
        pages = make(edition, *given)
        for page in [pages] if isinstance(pages, Page) else pages:
            yield Made(page.path, markdown(page), page.listed if found else None)

    return Unit("/".join((make.__name__, *map(str, given))), made, of_subject=of_subject)
