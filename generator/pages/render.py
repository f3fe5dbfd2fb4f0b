"""From the Book to files: every page of an edition as Markdown, and the public data."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache

from jinja2 import Environment

from ..book.book import Book, last_updated
from ..edition.addresses import CALENDAR, DATA_PACKAGE, FACTS_CSV, FACTS_JSON, FACTS_SCHEMA
from ..edition.edition import Deployment, Edition
from ..edition.escape import front_matter, front_matter_block, plain
from ..edition.page import Page
from ..exports.calendar import calendar_file
from ..exports.data_package import data_package
from ..exports.explorer import explorer_files
from ..exports.facts import facts_as_data, facts_csv, facts_json, facts_schema
from ..exports.feeds import feeds
from ..exports.linked_data import linked_data
from ..exports.redirects import redirects
from ..exports.search import search_index
from ..language.catalogue import catalogue
from ..output import digest_of
from .actors import actor_page
from .changes import changes_page, changes_part_pages
from .clipping_list import clippings_page, clippings_part_pages
from .clippings import clipping_page
from .data import data_page
from .facts import facts_page
from .guide import guide_pages
from .indexes import home_page, index_page
from .issues import issue_page
from .ledger import ledger_page, ledger_part_pages
from .months import month_page
from .plans import plans_page, plans_part_pages
from .positions import positions_page
from .templating import Compiled, template_environment
from .years import year_pages

SECTIONS = ("issues", "actors", "months")
Read = Callable[[str], bytes | None]
"""What returns the file at a path as it stands, or None where there is none."""
Known = dict[str, tuple[str, str]]
"""The digest of what each page says, and that of its text, by path: the text depends on nothing else."""


def render(book: Book, language: str, deployment: Deployment = Deployment()) -> dict[str, str]:
    """Return the files of one edition: path below briefs/<language>/ to text."""
    files = Renderer(language).files(Edition(book, catalogue(language), deployment), lambda _: None)
    return {path: content.decode() for path, content in files}


class Renderer:
    """Renders one edition again and again, and writes only those pages anew that say something else."""

    def __init__(self, language: str, known: Known | None = None) -> None:
        self.words = catalogue(language)
        self.environment = _environment(language)
        self.known = known or {}

    def files(self, edition: Edition, read: Read) -> Iterator[tuple[str, bytes]]:
        """Yield the files of an edition, path to content; `read` gives them as they stand."""
        known, self.known = self.known, {}
        published = _published(edition)
        data = data_page(edition, published)
        yield data.path, self._markdown(data, edition, known, read)
        # They are large, and nothing else has use for them: one after the other is let go when it is written.
        while published:
            path, text = published.popitem()
            yield path, text.encode()
        listed: list[Page] = []
        for page in _pages(edition):
            yield page.path, self._markdown(page, edition, known, read)
            # Readers search what the desk says, not how it works.
            listed.append(replace(page, entries=(), view=None))
        for page in (*_parts(edition), *guide_pages(edition)):
            yield page.path, self._markdown(page, edition, known, read)
        rest = redirects(edition) | explorer_files(edition) | search_index(edition, [*listed, data])
        # What stands at an address now goes before what stood there.
        yield from ((path, text.encode()) for path, text in rest.items() if path not in self.known)

    def _markdown(self, page: Page, edition: Edition, known: Known, read: Read) -> bytes:
        """Return the Markdown of a page: as it stands, if the page says what it said."""
        updated = last_updated(page.entries or edition.book.entries)
        # Templates have no use for a page's entries.
        said = replace(page, entries=(), things=()), updated, linked_data(edition, page, updated)
        digest = digest_of(pickle.dumps(said))
        before, text = known.get(page.path, ("", ""))
        content = read(page.path) if before == digest else None
        if content is None or digest_of(content) != text:
            content = _markdown(self.environment, *said).encode()
        self.known[page.path] = digest, digest_of(content)
        return content


def _published(edition: Edition) -> dict[str, str]:
    """Return what readers and programs take away: path to text."""
    published = facts_as_data(edition)
    facts = {
        FACTS_JSON: facts_json(edition.book.desk, published),
        FACTS_CSV: facts_csv(published, edition.book.desk.languages),
        FACTS_SCHEMA: facts_schema(edition.book.desk.languages),
    }
    package = {DATA_PACKAGE: data_package(edition, facts)}
    return facts | package | {CALENDAR: calendar_file(edition)} | feeds(edition)


def _pages(edition: Edition) -> Iterator[Page]:
    yield home_page(edition)
    yield facts_page(edition)
    yield ledger_page(edition)
    yield plans_page(edition)
    yield positions_page(edition)
    yield changes_page(edition)
    yield clippings_page(edition)
    yield from (index_page(edition, section) for section in SECTIONS)
    yield from (issue_page(edition, record_id) for record_id in edition.book.of_issue)
    yield from (actor_page(edition, record_id) for record_id in edition.book.of_actor)
    yield from (month_page(edition, month) for month in edition.book.months)
    yield from (clipping_page(edition, record_id) for record_id in edition.book.clippings)


def _parts(edition: Edition) -> Iterator[Page]:
    """Yield the pages by year of what lists everything; what they say is found on other pages."""
    yield from year_pages(edition)
    yield from plans_part_pages(edition)
    yield from changes_part_pages(edition)
    yield from clippings_part_pages(edition)
    yield from ledger_part_pages(edition)


def prepare_templates(language: str) -> None:
    """Have the templates of an edition at hand before they are asked for."""
    environment = _environment(language)
    for name in environment.list_templates(filter_func=lambda name: not name.startswith("diff.")):
        environment.get_template(name)


@cache
def _environment(language: str) -> Environment:
    """Return templates in which whatever is printed is plain text, unless it is markup.

    Making them takes as long as rendering a small desk with them.
    """
    # '{#' begins a heading's id in Markdown.
    environment = template_environment(plain, comment="<##>", compiled=_compiled())
    environment.globals["words"] = catalogue(language)
    return environment


@cache
def _compiled() -> Compiled:
    """Return what the templates were compiled to, which is the same for all languages."""
    return Compiled()


def _markdown(environment: Environment, page: Page, updated: date, linked: str) -> str:
    head = {
        "title": front_matter(page.title),
        "description": front_matter(page.description),
        "feed": page.feed,
        "updated": updated,
        "linked": linked,
        # Material's own index stays empty: data/search.json is searched in its place.
        "search": {"exclude": True},
    }
    body = environment.get_template(page.template).render(page=page, view=page.view)
    return f"{front_matter_block(head)}\n{body}"
