"""The ledger: what became of every statement, and how far the corpus goes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from ..book.book import Book, Entry
from ..book.plans import event_state
from ..edition.addresses import LEDGER, clipping_path
from ..edition.edition import Edition
from ..edition.facts import FactLine, fact_lines
from ..edition.names import also_known_as
from ..edition.page import Link, Page, markdown_link
from ..exports.dataset import corpus_line

GAPS_SHOWN = 3


@dataclass(frozen=True, kw_only=True)
class StatementRow:
    """A statement: the facts that came of it, or why none did."""

    statement: str
    facts: tuple[Link, ...]
    ignored: str


@dataclass(frozen=True, kw_only=True)
class ClippingAccount:
    """A clipping with all its statements accounted for."""

    clipping: Link
    outlet: str
    published: str
    statements: int
    used: int
    ignored: int
    facts: int
    rows: tuple[StatementRow, ...]
    withdrawn: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class EventRow:
    """An event: its names, how far it got by the reports, how many origins report it, its facts."""

    name: str
    also_known_as: tuple[Link, ...]
    state: str
    origins: int
    facts: tuple[Link, ...]


@dataclass(frozen=True, kw_only=True)
class LedgerView:
    """Everything on the ledger, in the order of the page."""

    corpus: str
    gaps: tuple[str, ...]
    accounts: tuple[ClippingAccount, ...]
    corrected: tuple[FactLine, ...]
    origins: str
    events: tuple[EventRow, ...]


def ledger_page(edition: Edition) -> Page:
    """Return the ledger."""
    book, path = edition.book, LEDGER
    origins = _origins(book)
    single = [entry for entry in book.entries if len(origins.get(entry.fact.event or "", ())) < 2]
    view = LedgerView(
        corpus=corpus_line(edition),
        gaps=tuple(_gaps(edition)),
        accounts=tuple(_account(edition, path, record_id) for record_id in book.clippings),
        corrected=fact_lines(edition, path, (entry for entry in book.entries if entry.fact.corrections)),
        origins=edition.words(
            "ledger.origins_lead", single=len(single), several=len(book.entries) - len(single)
        ),
        events=tuple(_event(edition, path, record_id, len(found)) for record_id, found in origins.items()),
    )
    return Page(
        path=path,
        template="ledger.md.j2",
        title=edition.words("ledger.title"),
        description=edition.words("ledger.lead"),
        crumbs=(edition.home(path),),
        view=view,
    )


def _gaps(edition: Edition) -> Iterator[str]:
    """Yield the longest times without a clipping."""
    days = sorted({clipping.published.date() for clipping in edition.book.clippings.values()})
    longest = sorted(pairwise(days), key=lambda pair: pair[0] - pair[1])[:GAPS_SHOWN]
    for first, second in longest:
        names = {"from": edition.words.day(first), "to": edition.words.day(second)}
        yield edition.words("ledger.between", days=(second - first).days, **names)


def _account(edition: Edition, page: str, clipping_id: str) -> ClippingAccount:
    clipping, entries = edition.book.clippings[clipping_id], edition.book.of_clipping[clipping_id]
    statements = edition.book.evidence[clipping_id].statements
    return ClippingAccount(
        clipping=edition.clipping(page, clipping_id),
        outlet=edition.outlet(clipping_id),
        published=edition.words.moment(clipping.published),
        statements=len(statements),
        used=len({entry.fact.statement for entry in entries}),
        ignored=len(clipping.statements.ignored),
        facts=len(entries),
        rows=tuple(_row(edition, page, clipping_id, one.statement, one.paragraphs) for one in statements),
        withdrawn=tuple(
            edition.words("ledger.withdrawn", id=fact, reason=edition.text(withdrawal.reason))
            for fact, withdrawal in clipping.withdrawn.items()
        ),
    )


def _row(
    edition: Edition, page: str, clipping_id: str, number: int, paragraphs: tuple[int, ...]
) -> StatementRow:
    reason = edition.book.clippings[clipping_id].statements.ignored.get(str(number))
    marks = edition.words("fact.paragraphs", list=edition.words.listed([str(n) for n in paragraphs]))
    drawn = [entry for entry in edition.book.of_clipping[clipping_id] if entry.fact.statement == number]
    return StatementRow(
        statement=edition.words("ledger.statement", n=number, marks=marks),
        facts=tuple(
            markdown_link(page, clipping_path(clipping_id), entry.fact.id, entry.fact.id) for entry in drawn
        ),
        ignored=edition.words("ledger.ignored_because", reason=edition.text(reason)) if reason else "",
    )


def _event(edition: Edition, page: str, event_id: str, origins: int) -> EventRow:
    event = edition.book.events[event_id]
    entries = edition.book.of_event[event_id]
    return EventRow(
        name=edition.name(event.names),
        also_known_as=also_known_as(edition, event),
        state=edition.words(f"event.{event_state(edition.book, entries)}"),
        origins=origins,
        facts=tuple(edition.citation(page, entry) for entry in entries),
    )


def _origins(book: Book) -> dict[str, set[str]]:
    """Return the origins that report each event: the outlet, or the one that it republishes."""
    return {
        event_id: {_origin(book, entry) for entry in entries} for event_id, entries in book.of_event.items()
    }


def _origin(book: Book, entry: Entry) -> str:
    original = entry.clipping.based_on
    return original.zh if original else book.desk.publishers[entry.clipping.publisher].name.zh
