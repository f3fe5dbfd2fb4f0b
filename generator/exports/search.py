"""The text that the search box searches: every page with its names, every fact once.

`data/search.json` of an edition is fetched when a reader first types (site_overrides/assets/javascripts/
search.js, which also says how it is searched). Traditional and Japanese characters are not written
out: a table brings what is typed to the characters of the site.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from ..book.book import Book, Entry
from ..edition.addresses import HOME, actor_path, clipping_path, issue_path, month_path
from ..edition.edition import Edition
from ..edition.page import Page
from ..language.scripts import folding
from ..model import Actor, Issue
from ..model.names import forms


def search_index(edition: Edition, pages: Iterable[Page]) -> str:
    """Return the index of an edition as JSON.

    `pages` are [address, kind, title, names, teaser]; `facts` are [clipping's page, id, text, other
    pages that the fact stands on, event], pages and events being given by their place in `pages` and
    `events`, of which each is all that the event is called; `fold` is a string of character pairs, the
    second of which stands on the site for the first.
    """
    listed = [page for page in pages if not page.path.endswith(HOME) or page.path == HOME]
    places = {page.path: number for number, page in enumerate(listed)}
    book = edition.book
    events = {record_id: number for number, record_id in enumerate(book.of_event)}
    called = [forms(book.events[record_id]) for record_id in events]
    months = _months_of(book)
    facts = [
        [
            places[clipping_path(entry.clipping_id)],
            entry.fact.id,
            edition.text(entry.fact.text),
            [places[path] for path in (*_subjects_of(entry), *months[entry.id])],
            events[entry.fact.event] if entry.fact.event else -1,
        ]
        for entry in book.entries
    ]
    rows = [_row(edition, page) for page in listed]
    text = json.dumps([rows, facts, called], ensure_ascii=False)
    index = {"pages": rows, "facts": facts, "events": called, "fold": folding(text)}
    return json.dumps(index, ensure_ascii=False, separators=(",", ":")) + "\n"


def _subjects_of(entry: Entry) -> Iterable[str]:
    """Return the pages of a fact's issues and actors, the most important first."""
    yield from (issue_path(issue) for issue in entry.fact.issues)
    yield from (actor_path(actor) for actor in entry.fact.actors)


def _months_of(book: Book) -> dict[str, list[str]]:
    """Return the pages of the months on which each fact stands, by the fact's id."""
    found: dict[str, list[str]] = {record_id: [] for record_id in book.by_id}
    for month, held in book.months.items():
        for record_id in {entry.id for entry in (*held.reported, *held.happened, *held.planned)}:
            found[record_id].append(month_path(month))
    return found


def _row(edition: Edition, page: Page) -> list[object]:
    folder, _, stem = page.path.removesuffix(".md").rpartition("/")
    address = "" if page.path == HOME else f"{folder}/{stem}/".lstrip("/")
    kind = edition.words(f"search.{folder or 'page'}")
    return [address, kind, page.title, _names(edition.book, folder, stem), page.description]


def _names(book: Book, folder: str, record_id: str) -> list[str]:
    """Return all that a page's subject is called, in every language."""
    subject: Issue | Actor | None = None
    if folder == "issues":
        subject = book.issues[record_id]
    elif folder == "actors":
        subject = book.actors[record_id]
    if subject:
        return list(forms(subject))
    if folder == "clippings":
        clipping = book.clippings[record_id]
        publisher = book.desk.publishers[clipping.publisher].name
        return [clipping.published.date().isoformat(), publisher.zh, publisher.en]
    return [record_id] if folder == "months" else []
