"""The index of clippings, and the page of each: where to read it, and its facts with their permalinks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from ..book.book import Entry
from ..book.parts import Part, grouped, rest_by_year
from ..edition.addresses import clipping_path, index_path, part_path
from ..edition.edition import Edition
from ..edition.escape import web_address
from ..edition.facts import fact_details
from ..edition.page import Link, Page, View, form_link, place_link
from .issues import printed_if_translated
from .parts import jumps, overview, part_links, part_title

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


def clipping_page(edition: Edition, clipping_id: str) -> Page:
    """Return the page of the clipping `id`."""
    path, headline = clipping_path(clipping_id), edition.headline(clipping_id)
    published = edition.words.moment(edition.book.clippings[clipping_id].published)
    return Page(
        path=path,
        template="clipping.md.j2",
        title=headline.name,
        description=f"{headline.name}{edition.words('colon')}{edition.outlet(clipping_id)} {published}",
        crumbs=edition.crumbs(path, "clippings"),
        view=_view(edition, path, clipping_id),
        entries=edition.book.of_clipping[clipping_id],
    )


def _view(edition: Edition, path: str, clipping_id: str) -> View:
    clipping, search = edition.book.clippings[clipping_id], edition.search_address(clipping_id)
    published = edition.words.moment(clipping.published)
    entries = edition.book.of_clipping[clipping_id]
    reasons = _shared_reasons(edition, entries)
    apart = {one.text: place_link(one.key, f"reason-{one.key}") for one in reasons}
    ignored, withdrawn = tuple(_ignored(edition, clipping_id)), tuple(_withdrawn(edition, clipping_id))
    sections = {"facts": entries, "reasons": reasons, "ignored": ignored, "withdrawn": withdrawn}
    return View(
        # Of the headline above, where it is not the page's.
        lang=edition.headline(clipping_id).lang,
        printed=printed_if_translated(edition, clipping_id),
        source=_source(edition, clipping_id),
        url=web_address(clipping.url) if clipping.url else None,
        find=" · ".join((clipping.headline, edition.outlet(clipping_id), published)),
        search=web_address(search) if search else None,
        # Where a reader tells its address: a form filled in with it, or how to go about it.
        tell=form_link(path, edition.words("clipping.tell"), edition.tell_address(clipping_id)),
        jumps=jumps(edition, ((one, f"clipping.to_{one}", held) for one, held in sections.items())),
        paragraphs=tuple(_paragraphs(edition, path, entries, apart)),
        reasons=reasons,
        ignored=ignored,
        withdrawn=withdrawn,
    )


def _source(edition: Edition, clipping_id: str) -> str:
    """Return in one line who published the clipping, when, as what, and whose report it is."""
    clipping, words = edition.book.clippings[clipping_id], edition.words
    zone = edition.book.desk.publishers[clipping.publisher].time_zone
    parts = [
        edition.outlet(clipping_id),
        words.moment(clipping.published) + words.in_brackets(zone),
        words(f"genre.{clipping.genre}"),
    ]
    if clipping.based_on:
        parts.append(words("clipping.based_on") + words("colon") + edition.text(clipping.based_on))
    return " · ".join(parts)


def _shared_reasons(edition: Edition, entries: Sequence[Entry]) -> tuple[View, ...]:
    """Return the reasons for which something is inferred in several facts, so that each stands once."""
    facts: dict[str, list[str]] = defaultdict(list)
    for entry in entries:
        for reason in dict.fromkeys(edition.text(one.reason) for one in entry.fact.inferred):
            facts[reason].append(entry.fact.id)
    shared = [(reason, ids) for reason, ids in facts.items() if len(ids) > 1]
    return tuple(
        View(key=f"{number}", text=reason, facts=tuple(place_link(fact, fact) for fact in ids))
        for number, (reason, ids) in enumerate(shared, 1)
    )


def _paragraphs(
    edition: Edition, page: str, entries: Sequence[Entry], apart: Mapping[str, Link]
) -> Iterator[View]:
    """Yield the paragraphs in their order, of several that one statement spans that of the first."""
    for numbers, found in sorted(grouped(entries, lambda entry: entry.fact.paragraphs).items()):
        key = "-".join(map(str, numbers))
        facts = tuple(fact_details(edition, page, entry, apart) for entry in found)
        yield View(key=key, title=edition.paragraphs(numbers), facts=facts)


def _ignored(edition: Edition, clipping_id: str) -> Iterator[View]:
    reasons = edition.book.clippings[clipping_id].statements.ignored
    for number, reason in sorted(reasons.items(), key=lambda item: int(item[0])):
        statement = edition.words("clipping.statement", n=number)
        yield View(statement=statement, reason=edition.text(reason))


def _withdrawn(edition: Edition, clipping_id: str) -> Iterator[View]:
    """Yield the facts that no longer stand; they keep their addresses."""
    for fact, withdrawal in edition.book.clippings[clipping_id].withdrawn.items():
        day, reason = edition.words.day(withdrawal.day), edition.text(withdrawal.reason)
        yield View(id=fact, on=day, reason=reason)
