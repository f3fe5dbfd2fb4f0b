"""What each page says to machines: schema.org, as JSON-LD in its head."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from ..book.book import Entry
from ..edition.addresses import DATA, HOME, clipping_path
from ..edition.edition import Edition
from ..edition.escape import script_json
from ..edition.page import Page
from .facts import LICENCE

ARTICLE = "article"
"""What the id of a clipping has behind the address of its page, which is the page's own id."""


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
