"""The ledger: how far the clippings go, what was made of them, which facts rest on how many sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from ..book.book import Book, Entry
from ..book.parts import Part, rest_by_year
from ..book.plans import event_state
from ..edition.addresses import LEDGER, index_path, part_path
from ..edition.edition import Edition
from ..edition.facts import fact_lines
from ..edition.page import Link, Page, View, markdown_link
from .clippings import clipping_parts
from .parts import overview, part_links, part_title

GAPS_SHOWN = 3
CORRECTED_SHOWN = 50
WITHOUT_URL_SHOWN = 20
EVENTS_SHOWN = 50
EVENTS_OF_PART = 150
"""As many events stand on the ledger itself, and on a page of a year."""
FACTS_SHOWN = 5
"""As many facts of an event are linked: so many numbers have room on a line of a phone."""


def ledger_page(edition: Edition) -> Page:
    """Return the ledger."""
    return overview(edition, LEDGER, "ledger", "ledger.title", "ledger.lead", _view(edition, LEDGER))


def _view(edition: Edition, path: str) -> View:
    book = edition.book
    origins = {event: {_origin(book, entry) for entry in its} for event, its in book.of_event.items()}
    single = [entry for entry in book.entries if len(origins.get(entry.fact.event or "", ())) < 2]
    corrected = [entry for entry in book.entries if entry.fact.corrections]
    without_url = [record_id for record_id, one in book.clippings.items() if not one.url]
    latest = sorted(book.of_event, key=lambda event: book.of_event[event][-1].published, reverse=True)
    return View(
        corpus=edition.corpus,
        gaps=tuple(_gaps(edition)),
        years=tuple(_years(edition, path)),
        without_url=tuple(edition.clipping(path, one) for one in without_url[: -WITHOUT_URL_SHOWN - 1 : -1]),
        corrected=fact_lines(edition, path, corrected[: -CORRECTED_SHOWN - 1 : -1]),
        origins=edition.words(
            "ledger.origins_lead", single=len(single), several=len(book.entries) - len(single)
        ),
        events=tuple(_events(edition, path, latest[:EVENTS_SHOWN])),
        more_events=part_links(edition, path, _parts(book)),
    )


def ledger_part_pages(edition: Edition) -> Iterator[Page]:
    """Yield the pages of events by year, if the ledger has no room for all of them."""
    for part in _parts(edition.book):
        path = part_path(LEDGER, part.name)
        yield Page(
            path=path,
            template="ledger_part.md.j2",
            title=part_title(edition, edition.words("ledger.origins"), part),
            description=edition.words("ledger.events_lead"),
            crumbs=(edition.home(path), markdown_link(path, LEDGER, edition.words("ledger.title"))),
            view=tuple(_events(edition, path, part.items)),
        )


def _parts(book: Book) -> tuple[Part[str], ...]:
    """Return the events by the year of their first report; nothing where the ledger has all of them."""

    def year(event: str) -> int:
        return book.of_event[event][0].clipping.published.year

    return rest_by_year(book.of_event, year, EVENTS_SHOWN, EVENTS_OF_PART)


def _gaps(edition: Edition) -> Iterator[str]:
    days = sorted({clipping.published.date() for clipping in edition.book.clippings.values()})
    longest = sorted(pairwise(days), key=lambda pair: pair[0] - pair[1])[:GAPS_SHOWN]
    for first, second in longest:
        names = {"from": edition.words.day(first), "to": edition.words.day(second)}
        yield edition.words("ledger.between", days=(second - first).days, **names)


def _years(edition: Edition, page: str) -> Iterator[View]:
    """Yield the years that brought clippings, the latest first."""
    clippings = edition.book.clippings
    pages = {
        part.year: part_path(index_path("clippings"), f"{part.year}") for part in clipping_parts(edition)
    }

    def year(record_id: str) -> int:
        return clippings[record_id].published.year

    for number, ids in groupby(sorted(clippings, key=year, reverse=True), key=year):
        name = edition.words("date.year", y=number)
        link = markdown_link(page, pages.get(number, index_path("clippings")), name)
        yield _year(edition, link, list(ids))


def _year(edition: Edition, year: Link, ids: Sequence[str]) -> View:
    """Return how many clippings a year has, how many statements were used, how many facts came of them."""
    book, words = edition.book, edition.words
    used = sum(len({entry.fact.statement for entry in book.of_clipping[record_id]}) for record_id in ids)
    statements = sum(book.statements[record_id] for record_id in ids)
    without = sum(not book.clippings[record_id].url for record_id in ids)
    parts = [
        words.count("clippings", len(ids)),
        words("clipping.account", used=used, statements=statements),
        words.count("facts", sum(len(book.of_clipping[record_id]) for record_id in ids)),
        *([words("ledger.unaddressed", n=without)] if without else []),
    ]
    return View(year=year, account=" · ".join(parts))


def _events(edition: Edition, page: str, ids: Sequence[str]) -> Iterator[View]:
    """Yield how far events got by the reports, how many origins report them, and their latest facts."""
    of_event = {event_id: edition.book.of_event[event_id] for event_id in ids}
    latest = [tuple(entry.id for entry in entries[-FACTS_SHOWN:]) for entries in of_event.values()]
    for (event_id, entries), shown in zip(of_event.items(), edition.numbered(page, latest), strict=True):
        origins = len({_origin(edition.book, entry) for entry in entries})
        yield View(
            event=edition.event(page, event_id),
            state=edition.words(f"event.{event_state(edition.book, event_id)}"),
            origins=edition.words.count("origins", origins),
            facts=edition.words.count("facts", len(entries)),
            references=shown,
            more=len(entries) - len(shown),
        )


def _origin(book: Book, entry: Entry) -> str:
    original, language = entry.clipping.based_on, book.desk.languages[0]
    return (original or book.desk.publishers[entry.clipping.publisher].name).of(language)
