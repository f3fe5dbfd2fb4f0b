"""All files of an edition, in units that are made, or stay as they are, each for itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any, NamedTuple

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
    yield Unit("calendar", partial(_files, lambda: {CALENDAR: calendar_file(edition)}))
    yield Unit("feeds", partial(_files, partial(desk_feed, edition)))
    yield Unit("data", partial(_data, edition, markdown), _offered)
    for name, pages in _lists(edition):
        yield Unit(name, partial(_written, markdown, pages, found=True))
    for name, pages in _of_subjects(edition):
        yield Unit(name, partial(_written, markdown, pages, found=True), of_subject=True)
    for name, pages in _parts(edition):
        yield Unit(name, partial(_written, markdown, pages, found=False))
    yield Unit("explorer", partial(_files, partial(explorer_index, edition)))
    for year in edition.book.of_year:
        yield Unit(f"explorer/{year}", partial(_files, partial(explorer_of_year, edition, year)))
    for section, record_id in _subjects(edition):
        name = f"feeds/{section}/{record_id}"
        yield Unit(name, partial(_files, partial(subject_feed, edition, section, record_id)))
    yield Unit("search", partial(_files, partial(search_index, edition)), _found)
    yield Unit("redirects", partial(_redirects, edition), _taken)


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


def _redirects(edition: Edition, taken: Iterable[str]) -> Iterator[Made]:
    now = frozenset(taken)
    return (Made(old, text) for old, text in redirects(edition).items() if old not in now)


def _data(edition: Edition, markdown: ToMarkdown, sizes: Mapping[str, int]) -> Iterator[Made]:
    """Yield the facts as data, and the page that offers it; `sizes` are those of what it offers beside."""
    published = _published(edition)
    made = {path: len(text.encode()) for path, text in published.items()}
    page = data_page(edition, {**sizes, **made})
    yield Made(page.path, markdown(page), page.listed)
    # They are large, and nothing else has use for them: one after the other is let go when it is written.
    while published:
        yield Made(*published.popitem())


def _published(edition: Edition) -> dict[str, str]:
    facts = {**facts_files(edition), FACTS_SCHEMA: facts_schema(edition.book.desk.languages)}
    return {**facts, DATA_PACKAGE: data_package(edition, facts)}


Pages = Callable[[], Iterable[Page]]


def _lists(edition: Edition) -> Iterator[tuple[str, Pages]]:
    lists = (home_page, facts_page, ledger_page, plans_page, positions_page, changes_page, clippings_page)
    for make in lists:
        yield make.__name__, partial(_one, make, edition)
    for section in ("issues", "actors", "months"):
        yield section, partial(_one, index_page, edition, section)


def _of_subjects(edition: Edition) -> Iterator[tuple[str, Pages]]:
    book = edition.book
    records = ((issue_page, book.of_issue), (actor_page, book.of_actor), (clipping_page, book.clippings))
    for make_of, ids in records:
        for record_id in ids:
            yield f"{make_of.__name__}/{record_id}", partial(_one, make_of, edition, record_id)
    for month in book.months:
        yield f"month_page/{month}", partial(_one, month_page, edition, month)


def _parts(edition: Edition) -> Iterator[tuple[str, Pages]]:
    """Yield the pages by year of what lists everything, and the guide: readers search what the desk says."""
    for section, record_id in _subjects(edition):
        yield f"years/{section}/{record_id}", partial(year_pages, edition, section, record_id)
    for make_part, names in (
        (plans_part_page, edition.book.plans_of_part),
        (changes_part_page, edition.book.changes_of_part),
    ):
        for name in names:
            yield f"{make_part.__name__}/{name}", partial(_one, make_part, edition, name)
    for make in (clippings_part_pages, ledger_part_pages, guide_pages):
        yield make.__name__, partial(make, edition)


def _subjects(edition: Edition) -> Iterator[tuple[str, str]]:
    yield from (("issues", record_id) for record_id in edition.book.of_issue)
    yield from (("actors", record_id) for record_id in edition.book.of_actor)


def _one(make: Callable[..., Page], *arguments: object) -> Iterator[Page]:
    yield make(*arguments)


def _written(markdown: ToMarkdown, pages: Pages, _: None, *, found: bool) -> Iterator[Made]:
    """Yield pages as they are written; with `found` they are those that readers search for."""
    return (Made(page.path, markdown(page), page.listed if found else None) for page in pages())


def _files(make: Callable[..., Mapping[str, str]], beside: Any) -> Iterator[Made]:
    """Yield the files that are made, given what they are made of beside the Book, if that is anything."""
    files = make() if beside is None else make(beside)
    return (Made(path, text) for path, text in files.items())
