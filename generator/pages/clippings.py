"""The page of a clipping: its citation card and its facts; here each fact has its permalink."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ..edition.addresses import clipping_path
from ..edition.edition import Edition
from ..edition.escape import web_address
from ..edition.facts import FactDetails, fact_details
from ..edition.page import Page


@dataclass(frozen=True, kw_only=True)
class Row:
    """A row of the citation card; `url` is set when the value is a web address."""

    label: str
    value: str
    url: Markup | None = None


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
    """The language of the headline, where it is not the page's."""
    card: tuple[Row, ...]
    facts: tuple[FactDetails, ...]
    ignored: tuple[Ignored, ...]
    withdrawn: tuple[Withdrawn, ...]


def clipping_page(edition: Edition, clipping_id: str) -> Page:
    """Return the page of the clipping `id`."""
    clipping, path = edition.book.clippings[clipping_id], clipping_path(clipping_id)
    ignored = sorted(clipping.statements.ignored.items(), key=lambda item: int(item[0]))
    view = ClippingView(
        lang=edition.foreign(clipping.headline),
        card=_card(edition, clipping_id),
        facts=tuple(fact_details(edition, path, one) for one in edition.book.of_clipping[clipping_id]),
        ignored=tuple(
            Ignored(statement=edition.words("clipping.statement", n=number), reason=edition.text(reason))
            for number, reason in ignored
        ),
        withdrawn=tuple(
            Withdrawn(id=fact, on=edition.words.day(withdrawal.day), reason=edition.text(withdrawal.reason))
            for fact, withdrawal in clipping.withdrawn.items()
        ),
    )
    published = edition.words.moment(clipping.published)
    return Page(
        path=path,
        template="clipping.md.j2",
        title=clipping.headline,
        description=f"{clipping.headline}{edition.words('colon')}{edition.outlet(clipping_id)} {published}",
        crumbs=edition.crumbs(path, "clippings"),
        view=view,
        entries=edition.book.of_clipping[clipping_id],
    )


def _card(edition: Edition, clipping_id: str) -> tuple[Row, ...]:
    clipping, words = edition.book.clippings[clipping_id], edition.words
    zone = edition.book.desk.publishers[clipping.publisher].time_zone
    origin = edition.text(clipping.based_on) if clipping.based_on else ""
    return (
        Row(label=words("clipping.headline"), value=clipping.headline),
        Row(label=words("clipping.publisher"), value=edition.outlet(clipping_id)),
        *((Row(label=words("clipping.based_on"), value=origin),) if origin else ()),
        Row(label=words("clipping.published"), value=f"{words.moment(clipping.published)} ({zone})"),
        Row(label=words("clipping.genre"), value=words(f"genre.{clipping.genre}")),
        Row(
            label=words("clipping.url"),
            value=clipping.url or words("clipping.no_url"),
            url=web_address(clipping.url) if clipping.url else None,
        ),
    )
