"""What each page says to machines: schema.org, as JSON-LD in its head.

Planned events are told no more certain and no more precise than the reports tell them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from ..book.book import Entry
from ..book.plans import Plan
from ..edition.addresses import DATA, HOME, clipping_path
from ..edition.edition import Edition
from ..edition.escape import script_json
from ..edition.facts import fact_line
from ..edition.page import Page
from ..edtf import When
from .facts import LICENCE

ARTICLE = "article"
"""What the id of a clipping has behind the address of its page, which is the page's own id."""
SCHEDULED, CANCELLED = "https://schema.org/EventScheduled", "https://schema.org/EventCancelled"


def linked_data(edition: Edition, page: Page, updated: date) -> str:
    """Return the page with the clippings that it cites, and the things on it, as JSON for a <script>.

    A page that rests on the whole corpus refers to the data set instead of citing every clipping.
    Addresses are whole where the site's own is known; otherwise they are relative to the page.
    """
    about: dict[str, Any] = {
        "@type": "WebPage",
        "url": edition.best_url(page.path, page.path),
        "name": page.title,
        "description": page.description,
        "inLanguage": edition.words.language,
        "dateModified": updated.isoformat(),
        "license": LICENCE,
        "isPartOf": {
            "@type": "WebSite",
            "name": edition.title,
            "url": edition.best_url(page.path, HOME),
        },
    }
    if page.entries:
        about["citation"] = list(_articles(edition, page.path, page.entries))
    elif page.path != DATA:
        about["isBasedOn"] = edition.best_url(page.path, DATA)
    return script_json({"@context": "https://schema.org", "@graph": [about, *page.things]})


def _articles(edition: Edition, page: str, entries: Iterable[Entry]) -> Iterator[dict[str, Any]]:
    """Yield each clipping once: in full on its own page, elsewhere by its id."""
    for clipping_id, entry in {entry.clipping_id: entry for entry in entries}.items():
        target = clipping_path(clipping_id)
        named = {"@id": edition.best_url(page, target, ARTICLE)}
        yield {**named, **_article(edition, entry)} if page == target else named


def _article(edition: Edition, entry: Entry) -> dict[str, Any]:
    clipping = entry.clipping
    article = {
        "@type": "NewsArticle",
        "headline": clipping.headline,
        "publisher": {"@type": "Organization", "name": edition.outlet(entry.clipping_id)},
        "datePublished": entry.published.isoformat(timespec="minutes"),
        "inLanguage": edition.book.desk.publishers[clipping.publisher].language,
        "url": clipping.url,
    }
    return {key: value for key, value in article.items() if value}


def events(edition: Edition, page: str, plans: Iterable[Plan]) -> tuple[dict[str, Any], ...]:
    """Return the events of the plans on a page; a plan that belongs to no event has no name to go by."""
    return tuple(_event(edition, page, plan, plan.event) for plan in plans if plan.event)


def _event(edition: Edition, page: str, plan: Plan, event_id: str) -> dict[str, Any]:
    line = fact_line(edition, page, plan.told)
    outcome = edition.outcome(page, plan.current, plan.outcome).name
    event = {
        "@type": "Event",
        "name": edition.event_name(event_id),
        "description": f"{line.text} {line.told} · {outcome}",
        "startDate": start_date(plan.told.fact.when),
        "eventStatus": event_status(plan),
        "url": edition.best_url(page, page, event_id),
    }
    return {key: value for key, value in event.items() if value}


def start_date(when: When | None) -> str:
    """Return the day, month or year on which an event begins, or '' where that cannot be said.

    An interval in EDTF may be the time within which something is to happen (late October), so neither
    end of it is the beginning or the end of the event, nor is a day by which it is to happen. schema.org has
    no dates for "about" and "spring".
    """
    if when is None or when.end or when.until or when.open or when.start.qualifier or when.start.season:
        return ""
    return when.edtf


def event_status(plan: Plan) -> str:
    """Return schema.org's status of an event, or '' where the reports carry none.

    EventScheduled says that it takes place or took place as arranged: so it is neither for what is only
    expected, nor for a plan whose time has passed without a report, nor for one that was revised.
    """
    kind, decided = plan.outcome.kind, plan.current.fact.meaning.decided
    if kind == "cancelled":
        return CANCELLED
    return SCHEDULED if kind == "occurred" or (kind == "open" and decided) else ""
