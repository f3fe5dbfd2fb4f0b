"""From the Book to files: every page of an edition as Markdown, and the public data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import yaml
from jinja2 import Environment, PackageLoader, StrictUndefined

from .book import Book
from .calendar_file import calendar_file
from .catalogue import Catalogue, catalogue
from .escape import front_matter, plain
from .feeds import feeds
from .public_data import facts_csv, facts_json, facts_schema
from .redirects import redirects
from .search import search_index
from .views.actors import actor_page
from .views.changes import changes_page
from .views.clippings import clipping_page
from .views.edition import Edition, Host, Page
from .views.guide import guide_pages
from .views.indexes import home_page, index_page
from .views.issues import issue_page
from .views.ledger import ledger_page
from .views.months import month_page
from .views.plans import plans_page
from .views.positions import positions_page
from .views.snapshots import snapshot_pages

SECTIONS = ("issues", "actors", "months", "clippings")


def render(book: Book, language: str, host: Host = Host()) -> dict[str, str]:
    """Return the files of one edition: path below briefs/<language>/ to text."""
    return Renderer(language, host).render(book)


class Renderer:
    """Renders one edition again and again, and writes only those pages anew that say something else."""

    def __init__(self, language: str, host: Host = Host()) -> None:
        self.words, self.host = catalogue(language), host
        self.environment = _environment(self.words)
        self.known: dict[str, tuple[tuple[Page, date], str]] = {}
        """What each page said the last time, and its text, by path: the text depends on nothing else."""

    def render(self, book: Book) -> dict[str, str]:
        """Return what `render` returns."""
        edition = Edition(book, self.words, self.host)
        pages = list(_pages(edition))
        every = [*pages, *guide_pages(edition)]
        self.known = {page.path: self._markdown(page, book) for page in every}
        written = {path: text for path, (_, text) in self.known.items()}
        return (
            written
            | redirects(edition)
            | feeds(edition)
            | {
                "calendar.ics": calendar_file(edition),
                # Readers search what the desk says, not how it works.
                "data/search.json": search_index(edition, pages),
                "data/facts.json": facts_json(book),
                "data/facts.csv": facts_csv(book),
                "data/facts.schema.json": facts_schema(),
            }
        )

    def _markdown(self, page: Page, book: Book) -> tuple[tuple[Page, date], str]:
        # Templates have no use for a page's entries, and comparing them would take longer than rendering.
        said = replace(page, entries=()), max(entry.updated for entry in page.entries or book.entries)
        before, text = self.known.get(page.path, (None, ""))
        return said, text if said == before else _markdown(self.environment, *said)


def _pages(edition: Edition) -> Iterator[Page]:
    yield home_page(edition)
    yield ledger_page(edition)
    yield plans_page(edition)
    yield positions_page(edition)
    yield changes_page(edition)
    yield from (index_page(edition, section) for section in SECTIONS)
    yield from (issue_page(edition, id) for id in edition.book.of_issue)
    yield from snapshot_pages(edition)
    yield from (actor_page(edition, id) for id in edition.book.of_actor)
    yield from (month_page(edition, month) for month in edition.book.months)
    yield from (clipping_page(edition, id) for id in edition.book.clippings)


def _environment(words: Catalogue) -> Environment:
    """Return templates in which whatever is printed is plain text, unless it is markup."""
    environment = Environment(
        loader=PackageLoader("generator"),
        autoescape=True,
        finalize=plain,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        # '{#' begins a heading's id in Markdown.
        comment_start_string="<#",
        comment_end_string="#>",
    )
    environment.globals["words"] = words
    return environment


def _markdown(environment: Environment, page: Page, updated: date) -> str:
    head = {
        "title": front_matter(page.title),
        "description": front_matter(page.description),
        "feed": page.feed or "feeds/desk",
        "earlier": page.earlier,
        "updated": updated,
        # Material's own index stays empty: data/search.json is searched in its place.
        "search": {"exclude": True},
    }
    front = yaml.safe_dump(head, allow_unicode=True, sort_keys=False, width=10**6)
    body = environment.get_template(page.template).render(page=page, view=page.view)
    return f"---\n{front}---\n\n{body}"
