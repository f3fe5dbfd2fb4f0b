"""The page of a clipping: where to read it, and its facts by paragraph; here each has its permalink."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from ..edition.addresses import clipping_path
from ..edition.edition import Edition
from ..edition.escape import web_address
from ..edition.facts import FactDetails, fact_details
from ..edition.page import Link, Page, form_link, place_link
from .first_screen import jumps
from .issues import printed_if_translated


@dataclass(frozen=True, kw_only=True)
class Reason:
    """Why the editors infer something in several facts."""

    key: str
    text: str
    facts: tuple[Link, ...]


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    """A paragraph of the clipping, or several that one statement spans, with the facts that they gave."""

    key: str
    title: str
    facts: tuple[FactDetails, ...]


@dataclass(frozen=True, kw_only=True)
class Ignored:
    """A statement that no fact comes from, and why."""

    statement: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class Withdrawn:
    """A fact that no longer stands; it keeps its address."""

    id: str
    on: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class ClippingView:
    """Everything on a clipping's page, in the order of the page."""

    lang: str
    """The language of the headline above, where it is not the page's."""
    printed: Link | None
    """The headline as printed, where the one above is a translation."""
    source: str
    url: Markup | None
    """Where it can be read; None where the desk has no address."""
    find: str
    """Headline, outlet and time, by which it can be found."""
    search: Markup | None
    """A search for it; None where the desk names none."""
    tell: Link
    """Where a reader tells its address: a form filled in with it, or how to go about it."""
    jumps: tuple[Link, ...]
    paragraphs: tuple[Paragraph, ...]
    reasons: tuple[Reason, ...]
    ignored: tuple[Ignored, ...]
    withdrawn: tuple[Withdrawn, ...]


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


def _view(edition: Edition, path: str, clipping_id: str) -> ClippingView:
    clipping, search = edition.book.clippings[clipping_id], edition.search_address(clipping_id)
    facts = [fact_details(edition, path, entry) for entry in edition.book.of_clipping[clipping_id]]
    reasons = _shared_reasons(facts)
    ignored, withdrawn = tuple(_ignored(edition, clipping_id)), tuple(_withdrawn(edition, clipping_id))
    sections = (
        ("facts", "clipping.to_facts", facts),
        ("reasons", "clipping.to_reasons", reasons),
        ("ignored", "clipping.to_ignored", ignored),
        ("withdrawn", "clipping.to_withdrawn", withdrawn),
    )
    return ClippingView(
        lang=edition.headline(clipping_id).lang,
        printed=printed_if_translated(edition, clipping_id),
        source=_source(edition, clipping_id),
        url=web_address(clipping.url) if clipping.url else None,
        find=_find(edition, clipping_id),
        search=web_address(search) if search else None,
        tell=form_link(path, edition.words("clipping.tell"), edition.tell_address(clipping_id)),
        jumps=jumps(edition, sections),
        paragraphs=tuple(_paragraphs(edition, clipping_id, facts, reasons)),
        reasons=reasons,
        ignored=ignored,
        withdrawn=withdrawn,
    )


def _find(edition: Edition, clipping_id: str) -> str:
    """Return what a clipping can be found by."""
    clipping = edition.book.clippings[clipping_id]
    published = edition.words.moment(clipping.published)
    return " · ".join((clipping.headline, edition.outlet(clipping_id), published))


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


def _shared_reasons(facts: Sequence[FactDetails]) -> tuple[Reason, ...]:
    """Return the reasons that several facts have, so that each stands once."""
    counts = Counter(reason for fact in facts for reason in set(fact.inferred))
    shared = dict.fromkeys(reason for fact in facts for reason in fact.inferred if counts[reason] > 1)
    return tuple(
        Reason(
            key=f"{number}",
            text=reason,
            facts=tuple(place_link(one.line.id, one.line.id) for one in facts if reason in one.inferred),
        )
        for number, reason in enumerate(shared, 1)
    )


def _paragraphs(
    edition: Edition, clipping_id: str, facts: Sequence[FactDetails], reasons: Sequence[Reason]
) -> Iterator[Paragraph]:
    """Yield the paragraphs in their order, of several that one statement spans that of the first."""
    links = {one.text: place_link(one.key, f"reason-{one.key}") for one in reasons}
    groups: dict[tuple[int, ...], list[FactDetails]] = {}
    for entry, fact in zip(edition.book.of_clipping[clipping_id], facts, strict=True):
        shared = tuple(links[reason] for reason in fact.inferred if reason in links)
        own = tuple(reason for reason in fact.inferred if reason not in links)
        groups.setdefault(entry.fact.paragraphs, []).append(replace(fact, inferred=own, shared=shared))
    for numbers, found in sorted(groups.items()):
        key = "-".join(map(str, numbers))
        yield Paragraph(key=key, title=edition.paragraphs(numbers), facts=tuple(found))


def _ignored(edition: Edition, clipping_id: str) -> Iterator[Ignored]:
    reasons = edition.book.clippings[clipping_id].statements.ignored
    for number, reason in sorted(reasons.items(), key=lambda item: int(item[0])):
        statement = edition.words("clipping.statement", n=number)
        yield Ignored(statement=statement, reason=edition.text(reason))


def _withdrawn(edition: Edition, clipping_id: str) -> Iterator[Withdrawn]:
    for fact, withdrawal in edition.book.clippings[clipping_id].withdrawn.items():
        day, reason = edition.words.day(withdrawal.day), edition.text(withdrawal.reason)
        yield Withdrawn(id=fact, on=day, reason=reason)
